// The same in English.
import { describe, expect, it } from 'vitest';
import { type Facts, measure, pct, poverty, primary, range, revenue } from './golden-facts.ts';
import { writeMeasure } from './write-measure.ts';

const ENGLISH: [Facts, string][] = [
  [
    { ...revenue, indicatorEn: 'State budget revenue' },
    'State budget revenue in 2021 is estimated at 4,960 billion dong, 101.29% of the estimate assigned by the centre and 95.85% of the estimate strived for locally.',
  ],
  [
    { ...primary, indicatorEn: 'Value added of the primary sector' },
    'Value added of the primary sector (constant prices) in 2021 is estimated at 12,189.7 billion dong, 101.12% of the plan and up 5.6% on 2020.',
  ],
  [
    { ...poverty, indicatorEn: 'The rate of poor households', relations: [pct('yoy_pp', '-0.5')] },
    'The rate of poor households in 2024 is estimated to fall to 2.25%, down 0.5 percentage points on 2023.',
  ],
  [
    {
      indicator: 'GRDP',
      valueMin: '6.5',
      valueMax: '7',
      unit: '%',
      kind: 'target',
      relations: [range('6.5', '7')],
    },
    'GRDP is to grow by 6.5–7%.',
  ],
  [
    { indicator: 'GRDP', value: '-14.3', unit: '%', kind: 'actual', relations: [pct('yoy_pct', '-14.3')] },
    'GRDP fell by 14.3%.',
  ],
];

describe('writeMeasure, in English', () => {
  it.each(ENGLISH)('%#: %o', (facts, sentence) => {
    expect(writeMeasure(measure(facts), { lang: 'en' }).text).toBe(sentence);
  });
});
