// Totals over units: what the units below make together, now or as known on a day.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { endpoint } from '../../../kernel/endpoint.ts';
import { UnitRef } from '../../../kernel/figures.ts';
import { PeriodCode } from '../../../kernel/period.ts';
import { Day, Id, Instant } from '../../../kernel/schemas.ts';

const Total = z.object({
  /** Null: not defined, because the denominators add up to nothing. */
  total: DecimalString.nullable(),
  numerator: DecimalString.nullable(),
  denominator: DecimalString.nullable(),
  unitCount: z.number().int().meta({ description: 'Units whose figure is in the total' }),
});
const Own = z.object({ value: DecimalString, valueId: Id, illustrative: z.boolean() });

export const totalsContract = {
  getTotals: endpoint({
    method: 'GET',
    path: '/api/totals',
    permission: 'indicators.read',
    summary: 'What the units below a unit make together, with the figure the unit itself reported beside it',
    input: z.object({
      indicatorId: Id,
      unitId: Id.optional(),
      /** The newest one with a total where left out. */
      period: PeriodCode.optional(),
      asKnownOn: z.union([Instant, Day]).optional(),
    }),
    output: z.object({
      unit: UnitRef,
      period: PeriodCode.nullable(),
      /** Newest first. */
      periods: z.array(PeriodCode),
      own: Own.nullable(),
      total: Total.nullable(),
      /** Units directly below, by code: a figure of their own stands before the total of theirs. */
      parts: z.array(z.object({ unit: UnitRef, own: Own.nullable(), total: Total.nullable() })),
    }),
  }),
};
