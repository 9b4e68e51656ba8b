// Conferences: days, agenda, papers, attendance, motions by show of hands, conclusions, and the figures frozen at the opening.
import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { PersonRef, WordsSchema } from '../../kernel/figures.ts';
import { PeriodCode } from '../../kernel/period.ts';
import { Day, Download, Id, Instant, OptionalText, Text, Upload } from '../../kernel/schemas.ts';

export const CONFERENCE_STATUSES = ['planned', 'open', 'closed'] as const;
export const AGENDA_KINDS = ['report', 'discussion', 'decision', 'personnel', 'other'] as const;
export const CONFIDENTIALITIES = ['public', 'internal', 'restricted'] as const;
/** What a person may say of a paper; a state secret is said so that it can be refused with a clear word. */
export const ASKED_CONFIDENTIALITIES = [...CONFIDENTIALITIES, 'state_secret'] as const;
export const ATTENDANCE_ROLES = ['member', 'guest', 'secretary'] as const;
export const ATTENDANCE_STATES = ['present', 'absent', 'unknown'] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

export const PAPER_MAX_BYTES = 25 * 1024 * 1024;

const Count = z.number().int().min(0).max(100_000);

export const ConferenceFields = z.object({
  title: Text(300),
  /** "Lần thứ 7": the number of the conference within the term. */
  no: z.number().int().min(1).max(999).nullish(),
  organ: Text(200),
  term: OptionalText(60),
  /** An extended conference (mở rộng) also seats invited guests. */
  extended: z.boolean().default(false),
  /** The year or other period whose results are on the table. */
  period: PeriodCode,
  days: z.array(Day).min(1, { error: 'required' }).max(10),
  place: OptionalText(300),
  /** Members in office on the first day; the denominator of every vote. */
  incumbents: z.number().int().min(1).max(10_000),
});
export type ConferenceFields = z.output<typeof ConferenceFields>;

export const ConferenceHead = z.object({
  id: Id,
  title: z.string(),
  no: z.number().int().nullable(),
  organ: z.string(),
  term: z.string().nullable(),
  extended: z.boolean(),
  period: PeriodCode,
  days: z.array(Day),
  place: z.string().nullable(),
  incumbents: z.number().int(),
  status: z.enum(CONFERENCE_STATUSES),
  openedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  agendaCount: z.number().int(),
  revision: z.number().int(),
});
export type ConferenceHead = z.output<typeof ConferenceHead>;

const DocumentOf = z.object({ id: Id, number: z.string().nullable(), title: z.string() });

export const Paper = z.object({
  id: Id,
  agendaItemId: Id.nullable(),
  title: z.string(),
  confidentiality: z.enum(CONFIDENTIALITIES),
  document: DocumentOf.nullable(),
  file: z.object({ name: z.string(), size: z.number().int(), contentType: z.string() }).nullable(),
  addedAt: Instant,
});
export type Paper = z.output<typeof Paper>;

export const Motion = z.object({
  id: Id,
  agendaItemId: Id,
  text: z.string(),
  eligible: z.number().int(),
  votesFor: z.number().int(),
  votesAgainst: z.number().int(),
  abstained: z.number().int(),
  /** Incumbent members who did not vote: absent, or present without raising a hand. */
  notVoting: z.number().int(),
  passed: z.boolean(),
  /** The fewest votes in favour with which it would have passed. */
  needed: z.number().int(),
  recordedAt: Instant,
  recordedBy: PersonRef.nullable(),
  withdrawnAt: Instant.nullable(),
  withdrawReason: z.string().nullable(),
});
export type Motion = z.output<typeof Motion>;

export const Conclusion = z.object({
  id: Id,
  agendaItemId: Id,
  text: z.string(),
  recordedAt: Instant,
  recordedBy: PersonRef.nullable(),
});
export type Conclusion = z.output<typeof Conclusion>;

export const AgendaItem = z.object({
  id: Id,
  ordinal: z.number().int(),
  title: z.string(),
  kind: z.enum(AGENDA_KINDS),
  day: Day.nullable(),
  presenter: z.string().nullable(),
  confidentiality: z.enum(CONFIDENTIALITIES),
  document: DocumentOf.nullable(),
  papers: z.array(Paper),
  motions: z.array(Motion),
  conclusions: z.array(Conclusion),
});
export type AgendaItem = z.output<typeof AgendaItem>;

export const Attendance = z.object({
  id: Id,
  personId: Id.nullable(),
  name: z.string(),
  title: z.string().nullable(),
  role: z.enum(ATTENDANCE_ROLES),
  state: z.enum(ATTENDANCE_STATES),
  reason: z.string().nullable(),
});
export type Attendance = z.output<typeof Attendance>;

export const Conference = ConferenceHead.extend({
  agenda: z.array(AgendaItem),
  /** Papers of the conference as a whole. */
  papers: z.array(Paper),
  attendance: z.array(Attendance),
  presence: z.object({ members: Count, present: Count, absent: Count, guests: Count }),
  /** The figures and ratings frozen at the opening. */
  snapshot: z
    .object({
      id: Id,
      hash: z.string(),
      takenAt: Instant,
      period: PeriodCode,
      targetCount: z.number().int(),
      /** Figures that are other ones today than in the snapshot; the snapshot itself does not change. */
      changedSince: z.number().int(),
    })
    .nullable(),
  /** What still stands open before it may be closed in good order; never a hindrance. */
  warnings: z.array(z.object({ code: z.string(), agendaItemId: Id.nullable(), message: WordsSchema })),
});
export type Conference = z.output<typeof Conference>;

const One = z.object({ id: Id });
const ItemOf = z.object({ id: Id, itemId: Id });
const PaperFields = z.object({
  agendaItemId: Id.nullish(),
  title: Text(500),
  confidentiality: z.enum(ASKED_CONFIDENTIALITIES),
});
const AgendaFields = z.object({
  title: Text(1000),
  kind: z.enum(AGENDA_KINDS).default('discussion'),
  day: Day.nullish(),
  presenter: OptionalText(200),
  confidentiality: z.enum(ASKED_CONFIDENTIALITIES).default('internal'),
  documentId: Id.nullish(),
});
const AttendanceFields = z.object({
  personId: Id.nullish(),
  name: Text(200),
  title: OptionalText(300),
  role: z.enum(ATTENDANCE_ROLES).default('member'),
  state: z.enum(ATTENDANCE_STATES).default('unknown'),
  reason: OptionalText(500),
});
const read = 'conferences.read';
const run = 'conferences.run';

export const contract = {
  listConferences: endpoint({
    method: 'GET',
    path: '/api/conferences',
    permission: read,
    summary: 'Conferences, newest first',
    input: z.object({ year: z.coerce.number().int().optional() }),
    output: z.object({ conferences: z.array(ConferenceHead) }),
  }),
  getConference: endpoint({
    method: 'GET',
    path: '/api/conferences/:id',
    permission: read,
    summary:
      'A conference with agenda, papers, attendance, votes and conclusions, as far as the reader may see them',
    input: One,
    output: Conference,
  }),
  createConference: endpoint({
    method: 'POST',
    path: '/api/conferences',
    permission: run,
    summary: 'Plan a conference',
    input: ConferenceFields,
    output: Conference,
  }),
  updateConference: endpoint({
    method: 'PUT',
    path: '/api/conferences/:id',
    permission: run,
    summary: 'Change what was planned; period and incumbents are fixed once it is open',
    input: ConferenceFields.extend({ id: Id, expectedRevision: z.number().int().nullish() }),
    output: Conference,
  }),
  openConference: endpoint({
    method: 'POST',
    path: '/api/conferences/:id/open',
    permission: run,
    summary: "Open it: the period's figures and ratings are frozen in a snapshot",
    input: One,
    output: Conference,
  }),
  closeConference: endpoint({
    method: 'POST',
    path: '/api/conferences/:id/close',
    permission: run,
    summary: 'Close it: agenda, attendance, votes and conclusions no longer change',
    input: One,
    output: Conference,
  }),
  addAgendaItem: endpoint({
    method: 'POST',
    path: '/api/conferences/:id/agenda',
    permission: run,
    summary: 'Add an item to the agenda',
    input: AgendaFields.extend({ id: Id }),
    output: AgendaItem,
  }),
  updateAgendaItem: endpoint({
    method: 'PUT',
    path: '/api/conferences/:id/agenda/:itemId',
    permission: run,
    summary: 'Change an agenda item',
    input: AgendaFields.extend({ id: Id, itemId: Id }),
    output: AgendaItem,
  }),
  removeAgendaItem: endpoint({
    method: 'DELETE',
    path: '/api/conferences/:id/agenda/:itemId',
    permission: run,
    summary: 'Take an item off the agenda; not when it has a vote or a conclusion',
    input: ItemOf,
    output: Conference,
  }),
  orderAgenda: endpoint({
    method: 'PUT',
    path: '/api/conferences/:id/agenda',
    permission: run,
    summary: 'Put the agenda in this order',
    input: One.extend({ itemIds: z.array(Id).max(300) }),
    output: Conference,
  }),
  linkPaper: endpoint({
    method: 'POST',
    path: '/api/conferences/:id/papers',
    permission: run,
    summary: 'Lay a registered document before the conference',
    input: PaperFields.extend({ id: Id, documentId: Id }),
    output: Paper,
  }),
  uploadPaper: endpoint({
    method: 'POST',
    path: '/api/conferences/:id/papers/file',
    permission: run,
    summary: 'Lay a file before the conference',
    input: PaperFields.extend({ id: Id, file: Upload }),
    output: Paper,
    upload: { maxBytes: PAPER_MAX_BYTES },
  }),
  downloadPaper: endpoint({
    method: 'GET',
    path: '/api/conferences/:id/papers/:paperId/file',
    permission: read,
    summary: 'The file of a paper',
    input: z.object({ id: Id, paperId: Id }),
    output: Download,
    download: true,
  }),
  removePaper: endpoint({
    method: 'DELETE',
    path: '/api/conferences/:id/papers/:paperId',
    permission: run,
    summary: 'Withdraw a paper before the conference is closed',
    input: z.object({ id: Id, paperId: Id }),
    output: z.object({}),
  }),
  setAttendance: endpoint({
    method: 'PUT',
    path: '/api/conferences/:id/attendance',
    permission: run,
    summary: 'The whole list of who is there, who is not and why, members and guests',
    input: One.extend({ people: z.array(AttendanceFields).max(2000) }),
    output: Conference,
  }),
  recordMotion: endpoint({
    method: 'POST',
    path: '/api/conferences/:id/agenda/:itemId/motions',
    permission: run,
    summary: 'Record a vote by show of hands; it passes with more than half of all incumbent members',
    input: ItemOf.extend({ text: Text(2000), votesFor: Count, votesAgainst: Count, abstained: Count }),
    output: Motion,
  }),
  withdrawMotion: endpoint({
    method: 'POST',
    path: '/api/conferences/:id/motions/:motionId/withdraw',
    permission: run,
    summary: 'Strike a vote that was recorded wrongly; it stays on record with the reason',
    input: z.object({ id: Id, motionId: Id, reason: Text(500) }),
    output: Motion,
  }),
  recordConclusion: endpoint({
    method: 'POST',
    path: '/api/conferences/:id/agenda/:itemId/conclusions',
    permission: run,
    summary: 'Record what was concluded on an item',
    input: ItemOf.extend({ text: Text(5000) }),
    output: Conclusion,
  }),
  removeConclusion: endpoint({
    method: 'DELETE',
    path: '/api/conferences/:id/conclusions/:conclusionId',
    permission: run,
    summary: 'Take back a conclusion while the conference is open',
    input: z.object({ id: Id, conclusionId: Id }),
    output: z.object({}),
  }),
  downloadConferenceSnapshot: endpoint({
    method: 'GET',
    path: '/api/conferences/:id/snapshot',
    permission: read,
    summary: 'The frozen figures as a file whose hash can be checked without a server',
    input: One,
    output: Download,
    download: true,
  }),
};
