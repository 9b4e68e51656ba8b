// A small year for tests of ratings, conferences and announcements: the announcement's seven figures against their plans.
import { contract as assessments } from '../../src/features/assessments/contract.ts';
import { contract as indicators } from '../../src/features/indicators/contract.ts';
import { indicatorVerbs } from '../../src/features/indicators/index.ts';
import { contract as resolutions } from '../../src/features/resolutions/contract.ts';
import { resolutionVerbs } from '../../src/features/resolutions/index.ts';
import type { RequestOf } from '../../src/kernel/endpoint.ts';
import type { UnitCode, World } from './world.ts';

type NewIndicator = RequestOf<typeof indicators.createIndicator>;
type NewTarget = RequestOf<typeof resolutions.addTarget>;

const INDICATORS: Record<string, Partial<NewIndicator> & { nameVi: string; owner: UnitCode }> = {
  GRDP: { nameVi: 'Tốc độ tăng trưởng GRDP', unit: '%', method: 'difference', owner: 'TINH' },
  KV1: { nameVi: 'Giá trị tăng thêm Khu vực I', unit: 'tỷ đồng', priceBasis: 'constant_2010', owner: 'TINH' },
  CN: { nameVi: 'Giá trị sản xuất công nghiệp', unit: 'tỷ đồng', owner: 'SCT' },
  THU: { nameVi: 'Thu ngân sách trên địa bàn', unit: 'tỷ đồng', owner: 'STC' },
  VON: { nameVi: 'Vốn đầu tư toàn xã hội', unit: 'tỷ đồng', owner: 'STC' },
  NHAP: {
    nameVi: 'Công dân nhập ngũ',
    unit: 'công dân',
    decimals: 0,
    method: 'complete',
    direction: 'keep',
    area: 'defence_security',
    owner: 'TINH',
  },
};

const TARGETS: Record<string, Partial<NewTarget>> = {
  GRDP: { operator: 'gte', baselines: [{ name: 'plan', value: '7.76' }] },
  KV1: { operator: 'gte', baselines: [{ name: 'plan', value: '12054.7' }] },
  CN: { operator: 'gte', baselines: [{ name: 'plan', value: '7459.2' }] },
  THU: {
    operator: 'gte',
    baselines: [
      { name: 'central', value: '4896.8', isRating: true },
      { name: 'local', value: '5174.8' },
    ],
  },
  VON: { operator: 'gte', baselines: [{ name: 'plan', value: '22724.1' }] },
  NHAP: { operator: 'complete', baselines: [{ name: 'plan', value: '1252' }] },
};

export type Year = {
  resolutionId: string;
  indicator: Record<string, string>;
  target: Record<string, string>;
  /** Reports for the whole body in the name of the office, at an instant of one's choice. */
  report: (
    code: string,
    value: string,
    more?: Partial<RequestOf<typeof indicators.reportValue>>,
    now?: string,
  ) => Promise<string>;
};

/** The adopted resolution of 2021 with six targets, and the figures as they were known on 29 November. */
export const makeYear = async (world: World): Promise<Year> => {
  const indicator: Record<string, string> = {};
  const target: Record<string, string> = {};
  const entry = (
    code: string,
    value: string,
    more: Partial<RequestOf<typeof indicators.reportValue>> = {},
  ) => ({
    indicatorId: indicator[code]!,
    unitId: world.unit.TINH,
    period: '2021',
    value,
    ...more,
  });
  const report: Year['report'] = (code, value, more = {}, now = '2021-11-29T02:00:00.000Z') =>
    world.run('nga', async (ctx) => {
      const input = indicators.reportValue.input.parse(entry(code, value, more));
      return (await indicatorVerbs.reportValue({ ...ctx, now }, input)).id;
    });
  const resolutionId = await world.run('nga', async (ctx) => {
    const add = async (code: string, fields: Partial<NewIndicator> & { nameVi: string; owner: UnitCode }) => {
      const { owner, ...rest } = fields;
      const input = indicators.createIndicator.input.parse({
        code,
        unit: '%',
        direction: 'up',
        area: 'economy',
        frequency: 'quarter',
        ...rest,
        ownerUnitId: world.unit[owner],
      });
      indicator[code] = (await indicatorVerbs.createIndicator(ctx, input)).id;
    };
    for (const [code, fields] of Object.entries(INDICATORS)) await add(code, fields);
    await add('KV1-TT', { nameVi: 'Tăng trưởng Khu vực I', owner: 'TINH', growthOfId: indicator.KV1 });
    const draft = await resolutionVerbs.createResolution(
      ctx,
      resolutions.createResolution.input.parse({
        title: 'Nghị quyết năm 2021',
        theme: 'Đồng thuận – Sáng tạo',
        period: '2021',
      }),
    );
    for (const [code, fields] of Object.entries(TARGETS)) {
      const input = {
        id: draft.id,
        indicatorId: indicator[code],
        period: '2021',
        operator: 'gte',
        ...fields,
      };
      target[code] = (await resolutionVerbs.addTarget(ctx, resolutions.addTarget.input.parse(input))).id;
    }
    await resolutionVerbs.adoptResolution(ctx, { id: draft.id, adoptedOn: '2020-12-04' });
    const figures = [
      entry('GRDP', '-14.3', { stated: [{ type: 'yoy_pct', value: '-14.3' }] }),
      entry('KV1', '12189.7', {
        stated: [
          { type: 'pct_of_plan', value: '101.12' },
          { type: 'yoy_pct', value: '5.6' },
        ],
      }),
      entry('KV1-TT', '-3.7'),
      entry('CN', '6890.1', { stated: [{ type: 'yoy_pct', value: '5.94' }] }),
      entry('THU', '4960'),
      entry('VON', '19036', { stated: [{ type: 'pct_of_plan', value: '83.77' }] }),
      entry('NHAP', '1252', { numerator: '1252', denominator: '1252' }),
    ];
    const batch = indicators.reportValues.input.parse({ values: figures });
    await indicatorVerbs.reportValues({ ...ctx, now: '2021-11-29T02:00:00.000Z' }, batch);
    return draft.id;
  });
  return { resolutionId, indicator, target, report };
};

/** The judgement of the committee on growth, as the office would enter it. */
export const declareGrowth = (world: World, year: Year) =>
  world.call('long', assessments.declareRating, {
    id: year.target.GRDP!,
    band: '50_to_80',
    reason: 'Dịch bệnh là nguyên nhân khách quan',
  });
