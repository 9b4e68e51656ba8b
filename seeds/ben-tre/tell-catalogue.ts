// The catalogue in depth: dimensions with parts, formulas, checks, when figures are due. Every figure here is illustrative.
import type { z } from 'zod';
import { contract as indicators } from '../../src/features/indicators/contract.ts';
import { decimal } from '../../src/kernel/decimal.ts';
import type { Teller } from '../teller.ts';

type Ids = ReadonlyMap<string, string>;
type Changes = Partial<z.input<typeof indicators.updateIndicator.input>>;
const OFFICE = 'vanphong';
const AT = '2021-11-03 09:00';

const DIMENSIONS = [
  {
    code: 'NGUON',
    nameVi: 'Nguồn vốn',
    nameEn: 'Source of funds',
    members: [
      { code: 'NSNN', nameVi: 'Vốn nhà nước', nameEn: 'State' },
      { code: 'NNN', nameVi: 'Vốn ngoài nhà nước', nameEn: 'Private' },
      { code: 'FDI', nameVi: 'Vốn đầu tư nước ngoài', nameEn: 'Foreign' },
    ],
  },
  {
    code: 'GIOI',
    nameVi: 'Giới tính',
    nameEn: 'Sex',
    members: [
      { code: 'NU', nameVi: 'Nữ', nameEn: 'Women' },
      { code: 'NAM', nameVi: 'Nam', nameEn: 'Men' },
    ],
  },
];

/** What a formula reads besides the targets, and the formulas. */
const FORMULAS = [
  {
    code: 'GRDP-HH',
    nameVi: 'Tổng sản phẩm trên địa bàn (giá hiện hành)',
    nameEn: 'Gross regional domestic product (current prices)',
    unit: 'tỷ đồng',
    decimals: 1,
    priceBasis: 'current' as const,
    dataSource: 'Cục Thống kê công bố',
    rules: [{ kind: 'range' as const, low: '0', severity: 'refuse' as const }],
  },
  {
    code: 'THU-GRDP',
    nameVi: 'Thu ngân sách so với GRDP',
    nameEn: 'Budget revenue to GRDP',
    unit: '%',
    formula: 'share([THU-NS]; [GRDP-HH])',
  },
  {
    code: 'VDT-GRDP',
    nameVi: 'Vốn đầu tư toàn xã hội so với GRDP',
    nameEn: 'Investment to GRDP',
    unit: '%',
    formula: 'share([VDT-XH]; [GRDP-HH])',
  },
  {
    code: 'XK-TANG',
    nameVi: 'Tốc độ tăng kim ngạch xuất khẩu',
    nameEn: 'Growth of exports',
    unit: '%',
    formula: 'growth([XK])',
  },
];

const PARTS_2021 = [
  ['VDT-XH', 'NGUON', ['4810.5', '12905.5', '1320']],
  ['VIEC-LAM', 'GIOI', ['6105', '6255']],
] as const;

/** Sends back what an indicator is, with something changed. */
const change = async ({ does }: Teller, id: string, changes: Changes): Promise<void> => {
  const now = await does(OFFICE, AT, indicators.getIndicator, { id });
  await does(OFFICE, AT, indicators.updateIndicator, {
    ...now,
    id,
    expectedVersion: now.version,
    ownerUnitId: now.ownerUnit?.id,
    growthOfId: now.growthOf?.id,
    ...changes,
  });
};

export const tellCatalogue = async (teller: Teller, ids: { units: Ids; indicators: Ids }): Promise<void> => {
  const dimensions = new Map<string, string>();
  for (const dimension of DIMENSIONS)
    dimensions.set(dimension.code, (await teller.does(OFFICE, AT, indicators.createDimension, dimension)).id);
  const unitId = ids.units.get('BENTRE')!;
  const figures: z.input<typeof indicators.reportValues.input>['values'] = [];
  const figure = (indicatorId: string, period: string, value: string) =>
    figures.push({ indicatorId, unitId, period, value, kind: 'estimate', illustrative: true });
  for (const [code, dimension, values] of PARTS_2021) {
    const id = ids.indicators.get(code)!;
    await change(teller, id, {
      timeAggregation: 'sum',
      dueRule: { calendar: 'decree-09-2019', workingDays: 2 },
      rules: [
        { kind: 'range', low: '0', severity: 'refuse' },
        { kind: 'change', against: 'year_before', low: '-40', high: '40' },
      ],
      breakdowns: [{ dimensionId: dimensions.get(dimension)! }],
    });
    const { breakdowns } = await teller.does(OFFICE, AT, indicators.getIndicator, { id });
    breakdowns[0]!.parts.forEach((part, at) => {
      figure(part.id, '2021', values[at]!);
    });
  }
  for (const one of FORMULAS) {
    const made = await teller.does(OFFICE, AT, indicators.createIndicator, {
      direction: 'up',
      area: 'economy',
      frequency: 'year',
      ownerUnitId: ids.units.get('CTK'),
      ...one,
    });
    if (one.code === 'GRDP-HH') {
      figure(made.id, '2020', '52480');
      figure(made.id, '2021', '52170');
    }
  }
  await teller.does(OFFICE, '2021-11-29 09:00', indicators.reportValues, { values: figures });
  await tellParIndex(teller, ids);
};

/** Scores, ranks and the highest scores are illustrative; only that the index has eight fields and 100 points is known. */
const PAR_FIELDS = [
  ['CD', 'Chỉ đạo, điều hành cải cách hành chính', '9.5'],
  ['TC', 'Cải cách thể chế', '10'],
  ['TTHC', 'Cải cách thủ tục hành chính', '13'],
  ['TCBM', 'Cải cách tổ chức bộ máy', '10.5'],
  ['CCCV', 'Cải cách chế độ công vụ', '15'],
  ['TCC', 'Cải cách tài chính công', '12'],
  ['CQS', 'Xây dựng chính quyền điện tử, chính quyền số', '13.5'],
  ['TD', 'Tác động của cải cách hành chính', '16.5'],
] as const;
const PAR_EDITIONS = [
  {
    year: 2019,
    publishedOn: '2020-05-19',
    rank: 41,
    scores: ['8.2', '8.6', '10.9', '8.7', '11.8', '9.1', '9.7', '13.4'],
  },
  {
    year: 2020,
    publishedOn: '2021-06-24',
    rank: 35,
    scores: ['8.5', '8.8', '11.4', '9', '12.1', '9.6', '10.6', '13.7'],
  },
];

const tellParIndex = async ({ does }: Teller, ids: { units: Ids; indicators: Ids }): Promise<void> => {
  const par = await does(OFFICE, AT, indicators.createComposite, {
    code: 'PAR',
    nameVi: 'Chỉ số cải cách hành chính (PAR INDEX)',
    nameEn: 'Public administration reform index (PAR INDEX)',
    publisher: 'Bộ Nội vụ',
    ownerUnitId: ids.units.get('SNV'),
    rankIndicatorId: ids.indicators.get('PAR-INDEX'),
    components: PAR_FIELDS.map(([code, nameVi, maxScore]) => ({ code, nameVi, maxScore })),
  });
  for (const { year, publishedOn, rank, scores } of PAR_EDITIONS)
    await does(OFFICE, AT, indicators.reportComposite, {
      id: par.id,
      year,
      publishedOn,
      rankedCount: 63,
      rank,
      score: scores.reduce((sum, score) => sum.plus(score), decimal(0)).toFixed(),
      components: scores.map((score, at) => ({
        indicatorId: par.versions[0]!.components[at]!.indicator.id,
        score,
      })),
      illustrative: true,
    });
};
