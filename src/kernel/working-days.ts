// Working days in Vietnam, and the day a periodic report is due: so many working days after its cut-off.
import { type Calendar, daysOf, type Period } from './period.ts';
import { addDays, FIRST_YEAR, LAST_YEAR, listHolidays, SWAPPED, weekdayOf } from './public-holidays.ts';

const isWeekend = (day: string): boolean => weekdayOf(day) % 6 === 0;

/** Holidays, the rest days in place of those that fell on a weekend (Labour Code, art. 111.3), and the swapped ones. */
const restDaysOf = (year: number): ReadonlySet<string> => {
  const known = restDays.get(year);
  if (known) return known;
  const holidays = new Set(listHolidays(year).map(({ day }) => day));
  const rest = new Set(holidays);
  for (const day of holidays) {
    if (!isWeekend(day)) continue;
    let instead = addDays(day, 1);
    while (isWeekend(instead) || rest.has(instead)) instead = addDays(instead, 1);
    rest.add(instead);
  }
  for (const day of SWAPPED.off) if (day.startsWith(`${year}-`)) rest.add(day);
  restDays.set(year, rest);
  return rest;
};
const restDays = new Map<number, ReadonlySet<string>>();

/** A day in a year whose holidays are not in the table is refused rather than guessed. */
export const isWorkingDay = (day: string): boolean => {
  const year = Number(day.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) throw new RangeError(`holidays of ${year} are not known`);
  if (SWAPPED.worked.includes(day)) return true;
  return !isWeekend(day) && !restDaysOf(year).has(day);
};

/** The count-th working day after a day; a count of 0 is the day itself. */
export const addWorkingDays = (day: string, count: number): string => {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
};

export const hasKnownHolidays = (period: Period): boolean =>
  period.toYear >= FIRST_YEAR && period.toYear < LAST_YEAR;

/** Cut-off by the calendar (Decree 09/2019, art. 12: the 14th of the last month), then so many working days. */
export const dueDayOf = (period: Period, calendar: Calendar, workingDays: number): string =>
  addWorkingDays(daysOf(period, calendar).to, workingDays);
