// How far a target is expected to stay behind its plan: the mean of what would be missing, every end of the range being
// as likely as any other. Without a range: what is missing at the projection itself.
import { Decimal, type DecimalString, decimal, toDecimalString } from '../../../kernel/decimal.ts';
import type { Sense } from '../../../kernel/figures.ts';

export type Ends = { value: DecimalString; low: DecimalString | null; high: DecimalString | null };
export type Shortfall = {
  /** In the unit of the indicator; 0 when the plan is reached for certain. */
  expected: DecimalString;
  /** In per cent of the plan; null where the plan is zero. */
  percent: DecimalString | null;
};

const DIGITS = 12;

/** Mean of max(0, plan − x) for x evenly between low and high. */
const meanBelow = (plan: Decimal, low: Decimal, high: Decimal): Decimal => {
  if (low.gte(plan)) return new Decimal(0);
  if (high.lte(plan)) return plan.minus(low.plus(high).div(2));
  return plan.minus(low).pow(2).div(high.minus(low).times(2));
};

export const expectShortfall = (plan: DecimalString, ends: Ends, sense: Sense): Shortfall => {
  const goal = decimal(plan);
  const low = decimal(ends.low ?? ends.value);
  const high = decimal(ends.high ?? ends.value);
  const under = meanBelow(goal, low, high);
  const over = meanBelow(goal.neg(), high.neg(), low.neg());
  const expected = sense === 'up' ? under : sense === 'down' ? over : under.plus(over);
  return {
    expected: toDecimalString(expected.toDecimalPlaces(DIGITS)),
    percent: goal.isZero()
      ? null
      : toDecimalString(expected.times(100).div(goal.abs()).toDecimalPlaces(DIGITS)),
  };
};

type Ranked = { shortfall: Shortfall };

/** Largest part of the plan first; plans of zero, which have no per cent, last; equal ones keep their order. */
export const rankByShortfall = <R extends Ranked>(rows: readonly R[]): R[] =>
  rows
    .filter(({ shortfall }) => decimal(shortfall.expected).gt(0))
    .toSorted((a, b) => {
      const [x, y] = [a.shortfall.percent, b.shortfall.percent];
      if (x === null || y === null) return Number(x === null) - Number(y === null);
      return decimal(y).comparedTo(x);
    });
