// Indicators of the second demonstration, what communes and provinces reported before and after the merger, and the
// targets of 2025.
import { contract as indicators } from '../../src/features/indicators/contract.ts';
import { contract as resolutions } from '../../src/features/resolutions/contract.ts';
import { decimal, toDecimalString } from '../../src/kernel/decimal.ts';
import type { RequestOf } from '../../src/kernel/endpoint.ts';
import type { Teller } from '../teller.ts';
import {
  type CommuneFigures,
  communeFigures,
  monthsOf,
  newSizes,
  oldSizes,
  ratioOf,
  SEASON,
  YEARS_BEFORE,
} from './figures.ts';
import { NEW_PROVINCE, PROVINCES, ROOT, type SeedMove, type SeedUnit } from './units.ts';

const OFFICE = 'vanphong.vl';
type Ids = { units: ReadonlyMap<string, string>; indicators: ReadonlyMap<string, string> };
type Entry = RequestOf<typeof indicators.reportValue>;
type Fields = RequestOf<typeof indicators.createIndicator>;

const CATALOGUE: Fields[] = [
  {
    code: 'DAN-SO',
    nameVi: 'Dân số trung bình',
    nameEn: 'Average population',
    unit: 'người',
    decimals: 0,
    direction: 'none',
    area: 'society',
    unitAggregation: 'sum',
  },
  {
    code: 'THU-NS',
    nameVi: 'Thu ngân sách nhà nước trên địa bàn',
    nameEn: 'State budget revenue',
    unit: 'tỷ đồng',
    decimals: 1,
    direction: 'up',
    area: 'economy',
    frequency: 'month',
    unitAggregation: 'sum',
    timeAggregation: 'sum',
  },
  {
    code: 'TL-NGHEO',
    nameVi: 'Tỷ lệ hộ nghèo',
    nameEn: 'Poor households',
    unit: '%',
    decimals: 2,
    direction: 'down',
    area: 'society',
    unitAggregation: 'ratio',
    ratioScale: 100,
  },
  {
    code: 'XUAT-KHAU',
    nameVi: 'Kim ngạch xuất khẩu',
    nameEn: 'Exports',
    unit: 'triệu USD',
    decimals: 1,
    direction: 'up',
    area: 'economy',
    frequency: 'month',
    unitAggregation: 'sum',
    timeAggregation: 'sum',
  },
  {
    code: 'HANG-CCHC',
    nameVi: 'Thứ hạng cải cách hành chính',
    nameEn: 'Rank in administrative reform',
    unit: 'hạng',
    decimals: 0,
    direction: 'down',
    area: 'government',
    method: 'rank',
  },
];

export const tellIndicators = async ({ does }: Teller): Promise<Map<string, string>> => {
  const ids = new Map<string, string>();
  for (const fields of CATALOGUE)
    ids.set(fields.code, (await does(OFFICE, '2025-01-02 09:00', indicators.createIndicator, fields)).id);
  return ids;
};

const maker =
  ({ units, indicators: known }: Ids, vintage: 'final' | 'estimate') =>
  (indicator: string, unit: string, period: string, value: string, more: Partial<Entry> = {}): Entry => ({
    indicatorId: known.get(indicator)!,
    unitId: units.get(unit)!,
    period,
    value,
    vintage,
    illustrative: true,
    ...more,
  });

const tenths = (value: number): string => toDecimalString(decimal(value).div(10));

const communeEntries = (
  make: ReturnType<typeof maker>,
  codes: readonly string[],
  year: number,
  figures: readonly CommuneFigures[],
): Entry[] =>
  figures.flatMap(({ population, revenue, households, poor }, at) => [
    make('DAN-SO', codes[at]!, String(year), String(population)),
    make('THU-NS', codes[at]!, String(year), tenths(revenue)),
    make('TL-NGHEO', codes[at]!, String(year), ratioOf(poor, households), {
      numerator: String(poor),
      denominator: String(households),
    }),
  ]);

/** Months as the three provinces reported them; they make the communes' year exactly. */
const MONTHLY_FROM = 2022;
const RANKS: Record<string, string[]> = {
  BTR: ['33', '26', '21', '18'],
  TRV: ['8', '12', '9', '7'],
  VLC: ['29', '31', '27', '30'],
};
const EXPORTS: Record<string, number[]> = {
  BTR: [1450, 1520, 1680],
  TRV: [560, 610, 690],
  VLC: [620, 660, 740],
};

const month = (year: number, at: number) => `${year}-${String(at + 1).padStart(2, '0')}`;
const codesOf = (units: readonly SeedUnit[]) =>
  units.filter(({ kind }) => kind === 'commune').map(({ code }) => code);

export const tellFiguresBefore = async (
  { does }: Teller,
  ids: Ids,
  old: readonly SeedUnit[],
): Promise<void> => {
  const make = maker(ids, 'final');
  const communes = old.filter(({ kind }) => kind === 'commune');
  const codes = codesOf(old);
  const sizes = oldSizes(communes);
  for (const year of YEARS_BEFORE) {
    const figures = communeFigures(codes, year, sizes);
    const values = communeEntries(make, codes, year, figures);
    for (const { code } of PROVINCES) {
      values.push(make('HANG-CCHC', code, String(year), RANKS[code]![year - YEARS_BEFORE[0]!]!));
      if (year < MONTHLY_FROM) continue;
      const revenue = figures.reduce(
        (sum, one, at) => (codes[at]!.startsWith(code) ? sum + one.revenue : sum),
        0,
      );
      const exported = String(EXPORTS[code]![year - MONTHLY_FROM]);
      for (const [at, value] of monthsOf(year, tenths(revenue), SEASON.revenue).entries())
        values.push(make('THU-NS', code, month(year, at), value));
      for (const [at, value] of monthsOf(year, exported, SEASON.export).entries())
        values.push(make('XUAT-KHAU', code, month(year, at), value));
    }
    await does(OFFICE, '2025-01-20 09:00', indicators.reportValues, { values });
  }
};

/** 2025: the old provinces until June, the new one from July to October, and the 124 communes for the whole year. */
export const tellFiguresAfter = async (
  { does }: Teller,
  ids: Ids,
  after: readonly SeedUnit[],
  moves: readonly SeedMove[],
  old: readonly SeedUnit[],
): Promise<void> => {
  const make = maker(ids, 'estimate');
  const oldCodes = codesOf(old);
  const sizeOf = new Map(
    oldSizes(old.filter(({ kind }) => kind === 'commune')).map((size, at) => [oldCodes[at]!, size]),
  );
  const codes = codesOf(after);
  const figures = communeFigures(codes, 2025, newSizes(codes, moves, sizeOf));
  const people = communeEntries(make, codes, 2025, figures).filter(
    ({ indicatorId }) => indicatorId !== ids.indicators.get('THU-NS'),
  );
  const total = tenths(figures.reduce((sum, { revenue }) => sum + revenue, 0));
  const revenue = monthsOf(2025, total, SEASON.revenue);
  const exported = monthsOf(2025, '3020', SEASON.export);
  const share = (value: string, at: number) =>
    toDecimalString(decimal(value).times([46, 24, 30][at]!).div(100).toDecimalPlaces(1));
  const firstHalf = PROVINCES.flatMap(({ code }, which) =>
    [0, 1, 2, 3, 4, 5].flatMap((at) => [
      make('THU-NS', code, month(2025, at), share(revenue[at]!, which)),
      make('XUAT-KHAU', code, month(2025, at), share(exported[at]!, which)),
    ]),
  );
  await does(OFFICE, '2025-07-05 09:00', indicators.reportValues, { values: firstHalf });
  const sinceJuly = [6, 7, 8, 9].flatMap((at) => [
    make('THU-NS', NEW_PROVINCE, month(2025, at), revenue[at]!),
    make('XUAT-KHAU', NEW_PROVINCE, month(2025, at), exported[at]!),
  ]);
  await does(OFFICE, '2025-11-05 09:00', indicators.reportValues, { values: sinceJuly });
  const yearly = codes.map((code, at) =>
    make('THU-NS', code, '2025', tenths(figures[at]!.revenue), { kind: 'estimate' }),
  );
  await does(OFFICE, '2025-11-20 09:00', indicators.reportValues, {
    values: [...people, ...yearly, make('HANG-CCHC', NEW_PROVINCE, '2025', '15')],
  });
};

const TARGETS = [
  { code: 'THU-NS', owner: 'STC', operator: 'gte', plan: '3600' },
  { code: 'XUAT-KHAU', owner: 'SCT', operator: 'gte', plan: '3300' },
  { code: 'TL-NGHEO', owner: 'SNNMT', operator: 'reduce_to', plan: '2.1' },
] as const;

export const tellResolution = async ({ does }: Teller, { units, indicators: known }: Ids): Promise<void> => {
  const { id } = await does(OFFICE, '2025-07-02 08:00', resolutions.createResolution, {
    title: 'Nghị quyết về nhiệm vụ năm 2025 của tỉnh Vĩnh Long (minh họa)',
    period: '2025',
  });
  for (const { code, owner, operator, plan } of TARGETS)
    await does(OFFICE, '2025-07-02 08:30', resolutions.addTarget, {
      id,
      indicatorId: known.get(code)!,
      period: '2025',
      operator,
      unitId: units.get(ROOT.code)!,
      ownerUnitId: units.get(owner)!,
      illustrative: true,
      baselines: [{ name: 'plan', value: plan, isRating: true, illustrative: true }],
    });
  await does(OFFICE, '2025-07-03 16:00', resolutions.adoptResolution, { id, adoptedOn: '2025-07-03' });
};
