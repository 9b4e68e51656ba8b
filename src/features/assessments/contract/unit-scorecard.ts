// A unit and the units directly below it: every figure that stands in a year, with its plan and band where there is a target.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { endpoint } from '../../../kernel/endpoint.ts';
import { BANDS, FIGURE_HOWS, MadeOf, UnitRef } from '../../../kernel/figures.ts';
import { Id, Year } from '../../../kernel/schemas.ts';

const UnitFigure = z.object({
  unitId: Id,
  indicatorId: Id,
  /** Null: not defined. */
  value: DecimalString.nullable(),
  how: z.enum(FIGURE_HOWS),
  valueId: Id.nullable(),
  illustrative: z.boolean(),
  madeOf: MadeOf.nullable(),
  target: z
    .object({
      id: Id,
      plan: DecimalString.nullable(),
      planMin: DecimalString.nullable(),
      planMax: DecimalString.nullable(),
      score: DecimalString.nullable(),
      band: z.enum(BANDS),
      /** What the score alone would give; another where the band was decided by judgement. */
      computedBand: z.enum(BANDS),
      differs: z.boolean(),
      /** Units below that still owe their part of the figure: until then it is not rated. */
      owing: z.number().int(),
    })
    .nullable(),
});

export const unitScorecardContract = {
  getUnitScorecard: endpoint({
    method: 'GET',
    path: '/api/unit-scorecard',
    permission: 'assessments.read',
    summary:
      'Every figure that stands for a unit and the units directly below it in a year, with plan, attainment and band',
    input: z.object({ unitId: Id.optional(), year: Year, hierarchyId: Id.optional() }),
    output: z.object({
      unit: UnitRef,
      year: z.number().int(),
      below: z.array(UnitRef),
      indicators: z.array(
        z.object({
          id: Id,
          code: z.string(),
          nameVi: z.string(),
          nameEn: z.string().nullable(),
          unit: z.string(),
          decimals: z.number().int(),
        }),
      ),
      figures: z.array(UnitFigure),
    }),
  }),
};
