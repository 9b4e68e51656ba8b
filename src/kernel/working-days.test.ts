import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getPeriod } from './period.ts';
import { addDays, listHolidays } from './public-holidays.ts';
import { addWorkingDays, dueDayOf, isWorkingDay } from './working-days.ts';

const restBetween = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (!isWorkingDay(day)) days.push(day.slice(5));
  return days;
};
/** First and last day of the rest around a day. */
const restAround = (day: string): [string, string] => {
  let [from, to] = [day, day];
  while (!isWorkingDay(addDays(from, -1))) from = addDays(from, -1);
  while (!isWorkingDay(addDays(to, 1))) to = addDays(to, 1);
  return [from, to];
};

describe('rest days as the Government announced them', () => {
  it.each([
    ['2021-02-12', '2021-02-10', '2021-02-16'],
    ['2022-02-01', '2022-01-29', '2022-02-06'],
    ['2023-01-22', '2023-01-20', '2023-01-26'],
    ['2024-02-10', '2024-02-08', '2024-02-14'],
    ['2025-01-29', '2025-01-25', '2025-02-02'],
    ['2026-02-17', '2026-02-14', '2026-02-22'],
  ])('Tết of %s: %s to %s', (tet, from, to) => {
    expect(restAround(tet)).toEqual([from, to]);
  });

  it.each([
    ['2021-09-02', '2021-09-02', '2021-09-05'],
    ['2022-09-02', '2022-09-01', '2022-09-04'],
    ['2023-09-02', '2023-09-01', '2023-09-04'],
    ['2024-09-02', '2024-08-31', '2024-09-03'],
    ['2025-09-02', '2025-08-30', '2025-09-02'],
    ['2026-09-02', '2026-08-29', '2026-09-02'],
    ['2024-04-30', '2024-04-27', '2024-05-01'],
    ['2025-05-01', '2025-04-30', '2025-05-04'],
    ['2026-01-01', '2026-01-01', '2026-01-04'],
  ])('around %s: %s to %s', (day, from, to) => {
    expect(restAround(day)).toEqual([from, to]);
  });

  it('gives two rest days for two holidays on one weekend', () => {
    // 2023: 29 April is the Hùng Kings' day (Saturday) and 30 April a Sunday; 1 May follows.
    expect(restBetween('2023-04-28', '2023-05-05')).toEqual(['04-29', '04-30', '05-01', '05-02', '05-03']);
  });
});

describe('the lunar table', () => {
  it('is Vietnamese: it agrees with the Chinese calendar except where midnight falls between the two', () => {
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
      timeZone: 'UTC',
      month: 'numeric',
      day: 'numeric',
    });
    const lunarOf = (day: string) => chinese.format(new Date(day));
    for (let year = 2015; year <= 2040; year += 1) {
      const hung = listHolidays(year).find(({ name }) => name.en.startsWith('Hùng'))!.day;
      const near = [lunarOf(hung), lunarOf(addDays(hung, 1))];
      expect(near, String(year)).toContain('3/10');
    }
  });
});

describe('working days', () => {
  const day = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('2015-01-02', n));
  it('come one after another, in any steps', () => {
    fc.assert(
      fc.property(day, fc.nat(20), fc.nat(20), (from, a, b) => {
        const to = addWorkingDays(from, a + b);
        expect(addWorkingDays(addWorkingDays(from, a), b)).toBe(to);
        if (a + b > 0) expect(isWorkingDay(to)).toBe(true);
      }),
    );
  });

  it('are counted exactly', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const to = addWorkingDays(from, count);
        let seen = 0;
        for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at)) seen += 1;
        expect(seen).toBe(count);
      }),
    );
  });

  it('are not guessed where the holidays are unknown', () => {
    expect(() => isWorkingDay('2041-01-05')).toThrow(RangeError);
  });
});

describe('a report is due', () => {
  it.each([
    ['2021-03', 'decree-09-2019', 2, '2021-03-16'],
    ['2021-Q1', 'decree-09-2019', 2, '2021-03-16'],
    ['2021-9M', 'decree-09-2019', 2, '2021-09-16'],
    ['2021', 'decree-09-2019', 2, '2021-12-16'],
    ['2026-02', 'decree-09-2019', 2, '2026-02-24'],
    ['2021-H1', 'calendar', 5, '2021-07-07'],
    ['2020', 'calendar', 1, '2021-01-04'],
  ] as const)('%s by %s, %i working days after the cut-off: %s', (period, calendar, count, due) => {
    expect(dueDayOf(getPeriod(period), calendar, count)).toBe(due);
  });
});
