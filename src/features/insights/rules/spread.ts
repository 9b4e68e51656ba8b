// How the figures of units lie beside one another: places in a ranking, and the five numbers of their spread.
import { type Decimal, type DecimalString, decimal, toDecimalString } from '../../../kernel/decimal.ts';

const DIGITS = 12;

/** Equal figures share a place, and the next place is skipped (1, 2, 2, 4). Null: no figure, no place. */
export const placesOf = (
  values: readonly (DecimalString | null)[],
  better: 'up' | 'down',
): (number | null)[] => {
  const isBetter = (a: Decimal, b: Decimal) => (better === 'up' ? a.gt(b) : a.lt(b));
  const known = values.map((value) => (value === null ? null : decimal(value)));
  return known.map((one) =>
    one === null ? null : 1 + known.filter((other) => other !== null && isBetter(other, one)).length,
  );
};

export type Spread = {
  count: number;
  min: DecimalString;
  lowerQuartile: DecimalString;
  median: DecimalString;
  upperQuartile: DecimalString;
  max: DecimalString;
  mean: DecimalString;
};

/** Quartiles by linear interpolation, as spreadsheets do. Null without figures. */
export const spreadOf = (values: readonly DecimalString[]): Spread | null => {
  const sorted = values.map((value) => decimal(value)).sort((a, b) => a.comparedTo(b));
  if (sorted.length === 0) return null;
  const at = (quarters: number): DecimalString => {
    const place = decimal(sorted.length - 1)
      .times(quarters)
      .div(4);
    const below = sorted[place.floor().toNumber()]!;
    const above = sorted[place.ceil().toNumber()]!;
    return toDecimalString(
      below.plus(above.minus(below).times(place.minus(place.floor()))).toDecimalPlaces(DIGITS),
    );
  };
  const sum = sorted.reduce((total, value) => total.plus(value), decimal(0));
  return {
    count: sorted.length,
    min: at(0),
    lowerQuartile: at(1),
    median: at(2),
    upperQuartile: at(3),
    max: at(4),
    mean: toDecimalString(sum.div(sorted.length).toDecimalPlaces(DIGITS)),
  };
};
