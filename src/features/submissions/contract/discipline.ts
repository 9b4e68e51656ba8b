// Reporting discipline: how each unit kept its due days over the periods of a year.
import { z } from 'zod';
import { endpoint } from '../../../kernel/endpoint.ts';
import { UnitRef } from '../../../kernel/figures.ts';
import { PeriodCode } from '../../../kernel/period.ts';
import { Day, Year } from '../../../kernel/schemas.ts';
import { REPORT_STATES, TIMELINESS } from './reports.ts';

export const Discipline = z.object({
  periods: z.array(PeriodCode),
  units: z.array(
    z.object({
      unit: UnitRef,
      /** One for each period; null: nothing is due from the unit. */
      cells: z.array(
        z
          .object({
            state: z.enum(REPORT_STATES),
            timeliness: z.enum(TIMELINESS),
            daysLate: z.number().int(),
            returns: z.number().int(),
            dueOn: Day,
          })
          .nullable(),
      ),
      onTime: z.number().int(),
      late: z.number().int(),
      missing: z.number().int(),
      returned: z.number().int(),
      /** Of those due so far, in per cent; null when nothing was due. */
      onTimeRate: z.string().nullable(),
    }),
  ),
});
export type Discipline = z.output<typeof Discipline>;

export const disciplineContract = {
  getDiscipline: endpoint({
    method: 'GET',
    path: '/api/submissions/discipline',
    permission: 'indicators.read',
    summary: 'How each unit kept its due days: on time, late, missing, returned',
    input: z.object({ year: Year }),
    output: Discipline,
  }),
};
