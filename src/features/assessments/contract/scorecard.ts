// One target of the scorecard: its result, what each baseline says of it, the rating computed and the one declared.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import {
  AREAS,
  BANDS,
  BASELINE_NAMES,
  FIGURE_HOWS,
  IndicatorRef,
  KINDS,
  MadeOf,
  METHODS,
  NO_FIGURE_REASONS,
  OPERATORS,
  PersonRef,
  SeriesPoint,
  SourceRef,
  UnitRef,
  VINTAGES,
  WordsSchema,
} from '../../../kernel/figures.ts';
import { PeriodCode } from '../../../kernel/period.ts';
import { Id, Instant } from '../../../kernel/schemas.ts';

const OUTCOMES = ['scored', 'not_scored_by_ratio', 'no_data'] as const;

/** What one baseline says of the result. `score` is in per cent and never clamped. */
const Outcome = z.object({
  outcome: z.enum(OUTCOMES),
  score: DecimalString.nullable(),
  met: z.boolean().nullable(),
  /** Result minus plan in the indicator's unit, where both are numbers. */
  difference: DecimalString.nullable(),
  explanation: WordsSchema,
});

const BaselineAttainment = z.object({
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

const Result = z.object({
  /** Null, as are kind, vintage and version, where nobody reported the figure: it is made of others. */
  valueId: Id.nullable(),
  value: DecimalString.nullable(),
  noFigureReason: z.enum(NO_FIGURE_REASONS).nullable(),
  numerator: DecimalString.nullable(),
  denominator: DecimalString.nullable(),
  period: PeriodCode,
  kind: z.enum(KINDS).nullable(),
  vintage: z.enum(VINTAGES).nullable(),
  version: z.number().int().nullable(),
  illustrative: z.boolean(),
  note: z.string().nullable(),
  reportedBy: PersonRef.nullable(),
  reportedAt: Instant.nullable(),
  source: SourceRef.nullable(),
  /** Snapshots taken before figures could be made of others do not have these three. */
  how: z.enum(FIGURE_HOWS).default('own'),
  madeOf: MadeOf.nullable().default(null),
  unitCount: z.number().int().default(1),
  /** Units below that were asked for the figure and have not answered; only where it is made of theirs. */
  owing: z.number().int().default(0),
});

/** Change on the year. `percent` for levels, `points` for indicators that are themselves in per cent. */
const Change = z.object({
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
