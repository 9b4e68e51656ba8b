// Which figures are due from whom, and when.
import { z } from 'zod';
import { endpoint } from '../../../kernel/endpoint.ts';
import { IndicatorRef, UnitRef } from '../../../kernel/figures.ts';
import { PeriodCode } from '../../../kernel/period.ts';
import { Day, Id, Instant } from '../../../kernel/schemas.ts';

export const ReportDue = z.object({
  id: Id,
  indicator: IndicatorRef,
  unit: UnitRef,
  responsibleUnit: UnitRef.nullable(),
  period: PeriodCode,
  dueOn: Day,
  state: z.enum(['reported', 'reported_late', 'missing', 'not_due_yet']),
  daysLate: z.number().int(),
  reportedAt: Instant.nullable(),
});

export const duesContract = {
  listReportDues: endpoint({
    method: 'GET',
    path: '/api/report-dues',
    permission: 'indicators.read',
    summary: 'Which figures are due from whom for a period, and whether they came',
    input: z.object({ period: PeriodCode, asOf: Day.optional() }),
    output: z.object({ dues: z.array(ReportDue) }),
  }),
  setReportDues: endpoint({
    method: 'PUT',
    path: '/api/report-dues',
    permission: 'indicators.manage',
    summary: 'Say which figures are due for a period and when; what was due stays until replaced',
    input: z.object({
      period: PeriodCode,
      /** A day, or a rule that gives it. */
      dueOn: Day.nullish(),
      /** So many working days after the cut-off of the calendar. */
      dueRule: z
        .object({
          calendar: z.enum(['calendar', 'decree-09-2019']),
          workingDays: z.number().int().min(0).max(60),
        })
        .nullish(),
      items: z
        .array(z.object({ indicatorId: Id, unitId: Id }))
        .min(1)
        .max(20_000),
    }),
    output: z.object({ count: z.number().int(), dueOn: Day }),
  }),
  generateReportDues: endpoint({
    method: 'POST',
    path: '/api/report-dues/generation',
    permission: 'indicators.manage',
    summary:
      'Dues of a period for every indicator that has a due rule and all its units; with isTrial only counted',
    input: z.object({ period: PeriodCode, isTrial: z.boolean().default(false) }),
    output: z.object({
      added: z.number().int(),
      /** Due already, on another day. */
      moved: z.number().int(),
      unchanged: z.number().int(),
      days: z.array(
        z.object({
          dueOn: Day,
          indicators: z.number().int(),
          units: z.number().int(),
          count: z.number().int(),
        }),
      ),
    }),
  }),
};
