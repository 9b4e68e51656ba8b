import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineScores, placesGained } from './composite.ts';

describe('the score of a composite index', () => {
  it('is the sum, or the mean by weight, rounded once', () => {
    const parts = [
      { score: '6.5', weight: '20' },
      { score: '7.25', weight: '5' },
    ];
    expect(combineScores('sum', parts, 2)).toBe('13.75');
    expect(combineScores('weighted_mean', parts, 2)).toBe('6.65');
    expect(
      combineScores(
        'weighted_mean',
        [
          { score: '1', weight: '1' },
          { score: '2', weight: '2' },
        ],
        2,
      ),
    ).toBe('1.67');
    expect(combineScores('as_published', parts, 2)).toBeNull();
    expect(combineScores('sum', [...parts, { score: null, weight: null }], 2)).toBeNull();
  });

  it('by equal weights is the plain mean, whatever the weight', () => {
    const score = fc.integer({ min: 0, max: 10_000 }).map((n) => String(n / 100));
    fc.assert(
      fc.property(
        fc.array(score, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 50 }),
        (scores, weight) => {
          const by = (one: string | null) =>
            combineScores(
              'weighted_mean',
              scores.map((s) => ({ score: s, weight: one })),
              6,
            );
          expect(by(String(weight))).toBe(by(null));
        },
      ),
    );
  });
});

it('a rank that falls in number is a gain', () => {
  expect([placesGained('12', '8'), placesGained('8', '12'), placesGained(null, '8')]).toEqual([4, -4, null]);
});
