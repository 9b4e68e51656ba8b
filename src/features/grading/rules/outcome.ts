// How one task counts in a period. Judged by the day of the product, as everywhere: a slow office makes nobody late.
import type { Outcome } from '../contract.ts';

export type TaskInPeriod = {
  state: string;
  deadline: string;
  /** Of a product that waits for verification or was verified. */
  submittedOn: string | null;
};
type Stretch = { from: string; to: string };

const DAY_MS = 86_400_000;
const daysAfter = (day: string, deadline: string): number =>
  Math.max(0, Math.round((Date.parse(day) - Date.parse(deadline)) / DAY_MS));

/**
 * Null where the task does not belong to the period: stopped, due later, or done before it began. A task due before
 * the period and not done when it began is carried into it. After the period nothing more can be mended in it.
 */
export const outcomeOf = (
  task: TaskInPeriod,
  { from, to }: Stretch,
  today: string,
): { outcome: Outcome; daysLate: number; carried: boolean } | null => {
  const { state, deadline, submittedOn } = task;
  if (['paused', 'cancelled', 'refused'].includes(state) || deadline > to) return null;
  const carried = deadline < from;
  if (carried && submittedOn !== null && submittedOn < from) return null;
  const asOf = today < to ? today : to;
  const on = submittedOn !== null && submittedOn <= asOf ? submittedOn : null;
  if (on === null) {
    const daysLate = daysAfter(asOf, deadline);
    return { outcome: daysLate > 0 ? 'not_done' : today <= to ? 'open' : 'not_done', daysLate, carried };
  }
  const daysLate = daysAfter(on, deadline);
  if (state === 'submitted') return { outcome: 'unverified', daysLate, carried };
  return { outcome: daysLate > 0 ? 'late' : 'on_time', daysLate, carried };
};
