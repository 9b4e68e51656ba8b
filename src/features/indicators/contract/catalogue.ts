// The catalogue: finding, making and changing indicators.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { endpoint } from '../../../kernel/endpoint.ts';
import { AREAS, IndicatorRef, SeriesPoint, UnitRef } from '../../../kernel/figures.ts';
import { PeriodCode } from '../../../kernel/period.ts';
import { Id } from '../../../kernel/schemas.ts';
import { BreakdownFields, Indicator, IndicatorFields, NamedRef } from './indicator.ts';
import { Rule } from './rule.ts';
import { Value } from './values.ts';

const IndicatorId = z.object({ id: Id });

export const catalogueContract = {
  listIndicators: endpoint({
    method: 'GET',
    path: '/api/indicators',
    permission: 'indicators.read',
    summary: 'The catalogue of indicators; search ignores diacritics and looks at codes and synonyms too',
    input: z.object({
      search: z.string().max(200).optional(),
      area: z.enum(AREAS).optional(),
      ownerUnitId: Id.optional(),
      limit: z.coerce.number().int().min(1).max(1000).default(500),
    }),
    output: z.object({
      indicators: z.array(Indicator.extend({ latest: SeriesPoint.nullable() })),
      total: z.number().int(),
    }),
  }),
  getIndicator: endpoint({
    method: 'GET',
    path: '/api/indicators/:id',
    permission: 'indicators.read',
    summary: 'One indicator with its current values of one unit (the whole body unless named) and its series',
    input: IndicatorId.extend({ unitId: Id.optional() }),
    output: Indicator.extend({
      unitShown: UnitRef,
      unitsWithValues: z.array(UnitRef),
      /** Best value of each period, oldest first. */
      series: z.array(SeriesPoint),
      /** Current version of every period, kind and vintage, newest period first. */
      values: z.array(Value),
      rules: z.array(Rule),
      /** What its formula reads. */
      inputs: z.array(NamedRef),
      /** Who reads it. */
      usedIn: z.array(NamedRef.extend({ how: z.enum(['formula', 'rule', 'growth']) })),
      breakdowns: z.array(
        BreakdownFields.extend({
          dimension: NamedRef,
          /** The newest period in which a part has a figure of the unit shown, and the whole in it. */
          period: PeriodCode.nullable(),
          whole: DecimalString.nullable(),
          parts: z.array(IndicatorRef.extend({ member: NamedRef, value: DecimalString.nullable() })),
        }),
      ),
    }),
  }),
  createIndicator: endpoint({
    method: 'POST',
    path: '/api/indicators',
    permission: 'indicators.manage',
    summary: 'Add an indicator to the catalogue',
    input: IndicatorFields,
    output: Indicator,
  }),
  updateIndicator: endpoint({
    method: 'PUT',
    path: '/api/indicators/:id',
    permission: 'indicators.manage',
    summary:
      'Change the description of an indicator; unit, price basis and direction are fixed once it has values',
    input: IndicatorFields.extend({ id: Id, expectedVersion: z.number().int() }),
    output: Indicator,
  }),
};
