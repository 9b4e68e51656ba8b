import { describe, expect, test } from 'vitest';
import { rankInDanger } from './danger.ts';
import { type Figure, growthDiffers, twoValues } from './findings.ts';
import type { Outcome } from './score.ts';

const source = (documentId: string) => ({
  documentId,
  number: '12-BC/TU',
  title: '',
  start: 0,
  end: 9,
  text: null,
});
const figure = (value: string | null, more: Partial<Figure> = {}): Figure => ({
  id: `v${value}`,
  value,
  kind: 'estimate',
  vintage: 'estimate',
  stated: [],
  source: null,
  supersededAt: null,
  ...more,
});
const row = { name: { vi: 'Thu ngân sách', en: 'Revenue' }, targetId: 't', indicator: null };

describe('two figures for one cell', () => {
  test('from two papers, even when one took the other’s place', () => {
    const papers = [
      figure('4960', { source: source('a') }),
      figure('4970', { source: source('b'), supersededAt: '2021-12-01' }),
    ];
    expect(twoValues(row, papers)).toMatchObject({
      message: { vi: 'Thu ngân sách: hai số cho cùng một kỳ, 4.960 và 4.970' },
      valueIds: ['v4960', 'v4970'],
      sources: [{ documentId: 'a' }, { documentId: 'b' }],
    });
  });
  test('as actual and as estimate of the same vintage', () =>
    expect(twoValues(row, [figure('1', { kind: 'actual' }), figure('2')])?.code).toBe('two_values'));
  test.each<[string, Figure[]]>([
    [
      'a corrected figure of one paper',
      [figure('1', { source: source('a') }), figure('2', { source: source('a'), supersededAt: 'x' })],
    ],
    ['an estimate and the final figure', [figure('1'), figure('2', { vintage: 'final' })]],
    ['a forecast', [figure('1'), figure('2', { kind: 'forecast' })]],
    ['the same number written otherwise', [figure('1', { kind: 'actual' }), figure('1.0')]],
    [
      'a reason for having none',
      [figure('1', { source: source('a') }), figure(null, { source: source('b') })],
    ],
  ])('not: %s', (_name, figures) => expect(twoValues(row, figures)).toBeNull());
});

describe('growth given apart from its level', () => {
  const subject = { name: { vi: 'Khu vực I', en: 'Primary sector' }, targetId: 't', indicatorId: 'i' };
  const level = figure('12189.7', { stated: [{ type: 'yoy_pct', value: '5.6' }], source: source('a') });
  test('contradicts what the level’s source states', () =>
    expect(
      growthDiffers({
        ...subject,
        rate: figure('-3.7', { source: source('a') }),
        level,
        previousLevel: null,
      }),
    ).toMatchObject({
      message: { en: 'Primary sector: −3.7% in one place, +5.6% in another' },
      sources: [{ documentId: 'a' }, { documentId: 'a' }],
    }));
  test('contradicts what two levels give', () =>
    expect(
      growthDiffers({ ...subject, rate: figure('5.6'), level: figure('110'), previousLevel: figure('100') })
        ?.code,
    ).toBe('growth_differs'));
  test('agrees within its rounding, and says nothing without anything to compare', () => {
    expect(
      growthDiffers({
        ...subject,
        rate: figure('5.6'),
        level: figure('12189.7'),
        previousLevel: figure('11543.3'),
      }),
    ).toBeNull();
    expect(
      growthDiffers({ ...subject, rate: figure('5.6'), level: figure('110'), previousLevel: null }),
    ).toBeNull();
  });
});

test('in danger: without ratio first, then the lowest; neither met nor missing ones', () => {
  const rated = (
    score: string | null,
    computedBand: 'not_scored' | 'no_data' | 'over_80' | 'under_50' | 'nearly_met',
    band = computedBand as string,
  ) => ({
    rating: {
      score,
      outcome: 'scored',
      met: false,
      difference: null,
      explanation: { vi: '', en: '' },
    } as Outcome,
    computedBand,
    band: band as 'not_scored',
  });
  const rows = [
    rated('97', 'nearly_met'),
    rated('83', 'over_80'),
    rated(null, 'no_data'),
    rated('-20', 'under_50'),
    rated(null, 'not_scored', '50_to_80'),
    rated('82', 'over_80'),
  ];
  expect(rankInDanger(rows).map(({ rating }) => rating.score)).toEqual([null, '-20', '82', '83']);
});
