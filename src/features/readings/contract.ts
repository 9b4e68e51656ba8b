// Reading a paper in: the text with its facts, what people decide of each, and the one act that saves them.
// Nothing reaches the register, the figures or a resolution before commitReading.
import { z } from 'zod';
import { DecimalString } from '../../kernel/decimal.ts';
import { DOCUMENT_TYPE_CODES } from '../../kernel/document-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { AREAS, BANDS, DIRECTIONS, PersonRef, VINTAGES, WordsSchema } from '../../kernel/figures.ts';
import { PeriodCode } from '../../kernel/period.ts';
import { Day, Id, Instant, OptionalText, Text, Upload } from '../../kernel/schemas.ts';

export const MAX_READING_BYTES = 25 * 1024 * 1024;

const Span = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });
export type Span = z.output<typeof Span>;

export const MEASURE_KINDS = ['actual', 'estimate', 'plan', 'target'] as const;
export const RELATION_TYPES = [
  'yoy_pct',
  'pct_of_plan',
  'vs_plan_pct',
  'pct_of_central_estimate',
  'pct_of_local_estimate',
  'ratio',
  'avg_annual_pct',
  'pct_of_prior',
  'yoy_abs',
  'yoy_pp',
  'yoy_times',
  'vs_plan_abs',
  'plan_value',
  'rank',
] as const;

const MeasureRelation = z.object({
  type: z.enum(RELATION_TYPES),
  value: DecimalString.nullish(),
  valueMin: DecimalString.nullish(),
  valueMax: DecimalString.nullish(),
  unit: z.string().max(60).nullish(),
  numerator: DecimalString.nullish(),
  denominator: DecimalString.nullish(),
});
export type MeasureRelation = z.output<typeof MeasureRelation>;

const shared = {
  id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  text: z.string().max(4000),
  /** Share of facts with this figure that are right; 1 for a fact a person made. */
  confidence: z.number().min(0).max(1),
  /** What is marked in the text for this fact. */
  marks: z.array(Span).max(200),
};

export const MeasureFact = z.object({
  ...shared,
  kind: z.literal('measure'),
  indicator: z.string().max(500),
  value: DecimalString.nullish(),
  valueMin: DecimalString.nullish(),
  valueMax: DecimalString.nullish(),
  unit: z.string().max(60).nullish(),
  qualifier: z.enum(['>', '>=', '<', '<=']).nullish(),
  approx: z.string().max(40).nullish(),
  measureKind: z.enum(MEASURE_KINDS),
  period: PeriodCode.nullish(),
  priceBasis: z.enum(['current', 'constant']).nullish(),
  relations: z.array(MeasureRelation).max(20),
});
export type MeasureFact = z.output<typeof MeasureFact>;

export const CountFact = z.object({
  ...shared,
  kind: z.literal('count'),
  count: z.number().int(),
  total: z.number().int().nullable(),
  band: z.enum(['met_or_exceeded', 'nearly_met', 'over_80', '50_to_80', 'not_met', 'set']),
  derived: z.boolean().default(false),
});
export const DocumentFact = z.object({
  ...shared,
  kind: z.literal('document'),
  symbol: z.string().max(60),
  /** What to note beside the new document: it refers to this one, or carries it out, amends or replaces it. */
  relation: z.enum(['implements', 'amends', 'replaces', 'refers']).default('refers'),
});
export type DocumentFact = z.output<typeof DocumentFact>;
export const TaskGroupFact = z.object({
  ...shared,
  kind: z.literal('task_group'),
  no: z.number().int(),
  title: z.string().max(4000),
});
export const TaskFact = z.object({
  ...shared,
  kind: z.literal('task'),
  title: z.string().max(2000),
  lead: z.string().max(300).nullish(),
  contributors: z.array(z.string().max(300)).max(50),
  due: z.string().max(20).nullish(),
  product: z.string().max(500).nullish(),
});
export const ReviewFact = z.discriminatedUnion('kind', [
  MeasureFact,
  CountFact,
  DocumentFact,
  TaskGroupFact,
  TaskFact,
]);
export type ReviewFact = z.output<typeof ReviewFact>;
export type FactKind = ReviewFact['kind'];

export const ReviewFinding = z.object({
  id: z.string(),
  code: z.string(),
  message: z.string(),
  spans: z.array(Span),
  factIds: z.array(z.string()),
});
export type ReviewFinding = z.output<typeof ReviewFinding>;

/** Where a fact goes: an indicator that is there, a new one, or a document of the register. */
export const FactLink = z.discriminatedUnion('to', [
  z.object({ to: z.literal('indicator'), indicatorId: Id }),
  z.object({
    to: z.literal('new'),
    nameVi: Text(300),
    unit: Text(60),
    area: z.enum(AREAS),
    direction: z.enum(DIRECTIONS),
  }),
  z.object({ to: z.literal('document'), documentId: Id }),
  z.object({ to: z.literal('nothing') }),
]);
export type FactLink = z.output<typeof FactLink>;

export const FINDING_ANSWERS = ['other_period', 'other_basis', 'one_wrong', 'left_open'] as const;

/** What was decided of one fact or finding. A fact that people made carries itself in `fact`. */
export const FactState = z.object({
  status: z.enum(['open', 'accepted', 'left_out']),
  /** The fact as corrected, or as made by a person; takes the place of what was read. */
  fact: ReviewFact.nullish(),
  /** Left out: what is suggested with good reason. */
  link: FactLink.nullish(),
  /** Whose figure it is; left out: the whole body. */
  unitId: Id.nullish(),
  answer: z.enum(FINDING_ANSWERS).nullish(),
});
export type FactState = z.output<typeof FactState>;

const FactId = z.string().regex(/^[a-z][a-z0-9-]{0,40}$/);
const DecidedFact = z.object({
  factId: FactId,
  state: FactState,
  revision: z.number().int(),
  changedBy: PersonRef.nullable(),
  changedAt: Instant,
});
export type DecidedFact = z.output<typeof DecidedFact>;

export const Suggestion = z.object({
  indicatorId: Id,
  code: z.string(),
  nameVi: z.string(),
  unit: z.string(),
  /** 0 to 1. */
  score: z.number(),
  why: z.enum(['learned', 'name']),
});
export type Suggestion = z.output<typeof Suggestion>;

export const ReadingHead = z.object({
  id: Id,
  fileName: z.string(),
  format: z.string(),
  status: z.enum(['draft', 'saved', 'thrown_away']),
  revision: z.number().int(),
  factCount: z.number().int(),
  decidedCount: z.number().int(),
  documentId: Id.nullable(),
  startedBy: PersonRef.nullable(),
  startedAt: Instant,
  updatedAt: Instant,
});
export type ReadingHead = z.output<typeof ReadingHead>;

/** What the paper says of itself, to begin the registration with. */
export const ReadingHeader = z.object({
  type: z.enum(DOCUMENT_TYPE_CODES),
  symbol: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: Day.nullable(),
  title: z.string(),
  period: PeriodCode.nullable(),
  theme: z.string().nullable(),
});

export const CommitResult = z.object({
  documentId: Id,
  values: z.array(
    z.object({
      factId: z.string(),
      valueId: Id.nullable(),
      indicatorId: Id,
      name: z.string(),
      period: PeriodCode,
    }),
  ),
  newIndicators: z.number().int(),
  relations: z.number().int(),
  /** Documents cited that the register does not have. */
  missingDocuments: z.array(z.string()),
  /** Numbers that several registered documents have (of different terms), none of them chosen. */
  ambiguousDocuments: z.array(z.string()),
  resolutionId: Id.nullable(),
  targets: z.number().int(),
  taskGroups: z.number().int(),
  /** Included, but linked to no indicator: kept with the draft only. */
  unlinked: z.array(z.string()),
  errors: z.array(z.object({ factId: z.string(), message: WordsSchema })),
});
export type CommitResult = z.output<typeof CommitResult>;

const One = z.object({ id: Id });

export const contract = {
  listReadings: endpoint({
    method: 'GET',
    path: '/api/readings',
    permission: 'readings.write',
    summary: 'Papers being read in, newest first',
    input: z.object({ status: z.enum(['draft', 'saved', 'thrown_away']).default('draft') }),
    output: z.object({ readings: z.array(ReadingHead) }),
  }),
  startReading: endpoint({
    method: 'POST',
    path: '/api/readings',
    permission: 'readings.write',
    summary: 'Read a paper: its text and facts become a draft to review; nothing else is saved',
    input: z.object({ file: Upload }),
    output: ReadingHead,
    upload: { maxBytes: MAX_READING_BYTES },
  }),
  getReading: endpoint({
    method: 'GET',
    path: '/api/readings/:id',
    permission: 'readings.write',
    summary: 'A draft with its text, facts, findings, decisions and suggestions',
    input: One,
    output: ReadingHead.extend({
      text: z.string(),
      notes: z.array(WordsSchema),
      facts: z.array(ReviewFact),
      findings: z.array(ReviewFinding),
      decisions: z.array(DecidedFact),
      header: ReadingHeader,
      suggestions: z.record(z.string(), z.array(Suggestion)),
      /** Documents of the register by the symbols that the paper cites. */
      registered: z.record(z.string(), z.array(z.object({ id: Id, title: z.string() }))),
      /** What Plenum reckons for the year that the paper counts. */
      computedCounts: z.array(z.object({ band: z.enum(BANDS), count: z.number().int() })),
      result: CommitResult.nullable(),
    }),
  }),
  suggestIndicators: endpoint({
    method: 'GET',
    path: '/api/readings/:id/suggestions',
    permission: 'readings.write',
    summary: 'Indicators whose name means the same, best first',
    input: One.extend({
      name: z.string().max(500),
      unit: z.string().max(60).optional(),
      value: DecimalString.optional(),
    }),
    output: z.object({ suggestions: z.array(Suggestion) }),
  }),
  listChanges: endpoint({
    method: 'GET',
    path: '/api/readings/:id/changes',
    permission: 'readings.write',
    summary: 'Decisions newer than a revision, so that two people see each other’s work',
    input: One.extend({ since: z.coerce.number().int().min(0) }),
    output: z.object({
      status: z.enum(['draft', 'saved', 'thrown_away']),
      revision: z.number().int(),
      changes: z.array(DecidedFact),
    }),
  }),
  saveDecisions: endpoint({
    method: 'POST',
    path: '/api/readings/:id/decisions',
    permission: 'readings.write',
    summary: 'Keep decisions in the draft, fact by fact; answers with what others decided meanwhile',
    input: One.extend({
      since: z.number().int().min(0),
      decisions: z
        .array(z.object({ factId: FactId, state: FactState }))
        .min(1)
        .max(2000),
    }),
    output: z.object({ revision: z.number().int(), savedAt: Instant, changes: z.array(DecidedFact) }),
  }),
  throwAwayReading: endpoint({
    method: 'DELETE',
    path: '/api/readings/:id',
    permission: 'readings.write',
    summary: 'Put a draft away; it can be brought back',
    input: One,
    output: z.object({}),
  }),
  restoreReading: endpoint({
    method: 'POST',
    path: '/api/readings/:id/restore',
    permission: 'readings.write',
    summary: 'Bring a draft back that was put away',
    input: One,
    output: z.object({}),
  }),
  commitReading: endpoint({
    method: 'POST',
    path: '/api/readings/:id/commit',
    permission: 'readings.write',
    summary:
      'Save: register the document, store its figures with their places, draft its resolution; good facts are kept, bad ones said',
    input: One.extend({
      /** The revision that the person saw; saving what changed meanwhile is refused. */
      expectedRevision: z.number().int(),
      /** A document that is already registered; left out: a new one of these fields. */
      documentId: Id.nullish(),
      document: z
        .object({
          type: z.enum(DOCUMENT_TYPE_CODES),
          symbol: OptionalText(60),
          issuer: OptionalText(200),
          issuerSymbol: OptionalText(40),
          issuedOn: Day.nullish(),
          title: Text(1000),
          confidentiality: z.enum(['public', 'internal', 'restricted']).default('internal'),
        })
        .nullish(),
      /** Where a fact names no period. */
      period: PeriodCode,
      unitId: Id.nullish(),
      /** Of figures that the paper does not call an estimate. */
      vintage: z.enum(VINTAGES).default('provisional'),
      /** Makes a draft resolution of the targets and task groups. */
      resolution: z.object({ title: Text(500), theme: OptionalText(300), period: PeriodCode }).nullish(),
    }),
    output: CommitResult,
  }),
};
