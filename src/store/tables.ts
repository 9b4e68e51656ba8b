// Generated from migrations/ by "npm run generate". Do not edit.
import type { Generated } from 'kysely';

export type Database = {
  agenda_item: AgendaItemTable;
  announcement: AnnouncementTable;
  announcement_photo: AnnouncementPhotoTable;
  announcement_version: AnnouncementVersionTable;
  attendance: AttendanceTable;
  auth_account: AuthAccountTable;
  auth_session: AuthSessionTable;
  auth_two_factor: AuthTwoFactorTable;
  auth_user: AuthUserTable;
  auth_verification: AuthVerificationTable;
  band_scheme: BandSchemeTable;
  baseline: BaselineTable;
  body: BodyTable;
  cascade_duty: CascadeDutyTable;
  cascade_review: CascadeReviewTable;
  cascade_submission: CascadeSubmissionTable;
  comment: CommentTable;
  composite: CompositeTable;
  composite_component: CompositeComponentTable;
  composite_edition: CompositeEditionTable;
  composite_version: CompositeVersionTable;
  conclusion: ConclusionTable;
  conference: ConferenceTable;
  conference_day: ConferenceDayTable;
  conference_paper: ConferencePaperTable;
  correction: CorrectionTable;
  declared_rating: DeclaredRatingTable;
  dimension: DimensionTable;
  dimension_member: DimensionMemberTable;
  document: DocumentTable;
  document_file: DocumentFileTable;
  document_reader: DocumentReaderTable;
  document_relation: DocumentRelationTable;
  due_move: DueMoveTable;
  event: EventTable;
  event_head: EventHeadTable;
  exchange_link: ExchangeLinkTable;
  file: FileTable;
  formula_input: FormulaInputTable;
  grading_mark: GradingMarkTable;
  grading_scheme: GradingSchemeTable;
  grading_sheet: GradingSheetTable;
  import_mapping: ImportMappingTable;
  indicator: IndicatorTable;
  indicator_breakdown: IndicatorBreakdownTable;
  indicator_making_past: IndicatorMakingPastTable;
  indicator_rule: IndicatorRuleTable;
  indicator_value: IndicatorValueTable;
  invitation: InvitationTable;
  learned_name: LearnedNameTable;
  mail: MailTable;
  motion: MotionTable;
  notice: NoticeTable;
  notice_mail: NoticeMailTable;
  office_template: OfficeTemplateTable;
  org_unit: OrgUnitTable;
  person: PersonTable;
  project: ProjectTable;
  project_change: ProjectChangeTable;
  project_contributor: ProjectContributorTable;
  project_milestone: ProjectMilestoneTable;
  published_fact: PublishedFactTable;
  reading: ReadingTable;
  reading_decision: ReadingDecisionTable;
  report_due: ReportDueTable;
  resolution: ResolutionTable;
  resolution_clause: ResolutionClauseTable;
  resolution_target: ResolutionTargetTable;
  role_grant: RoleGrantTable;
  round_closing: RoundClosingTable;
  rule_input: RuleInputTable;
  schema_migration: SchemaMigrationTable;
  search_entry: SearchEntryTable;
  sign_in_attempt: SignInAttemptTable;
  snapshot: SnapshotTable;
  snapshot_fact: SnapshotFactTable;
  submission: SubmissionTable;
  submission_remark: SubmissionRemarkTable;
  submission_step: SubmissionStepTable;
  target: TargetTable;
  target_path: TargetPathTable;
  task: TaskTable;
  task_bulk: TaskBulkTable;
  task_contributor: TaskContributorTable;
  task_feed: TaskFeedTable;
  task_file: TaskFileTable;
  task_group: TaskGroupTable;
  task_link: TaskLinkTable;
  task_reader: TaskReaderTable;
  task_settings: TaskSettingsTable;
  task_step: TaskStepTable;
  term: TermTable;
  unit_change: UnitChangeTable;
  unit_change_part: UnitChangePartTable;
  unit_hierarchy: UnitHierarchyTable;
  unit_parent_past: UnitParentPastTable;
  unit_place: UnitPlaceTable;
  unit_place_past: UnitPlacePastTable;
  unit_total: UnitTotalTable;
  value_file: ValueFileTable;
  value_lock: ValueLockTable;
  webhook: WebhookTable;
  webhook_delivery: WebhookDeliveryTable;
};

type AgendaItemTable = {
  body_id: string;
  id: string;
  conference_id: string;
  ordinal: number;
  title: string;
  kind: string;
  held_on: string | null;
  presenter: string | null;
  confidentiality: Generated<string>;
  document_id: string | null;
};

type AnnouncementTable = {
  body_id: string;
  id: string;
  conference_id: string | null;
  snapshot_id: string;
  title: string;
  slug: string | null;
  content: unknown;
  official: unknown;
  revision: Generated<number>;
  comments_open: Generated<boolean>;
  created_by: string | null;
  created_at: string;
  updated_by: string | null;
  updated_at: string;
};

type AnnouncementPhotoTable = {
  body_id: string;
  id: string;
  announcement_id: string;
  file_id: string;
  width: number;
  height: number;
  added_at: string;
  published_at: string | null;
};

type AnnouncementVersionTable = {
  body_id: string;
  announcement_id: string;
  version: number;
  title: string;
  content: string;
  hash: string;
  note: string | null;
  snapshot_id: string;
  published_by: string | null;
  published_at: string;
};

type AttendanceTable = {
  body_id: string;
  id: string;
  conference_id: string;
  ordinal: number;
  person_id: string | null;
  name: string;
  title: string | null;
  role: string;
  state: string;
  reason: string | null;
};

type AuthAccountTable = {
  id: string;
  account_id: string;
  provider_id: string;
  user_id: string;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: string | null;
  refresh_token_expires_at: string | null;
  scope: string | null;
  password: string | null;
  created_at: Generated<string>;
  updated_at: Generated<string>;
};

type AuthSessionTable = {
  id: string;
  token: string;
  user_id: string;
  expires_at: string;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Generated<string>;
  updated_at: Generated<string>;
};

type AuthTwoFactorTable = {
  id: string;
  secret: string;
  backup_codes: string;
  user_id: string;
  verified: Generated<boolean>;
  failed_verification_count: Generated<number>;
  locked_until: string | null;
};

type AuthUserTable = {
  id: string;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  two_factor_enabled: Generated<boolean>;
  created_at: Generated<string>;
  updated_at: Generated<string>;
};

type AuthVerificationTable = {
  id: string;
  identifier: string;
  value: string;
  expires_at: string;
  created_at: Generated<string>;
  updated_at: Generated<string>;
};

type BandSchemeTable = {
  body_id: string;
  id: string;
  name: string;
  version: number;
  edges: unknown;
  note: string | null;
  is_active: Generated<boolean>;
  created_by: string | null;
  created_at: string;
};

type BaselineTable = {
  body_id: string;
  id: string;
  target_id: string;
  name: string;
  label: string | null;
  value: string | null;
  value_min: string | null;
  value_max: string | null;
  is_rating: Generated<boolean>;
  illustrative: Generated<boolean>;
  note: string | null;
  source_document_id: string | null;
  source_start: number | null;
  source_end: number | null;
  source_text: string | null;
};

type BodyTable = {
  id: string;
  slug: string;
  name: string;
  short_name: string;
  kind: string;
  place: string;
  settings: Generated<unknown>;
  created_at: Generated<string>;
};

type CascadeDutyTable = {
  body_id: string;
  id: string;
  document_id: string;
  unit_id: string;
  document_type: string | null;
  due_on: string | null;
  owner_id: string | null;
  note: string | null;
  answer_id: string | null;
  answered_on: string | null;
  excused: string | null;
  illustrative: Generated<boolean>;
  revision: Generated<number>;
  created_by: string | null;
  created_at: string;
};

type CascadeReviewTable = {
  body_id: string;
  id: string;
  document_id: string;
  kind: string;
  years: number | null;
  due_on: string;
  quote: string | null;
  owner_id: string | null;
  report_id: string | null;
  held_on: string | null;
  illustrative: Generated<boolean>;
  revision: Generated<number>;
  created_by: string | null;
  created_at: string;
};

type CascadeSubmissionTable = {
  body_id: string;
  id: string;
  duty_id: string;
  symbol: string;
  issued_on: string;
  title: string;
  summary: string | null;
  file_id: string;
  format: string;
  text: string;
  state: Generated<string>;
  submitted_by: string | null;
  submitted_at: string;
  decided_by: string | null;
  decided_at: string | null;
  note: string | null;
};

type CommentTable = {
  body_id: string;
  id: string;
  announcement_id: string;
  name: string;
  text: string;
  status: Generated<string>;
  created_at: string;
  decided_by: string | null;
  decided_at: string | null;
  decide_reason: string | null;
};

type CompositeTable = {
  body_id: string;
  id: string;
  code: string;
  name_vi: string;
  name_en: string | null;
  publisher: string | null;
  score_indicator_id: string;
  rank_indicator_id: string;
  version: Generated<number>;
};

type CompositeComponentTable = {
  body_id: string;
  composite_id: string;
  indicator_id: string;
  position: number;
  weight: string | null;
  max_score: string | null;
  from_year: number;
  rank_indicator_id: string | null;
};

type CompositeEditionTable = {
  body_id: string;
  composite_id: string;
  period: string;
  ranked_count: number;
  published_on: string | null;
};

type CompositeVersionTable = {
  body_id: string;
  composite_id: string;
  from_year: number;
  combine: string;
};

type ConclusionTable = {
  body_id: string;
  id: string;
  agenda_item_id: string;
  text: string;
  recorded_at: string;
  recorded_by: string | null;
};

type ConferenceTable = {
  body_id: string;
  id: string;
  title: string;
  no: number | null;
  organ: string;
  term: string | null;
  extended: Generated<boolean>;
  period: string;
  place: string | null;
  incumbents: number;
  status: Generated<string>;
  snapshot_id: string | null;
  opened_at: string | null;
  closed_at: string | null;
  revision: Generated<number>;
};

type ConferenceDayTable = {
  body_id: string;
  conference_id: string;
  held_on: string;
};

type ConferencePaperTable = {
  body_id: string;
  id: string;
  conference_id: string;
  agenda_item_id: string | null;
  title: string;
  confidentiality: string;
  document_id: string | null;
  file_id: string | null;
  added_at: string;
};

type CorrectionTable = {
  body_id: string;
  id: string;
  value_id: string;
  kind: string;
  vintage: string;
  proposed_value: string | null;
  no_figure_reason: string | null;
  reason: string;
  source: string | null;
  document_id: string | null;
  state: Generated<string>;
  proposed_by: string | null;
  proposed_at: string;
  answer: string | null;
  answered_by: string | null;
  answered_at: string | null;
  new_value_id: string | null;
};

type DeclaredRatingTable = {
  body_id: string;
  id: string;
  target_id: string;
  band: string;
  reason: string;
  declared_by: string | null;
  declared_at: string;
  withdrawn_by: string | null;
  withdrawn_at: string | null;
  withdraw_reason: string | null;
};

type DimensionTable = {
  body_id: string;
  id: string;
  code: string;
  name_vi: string;
  name_en: string | null;
  version: Generated<number>;
};

type DimensionMemberTable = {
  body_id: string;
  id: string;
  dimension_id: string;
  position: number;
  code: string;
  name_vi: string;
  name_en: string | null;
};

type DocumentTable = {
  body_id: string;
  id: string;
  side: string;
  type: string;
  form: string;
  number: number | null;
  symbol: string | null;
  issuer_symbol: string | null;
  issuer: string | null;
  term_id: string | null;
  year: number | null;
  series: string;
  issued_on: string | null;
  title: string;
  confidentiality: Generated<string>;
  note: string | null;
  folded: string;
  revision: Generated<number>;
  created_by: string | null;
  created_at: string;
  updated_at: string;
};

type DocumentFileTable = {
  body_id: string;
  file_id: string;
  document_id: string;
  ordinal: number;
  format: string;
  text: Generated<string>;
  added_by: string | null;
  added_at: string;
  removed_at: string | null;
};

type DocumentReaderTable = {
  body_id: string;
  document_id: string;
  person_id: string;
};

type DocumentRelationTable = {
  body_id: string;
  id: string;
  from_id: string;
  to_id: string;
  kind: string;
  note: string | null;
};

type DueMoveTable = {
  body_id: string;
  id: string;
  period: string;
  unit_id: string | null;
  was_due_on: string;
  due_on: string;
  reason: string;
  moved_by: string | null;
  moved_at: string;
};

type EventTable = {
  body_id: string;
  seq: number;
  id: string;
  at: string;
  actor_id: string | null;
  actor_name: string;
  verb: string;
  object_type: string;
  object_id: string;
  data: Generated<unknown>;
  hash: string;
};

type EventHeadTable = {
  body_id: string;
  seq: number;
  hash: string;
};

type ExchangeLinkTable = {
  body_id: string;
  system: string;
  external_id: string;
  task_id: string;
  first_at: string;
  last_at: string;
};

type FileTable = {
  body_id: string;
  id: string;
  name: string;
  content_type: string;
  size: number;
  sha256: string;
  content: Uint8Array;
  created_at: Generated<string>;
};

type FormulaInputTable = {
  body_id: string;
  indicator_id: string;
  input_id: string;
};

type GradingMarkTable = {
  body_id: string;
  id: string;
  unit_id: string;
  period: string;
  kind: string;
  task_id: string | null;
  reason: string;
  marked_by: string | null;
  marked_at: string;
};

type GradingSchemeTable = {
  body_id: string;
  id: string;
  name: string;
  version: number;
  content: unknown;
  note: string | null;
  is_active: Generated<boolean>;
  created_by: string | null;
  created_at: string;
};

type GradingSheetTable = {
  body_id: string;
  id: string;
  unit_id: string;
  period: string;
  general_points: string | null;
  general_reason: string | null;
  general_by: string | null;
  general_at: string | null;
  self_grade: string | null;
  self_reason: string | null;
  self_by: string | null;
  self_at: string | null;
  decided_grade: string | null;
  decided_reason: string | null;
  decided_by: string | null;
  decided_at: string | null;
  frozen: unknown;
  illustrative: Generated<boolean>;
  revision: Generated<number>;
};

type ImportMappingTable = {
  body_id: string;
  unit_id: string;
  signature: string;
  mapping: unknown;
  saved_by: string | null;
  saved_at: string;
};

type IndicatorTable = {
  body_id: string;
  id: string;
  code: string;
  name_vi: string;
  name_en: string | null;
  definition: string | null;
  unit: string;
  decimals: Generated<number>;
  direction: string;
  price_basis: Generated<string>;
  method: string;
  area: string;
  frequency: string;
  owner_unit_id: string | null;
  growth_of_id: string | null;
  synonyms: Generated<string[]>;
  folded: string;
  version: Generated<number>;
  created_at: Generated<string>;
  unit_aggregation: Generated<string>;
  ratio_scale: Generated<number>;
  weight_indicator_id: string | null;
  numerator_indicator_id: string | null;
  denominator_indicator_id: string | null;
  formula: unknown;
  formula_text: string | null;
  time_aggregation: Generated<string>;
  data_source: string | null;
  due_calendar: string | null;
  due_working_days: number | null;
  due_unit_kinds: Generated<string[]>;
  part_of_id: string | null;
  member_id: string | null;
};

type IndicatorBreakdownTable = {
  body_id: string;
  indicator_id: string;
  dimension_id: string;
  severity: string;
  tolerance: Generated<string>;
};

type IndicatorMakingPastTable = {
  body_id: string;
  indicator_id: string;
  unit_aggregation: string;
  time_aggregation: string;
  ratio_scale: number;
  weight_indicator_id: string | null;
  numerator_indicator_id: string | null;
  denominator_indicator_id: string | null;
  formula: unknown;
  known_until: string;
};

type IndicatorRuleTable = {
  body_id: string;
  id: string;
  indicator_id: string;
  position: number;
  kind: string;
  severity: string;
  low: string | null;
  high: string | null;
  against: string | null;
  operator: string | null;
  formula: unknown;
  formula_text: string | null;
};

type IndicatorValueTable = {
  body_id: string;
  id: string;
  indicator_id: string;
  unit_id: string;
  period: string;
  kind: string;
  vintage: string;
  value: string | null;
  no_figure_reason: string | null;
  numerator: string | null;
  denominator: string | null;
  stated: Generated<unknown>;
  note: string | null;
  reason: string | null;
  illustrative: Generated<boolean>;
  source_document_id: string | null;
  source_start: number | null;
  source_end: number | null;
  source_text: string | null;
  version: number;
  reported_by: string | null;
  reported_at: string;
  superseded_at: string | null;
  warnings: unknown;
};

type InvitationTable = {
  body_id: string;
  id: string;
  person_id: string;
  purpose: string;
  token_hash: string;
  created_by: string | null;
  created_at: Generated<string>;
  expires_at: string;
  used_at: string | null;
};

type LearnedNameTable = {
  body_id: string;
  folded: string;
  indicator_id: string;
  uses: Generated<number>;
  last_used_at: string;
};

type MailTable = {
  body_id: string;
  id: string;
  recipient: string;
  subject: string;
  text: string;
  created_at: Generated<string>;
  sent_at: string | null;
  attempts: Generated<number>;
  last_error: string | null;
};

type MotionTable = {
  body_id: string;
  id: string;
  agenda_item_id: string;
  text: string;
  eligible: number;
  votes_for: number;
  votes_against: number;
  abstained: number;
  recorded_at: string;
  recorded_by: string | null;
  withdrawn_at: string | null;
  withdraw_reason: string | null;
};

type NoticeTable = {
  body_id: string;
  id: string;
  person_id: string;
  kind: string;
  key: string;
  object_type: string;
  object_id: string;
  title_vi: string;
  title_en: string;
  link: string;
  due_on: string | null;
  urgent: Generated<boolean>;
  made_at: string;
  read_at: string | null;
  done_at: string | null;
  mailed_at: string | null;
};

type NoticeMailTable = {
  body_id: string;
  person_id: string;
  muted_kinds: Generated<string[]>;
  digest_on: string | null;
  urgent_on: string | null;
  urgent_count: Generated<number>;
};

type OfficeTemplateTable = {
  body_id: string;
  profile: string;
  version: number;
  file_id: string;
  uploaded_by: string | null;
  uploaded_at: string;
  withdrawn_at: string | null;
};

type OrgUnitTable = {
  body_id: string;
  id: string;
  code: string;
  name: string;
  short_name: string | null;
  kind: string;
  parent_id: string | null;
  valid_from: Generated<string>;
  valid_to: string | null;
  head_person_id: string | null;
};

type PersonTable = {
  body_id: string;
  id: string;
  user_id: string | null;
  name: string;
  email: string;
  title: string | null;
  is_active: Generated<boolean>;
  created_at: Generated<string>;
};

type ProjectTable = {
  body_id: string;
  id: string;
  code: string;
  name: string;
  folded: string;
  kind: string;
  investment_group: string | null;
  owner_unit_id: string;
  investor: string | null;
  document_id: string | null;
  total_cost: string | null;
  starts_on: string | null;
  ends_on: string | null;
  status: Generated<string>;
  place: string | null;
  note: string | null;
  illustrative: Generated<boolean>;
  revision: Generated<number>;
  created_by: string | null;
  created_at: string;
};

type ProjectChangeTable = {
  body_id: string;
  id: string;
  project_id: string;
  reason: string;
  changes: unknown;
  made_by: string | null;
  made_at: string;
};

type ProjectContributorTable = {
  body_id: string;
  project_id: string;
  unit_id: string;
};

type ProjectMilestoneTable = {
  body_id: string;
  id: string;
  project_id: string;
  ordinal: number;
  name: string;
  planned_on: string;
  actual_on: string | null;
  note: string | null;
};

type PublishedFactTable = {
  body_id: string;
  fact_id: string;
  announcement_id: string;
  version: number;
};

type ReadingTable = {
  body_id: string;
  id: string;
  file_id: string;
  file_name: string;
  format: string;
  text: string;
  facts: unknown;
  notes: Generated<unknown>;
  status: Generated<string>;
  revision: Generated<number>;
  document_id: string | null;
  result: unknown;
  started_by: string | null;
  started_at: string;
  updated_at: string;
};

type ReadingDecisionTable = {
  body_id: string;
  reading_id: string;
  fact_id: string;
  state: unknown;
  revision: number;
  changed_by: string | null;
  changed_at: string;
};

type ReportDueTable = {
  body_id: string;
  id: string;
  period: string;
  indicator_id: string;
  unit_id: string;
  due_on: string;
};

type ResolutionTable = {
  body_id: string;
  id: string;
  title: string;
  theme: string | null;
  period: string;
  status: Generated<string>;
  adopted_on: string | null;
  version: Generated<number>;
  amends_id: string | null;
  document_id: string | null;
  revision: Generated<number>;
  created_at: Generated<string>;
};

type ResolutionClauseTable = {
  body_id: string;
  id: string;
  resolution_id: string;
  ordinal: number;
  level: number;
  marker: string | null;
  title: string | null;
  text: string | null;
};

type ResolutionTargetTable = {
  body_id: string;
  resolution_id: string;
  target_id: string;
  ordinal: number;
};

type RoleGrantTable = {
  body_id: string;
  id: string;
  person_id: string;
  role: string;
  unit_id: string | null;
};

type RoundClosingTable = {
  body_id: string;
  period: string;
  reason: string;
  closed_by: string | null;
  closed_at: string;
};

type RuleInputTable = {
  body_id: string;
  rule_id: string;
  input_id: string;
};

type SchemaMigrationTable = {
  name: string;
  hash: string;
  applied_at: Generated<string>;
};

type SearchEntryTable = {
  body_id: string;
  kind: string;
  object_id: string;
  title: string;
  label: string | null;
  also: string | null;
  open_to: string;
  audience: Generated<string[]>;
  rank: number;
  name_key: string;
  words: string;
};

type SignInAttemptTable = {
  email: string;
  failures: number;
  last_at: string;
  locked_until: string | null;
};

type SnapshotTable = {
  body_id: string;
  id: string;
  period: string;
  resolution_id: string | null;
  reason: string;
  taken_by: string | null;
  taken_at: string;
  content: string;
  hash: string;
  target_count: number;
};

type SnapshotFactTable = {
  body_id: string;
  id: string;
  snapshot_id: string;
  content: unknown;
};

type SubmissionTable = {
  body_id: string;
  id: string;
  unit_id: string;
  period: string;
  state: string;
  first_submitted_at: string | null;
  submitted_at: string | null;
  submitted_by: string | null;
  decided_at: string | null;
  decided_by: string | null;
  returns: Generated<number>;
  revision: Generated<number>;
};

type SubmissionRemarkTable = {
  body_id: string;
  step_id: string;
  indicator_id: string;
  unit_id: string;
  text: string;
};

type SubmissionStepTable = {
  body_id: string;
  id: string;
  submission_id: string;
  act: string;
  note: string | null;
  taken_by: string | null;
  taken_at: string;
};

type TargetTable = {
  body_id: string;
  id: string;
  indicator_id: string | null;
  title: string | null;
  unit_id: string;
  period: string;
  operator: string;
  method: string;
  params: Generated<unknown>;
  area: string;
  owner_unit_id: string | null;
  illustrative: Generated<boolean>;
  part_of_id: string | null;
  part_no: number | null;
  replaces_id: string | null;
  created_at: Generated<string>;
};

type TargetPathTable = {
  body_id: string;
  target_id: string;
  month: number;
  value: string;
};

type TaskTable = {
  body_id: string;
  id: string;
  code: string;
  title: string;
  folded: string;
  parent_id: string | null;
  weight: Generated<string>;
  lead_unit_id: string;
  lead_person_id: string | null;
  deadline: string | null;
  urgent: Generated<boolean>;
  product: string | null;
  responsibility: string | null;
  authority: string | null;
  source: string | null;
  document_id: string | null;
  task_group_id: string | null;
  confidential: Generated<boolean>;
  illustrative: Generated<boolean>;
  state: Generated<string>;
  percent: Generated<number>;
  submitted_on: string | null;
  asked_deadline: string | null;
  extensions: Generated<number>;
  assigned_by: string | null;
  assigned_at: string;
  revision: Generated<number>;
  decided_on: string | null;
  entry_due: string | null;
  origin: string | null;
  series_id: string | null;
  occurrence: number | null;
  recurs: string | null;
  recurs_every: number | null;
  recurs_from: string | null;
  recurs_until: string | null;
};

type TaskBulkTable = {
  body_id: string;
  id: string;
  before: unknown;
  made_by: string | null;
  made_at: string;
  undone_at: string | null;
};

type TaskContributorTable = {
  body_id: string;
  task_id: string;
  unit_id: string;
};

type TaskFeedTable = {
  body_id: string;
  person_id: string;
  token_hash: string;
  made_at: string;
};

type TaskFileTable = {
  body_id: string;
  task_id: string;
  file_id: string;
  added_by: string | null;
  added_at: string;
};

type TaskGroupTable = {
  body_id: string;
  id: string;
  resolution_id: string;
  no: number;
  title: string;
  text: string | null;
};

type TaskLinkTable = {
  body_id: string;
  id: string;
  task_id: string;
  target_id: string | null;
  indicator_id: string | null;
  document_id: string | null;
  agenda_item_id: string | null;
  project_id: string | null;
};

type TaskReaderTable = {
  body_id: string;
  task_id: string;
  person_id: string;
};

type TaskSettingsTable = {
  body_id: string;
  required: string[];
  warned: string[];
  urgent_days: number;
  single_days: number;
  many_days: number;
  many_from: number;
};

type TaskStepTable = {
  body_id: string;
  id: string;
  task_id: string;
  act: string;
  note: string | null;
  percent: number | null;
  difficulties: string | null;
  proposals: string | null;
  deadline: string | null;
  taken_by: string | null;
  taken_at: string;
};

type TermTable = {
  body_id: string;
  id: string;
  issuer_symbol: string;
  name: string;
  starts_on: string;
  ends_on: string | null;
};

type UnitChangeTable = {
  body_id: string;
  id: string;
  changed_on: string;
  kind: string;
  legal_document: string;
  old_name: string | null;
  new_name: string | null;
};

type UnitChangePartTable = {
  body_id: string;
  change_id: string;
  from_unit_id: string;
  to_unit_id: string;
  weight: Generated<string>;
};

type UnitHierarchyTable = {
  body_id: string;
  id: string;
  code: string;
  name_vi: string;
  name_en: string | null;
};

type UnitParentPastTable = {
  body_id: string;
  unit_id: string;
  parent_id: string | null;
  known_until: string;
};

type UnitPlaceTable = {
  body_id: string;
  id: string;
  hierarchy_id: string;
  unit_id: string;
  parent_id: string | null;
  valid_from: Generated<string>;
  valid_to: string | null;
  recorded_at: Generated<string>;
};

type UnitPlacePastTable = {
  body_id: string;
  hierarchy_id: string;
  unit_id: string;
  parent_id: string | null;
  valid_from: string;
  valid_to: string | null;
  recorded_at: string;
  known_until: string;
  id: string;
};

type UnitTotalTable = {
  body_id: string;
  indicator_id: string;
  unit_id: string;
  period: string;
  total: string | null;
  numerator: string | null;
  denominator: string | null;
  unit_count: number;
  hierarchy_id: Generated<string>;
  how: Generated<string>;
  reason: string | null;
  latest_at: string | null;
  latest_unit: string | null;
};

type ValueFileTable = {
  body_id: string;
  value_id: string;
  file_id: string;
};

type ValueLockTable = {
  body_id: string;
  indicator_id: string;
  unit_id: string;
  period: string;
  submission_id: string;
  is_accepted: boolean;
};

type WebhookTable = {
  body_id: string;
  id: string;
  name: string;
  url: string;
  kinds: string[];
  secret: string;
  is_active: Generated<boolean>;
  seen_seq: number;
  created_by: string | null;
  created_at: string;
};

type WebhookDeliveryTable = {
  body_id: string;
  id: string;
  webhook_id: string;
  event_kind: string;
  payload: string;
  state: Generated<string>;
  attempts: Generated<number>;
  next_at: string;
  status: number | null;
  last_error: string | null;
  made_at: string;
  delivered_at: string | null;
};
