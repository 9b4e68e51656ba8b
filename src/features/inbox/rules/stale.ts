// A figure is stale when a newer one should long be there: the next period has ended, and the time a report may take with it.
import type { Frequency } from '../../../kernel/figures.ts';
import { daysOf, parsePeriod } from '../../../kernel/period.ts';

const LENGTH: Record<Exclude<Frequency, 'once'>, number> = { month: 31, quarter: 92, half: 184, year: 366 };
/** Days after the end of a period in which its report comes. */
const GRACE: Record<Exclude<Frequency, 'once'>, number> = { month: 30, quarter: 45, half: 60, year: 120 };

/** `newest`: the newest period with a figure. A figure that comes once never goes stale. */
export const isStale = (frequency: Frequency, newest: string, today: string): boolean => {
  const period = parsePeriod(newest);
  if (frequency === 'once' || !period) return false;
  const end = Date.parse(daysOf(period).to);
  return (Date.parse(today) - end) / 86_400_000 > LENGTH[frequency] + GRACE[frequency];
};
