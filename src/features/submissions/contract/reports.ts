// A report is what one unit answers for in one period: every figure that is due from it.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { endpoint } from '../../../kernel/endpoint.ts';
import {
  IndicatorRef,
  KINDS,
  NO_FIGURE_REASONS,
  PersonRef,
  UnitRef,
  VINTAGES,
  WordsSchema,
} from '../../../kernel/figures.ts';
import { PeriodCode } from '../../../kernel/period.ts';
import { Day, Id, Instant, OptionalText, Text, Year } from '../../../kernel/schemas.ts';
import { DueMove } from './rounds.ts';

export const REPORT_STATES = ['draft', 'submitted', 'returned', 'accepted'] as const;
export type ReportState = (typeof REPORT_STATES)[number];
/** not_due and missing: not sent in yet, before and after the due day. */
export const TIMELINESS = ['not_due', 'missing', 'on_time', 'late'] as const;
export type Timeliness = (typeof TIMELINESS)[number];
export const REPORT_ACTS = ['submit', 'withdraw', 'return', 'accept', 'reopen', 'promote'] as const;
export type ReportAct = (typeof REPORT_ACTS)[number];

export const ReportHead = z.object({
  unit: UnitRef,
  period: PeriodCode,
  /** The earliest due day of its figures. */
  dueOn: Day,
  state: z.enum(REPORT_STATES),
  timeliness: z.enum(TIMELINESS),
  /** Days after the due day, counted to the first time it was sent in or to today. */
  daysLate: z.number().int(),
  due: z.number().int(),
  filled: z.number().int(),
  /** Has a reason for having no figure. */
  explained: z.number().int(),
  missing: z.number().int(),
  submittedAt: Instant.nullable(),
  submittedBy: PersonRef.nullable(),
  decidedAt: Instant.nullable(),
  returns: z.number().int(),
  /** 0 before anything was done with it. */
  revision: z.number().int(),
  /** Its round takes no more reports. */
  isClosed: z.boolean(),
});
export type ReportHead = z.output<typeof ReportHead>;

const ReportCell = z.object({
  indicator: IndicatorRef,
  unit: UnitRef,
  dueOn: Day,
  value: DecimalString.nullable(),
  noFigureReason: z.enum(NO_FIGURE_REASONS).nullable(),
  isMissing: z.boolean(),
  valueId: Id.nullable(),
  kind: z.enum(KINDS).nullable(),
  vintage: z.enum(VINTAGES).nullable(),
  illustrative: z.boolean(),
  reportedAt: Instant.nullable(),
  /** What the office found wrong with it when the report was last returned. */
  remark: z.string().nullable(),
});

export const Report = ReportHead.extend({
  cells: z.array(ReportCell),
  steps: z.array(
    z.object({
      act: z.enum(REPORT_ACTS),
      note: z.string().nullable(),
      by: PersonRef.nullable(),
      at: Instant,
    }),
  ),
  /** Moves of its due day, the newest first. */
  moves: z.array(DueMove),
  /** Why its round was closed. */
  roundClosed: z.string().nullable(),
  /** What the one who asks may do now. */
  acts: z.array(z.enum(REPORT_ACTS)),
});
export type Report = z.output<typeof Report>;

const Which = z.object({ unitId: Id, period: PeriodCode });
/** The revision the person looked at. */
const Seen = Which.extend({ expectedRevision: z.number().int().min(0) });

export const reportsContract = {
  listReports: endpoint({
    method: 'GET',
    path: '/api/submissions',
    permission: 'indicators.read',
    summary: 'Who owes which report for a period or a year, and how far it is',
    input: z.object({
      period: PeriodCode.optional(),
      year: Year.optional(),
      unitId: Id.optional(),
      state: z.enum(REPORT_STATES).optional(),
    }),
    output: z.object({ reports: z.array(ReportHead), periods: z.array(PeriodCode) }),
  }),
  getReport: endpoint({
    method: 'GET',
    path: '/api/submissions/report',
    permission: 'indicators.read',
    summary: 'One report: its figures, what is missing, what was done with it, what I may do',
    input: Which,
    output: Report,
  }),
  submitReport: endpoint({
    method: 'POST',
    path: '/api/submissions/submit',
    permission: 'values.report',
    summary: 'Send a report in; every figure needs a number or a reason',
    input: Seen.extend({
      note: OptionalText(2000),
      /** Given to every figure that is missing. */
      missingReason: z.enum(NO_FIGURE_REASONS).nullish(),
    }),
    output: Report,
  }),
  withdrawReport: endpoint({
    method: 'POST',
    path: '/api/submissions/withdraw',
    permission: 'values.report',
    summary: 'Take a report back that waits for the office',
    input: Seen,
    output: Report,
  }),
  acceptReports: endpoint({
    method: 'POST',
    path: '/api/submissions/accept',
    permission: 'submissions.decide',
    summary: 'Accept reports: their figures are locked; those that changed meanwhile are named and left',
    input: z.object({ reports: z.array(Seen).min(1).max(1000), note: OptionalText(2000) }),
    output: z.object({
      accepted: z.number().int(),
      left: z.array(Which.extend({ reason: z.string(), message: WordsSchema })),
    }),
  }),
  returnReport: endpoint({
    method: 'POST',
    path: '/api/submissions/return',
    permission: 'submissions.decide',
    summary: 'Return a report with the reason, also for single figures',
    input: Seen.extend({
      note: Text(2000),
      remarks: z
        .array(z.object({ indicatorId: Id, unitId: Id, text: Text(500) }))
        .max(2000)
        .default([]),
    }),
    output: Report,
  }),
  reopenReport: endpoint({
    method: 'POST',
    path: '/api/submissions/reopen',
    permission: 'submissions.decide',
    summary: 'Open an accepted report again, with the reason',
    input: Seen.extend({ note: Text(2000) }),
    output: Report,
  }),
  promoteReport: endpoint({
    method: 'POST',
    path: '/api/submissions/promote',
    permission: 'submissions.decide',
    summary: 'Make the accepted figures provisional or final; the estimates are kept beside them',
    input: Seen.extend({ vintage: z.enum(['provisional', 'final']), note: OptionalText(2000) }),
    output: Report.extend({ promoted: z.number().int() }),
  }),
};
