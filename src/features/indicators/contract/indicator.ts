// The description of an indicator.
import { z } from 'zod';
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

export const Indicator = IndicatorRef.extend({
  definition: z.string().nullable(),
  method: z.enum(METHODS),
  area: z.enum(AREAS),
  frequency: z.enum(FREQUENCIES),
  unitAggregation: z.enum(UNIT_AGGREGATIONS),
  /** A ratio is numerator ÷ denominator × this. */
  ratioScale: z.number().int(),
  ownerUnit: UnitRef.nullable(),
  synonyms: z.array(z.string()),
  /** Set when this indicator is the growth on the year of another one. */
  growthOf: z.object({ id: Id, code: z.string(), nameVi: z.string() }).nullable(),
  version: z.number().int(),
});
export type Indicator = z.output<typeof Indicator>;

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
  ownerUnitId: Id.nullish().transform((id) => id ?? null),
  synonyms: z.array(Text(200)).max(50).default([]),
  growthOfId: Id.nullish().transform((id) => id ?? null),
});
export type IndicatorFields = z.output<typeof IndicatorFields>;
