// A year laid along its twelve months: what was reached by the end of each, reckoned from figures of months, quarters,
// halves, running periods and the year itself.
import { Decimal, type DecimalString, decimal, toDecimalString } from '../../../kernel/decimal.ts';
import { type Period, parsePeriod } from '../../../kernel/period.ts';

/** flow: figures of parts of a year add up. cumulative: each figure holds the year so far. level: the state at the end. */
export type Shape = 'flow' | 'cumulative' | 'level';

export const shapeOf = (timeAggregation: string): Shape =>
  timeAggregation === 'sum' ? 'flow' : timeAggregation === 'cumulative' ? 'cumulative' : 'level';

/** Index 0 is January; null where nothing is known by the end of that month. */
export type YearLine = (DecimalString | null)[];

export const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

type Figure = { period: string; value: DecimalString | null };
type Known = Period & { value: DecimalString };

const lengthOf = ({ fromMonth, toMonth }: Period) => toMonth - fromMonth;

export const lineOfYear = (year: number, figures: readonly Figure[], shape: Shape): YearLine => {
  const known = figures.flatMap(({ period: code, value }): Known[] => {
    const period = parsePeriod(code);
    return period && value !== null && period.kind !== 'span' && period.year === year
      ? [{ ...period, value }]
      : [];
  });
  // The longest period that ends in a month speaks for it: "9 months" before September alone.
  const ending = (month: number) =>
    known.filter(({ toMonth }) => toMonth === month).sort((a, b) => lengthOf(b) - lengthOf(a));
  if (shape !== 'flow') return MONTHS.map((month) => ending(month)[0]?.value ?? null);
  const sums: (Decimal | null)[] = [new Decimal(0)];
  for (const month of MONTHS) {
    const before = ending(month).find(({ fromMonth }) => sums[fromMonth - 1]);
    sums.push(before ? sums[before.fromMonth - 1]!.plus(before.value) : null);
  }
  return sums.slice(1).map((sum) => sum && toDecimalString(sum));
};

/** The last month with something known, 1–12; 0 when nothing is. */
export const lastMonthOf = (line: YearLine): number => line.findLastIndex((value) => value !== null) + 1;

export const isWhole = (line: YearLine): boolean => line[11] !== null && line[11] !== undefined;

/** Known points only, as month and number. */
export const pointsOf = (line: YearLine): { month: number; value: Decimal }[] =>
  line.flatMap((value, at) => (value === null ? [] : [{ month: at + 1, value: decimal(value) }]));
