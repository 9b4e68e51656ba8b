// Made-up facts of every kind for property tests: all relation types, signs, ranges, units, hedges, periods.
import fc from 'fast-check';
import { parsePeriod, periodName, samePeriodBefore } from '../../kernel/period.ts';
import type { MeasureToWrite, RelationToWrite } from './measure.ts';
import type { Written } from './written.ts';

/** A positive decimal of up to three places, without trailing zeros. */
export const positive = fc
  .tuple(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, places]) => decimalOf(digits, places));

export const decimalOf = (digits: number, places: number): string => {
  const text = String(digits).padStart(places + 1, '0');
  const cut = text.length - places;
  const whole = text.slice(0, cut);
  const fraction = text.slice(cut).replace(/0+$/, '');
  return fraction ? `${whole}.${fraction}` : whole;
};

/** 0.01 … 199.99: what a percentage looks like. */
export const percent = fc.integer({ min: 1, max: 19_999 }).map((hundredths) => decimalOf(hundredths, 2));
export const signedPercent = fc
  .tuple(percent, fc.boolean())
  .map(([value, fall]) => (fall ? `-${value}` : value));
export const percentRange = fc
  .tuple(fc.integer({ min: 1, max: 9_000 }), fc.integer({ min: 1, max: 900 }))
  .map(([low, width]) => ({ valueMin: decimalOf(low, 2), valueMax: decimalOf(low + width, 2) }));

export const UNITS = [
  'tỷ đồng',
  'triệu đồng',
  'triệu USD',
  'tấn',
  'ha',
  'hộ',
  'xã',
  'doanh nghiệp',
  'triệu đồng/người/năm',
];
export const PERIODS = ['2021', '2021-H1', '2021-9M', '2021-Q3', '2021-03', '2021/2025'];

const pctRelation = (type: RelationToWrite['type']) =>
  percent.map((value): RelationToWrite => ({ type, value }));

export const anyRelation: fc.Arbitrary<RelationToWrite> = fc.oneof(
  pctRelation('pct_of_plan'),
  pctRelation('pct_of_central_estimate'),
  pctRelation('pct_of_local_estimate'),
  pctRelation('pct_of_prior'),
  signedPercent.map((value): RelationToWrite => ({ type: 'yoy_pct', value })),
  percentRange.map((range): RelationToWrite => ({ type: 'yoy_pct', ...range })),
  signedPercent.map((value): RelationToWrite => ({ type: 'vs_plan_pct', value })),
  signedPercent.map((value): RelationToWrite => ({ type: 'yoy_pp', value })),
  signedPercent.map((value): RelationToWrite => ({ type: 'avg_annual_pct', value })),
  positive.map((value): RelationToWrite => ({ type: 'yoy_abs', value })),
  positive.map((value): RelationToWrite => ({ type: 'vs_plan_abs', value })),
  positive.map((value): RelationToWrite => ({ type: 'plan_value', value })),
  positive.map((value): RelationToWrite => ({ type: 'yoy_times', value })),
  fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }))
    .map(([a, b]): RelationToWrite => ({ type: 'rank', numerator: String(a), denominator: String(a + b) })),
  fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 200 })).map(
    ([a, b]): RelationToWrite => ({
      type: 'ratio',
      numerator: String(a),
      denominator: String(a + b),
      unit: 'xã',
    }),
  ),
);

const figure = fc.oneof(
  positive.map((value) => ({ value })),
  percentRange,
  fc.constant({}),
);

export const anyMeasure: fc.Arbitrary<MeasureToWrite> = fc
  .tuple(
    figure,
    fc.record(
      {
        unit: fc.constantFrom(...UNITS, '%'),
        period: fc.constantFrom(...PERIODS),
        priceBasis: fc.constantFrom('constant', 'current'),
        qualifier: fc.constantFrom('>', '>=', '<', '<='),
        direction: fc.constantFrom('up', 'down', 'keep', 'none'),
      },
      { requiredKeys: ['unit'] },
    ),
    fc.constantFrom('actual', 'estimate', 'target', 'plan'),
    fc.uniqueArray(anyRelation, { maxLength: 4, selector: (relation) => relation.type }),
  )
  .map(([value, extra, kind, relations]) => ({
    id: 'm',
    indicator: 'Nội dung',
    kind,
    relations,
    ...extra,
    ...value,
  }));

/** What digits are left once bound runs and the names of periods are taken away. */
export const digitsOutsideFigures = (
  result: Written,
  measures: readonly MeasureToWrite[],
  lang: 'vi' | 'en',
): string => {
  const names = measures.flatMap(({ period }) => {
    const parsed = period === undefined ? null : parsePeriod(period);
    return parsed
      ? [
          periodName(parsed, lang),
          periodName(samePeriodBefore(parsed), lang),
          String(samePeriodBefore(parsed).year),
        ]
      : [];
  });
  const text = result.runs.map((run) => (run.bind ? ' ' : run.text)).join('');
  return names
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, ''), text)
    .replace(/\D+/g, '');
};
