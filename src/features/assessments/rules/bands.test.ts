import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal } from '../../../kernel/decimal.ts';
import { BANDS } from '../../../kernel/figures.ts';
import { checkEdges, countBands, DEFAULT_EDGES, type Edge, placeInBand } from './bands.ts';
import type { Outcome } from './score.ts';

const scored = (score: string): Outcome => ({
  outcome: 'scored',
  score,
  met: decimal(score).gte(100),
  difference: null,
  explanation: { vi: '', en: '' },
});

test.each([
  ['250', 'met_or_exceeded'],
  ['100', 'met_or_exceeded'],
  ['99.999999', 'nearly_met'],
  ['95', 'nearly_met'],
  ['94.999999', 'over_80'],
  ['92.37', 'over_80'],
  ['83.77', 'over_80'],
  ['80', 'over_80'],
  ['79.999999', '50_to_80'],
  ['50', '50_to_80'],
  ['49.999999', 'under_50'],
  ['0', 'under_50'],
  ['-40', 'under_50'],
])('%s %% is %s', (score, band) => expect(placeInBand(scored(score), DEFAULT_EDGES)).toBe(band));

test('an edge that is not inclusive leaves its own score to the band below', () => {
  const edges: Edge[] = [
    { band: 'met_or_exceeded', from: '100', inclusive: true },
    { band: 'over_80', from: '80', inclusive: false },
    { band: 'under_50', from: null, inclusive: true },
  ];
  expect(checkEdges(edges)).toEqual([]);
  expect(placeInBand(scored('80'), edges)).toBe('under_50');
  expect(placeInBand(scored('80.000001'), edges)).toBe('over_80');
});

test('a scheme with a gap, a wrong order or another meaning of "met" is refused, naming the edge', () => {
  const fieldsOf = (edges: Edge[]) => checkEdges(edges).map((error) => error.field);
  expect(fieldsOf([{ band: 'met_or_exceeded', from: '100', inclusive: true }])).toEqual(['edges.0.from']);
  expect(
    fieldsOf([...DEFAULT_EDGES.slice(0, 2), DEFAULT_EDGES[3]!, DEFAULT_EDGES[2]!, DEFAULT_EDGES[4]!]),
  ).toEqual(['edges.3.band', 'edges.3.from']);
  expect(fieldsOf([{ ...DEFAULT_EDGES[0]!, from: '99' }, ...DEFAULT_EDGES.slice(1)])).toEqual([
    'edges.0.from',
  ]);
  expect(fieldsOf(DEFAULT_EDGES.map((edge, i) => (i === 1 ? { ...edge, from: '100' } : edge)))).toEqual([
    'edges.1.from',
  ]);
});

const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.integer({ min: -300_000_000, max: 300_000_000 }).map((n) => scored(decimal(n).div(1_000_000).toFixed())),
  fc
    .constantFrom(true, false)
    .map((met) => ({ ...scored('0'), outcome: 'not_scored_by_ratio' as const, score: null, met })),
  fc.constant({ ...scored('0'), outcome: 'no_data' as const, score: null, met: null }),
);

/** Any scheme that passes the check: some of the middle bands, with falling edges. */
const scheme: fc.Arbitrary<Edge[]> = fc
  .tuple(
    fc.subarray(['nearly_met', 'over_80', '50_to_80'] as const),
    fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([middle, cuts, inclusive]) => {
    const falling = [...cuts].sort((a, b) => b - a);
    return [
      { band: 'met_or_exceeded' as const, from: '100', inclusive: true },
      ...middle.map((band, i) => ({ band, from: String(falling[i]), inclusive })),
      { band: 'under_50' as const, from: null, inclusive: true },
    ];
  });

test('in any valid scheme every target falls in exactly one band and the counts add up', () => {
  fc.assert(
    fc.property(scheme, fc.array(outcome, { maxLength: 40 }), (edges, outcomes) => {
      expect(checkEdges(edges)).toEqual([]);
      const rows = outcomes.map((one) => {
        const band = placeInBand(one, edges);
        return { band, computedBand: band };
      });
      const counts = countBands(rows);
      expect(counts.map((one) => one.band)).toEqual([...BANDS]);
      expect(counts.reduce((sum, one) => sum + one.count, 0)).toBe(outcomes.length);
    }),
  );
});

test('a higher score never falls in a worse band', () => {
  fc.assert(
    fc.property(
      scheme,
      fc.integer({ min: -500, max: 2500 }),
      fc.integer({ min: 0, max: 2500 }),
      (edges, low, more) => {
        const at = (n: number) => BANDS.indexOf(placeInBand(scored(decimal(n).div(10).toFixed()), edges));
        expect(at(low + more)).toBeLessThanOrEqual(at(low));
      },
    ),
  );
});
