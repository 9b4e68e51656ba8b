// One target or indicator through its year: what was reached, where the plan should stand, where the year will end.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { BASELINE_NAMES, IndicatorRef, UnitRef, WordsSchema } from '../../../kernel/figures.ts';
import { Id } from '../../../kernel/schemas.ts';

export const PATH_WAYS = ['straight', 'seasonal', 'entered'] as const;
/** reported: the estimate of the whole year that the unit itself gave. */
export const OUTLOOK_METHODS = ['reported', 'run_rate', 'seasonal', 'trend'] as const;

export const PathPoint = z.object({ month: z.number().int().min(1).max(12), value: DecimalString });

export const OutlookProjection = z.object({
  method: z.enum(OUTLOOK_METHODS),
  value: DecimalString,
  low: DecimalString.nullable(),
  high: DecimalString.nullable(),
  yearsInRange: z.number().int(),
  explanation: WordsSchema,
});
export type OutlookProjection = z.output<typeof OutlookProjection>;

export const Shortfall = z.object({ expected: DecimalString, percent: DecimalString.nullable() });

const Line = z.array(DecimalString.nullable()).length(12);

export const Trajectory = z.object({
  name: WordsSchema,
  targetId: Id.nullable(),
  indicator: IndicatorRef,
  unit: UnitRef,
  ownerUnit: UnitRef.nullable(),
  year: z.number().int(),
  sense: z.enum(['up', 'down', 'near']),
  shape: z.enum(['flow', 'cumulative', 'level']),
  illustrative: z.boolean(),
  plan: z.object({ value: DecimalString, baseline: z.enum(BASELINE_NAMES) }).nullable(),
  /** The value at the end of the year before. */
  base: DecimalString.nullable(),
  /** By the end of January … December. */
  actual: Line,
  /** The figure of a month's end where one was reported for exactly the year so far or that moment. */
  valueIds: z.array(Id.nullable()).length(12),
  path: z
    .object({
      way: z.enum(PATH_WAYS),
      line: Line,
      why: WordsSchema,
      entered: z.array(PathPoint),
      ways: z.array(z.object({ way: z.enum(PATH_WAYS), refusal: WordsSchema.nullable() })),
    })
    .nullable(),
  /** Newest first. */
  earlier: z.array(z.object({ year: z.number().int(), line: Line })),
  lastMonth: z.number().int().min(0).max(12),
  /** Reached minus where the plan should stand in the last month with a figure. */
  gap: DecimalString.nullable(),
  outlook: z.object({
    chosen: z.enum(OUTLOOK_METHODS).nullable(),
    projections: z.array(OutlookProjection),
    refusals: z.array(z.object({ method: z.enum(OUTLOOK_METHODS), why: WordsSchema })),
  }),
  shortfall: Shortfall.nullable(),
});
export type Trajectory = z.output<typeof Trajectory>;

export const Danger = z.object({
  targetId: Id,
  name: WordsSchema,
  indicator: IndicatorRef,
  unit: UnitRef,
  ownerUnit: UnitRef.nullable(),
  illustrative: z.boolean(),
  plan: DecimalString,
  lastMonth: z.number().int(),
  actual: DecimalString.nullable(),
  gap: DecimalString.nullable(),
  projection: OutlookProjection,
  shortfall: Shortfall,
});
export type Danger = z.output<typeof Danger>;
