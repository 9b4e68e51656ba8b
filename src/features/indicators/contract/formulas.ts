// Trying a formula before it is saved: what is wrong and where, or what it gives.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { endpoint } from '../../../kernel/endpoint.ts';
import { UnitRef, WordsSchema } from '../../../kernel/figures.ts';
import { PeriodCode } from '../../../kernel/period.ts';
import { Id } from '../../../kernel/schemas.ts';
import { NamedRef } from './indicator.ts';

export const formulasContract = {
  tryFormula: endpoint({
    method: 'GET',
    path: '/api/formula-trial',
    permission: 'indicators.read',
    summary: 'What is wrong with a formula and where, or what it gives for a unit and a period',
    input: z.object({
      formula: z.string().max(2000),
      /** What the result is counted in. */
      unit: z.string().max(60),
      /** The indicator the formula is of, where there is one: it must not read itself. */
      indicatorId: Id.optional(),
      unitId: Id.optional(),
      /** The newest period in which every input has a figure, where left out. */
      period: PeriodCode.optional(),
    }),
    output: z.object({
      /** Offsets in the text, end exclusive. */
      error: z
        .object({ start: z.number().int(), end: z.number().int(), code: z.string(), message: WordsSchema })
        .nullable(),
      inputs: z.array(NamedRef.extend({ unit: z.string() })),
      trial: z
        .object({
          unit: UnitRef,
          period: PeriodCode,
          /** Null: not defined, because it divides by zero, or inputs are missing. */
          value: DecimalString.nullable(),
          isDividedByZero: z.boolean(),
          figures: z.array(
            z.object({ code: z.string(), period: PeriodCode, value: DecimalString.nullable() }),
          ),
        })
        .nullable(),
    }),
  }),
};
