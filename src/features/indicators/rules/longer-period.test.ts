import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveFrom, periodsWithin } from './longer-period.ts';

const figures = (of: Record<string, string>) =>
  new Map(Object.entries(of).map(([period, value]) => [period, { value }]));

describe('a longer period', () => {
  it('is made of all its months, or says how many of them are there', () => {
    const months = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`2021-${String(at + 1).padStart(2, '0')}`, String(at + 1)]),
    );
    expect(deriveFrom('2021', 'sum', figures(months))).toEqual({
      value: '78',
      numerator: null,
      denominator: null,
      madeOf: { from: 'month', of: 12, there: 12 },
    });
    expect(deriveFrom('2021-9M', 'mean', figures(months))).toMatchObject({ value: '5', madeOf: { of: 9 } });
    expect(deriveFrom('2021-Q2', 'last', figures(months))).toMatchObject({
      value: '6',
      madeOf: { of: 3, there: 3 },
    });
    expect(deriveFrom('2021', 'sum', figures({ '2021-01': '1', '2021-02': '2.5' }))).toMatchObject({
      value: '3.5',
      madeOf: { there: 2 },
    });
  });

  it('takes the parts that are complete before others', () => {
    const mixed = figures({
      '2021-01': '1',
      '2021-02': '1',
      '2021-03': '1',
      '2021-H1': '10',
      '2021-H2': '20',
    });
    expect(deriveFrom('2021', 'sum', mixed)).toMatchObject({
      value: '30',
      madeOf: { from: 'half', of: 2, there: 2 },
    });
  });

  it('is as the furthest figure says where each holds the year so far', () => {
    expect(deriveFrom('2021', 'cumulative', figures({ '2021-Q1': '3', '2021-9M': '70.5' }))).toMatchObject({
      value: '70.5',
      madeOf: { from: 'month', of: 12, there: 9 },
    });
  });

  it('of a rate is recomputed from numerators and denominators, where each part has them', () => {
    const rate = { unitAggregation: 'ratio', ratioScale: 100 } as const;
    const half = (numerator: string, denominator: string | null) => ({ value: '0', numerator, denominator });
    expect(
      deriveFrom(
        '2021',
        'sum',
        new Map([
          ['2021-H1', half('1', '4')],
          ['2021-H2', half('2', '2')],
        ]),
        rate,
      ),
    ).toMatchObject({ value: '50', numerator: '3', denominator: '6' });
    expect(deriveFrom('2021', 'sum', new Map([['2021-H1', half('1', null)]]), rate)).toBeNull();
    expect(deriveFrom('2021', 'sum', new Map([['2021-H1', half('1', '0')]]), rate)).toBeNull();
  });

  it('is not made where nothing makes it', () => {
    expect(deriveFrom('2021', 'none', figures({ '2021-01': '1' }))).toBeNull();
    expect(deriveFrom('2021', 'sum', figures({}))).toBeNull();
    expect(periodsWithin('2021/2025')).toEqual([]);
  });

  it('adds up to the same from months as from the quarters the months make', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 12, maxLength: 12 }),
        (numbers) => {
          const months = new Map(
            numbers.map(
              (n, at) => [`2021-${String(at + 1).padStart(2, '0')}`, { value: String(n) }] as const,
            ),
          );
          const quarters = new Map(
            [1, 2, 3, 4].map((q) => [`2021-Q${q}`, deriveFrom(`2021-Q${q}`, 'sum', months)!] as const),
          );
          expect(deriveFrom('2021', 'sum', quarters)!.value).toBe(deriveFrom('2021', 'sum', months)!.value);
        },
      ),
    );
  });
});
