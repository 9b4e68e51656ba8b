// The description of an indicator.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import {
  AREAS,
  DIRECTIONS,
  FREQUENCIES,
  IndicatorRef,
  METHODS,
  PRICE_BASES,
  UNIT_AGGREGATIONS,
  UnitRef,
} from '../../../kernel/figures.ts';
import { Id, OptionalText, Text } from '../../../kernel/schemas.ts';
import { UNIT_KINDS } from '../../../kernel/unit-kinds.ts';
import { RuleFields, SEVERITIES } from './rule.ts';

export const TIME_AGGREGATIONS = ['sum', 'last', 'mean', 'cumulative', 'none'] as const;
export const CALENDARS = ['calendar', 'decree-09-2019'] as const;

/** So many working days after the cut-off of the calendar; from units of these kinds, or from the whole body where none is named. */
export const DueRule = z.object({
  calendar: z.enum(CALENDARS),
  workingDays: z.number().int().min(0).max(60),
  unitKinds: z.array(z.enum(UNIT_KINDS)).max(UNIT_KINDS.length).default([]),
});
export type DueRule = z.output<typeof DueRule>;

const OptionalId = Id.nullish().transform((id) => id ?? null);

export const NamedRef = z.object({ id: Id, code: z.string(), nameVi: z.string() });
export type NamedRef = z.output<typeof NamedRef>;

export const Indicator = IndicatorRef.extend({
  definition: z.string().nullable(),
  method: z.enum(METHODS),
  area: z.enum(AREAS),
  frequency: z.enum(FREQUENCIES),
  unitAggregation: z.enum(UNIT_AGGREGATIONS),
  /** A ratio is numerator ÷ denominator × this. */
  ratioScale: z.number().int(),
  /** Whose figure of a unit weighs that unit in a weighted mean. */
  weightIndicatorId: Id.nullable(),
  /** A ratio of two indicators; null: of the numerator and denominator of each figure. */
  numeratorIndicatorId: Id.nullable(),
  denominatorIndicatorId: Id.nullable(),
  /** How shorter periods make a longer one that was not reported itself. */
  timeAggregation: z.enum(TIME_AGGREGATIONS),
  ownerUnit: UnitRef.nullable(),
  dataSource: z.string().nullable(),
  dueRule: DueRule.nullable(),
  /** As a person wrote it: "share([THU-NS], [GRDP])". */
  formula: z.string().nullable(),
  /** Set when this is a part of another indicator: its figure for one member of a dimension. */
  partOf: NamedRef.extend({ member: NamedRef, dimension: NamedRef }).nullable(),
  synonyms: z.array(z.string()),
  /** Set when this indicator is the growth on the year of another one. */
  growthOf: z.object({ id: Id, code: z.string(), nameVi: z.string() }).nullable(),
  version: z.number().int(),
});
export type Indicator = z.output<typeof Indicator>;

/** Broken down by a dimension; the parts are indicators of their own, and what they add up to is held against the whole. */
export const BreakdownFields = z.object({
  dimensionId: Id,
  severity: z.enum(SEVERITIES).default('warn'),
  tolerance: DecimalString.default('0'),
});
export type BreakdownFields = z.output<typeof BreakdownFields>;

export const IndicatorFields = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, { error: 'code' }),
  nameVi: Text(300),
  nameEn: OptionalText(300),
  definition: OptionalText(4000),
  unit: Text(60),
  decimals: z.number().int().min(0).max(10).default(2),
  direction: z.enum(DIRECTIONS),
  priceBasis: z.enum(PRICE_BASES).default('none'),
  method: z.enum(METHODS).default('ratio'),
  area: z.enum(AREAS),
  frequency: z.enum(FREQUENCIES).default('year'),
  unitAggregation: z.enum(UNIT_AGGREGATIONS).default('none'),
  ratioScale: z.number().int().min(1).max(1_000_000).default(100),
  weightIndicatorId: Id.nullish(),
  numeratorIndicatorId: Id.nullish(),
  denominatorIndicatorId: Id.nullish(),
  timeAggregation: z.enum(TIME_AGGREGATIONS).default('none'),
  ownerUnitId: OptionalId,
  dataSource: OptionalText(500),
  dueRule: DueRule.nullish().transform((rule) => rule ?? null),
  formula: OptionalText(2000),
  rules: z.array(RuleFields).max(20).default([]),
  breakdowns: z.array(BreakdownFields).max(10).default([]),
  synonyms: z.array(Text(200)).max(50).default([]),
  growthOfId: OptionalId,
});
export type IndicatorFields = z.output<typeof IndicatorFields>;
