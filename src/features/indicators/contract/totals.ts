// Totals over units: what the units below make together, now or as known on a day.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { endpoint } from '../../../kernel/endpoint.ts';
import { MadeOf, RESTATED_HOWS, UnitRef } from '../../../kernel/figures.ts';
import { PeriodCode } from '../../../kernel/period.ts';
import { Day, Id, Instant } from '../../../kernel/schemas.ts';

const Total = z.object({
  /** Null: not defined; the reason says why. */
  total: DecimalString.nullable(),
  reason: z.enum(['division_by_zero', 'input_not_defined']).nullable(),
  /** Made of the units below, reckoned at the unit itself from other indicators, or made of shorter periods. */
  how: z.enum(['units', 'indicators', 'formula', 'periods']),
  numerator: DecimalString.nullable(),
  denominator: DecimalString.nullable(),
  unitCount: z.number().int().meta({ description: 'Units whose figure is in the total' }),
  madeOf: MadeOf.nullable(),
  illustrative: z.boolean(),
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
      /** The units' own hierarchy where left out. */
      hierarchyId: Id.optional(),
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
      /** Units directly below whose shorter periods alone are there: they are not in a total of whole periods. */
      notInTotal: z.number().int(),
    }),
  }),
  restateSeries: endpoint({
    method: 'GET',
    path: '/api/indicators/:id/restated',
    permission: 'indicators.read',
    summary: 'The figures of a unit as they were, beside the same restated to its geography of a day',
    input: z.object({ id: Id, unitId: Id.optional(), on: Day.optional() }),
    output: z.object({
      unit: UnitRef,
      on: Day,
      /** Whether the unit came out of mergers, splits or transfers at all. */
      hasChanges: z.boolean(),
      points: z.array(
        z.object({
          period: PeriodCode,
          asItWas: DecimalString.nullable(),
          restated: DecimalString.nullable(),
          how: z.enum(RESTATED_HOWS),
          /** A part of a unit was taken by its weight: an estimate. */
          isByWeight: z.boolean(),
          madeOf: MadeOf.nullable(),
          parts: z.array(z.object({ unit: UnitRef, weight: DecimalString, value: DecimalString.nullable() })),
        }),
      ),
    }),
  }),
};
