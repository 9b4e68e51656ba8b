// Days that tasks reckon with. Beyond the years whose holidays are known a working day is any weekday.
import { addDays, weekdayOf } from '../../../kernel/public-holidays.ts';
import { addWorkingDays } from '../../../kernel/working-days.ts';
import type { Recurrence } from '../contract.ts';

export const workingDaysAfter = (day: string, count: number): string => {
  try {
    return addWorkingDays(day, count);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    let at = day;
    for (let left = count; left > 0; ) {
      at = addDays(at, 1);
      if (weekdayOf(at) % 6 !== 0) left -= 1;
    }
    return at;
  }
};

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const isoDay = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The same day so many months later, or the last of that month. */
const addMonths = (day: string, count: number): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const at = year * 12 + month - 1 + count;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  return isoDay(toYear, toMonth, Math.min(date, lastOfMonth(toYear, toMonth)));
};

type Pattern = Pick<Recurrence, 'recurs' | 'every'>;

/** The deadline of an occurrence, reckoned from the first one alone, so that it comes out the same whenever asked. */
export const deadlineOf = ({ recurs, every }: Pattern, first: string, occurrence: number): string => {
  const steps = occurrence - 1;
  switch (recurs) {
    case 'week':
      return addDays(first, 7 * every * steps);
    case 'month':
      return addMonths(first, every * steps);
    case 'quarter':
      return addMonths(first, 3 * every * steps);
    case 'working_days':
      return workingDaysAfter(first, every * steps);
    case 'working_day_of_month':
      return steps === 0
        ? first
        : workingDaysAfter(addDays(`${addMonths(first, steps).slice(0, 7)}-01`, -1), every);
  }
};

/**
 * The occurrence after one that is over; those whose day passed while nobody looked are left out. Null where the
 * series has ended.
 */
export const nextOccurrence = (
  recurrence: Recurrence,
  first: string,
  occurrence: number,
  today: string,
): { occurrence: number; deadline: string } | null => {
  let next = occurrence + 1;
  let deadline = deadlineOf(recurrence, first, next);
  while (deadline < today) {
    next += 1;
    deadline = deadlineOf(recurrence, first, next);
  }
  return recurrence.until && deadline > recurrence.until ? null : { occurrence: next, deadline };
};
