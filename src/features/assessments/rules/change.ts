// Change on the year, and how far a printed figure may be from a reckoned one because it was rounded.
import { Decimal, decimal, toDecimalString } from '../../../kernel/decimal.ts';
import type { Stated } from '../../../kernel/figures.ts';

export type Change = {
  mode: 'percent' | 'points';
  value: string;
  basis: 'computed' | 'stated';
  previousValueId: string | null;
  previousValue: string | null;
};

/** Indicators that are themselves a share or a rate change by points, everything else by per cent. */
export const isShare = (unit: string): boolean => /^(%|‰)/.test(unit.trim());

/** (value − previous) ÷ previous in per cent; null where there is nothing above zero to compare with. */
export const growth = (value: string, previous: string): string | null =>
  decimal(previous).gt(0)
    ? toDecimalString(decimal(value).div(previous).minus(1).times(100).toDecimalPlaces(4))
    : null;

type Known = { id: string | null; value: string | null };

/** Reckoned from the two figures where both are known, else as the source of the newer one states it. */
export const changeOnYear = (
  result: { value: string | null; stated: readonly Stated[] },
  previous: Known | null,
  indicator: { unit: string; isGrowth: boolean },
): Change | null => {
  if (result.value === null) return null;
  const none = { previousValueId: null, previousValue: null };
  // A growth rate is its own change on the year.
  if (indicator.isGrowth) return { mode: 'percent', value: result.value, basis: 'stated', ...none };
  const share = isShare(indicator.unit);
  if (previous?.value) {
    const value = share
      ? toDecimalString(decimal(result.value).minus(previous.value))
      : growth(result.value, previous.value);
    if (value !== null)
      return {
        mode: share ? 'points' : 'percent',
        value,
        basis: 'computed',
        previousValueId: previous.id,
        previousValue: previous.value,
      };
  }
  const find = (type: Stated['type']) => result.stated.find((one) => one.type === type)?.value;
  const percent = find('yoy_pct');
  if (percent !== undefined) return { mode: 'percent', value: percent, basis: 'stated', ...none };
  const points = find('yoy_pp');
  return points === undefined ? null : { mode: 'points', value: points, basis: 'stated', ...none };
};

/** Half of the last printed digit: "5,6" may stand for 5.55 to 5.65. */
const roundingOf = (printed: string): Decimal =>
  new Decimal(10).pow(-(printed.split('.')[1]?.length ?? 0)).div(2);

/** Do a printed and a reckoned per cent agree, allowing for how the printed one was rounded and 0.05 points? */
export const agrees = (printed: string, reckoned: string): boolean =>
  decimal(printed)
    .minus(reckoned)
    .abs()
    .lte(Decimal.max(roundingOf(printed), '0.05'));

/** Does "N % of plan" fit the stored plan within 0.05 % (or the rounding of N, where that is coarser)? */
export const planAgrees = (value: string, ofPlanPct: string, plan: string): boolean => {
  if (decimal(plan).isZero() || decimal(ofPlanPct).isZero()) return true;
  const implied = decimal(value).times(100).div(ofPlanPct);
  const allowed = Decimal.max('0.0005', roundingOf(ofPlanPct).div(decimal(ofPlanPct).abs()));
  return implied.div(plan).minus(1).abs().lte(allowed);
};
