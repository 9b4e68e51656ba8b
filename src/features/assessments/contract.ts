// The year's scorecard: attainment, bands computed and declared, findings, what is late; band schemes; snapshots.
import { z } from 'zod';
import { DecimalString } from '../../kernel/decimal.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import {
  AREAS,
  BANDS,
  BASELINE_NAMES,
  IndicatorRef,
  KINDS,
  METHODS,
  NO_FIGURE_REASONS,
  OPERATORS,
  PersonRef,
  SeriesPoint,
  SourceRef,
  UnitRef,
  VINTAGES,
  WordsSchema,
} from '../../kernel/figures.ts';
import { PeriodCode } from '../../kernel/period.ts';
import { Download, Id, Instant, Text, Year } from '../../kernel/schemas.ts';

export const OUTCOMES = ['scored', 'not_scored_by_ratio', 'no_data'] as const;

/** What one baseline says of the result. `score` is in per cent and never clamped. */
export const Outcome = z.object({
  outcome: z.enum(OUTCOMES),
  score: DecimalString.nullable(),
  met: z.boolean().nullable(),
  /** Result minus plan in the indicator's unit, where both are numbers. */
  difference: DecimalString.nullable(),
  explanation: WordsSchema,
});
export type Outcome = z.output<typeof Outcome>;

export const BaselineAttainment = z.object({
  id: Id,
  name: z.enum(BASELINE_NAMES),
  label: z.string().nullable(),
  value: DecimalString.nullable(),
  valueMin: DecimalString.nullable(),
  valueMax: DecimalString.nullable(),
  isRating: z.boolean(),
  illustrative: z.boolean(),
  source: SourceRef.nullable(),
  attainment: Outcome,
});

export const Result = z.object({
  valueId: Id,
  value: DecimalString.nullable(),
  noFigureReason: z.enum(NO_FIGURE_REASONS).nullable(),
  numerator: DecimalString.nullable(),
  denominator: DecimalString.nullable(),
  period: PeriodCode,
  kind: z.enum(KINDS),
  vintage: z.enum(VINTAGES),
  version: z.number().int(),
  illustrative: z.boolean(),
  note: z.string().nullable(),
  reportedBy: PersonRef.nullable(),
  reportedAt: Instant,
  source: SourceRef.nullable(),
});

/** Change on the year. `percent` for levels, `points` for indicators that are themselves in per cent. */
export const Change = z.object({
  mode: z.enum(['percent', 'points']),
  value: DecimalString,
  /** reckoned from the two values, or as the source stated it. */
  basis: z.enum(['computed', 'stated']),
  previousValueId: Id.nullable(),
  previousValue: DecimalString.nullable(),
});

export const DeclaredRating = z.object({
  id: Id,
  band: z.enum(BANDS),
  reason: z.string(),
  declaredBy: PersonRef.nullable(),
  declaredAt: Instant,
  withdrawnAt: Instant.nullable(),
  withdrawnBy: PersonRef.nullable(),
  withdrawReason: z.string().nullable(),
});

const rowShape = {
  targetId: Id,
  name: WordsSchema,
  indicator: IndicatorRef.nullable(),
  unit: UnitRef,
  period: PeriodCode,
  area: z.enum(AREAS),
  operator: z.enum(OPERATORS),
  method: z.enum(METHODS),
  params: z.object({
    base: DecimalString.nullish(),
    tolerance: DecimalString.nullish(),
    steps: z.array(z.string()).nullish(),
  }),
  ownerUnit: UnitRef.nullable(),
  /** True where the plan or the result is illustrative. */
  illustrative: z.boolean(),
  baselines: z.array(BaselineAttainment),
  result: Result.nullable(),
  change: Change.nullable(),
  /** Attainment by the rating baseline. */
  rating: Outcome,
  computedBand: z.enum(BANDS),
};
const PartRow = z.object(rowShape);
export const ScorecardRow = z.object({
  ...rowShape,
  ordinal: z.number().int(),
  parts: z.array(PartRow),
  declared: DeclaredRating.nullable(),
  /** The declared band where there is one, else the computed one. */
  band: z.enum(BANDS),
  differs: z.boolean(),
  trend: z.array(SeriesPoint),
  updatedAt: Instant.nullable(),
});
export type ScorecardRow = z.output<typeof ScorecardRow>;

export const BandCount = z.object({
  band: z.enum(BANDS),
  count: z.number().int(),
  computedCount: z.number().int(),
});

export const SchemeEdge = z.object({
  band: z.enum(['met_or_exceeded', 'nearly_met', 'over_80', '50_to_80', 'under_50']),
  /** Lower edge in per cent; null for the lowest band, which has no floor. */
  from: DecimalString.nullable(),
  /** Does a score equal to `from` belong to this band? */
  inclusive: z.boolean(),
});
export type SchemeEdge = z.output<typeof SchemeEdge>;
export const Scheme = z.object({
  id: Id,
  name: z.string(),
  version: z.number().int(),
  edges: z.array(SchemeEdge),
  isActive: z.boolean(),
  note: z.string().nullable(),
  createdBy: PersonRef.nullable(),
  createdAt: Instant,
});
export type Scheme = z.output<typeof Scheme>;

export const FINDING_CODES = [
  'declared_differs',
  'two_values',
  'growth_differs',
  'implied_plan',
  'stated_change_differs',
] as const;
export const Finding = z.object({
  code: z.enum(FINDING_CODES),
  message: WordsSchema,
  detail: WordsSchema.nullable(),
  targetId: Id.nullable(),
  indicatorId: Id.nullable(),
  valueIds: z.array(Id),
  sources: z.array(SourceRef),
});
export type Finding = z.output<typeof Finding>;

export const LateUnit = z.object({
  unit: UnitRef,
  expected: z.number().int(),
  reported: z.number().int(),
  missing: z.number().int(),
  /** Days after the due day, of the latest figure or, while one is missing, of today. 0 when all came in time. */
  daysLate: z.number().int(),
});

export const SnapshotHead = z.object({
  id: Id,
  period: PeriodCode,
  resolutionId: Id.nullable(),
  reason: z.string(),
  takenAt: Instant,
  takenBy: PersonRef.nullable(),
  hash: z.string(),
  targetCount: z.number().int(),
});
export type SnapshotHead = z.output<typeof SnapshotHead>;

export const FACT_PARTS = ['value', 'plan', 'attainment', 'change', 'band', 'count', 'total'] as const;
/** A published number: what it says and where it comes from. Frozen with its snapshot. */
export const Fact = z.object({
  id: Id,
  part: z.enum(FACT_PARTS),
  /** Which baseline, for plan and attainment. */
  baseline: z.enum(BASELINE_NAMES).nullable(),
  targetId: Id.nullable(),
  /** Which band, for band and count. */
  band: z.enum(BANDS).nullable(),
  /** The number; null for a band and for results without ratio. */
  value: DecimalString.nullable(),
  unit: z.string().nullable(),
  indicator: z
    .object({ id: Id, code: z.string(), nameVi: z.string(), nameEn: z.string().nullable() })
    .nullable(),
  name: WordsSchema,
  orgUnit: UnitRef.nullable(),
  period: PeriodCode,
  kind: z.enum(KINDS).nullable(),
  vintage: z.enum(VINTAGES).nullable(),
  valueId: Id.nullable(),
  version: z.number().int().nullable(),
  source: SourceRef.nullable(),
  reportedBy: PersonRef.nullable(),
  reportedAt: Instant.nullable(),
  illustrative: z.boolean(),
});
export type Fact = z.output<typeof Fact>;

export const SnapshotContent = z.object({
  format: z.literal('plenum-snapshot/1'),
  snapshotId: Id,
  body: z.object({ id: Id, slug: z.string(), name: z.string() }),
  period: PeriodCode,
  reason: z.string(),
  takenAt: Instant,
  takenBy: PersonRef.nullable(),
  resolution: z
    .object({
      id: Id,
      title: z.string(),
      theme: z.string().nullable(),
      version: z.number().int(),
      documentNumber: z.string().nullable(),
    })
    .nullable(),
  scheme: z.object({ name: z.string(), version: z.number().int(), edges: z.array(SchemeEdge) }),
  counts: z.array(BandCount),
  rows: z.array(ScorecardRow),
  facts: z.array(Fact),
});
export type SnapshotContent = z.output<typeof SnapshotContent>;

export const Overview = z.object({
  year: z.number().int(),
  /** Years that have a resolution, newest first. */
  years: z.array(z.number().int()),
  resolution: z
    .object({
      id: Id,
      title: z.string(),
      theme: z.string().nullable(),
      status: z.enum(['draft', 'adopted']),
      version: z.number().int(),
      document: z.object({ id: Id, number: z.string().nullable(), title: z.string() }).nullable(),
    })
    .nullable(),
  /** Other resolutions of the year, to switch to. */
  resolutions: z.array(z.object({ id: Id, title: z.string(), version: z.number().int() })),
  /** The newest figure in the table. */
  updatedAt: Instant.nullable(),
  snapshot: SnapshotHead.nullable(),
  scheme: Scheme,
  total: z.number().int(),
  counts: z.array(BandCount),
  rows: z.array(ScorecardRow),
  /** Worst first; targets that are not met or nearly so. */
  inDanger: z.array(
    z.object({
      targetId: Id,
      name: WordsSchema,
      band: z.enum(BANDS),
      score: DecimalString.nullable(),
      explanation: WordsSchema,
      ownerUnit: UnitRef.nullable(),
    }),
  ),
  findings: z.array(Finding),
  late: z.object({ units: z.array(LateUnit), completeUnits: z.number().int() }),
});
export type Overview = z.output<typeof Overview>;

export const contract = {
  getOverview: endpoint({
    method: 'GET',
    path: '/api/overview',
    permission: 'overview.read',
    summary: 'A year on one page: counts by band, targets, what is in danger, findings, late reports',
    input: z.object({ year: Year.optional(), resolutionId: Id.optional() }),
    output: Overview,
  }),
  getTarget: endpoint({
    method: 'GET',
    path: '/api/targets/:id',
    permission: 'assessments.read',
    summary: 'One target with its attainments, trend, declared ratings and the resolutions that hold it',
    input: z.object({ id: Id }),
    output: z.object({
      row: ScorecardRow,
      scheme: Scheme,
      declaredHistory: z.array(DeclaredRating),
      findings: z.array(Finding),
      resolutions: z.array(
        z.object({
          id: Id,
          title: z.string(),
          period: PeriodCode,
          status: z.enum(['draft', 'adopted']),
          version: z.number().int(),
        }),
      ),
    }),
  }),
  declareRating: endpoint({
    method: 'POST',
    path: '/api/targets/:id/declared-rating',
    permission: 'assessments.judge',
    summary:
      'Declare a rating beside the computed one; it stays when figures change, until withdrawn or replaced',
    input: z.object({ id: Id, band: z.enum(BANDS), reason: Text(2000) }),
    output: DeclaredRating,
  }),
  withdrawRating: endpoint({
    method: 'POST',
    path: '/api/targets/:id/declared-rating/withdraw',
    permission: 'assessments.judge',
    summary: 'Withdraw the declared rating; the computed one counts again',
    input: z.object({ id: Id, reason: Text(2000) }),
    output: z.object({}),
  }),
  listSchemes: endpoint({
    method: 'GET',
    path: '/api/band-schemes',
    permission: 'assessments.read',
    summary: 'Band schemes and their versions, newest first',
    input: z.object({}),
    output: z.object({ schemes: z.array(Scheme) }),
  }),
  createScheme: endpoint({
    method: 'POST',
    path: '/api/band-schemes',
    permission: 'assessments.manage',
    summary: 'Save a scheme: a new version when the name exists',
    input: z.object({
      name: Text(120),
      edges: z.array(SchemeEdge).min(1).max(5),
      note: z.string().trim().max(1000).nullish(),
      activate: z.boolean().default(false),
    }),
    output: Scheme,
  }),
  activateScheme: endpoint({
    method: 'POST',
    path: '/api/band-schemes/:id/activate',
    permission: 'assessments.manage',
    summary: 'Rate by this version from now on; snapshots keep theirs',
    input: z.object({ id: Id }),
    output: Scheme,
  }),
  takeSnapshot: endpoint({
    method: 'POST',
    path: '/api/snapshots',
    permission: 'assessments.manage',
    summary: "Freeze a year's figures and ratings",
    input: z.object({ period: PeriodCode, resolutionId: Id.nullish(), reason: Text(300) }),
    output: SnapshotHead,
  }),
  listSnapshots: endpoint({
    method: 'GET',
    path: '/api/snapshots',
    permission: 'assessments.read',
    summary: 'Snapshots, newest first',
    input: z.object({ period: PeriodCode.optional() }),
    output: z.object({ snapshots: z.array(SnapshotHead) }),
  }),
  getSnapshot: endpoint({
    method: 'GET',
    path: '/api/snapshots/:id',
    permission: 'assessments.read',
    summary: 'A snapshot with everything frozen in it',
    input: z.object({ id: Id }),
    output: SnapshotHead.extend({ content: SnapshotContent }),
  }),
  verifySnapshot: endpoint({
    method: 'GET',
    path: '/api/snapshots/:id/verification',
    permission: 'assessments.read',
    summary: 'Reckon hash, scores, bands and counts of a snapshot again and say what does not agree',
    input: z.object({ id: Id }),
    output: z.object({ ok: z.boolean(), hash: z.string(), problems: z.array(WordsSchema) }),
  }),
  downloadSnapshot: endpoint({
    method: 'GET',
    path: '/api/snapshots/:id/file',
    permission: 'assessments.read',
    summary: 'The snapshot as a file that `plenum verify-snapshot` checks without a server',
    input: z.object({ id: Id }),
    output: Download,
    download: true,
  }),
  listSnapshotChanges: endpoint({
    method: 'GET',
    path: '/api/snapshots/:id/changes',
    permission: 'assessments.read',
    summary: 'Facts of a snapshot whose figure is another one today',
    input: z.object({ id: Id }),
    output: z.object({
      changes: z.array(
        z.object({
          factId: Id,
          part: z.enum(FACT_PARTS),
          name: WordsSchema,
          was: z.string().nullable(),
          is: z.string().nullable(),
        }),
      ),
    }),
  }),
  getFact: endpoint({
    method: 'GET',
    path: '/api/facts/:id',
    permission: 'assessments.read',
    summary: 'Where a published number comes from: indicator, period, version, source, author',
    input: z.object({ id: Id }),
    output: Fact.extend({ snapshot: SnapshotHead }),
  }),
};
