import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal } from '../../../kernel/decimal.ts';
import { agrees, changeOnYear, growth, isShare, planAgrees } from './change.ts';

const level = { unit: 'tỷ đồng', isGrowth: false };
const share = { unit: '%', isGrowth: false };
const figure = (value: string | null, stated: Parameters<typeof changeOnYear>[0]['stated'] = []) => ({
  value,
  stated,
});

test('the years behind the announcement: level and printed growth give last year’s level', () => {
  for (const [value, previous, printed] of [
    ['12189.7', '11543.3', '5.6'],
    ['6890.1', '6503.8', '5.94'],
    ['19036', '19020.8', '0.08'],
  ] as const)
    expect(agrees(printed, growth(value, previous)!)).toBe(true);
});

test('levels change by per cent, shares by points, growth rates are their own change', () => {
  const before = { id: 'p', value: '80' };
  expect(changeOnYear(figure('100'), before, level)).toMatchObject({
    mode: 'percent',
    value: '25',
    basis: 'computed',
  });
  expect(changeOnYear(figure('92.4'), { id: 'p', value: '91.3' }, share)).toMatchObject({
    mode: 'points',
    value: '1.1',
  });
  expect(changeOnYear(figure('-14.3'), before, { unit: '%', isGrowth: true })).toMatchObject({
    mode: 'percent',
    value: '-14.3',
  });
  expect(['%', '% GRDP', '‰', 'điểm', 'tỷ đồng'].map(isShare)).toEqual([true, true, true, false, false]);
});

test('without last year’s figure the source’s word is taken, and said to be that', () => {
  const stated = [{ type: 'yoy_pct' as const, value: '0.08' }];
  expect(changeOnYear(figure('19036', stated), null, level)).toMatchObject({
    value: '0.08',
    basis: 'stated',
  });
  expect(changeOnYear(figure('5', [{ type: 'yoy_pp', value: '-0.35' }]), null, share)).toMatchObject({
    mode: 'points',
  });
  expect(changeOnYear(figure('5'), null, level)).toBeNull();
  expect(changeOnYear(figure(null, stated), null, level)).toBeNull();
  // Nothing grows from nothing by a per cent.
  expect(changeOnYear(figure('5'), { id: 'p', value: '0' }, level)).toBeNull();
});

test('a printed per cent agrees with what it was rounded from, whatever its decimals', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 3 }), (n, places) => {
      const exact = decimal(n).div(1000);
      expect(agrees(exact.toFixed(places), exact.toFixed())).toBe(true);
      expect(agrees(exact.plus(1).toFixed(places), exact.toFixed())).toBe(false);
    }),
  );
});

test('N % of plan fits the plan it was reckoned from, and not one that is a per cent off', () => {
  expect(planAgrees('4960', '101.29', '4896.8')).toBe(true);
  expect(planAgrees('4960', '101.29', '4947')).toBe(false);
  expect(planAgrees('995', '100', '1000')).toBe(true);
  expect(planAgrees('980', '100', '1000')).toBe(false);
  expect(planAgrees('5', '0', '5')).toBe(true);
});
