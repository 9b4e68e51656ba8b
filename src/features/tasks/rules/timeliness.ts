// How a task stands in time. Derived from three days and never stored; a product that waits for verification is
// judged by the day it was submitted, so that a slow office makes nobody late.
import { Decimal, type DecimalString, toDecimalString } from '../../../kernel/decimal.ts';
import type { State, Timeliness } from '../contract.ts';

type InTime = { state: State; deadline: string | null; submittedOn: string | null };

/** `nearUntil`: the last day that counts as nearly due. */
export const timelinessOf = (task: InTime, today: string, nearUntil: string): Timeliness => {
  const { state, deadline, submittedOn } = task;
  if (state === 'paused' || state === 'cancelled') return 'stopped';
  const day = submittedOn ?? today;
  if (state === 'done') return deadline !== null && day > deadline ? 'done_late' : 'done_on_time';
  if (deadline === null) return 'no_deadline';
  if (day > deadline) return 'overdue';
  return state !== 'submitted' && deadline <= nearUntil ? 'near' : 'in_time';
};

const DAY_MS = 86_400_000;

/** Nought unless late. */
export const daysLate = ({ state, deadline, submittedOn }: InTime, today: string): number => {
  if (deadline === null || state === 'paused' || state === 'cancelled') return 0;
  return Math.max(0, (Date.parse(submittedOn ?? today) - Date.parse(deadline)) / DAY_MS);
};

type Part = { state: State; percent: number; weight: DecimalString };

/** Progress of the parts by weight, to one decimal; cancelled ones are left out. Null without parts. */
export const rollUp = (parts: readonly Part[]): DecimalString | null => {
  const counted = parts.filter((part) => part.state !== 'cancelled');
  if (!counted.length) return null;
  const sum = (of: (part: Part) => Decimal) =>
    counted.reduce((total, part) => total.plus(of(part)), new Decimal(0));
  const whole = sum((part) => new Decimal(part.weight));
  const done = sum((part) => new Decimal(part.weight).times(part.state === 'done' ? 100 : part.percent));
  return toDecimalString(done.dividedBy(whole).toDecimalPlaces(1));
};
