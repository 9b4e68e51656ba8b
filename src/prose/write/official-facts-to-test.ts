// Facts as official papers state them, for the round trip: names, units, hedges, periods and relations that go
// together. What no paper would say is left out; what the two directions cannot both hold is said where it is.
import fc from 'fast-check';
import { percent, percentRange, positive, signedPercent } from './facts-to-test.ts';
import type { MeasureToWrite, RelationToWrite } from './measure.ts';

const MONEY = [
  'thu ngân sách nhà nước',
  'giá trị sản xuất',
  'vốn đầu tư',
  'doanh thu',
  'tổng mức bán lẻ hàng hóa',
  'giá trị xuất khẩu',
];
const OF = [
  '',
  ' trên địa bàn',
  ' ngành du lịch',
  ' công nghiệp, tiểu thủ công nghiệp',
  ' khu vực II',
  ' toàn xã hội',
];
const RATES = [
  'tỷ lệ lao động qua đào tạo',
  'tỷ lệ bao phủ bảo hiểm y tế',
  'tỷ lệ đô thị hóa',
  'tỷ lệ hộ sử dụng nước sạch',
];
const COUNTED: [string, string][] = [
  ['số doanh nghiệp thành lập mới', 'doanh nghiệp'],
  ['số lao động được giải quyết việc làm', 'lao động'],
  ['sản lượng lúa', 'tấn'],
  ['diện tích cây ăn trái', 'ha'],
];
const moneyName = fc.tuple(fc.constantFrom(...MONEY), fc.constantFrom(...OF)).map((words) => words.join(''));
const level = fc.oneof(
  fc.record({
    indicator: moneyName,
    unit: fc.constantFrom('tỷ đồng', 'triệu đồng', 'nghìn tỷ đồng', 'triệu USD', 'tỷ USD', 'đồng'),
  }),
  fc.record({ indicator: fc.constantFrom(...RATES), unit: fc.constant('%') }),
  fc.constantFrom(...COUNTED).map(([indicator, unit]) => ({ indicator, unit })),
  fc.constant({ indicator: 'thu nhập bình quân đầu người', unit: 'triệu đồng/người/năm' }),
);

/** A hedge is written as "gần", "khoảng" or by its bound; both at once only for "gần", which is below what it names. */
const hedge = fc.constantFrom<Partial<MeasureToWrite>[]>(
  {},
  {},
  {},
  { qualifier: '>' },
  { qualifier: '>=' },
  { qualifier: '<' },
  { qualifier: '<=' },
  { qualifier: '<', approx: 'gần' },
  { approx: 'khoảng' },
  { approx: 'xấp xỉ' },
);
const figure = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(positive, hedge).map(([value, hedged]) => ({ value, ...hedged })) },
  { weight: 1, arbitrary: percentRange },
);

const KINDS = ['actual', 'estimate', 'target'] as const;
/** Spans of years are targets or estimates: a text does not say of a span still running that it was reached. */
const when = fc.oneof(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    period: fc.constantFrom('2021', '2022', '2021-H1', '2023-H2', '2021-9M', '2022-Q3', '2021-03'),
  }),
  fc.record({
    kind: fc.constantFrom('target' as const, 'estimate' as const),
    period: fc.constant('2021/2025'),
  }),
);

const pct = (type: RelationToWrite['type']) => percent.map((value): RelationToWrite => ({ type, value }));
const signed = (size: fc.Arbitrary<string>) =>
  fc.tuple(size, fc.boolean()).map(([value, fall]) => (fall ? `-${value}` : value));
const relationsOf = (unit: string): fc.Arbitrary<RelationToWrite[]> =>
  fc.uniqueArray(
    fc.oneof(
      pct('pct_of_plan'),
      pct('pct_of_central_estimate'),
      pct('pct_of_local_estimate'),
      pct('vs_plan_pct'),
      pct('pct_of_prior'),
      signedPercent.map((value): RelationToWrite => ({ type: 'avg_annual_pct', value })),
      positive.map((value): RelationToWrite => ({ type: 'yoy_times', value })),
      unit === '%'
        ? signedPercent.map((value): RelationToWrite => ({ type: 'yoy_pp', value }))
        : fc.oneof(
            signedPercent.map((value): RelationToWrite => ({ type: 'yoy_pct', value })),
            percentRange.map((range): RelationToWrite => ({ type: 'yoy_pct', ...range })),
            signed(positive).map((value): RelationToWrite => ({ type: 'yoy_abs', value, unit })),
          ),
      fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 43 })).map(
        ([place, behind]): RelationToWrite => ({
          type: 'rank',
          numerator: String(place),
          denominator: String(place + behind),
          unit: 'tỉnh, thành phố',
        }),
      ),
    ),
    { maxLength: 4, selector: ({ type }) => type },
  );

export const levelMeasure: fc.Arbitrary<MeasureToWrite> = fc
  .tuple(level, figure, when)
  .chain(([name, value, at]) =>
    relationsOf(name.unit).map((relations) => ({ id: 'm', ...name, ...value, ...at, relations })),
  );

export const growthMeasure: fc.Arbitrary<MeasureToWrite> = fc
  .tuple(
    fc.constantFrom(
      'GRDP',
      'giá trị sản xuất nông nghiệp',
      'tốc độ tăng trưởng kinh tế',
      'khu vực II',
      'doanh thu du lịch',
    ),
    fc.oneof(
      signedPercent.map((value) => ({ value })),
      percentRange,
      percentRange.map(({ valueMin, valueMax }) => ({ valueMin: `-${valueMax}`, valueMax: `-${valueMin}` })),
    ),
    fc.record({
      kind: fc.constantFrom(...KINDS),
      period: fc.constantFrom('2021', '2021-H1', '2022-Q3', '2021-9M'),
    }),
  )
  .map(([indicator, value, at]) => ({
    id: 'm',
    indicator,
    unit: '%',
    ...value,
    ...at,
    relations: [{ type: 'yoy_pct', ...value }],
  }));

export const countedMeasure: fc.Arbitrary<MeasureToWrite> = fc
  .tuple(
    fc.integer({ min: 1, max: 5000 }),
    fc.integer({ min: 0, max: 500 }),
    fc.constantFrom(...KINDS),
    fc.boolean(),
  )
  .map(([done, left, kind, planned]) => ({
    id: 'm',
    indicator: 'tuyển chọn và gọi công dân nhập ngũ',
    value: String(done),
    unit: 'công dân',
    kind,
    period: '2021',
    relations: [
      { type: 'ratio', numerator: String(done), denominator: String(done + left) },
      ...(planned ? [{ type: 'pct_of_plan' as const, value: '100' }] : []),
    ],
  }));

/** Nothing but what it stands to: "giải ngân … đạt 62% kế hoạch". */
export const ratioOnlyMeasure: fc.Arbitrary<MeasureToWrite> = fc
  .tuple(
    fc.constantFrom('giải ngân vốn đầu tư công', 'thu ngân sách nhà nước theo phân cấp', 'kết nạp đảng viên'),
    fc.constantFrom(...KINDS),
    fc.constantFrom('2021', '2021-9M', '2021-H1'),
    fc.constantFrom<RelationToWrite['type'][]>('pct_of_plan', 'pct_of_central_estimate'),
    percent,
    fc.option(signedPercent, { nil: undefined }),
  )
  .map(([indicator, kind, period, type, share, growth]) => ({
    id: 'm',
    indicator,
    kind,
    period,
    relations: [{ type, value: share }, ...(growth ? [{ type: 'yoy_pct' as const, value: growth }] : [])],
  }));

/** A rate that falls: to a level, or by so many points. */
export const reducedMeasure: fc.Arbitrary<MeasureToWrite> = fc
  .tuple(
    fc.constantFrom('tỷ lệ hộ nghèo', 'tỷ lệ thất nghiệp thành thị', 'tỷ lệ trẻ em suy dinh dưỡng'),
    fc.constantFrom(...KINDS),
    fc.oneof(
      percent.map((value) => ({ value })),
      percentRange,
    ),
    fc.constantFrom<Partial<MeasureToWrite>[]>({ change: 'to' }, { change: 'by', unit: 'điểm phần trăm' }),
    fc.option(percent, { nil: undefined }),
  )
  .map(([indicator, kind, value, change, fall]) => ({
    id: 'm',
    indicator,
    unit: '%',
    kind,
    period: '2022',
    ...value,
    ...change,
    relations: fall && change.change === 'to' ? [{ type: 'yoy_pp' as const, value: `-${fall}` }] : [],
  }));

/** How far off its plan, and what the plan was. */
export const gapMeasure: fc.Arbitrary<MeasureToWrite> = fc
  .tuple(
    level,
    positive,
    fc.constantFrom('actual' as const, 'estimate' as const),
    fc.constantFrom<RelationToWrite['type'][]>('vs_plan_pct', 'vs_plan_abs'),
    signed(percent),
    fc.option(
      fc.oneof(
        positive.map((value) => ({ value })),
        percentRange,
      ),
      { nil: undefined },
    ),
  )
  .map(([name, value, kind, type, gap, plan]) => ({
    id: 'm',
    ...name,
    value,
    kind,
    period: '2021',
    relations: [
      {
        type,
        value: gap,
        ...(type === 'vs_plan_abs' ? { unit: name.unit === '%' ? 'điểm phần trăm' : name.unit } : {}),
      },
      ...(plan ? [{ type: 'plan_value' as const, ...plan }] : []),
    ],
  }));

/** Plans as such, and figures in named prices. */
export const plannedMeasure: fc.Arbitrary<MeasureToWrite> = fc
  .tuple(
    moneyName,
    positive,
    fc.constantFrom('actual' as const, 'estimate' as const, 'plan' as const),
    fc.constantFrom('constant' as const, 'current' as const, undefined),
    fc.option(percent, { nil: undefined }),
  )
  .map(([indicator, value, kind, priceBasis, growth]) => ({
    id: 'm',
    indicator,
    value,
    unit: 'tỷ đồng',
    kind,
    period: '2021',
    priceBasis,
    relations: growth && kind !== 'plan' ? [{ type: 'yoy_pct' as const, value: growth }] : [],
  }));
