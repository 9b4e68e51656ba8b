import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Frequency } from '../../kernel/figures.ts';
import { getPeriod } from '../../kernel/period.ts';
import {
  checkDecimals,
  checkPeriod,
  checkUnitInPeriod,
  comparePeriods,
  compareStanding,
  daysLate,
  fitsFrequency,
  readTypedFigure,
} from './rules.ts';

test.each<[Frequency, string[], string[]]>([
  ['month', ['2021-03', '2021-Q1', '2021-9M', '2021-H1', '2021'], []],
  ['quarter', ['2021-Q3', '2021-9M', '2021-H2', '2021', '2021/2025'], ['2021-03', '2021-7M']],
  ['half', ['2021-H1', '2021'], ['2021-Q1', '2021-9M', '2021-05']],
  ['year', ['2021', '2020/2025'], ['2021-H1', '2021-Q4', '2021-12', '2021-9M']],
])('a %s indicator takes %j and not %j', (frequency, fit, misfit) => {
  expect(fit.filter((code) => !fitsFrequency(getPeriod(code), frequency))).toEqual([]);
  expect(misfit.filter((code) => fitsFrequency(getPeriod(code), frequency))).toEqual([]);
});

test('a period that has not begun takes a forecast only', () => {
  expect(checkPeriod('2022', 'year', 'actual', '2021-12-31')?.code).toBe('period_not_begun');
  expect(checkPeriod('2022', 'year', 'forecast', '2021-12-31')).toBeNull();
  expect(checkPeriod('2022', 'year', 'estimate', '2022-01-01')).toBeNull();
});

test('a unit reports for periods it existed in', () => {
  const district = { name: 'Huyện Ba Tri', validFrom: '1900-01-01', validTo: '2025-07-01' };
  const province = { name: 'Vĩnh Long', validFrom: '2025-07-01', validTo: null };
  expect(checkUnitInPeriod(district, '2025')).toBeNull();
  expect(checkUnitInPeriod(district, '2025-H2')?.message.vi).toBe('Huyện Ba Tri không còn từ 01/07/2025');
  expect(checkUnitInPeriod(province, '2025-H1')?.code).toBe('unit_not_valid');
  expect(checkUnitInPeriod(province, '2025-Q3')).toBeNull();
});

describe('a number as typed', () => {
  test.each([
    ['8.5', '8.5'],
    ['8,5', '8.5'],
    ['12.189,7', '12189.7'],
    ['−14,3', '-14.3'],
    [' 4 960 ', '4960'],
  ])('%s is %s', (typed, value) => expect(readTypedFigure(typed, { decimals: 2 })).toEqual({ value }));

  test('1.750 is asked about, and the answer is taken', () => {
    const asked = readTypedFigure('1.750', { decimals: 3 });
    expect(asked).toMatchObject({ field: 'typed', code: 'ambiguous_number' });
    expect('message' in asked && asked.message.vi).toContain('1.750 hoặc 1,75');
    expect(readTypedFigure('1.750', { decimals: 3, reading: 'whole' })).toEqual({ value: '1750' });
    expect(readTypedFigure('1.750', { decimals: 3, reading: 'fraction' })).toEqual({ value: '1.750' });
  });

  test('1.750 of something counted in whole numbers is 1750', () =>
    expect(readTypedFigure('1.750', { decimals: 0 })).toEqual({ value: '1750' }));

  test.each(['nhiều', '1.2.3,', '', '12%', '1e5'])('“%s” is no number', (typed) =>
    expect(readTypedFigure(typed, { decimals: 2 })).toMatchObject({ code: 'not_a_number' }),
  );
});

test('more decimals than the indicator has are refused, not rounded', () => {
  expect(checkDecimals('1252.5', 0)?.code).toBe('too_many_decimals');
  expect(checkDecimals('5.94', 2)).toBeNull();
});

test('final stands before provisional before estimate; a figure before a reason for none', () => {
  const at = '2021-12-01T00:00:00.000Z';
  const one = (
    value: string | null,
    vintage: 'estimate' | 'provisional' | 'final',
    kind: 'actual' | 'estimate' | 'forecast',
  ) => ({
    value,
    vintage,
    kind,
    reportedAt: at,
  });
  const order = [
    one('1', 'final', 'actual'),
    one('2', 'provisional', 'actual'),
    one('3', 'estimate', 'actual'),
    one('4', 'estimate', 'estimate'),
    one('5', 'estimate', 'forecast'),
    one(null, 'final', 'actual'),
  ];
  expect([...order].reverse().sort(compareStanding)).toEqual(order);
});

test('periods run from early to late, the longer last where they end together', () => {
  const order = ['2020', '2021-Q1', '2021-H1', '2021-09', '2021-Q3', '2021-9M', '2021', '2021/2025'];
  fc.assert(
    fc.property(fc.shuffledSubarray(order, { minLength: order.length }), (mixed) => {
      expect(mixed.sort(comparePeriods)).toEqual(order);
    }),
  );
});

test('lateness counts days of Vietnam', () => {
  expect(daysLate('2021-11-26', '2021-11-26T16:59:00.000Z')).toBe(0);
  expect(daysLate('2021-11-26', '2021-11-26T17:01:00.000Z')).toBe(1);
  expect(daysLate('2021-11-26', '2021-11-20T00:00:00.000Z')).toBe(0);
});
