// A small governing year for tests: a resolution of 2021 with four targets, their figures, and a resolution for 2022.
// Revenue has two baselines; growth is negative against a positive plan, so it has no ratio; poverty has no figure yet.
import { contract as indicators } from '../../src/features/indicators/contract.ts';
import { contract as resolutions } from '../../src/features/resolutions/contract.ts';
import type { RequestOf } from '../../src/kernel/endpoint.ts';
import type { World } from './world.ts';

type Fields = RequestOf<typeof indicators.createIndicator>;
const INDICATORS: Fields[] = [
  {
    code: 'VA1',
    nameVi: 'Giá trị tăng thêm Khu vực I',
    unit: 'tỷ đồng',
    decimals: 1,
    direction: 'up',
    area: 'economy',
    priceBasis: 'constant_2010',
  },
  {
    code: 'THU',
    nameVi: 'Thu ngân sách',
    nameEn: 'Budget revenue',
    unit: 'tỷ đồng',
    decimals: 1,
    direction: 'up',
    area: 'economy',
  },
  {
    code: 'GRDP',
    nameVi: 'Tốc độ tăng trưởng GRDP',
    unit: '%',
    direction: 'up',
    area: 'economy',
    method: 'difference',
  },
  { code: 'NGHEO', nameVi: 'Tỷ lệ hộ nghèo', unit: '%', direction: 'down', area: 'society' },
];

type Plan = { name: 'plan' | 'central' | 'local'; value: string; isRating?: boolean };
const PLANS: Record<string, Plan[]> = {
  VA1: [{ name: 'plan', value: '12054.7', isRating: true }],
  THU: [
    { name: 'central', value: '4896.8', isRating: true },
    { name: 'local', value: '5174.8' },
  ],
  GRDP: [{ name: 'plan', value: '7.76', isRating: true }],
  NGHEO: [{ name: 'plan', value: '3.1', isRating: true }],
};
const VALUES: Record<string, string> = { VA1: '12189.7', THU: '4960', GRDP: '-14.3' };

export type TestYear = {
  indicator: Record<string, string>;
  resolutionId: string;
  targets: Record<string, string>;
  nextResolutionId: string;
  /** Reports another figure for 2021. */
  report: (code: string, value: string) => Promise<void>;
};

const must = <T>(answer: { status: number; body: T }): T => {
  if (answer.status >= 400) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};

export const makeYear = async (world: World): Promise<TestYear> => {
  const indicator: Record<string, string> = {};
  for (const fields of INDICATORS)
    indicator[fields.code] = must(
      await world.call('nga', indicators.createIndicator, { ...fields, ownerUnitId: world.unit.STC }),
    ).id;
  const adopt = async (year: string, title: string, theme: string) => {
    const { id } = must(
      await world.call('nga', resolutions.createResolution, { title, theme, period: year }),
    );
    const targets: Record<string, string> = {};
    for (const [code, plans] of Object.entries(PLANS))
      targets[code] = must(
        await world.call('nga', resolutions.addTarget, {
          id,
          indicatorId: indicator[code]!,
          period: year,
          operator: code === 'NGHEO' ? 'lte' : 'gte',
          ownerUnitId: world.unit.STC,
          baselines: plans,
        }),
      ).id;
    must(
      await world.call('nga', resolutions.updateResolution, {
        id,
        title,
        theme,
        taskGroups: [
          { no: 1, title: 'Xây dựng Đảng và hệ thống chính trị' },
          { no: 2, title: 'Phục hồi kinh tế' },
        ],
      }),
    );
    must(
      await world.call('nga', resolutions.adoptResolution, { id, adoptedOn: `${Number(year) - 1}-12-02` }),
    );
    return { id, targets };
  };
  const report = async (code: string, value: string) => {
    must(
      await world.call('nga', indicators.reportValue, {
        indicatorId: indicator[code]!,
        unitId: world.unit.TINH,
        period: '2021',
        kind: 'estimate',
        value,
        reason: 'Số mới',
      }),
    );
  };
  const now = await adopt('2021', 'Nghị quyết năm 2021', 'Đồng thuận - Sáng tạo');
  const next = await adopt('2022', 'Nghị quyết năm 2022', 'Đồng thuận - Sáng tạo - Phát triển');
  for (const [code, value] of Object.entries(VALUES)) await report(code, value);
  return { indicator, resolutionId: now.id, targets: now.targets, nextResolutionId: next.id, report };
};
