// Where a plan for the year should stand at the end of each month: evenly, as earlier years went, or as entered.
import { Decimal, type DecimalString, decimal, toDecimalString } from '../../../kernel/decimal.ts';
import { isWhole, MONTHS, pointsOf, type Shape, type YearLine } from './year-line.ts';

export const PATH_WAYS = ['straight', 'seasonal', 'entered'] as const;
export type PathWay = (typeof PATH_WAYS)[number];

/** The part of the year's way that is behind at the end of each month; the last one is 1. */
export type Shares = Decimal[];

/** Twelve digits keep a thousandth of a đồng of any budget. */
const DIGITS = 12;
/** Fewer earlier years are one year's accidents, not a season. */
export const YEARS_FOR_SEASON = 2;

export const straightShares = (): Shares => MONTHS.map((month) => new Decimal(month).div(12));

const between = (points: readonly { month: number; value: Decimal }[], month: number): Decimal => {
  const before = points.findLast((point) => point.month <= month)!;
  const after = points.find((point) => point.month >= month)!;
  if (after.month === before.month) return before.value;
  const part = new Decimal(month - before.month).div(after.month - before.month);
  return before.value.plus(after.value.minus(before.value).times(part));
};

/** Null where the year is not whole, is known in too few places, or fell below nothing. */
const sharesOfYear = (line: YearLine): Shares | null => {
  if (!isWhole(line)) return null;
  const whole = decimal(line[11]!);
  const points = pointsOf(line);
  if (points.length < 3 || whole.lte(0) || points.some(({ value }) => value.isNegative())) return null;
  const from = [{ month: 0, value: new Decimal(0) }, ...points];
  return MONTHS.map((month) => between(from, month).div(whole));
};

/** The mean of earlier years; null while there are fewer than two that can be used. */
export const seasonalShares = (earlier: readonly YearLine[]): { shares: Shares; years: number } | null => {
  const rows = earlier.map(sharesOfYear).filter((one) => one !== null);
  if (rows.length < YEARS_FOR_SEASON) return null;
  return {
    years: rows.length,
    shares: MONTHS.map((_, at) =>
      at === 11
        ? new Decimal(1)
        : rows.reduce((sum, row) => sum.plus(row[at]!), new Decimal(0)).div(rows.length),
    ),
  };
};

/** From where the year began to the plan; a flow begins at nothing, a level at the end of the year before. */
export const pathByShares = (
  plan: DecimalString,
  base: DecimalString | null,
  shape: Shape,
  shares: Shares,
): YearLine => {
  const from = shape === 'level' ? decimal(base ?? plan) : new Decimal(0);
  const way = decimal(plan).minus(from);
  return shares.map((share, at) =>
    at === 11 ? plan : toDecimalString(from.plus(way.times(share)).toDecimalPlaces(DIGITS)),
  );
};

/** Points a person entered, straight lines between them; the year ends at the plan unless December was entered. */
export const enteredPath = (
  plan: DecimalString,
  base: DecimalString | null,
  shape: Shape,
  entered: readonly { month: number; value: DecimalString }[],
): YearLine => {
  const start = shape === 'level' ? decimal(base ?? entered[0]?.value ?? plan) : new Decimal(0);
  const given = entered.map(({ month, value }) => ({ month, value: decimal(value) }));
  const points = [
    { month: 0, value: start },
    ...given.sort((a, b) => a.month - b.month),
    ...(given.some(({ month }) => month === 12) ? [] : [{ month: 12, value: decimal(plan) }]),
  ];
  return MONTHS.map((month) => toDecimalString(between(points, month).toDecimalPlaces(DIGITS)));
};
