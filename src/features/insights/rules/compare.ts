// Units compared on one geography: figures restated where asked, divided where asked, placed where that is fair. Pure.
import { Decimal, type DecimalString, decimal, toDecimalString } from '../../../kernel/decimal.ts';
import type { MadeOf } from '../../../kernel/figures.ts';
import { formatDay } from '../../../kernel/format.ts';
import { getPeriod, samePeriodBefore } from '../../../kernel/period.ts';
import type { Words } from '../../../kernel/problem.ts';
import type { Comparison } from '../contract.ts';

type How = Comparison['units'][number]['how'];
export type Placed = { value: DecimalString | null; how: How; isByWeight: boolean; madeOf: MadeOf | null };

const DIGITS = 12;
const words = (vi: string, en: string): Words => ({ vi, en });

/** One figure by another. Nothing to divide by: not defined, never nought. */
export const divide = (figure: Placed, by: Placed, scale: number): Placed => {
  const isByWeight = figure.isByWeight || by.isByWeight;
  const madeOf = figure.madeOf ?? by.madeOf;
  if (figure.value === null) return { ...figure, isByWeight };
  if (by.value === null)
    return { value: null, how: by.how === 'same' ? 'missing' : by.how, isByWeight, madeOf };
  const below = decimal(by.value);
  if (below.isZero()) return { value: null, how: 'not_defined', isByWeight, madeOf };
  return {
    value: toDecimalString(decimal(figure.value).times(scale).div(below).toDecimalPlaces(DIGITS)),
    how: figure.how === 'same' && by.how === 'same' ? 'same' : 'recomputed',
    isByWeight,
    madeOf,
  };
};

/** Change on the same period of the year before, within one series; none where either is a part of its period only. */
export const changeIn = (
  series: readonly { period: string; value: DecimalString | null; madeOf?: MadeOf | null }[],
  period: string,
  mode: 'percent' | 'points',
): DecimalString | null => {
  const at = (code: string) => {
    const point = series.find((one) => one.period === code);
    return !point || (point.madeOf && point.madeOf.there < point.madeOf.of) ? null : point.value;
  };
  const now = at(period);
  const before = at(samePeriodBefore(getPeriod(period)).code);
  if (now === null || before === null) return null;
  const step = decimal(now).minus(before);
  if (mode === 'points') return toDecimalString(step);
  return decimal(before).isZero()
    ? null
    : toDecimalString(step.times(100).div(new Decimal(before).abs()).toDecimalPlaces(DIGITS));
};

export const geographyWords = (mode: 'as_was' | 'restated', on: string, isAddable: boolean): Words => {
  if (mode === 'as_was')
    return words(
      'Theo địa giới của từng kỳ: mỗi kỳ gồm các đơn vị có trong kỳ đó, số liệu giữ như đã báo cáo.',
      'As it was: each period shows the units that existed then, with the figures they reported.',
    );
  const day = [formatDay(on), formatDay(on, 'en')];
  if (!isAddable)
    return words(
      `Theo địa giới ngày ${day[0]}. Thứ hạng, điểm số không quy đổi: không có cách cộng hạng của các đơn vị cũ thành hạng của đơn vị mới.`,
      `On the geography of ${day[1]}. Ranks and scores are not restated: the ranks of former units do not make a rank of the new one.`,
    );
  return words(
    `Quy về địa giới ngày ${day[0]}: số tuyệt đối cộng từ các đơn vị cũ, tỷ lệ tính lại từ tử số và mẫu số, đơn vị bị chia lấy theo tỷ trọng.`,
    `Restated to the geography of ${day[1]}: amounts are added from the former units, rates recomputed from numerators and denominators, divided units taken by weight.`,
  );
};
