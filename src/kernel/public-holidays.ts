// Vietnamese public holidays (Labour Code 2019, arts. 111 and 112), 2015–2040, as data: lunar days in UTC+7, the yearly
// choices of the Government, and the working days it swapped. A year outside the table has no lunar holidays to tell.
import type { Words } from './problem.ts';

export const FIRST_YEAR = 2015;
export const LAST_YEAR = 2040;

/** First day of the lunar year, and the 10th of the 3rd lunar month. New moons in Vietnam's time, not China's: 2030 and 2037 differ. */
const LUNAR: Record<number, readonly [string, string]> = {
  2015: ['02-19', '04-28'],
  2016: ['02-08', '04-16'],
  2017: ['01-28', '04-06'],
  2018: ['02-16', '04-25'],
  2019: ['02-05', '04-14'],
  2020: ['01-25', '04-02'],
  2021: ['02-12', '04-21'],
  2022: ['02-01', '04-10'],
  2023: ['01-22', '04-29'],
  2024: ['02-10', '04-18'],
  2025: ['01-29', '04-07'],
  2026: ['02-17', '04-26'],
  2027: ['02-06', '04-16'],
  2028: ['01-26', '04-04'],
  2029: ['02-13', '04-23'],
  2030: ['02-02', '04-12'],
  2031: ['01-23', '04-01'],
  2032: ['02-11', '04-19'],
  2033: ['01-31', '04-09'],
  2034: ['02-19', '04-28'],
  2035: ['02-08', '04-17'],
  2036: ['01-28', '04-06'],
  2037: ['02-15', '04-24'],
  2038: ['02-04', '04-13'],
  2039: ['01-24', '04-03'],
  2040: ['02-12', '04-20'],
};

/** Of the five days of Tết, how many lie before the new year; the Government says so each autumn, one where it has not yet. */
const DAYS_BEFORE_TET: Record<number, number> = { 2021: 2, 2023: 2, 2024: 2, 2025: 2 };

/** Working days moved to a Saturday by decision of the Prime Minister, for one long holiday. */
export const SWAPPED: { off: readonly string[]; worked: readonly string[] } = {
  off: ['2024-04-29', '2025-05-02', '2026-01-02', '2026-08-31'],
  worked: ['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'],
};

const NAMES = {
  new_year: { vi: 'Tết Dương lịch', en: 'New Year' },
  tet: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' },
  hung_kings: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Commemoration Day' },
  victory: { vi: 'Ngày Chiến thắng', en: 'Victory Day' },
  labour: { vi: 'Quốc tế Lao động', en: 'Labour Day' },
  national: { vi: 'Quốc khánh', en: 'National Day' },
} as const satisfies Record<string, Words>;

type Holiday = { day: string; name: Words };

export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
/** 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(Date.parse(day)).getUTCDay();

/** The day beside 2 September (since 2021): the side that makes the longer rest. */
const besideNationalDay = (year: number): string =>
  [0, 1, 4].includes(weekdayOf(`${year}-09-02`)) ? `${year}-09-03` : `${year}-09-01`;

/** The holidays of a year in the order of their days, without the rest days given in place of those that fall on a weekend. */
export const listHolidays = (year: number): Holiday[] => {
  const lunar = LUNAR[year];
  const days: Holiday[] = [
    { day: `${year}-01-01`, name: NAMES.new_year },
    { day: `${year}-04-30`, name: NAMES.victory },
    { day: `${year}-05-01`, name: NAMES.labour },
    { day: `${year}-09-02`, name: NAMES.national },
  ];
  if (year >= 2021) days.push({ day: besideNationalDay(year), name: NAMES.national });
  if (lunar) {
    const before = DAYS_BEFORE_TET[year] ?? 1;
    for (let at = -before; at < 5 - before; at += 1)
      days.push({ day: addDays(`${year}-${lunar[0]}`, at), name: NAMES.tet });
    days.push({ day: `${year}-${lunar[1]}`, name: NAMES.hung_kings });
  }
  return days.sort((a, b) => (a.day < b.day ? -1 : 1));
};
