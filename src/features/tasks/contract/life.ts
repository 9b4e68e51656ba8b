// The words of a task's life: states, how it stands in time, acts, and the six that must be clear.
import { z } from 'zod';

export const STATES = [
  'assigned',
  'accepted',
  'in_progress',
  'submitted',
  'returned',
  'done',
  'refused',
  'paused',
  'cancelled',
] as const;
export type State = (typeof STATES)[number];

/** stopped: paused or cancelled, where no clock runs. */
export const TIMELINESS = [
  'in_time',
  'near',
  'overdue',
  'no_deadline',
  'done_on_time',
  'done_late',
  'stopped',
] as const;
export type Timeliness = (typeof TIMELINESS)[number];

/** What the unit that leads does. */
export const WORK_ACTS = ['accept', 'refuse', 'report', 'submit', 'ask_extension'] as const;
/** What the office that assigned it does. */
export const DECISIONS = [
  'verify',
  'return',
  'assign_again',
  'pause',
  'resume',
  'cancel',
  'grant_extension',
  'deny_extension',
] as const;
export type WorkAct = (typeof WORK_ACTS)[number];
export type Decision = (typeof DECISIONS)[number];
export type Act = WorkAct | Decision;

/** The six that must be clear: person, work, time, responsibility, product, authority. */
export const CLARITIES = ['person', 'work', 'time', 'responsibility', 'product', 'authority'] as const;
export type Clarity = (typeof CLARITIES)[number];

/** What becomes of the open parts when their task is cancelled or its deadline moves. */
export const BELOW = ['keep', 'shift', 'cancel', 'move'] as const;
export type Below = (typeof BELOW)[number];

/**
 * When a task comes again: every so many weeks, months, quarters or working days, or on the n-th working day of
 * each month.
 */
export const RECURS = ['week', 'month', 'quarter', 'working_days', 'working_day_of_month'] as const;
export type Recurs = (typeof RECURS)[number];

export const LINK_KINDS = ['target', 'indicator', 'document', 'agenda_item', 'project'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export const Recurrence = z.object({
  recurs: z.enum(RECURS),
  every: z.number().int().min(1).max(60),
  until: z.iso.date({ error: 'day' }).nullish(),
});
export type Recurrence = z.output<typeof Recurrence>;
