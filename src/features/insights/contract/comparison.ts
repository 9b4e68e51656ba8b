// Units beside one another: one indicator, one period, on a stated geography; with the years before for small multiples.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { IndicatorRef, MadeOf, RESTATED_HOWS, UnitRef, WordsSchema } from '../../../kernel/figures.ts';
import { PeriodCode } from '../../../kernel/period.ts';
import { Day, Id } from '../../../kernel/schemas.ts';

/** as_was: the units of each period, as they were then. restated: the units of one day, through all periods. */
export const GEOGRAPHIES = ['as_was', 'restated'] as const;
/** "per 1.000 people": what the divided figure is multiplied by. */
export const PER_SCALES = [1, 100, 1000, 10_000, 100_000] as const;

const Point = z.object({
  period: PeriodCode,
  value: DecimalString.nullable(),
  how: z.enum(RESTATED_HOWS),
  madeOf: MadeOf.nullable(),
});

export const ComparedUnit = z.object({
  unit: UnitRef,
  kind: z.string(),
  above: z.string().nullable(),
  value: DecimalString.nullable(),
  how: z.enum(RESTATED_HOWS),
  /** A part of a unit was taken by its weight: an estimate. */
  isByWeight: z.boolean(),
  /** Set where shorter periods make it. */
  madeOf: MadeOf.nullable(),
  place: z.number().int().nullable(),
  /** Set where the figure was reported as it stands; a total or a restated figure has its parts instead. */
  valueId: Id.nullable(),
  illustrative: z.boolean(),
  /** In per cent for figures that add up, in points for rates; null without a figure of the year before. */
  change: DecimalString.nullable(),
  series: z.array(Point),
  /** The older units in it, where it is restated. */
  parts: z.array(z.object({ unit: UnitRef, weight: DecimalString, value: DecimalString.nullable() })),
});
export type ComparedUnit = z.output<typeof ComparedUnit>;

export const Spread = z.object({
  count: z.number().int(),
  min: DecimalString,
  lowerQuartile: DecimalString,
  median: DecimalString,
  upperQuartile: DecimalString,
  max: DecimalString,
  mean: DecimalString,
});

export const Comparison = z.object({
  parent: UnitRef,
  /** From the whole body down to the parent. */
  way: z.array(UnitRef),
  indicator: IndicatorRef,
  per: IndicatorRef.nullable(),
  unitLabel: WordsSchema,
  changeMode: z.enum(['percent', 'points']),
  period: PeriodCode.nullable(),
  /** Newest first. */
  periods: z.array(PeriodCode),
  kinds: z.array(z.string()),
  geography: z.object({ mode: z.enum(GEOGRAPHIES), on: Day, explanation: WordsSchema }),
  fairness: z.object({ isFair: z.boolean(), why: WordsSchema }),
  spread: Spread.nullable(),
  units: z.array(ComparedUnit),
  /** The parent itself, through the periods, oldest first. */
  whole: z.array(
    z.object({
      period: PeriodCode,
      asItWas: DecimalString.nullable(),
      restated: DecimalString.nullable(),
      how: z.enum(RESTATED_HOWS),
      isByWeight: z.boolean(),
      madeOf: MadeOf.nullable(),
    }),
  ),
});
export type Comparison = z.output<typeof Comparison>;
