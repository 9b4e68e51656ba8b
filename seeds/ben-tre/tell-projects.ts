// Four of the key works of the term that are known by name. Costs, days, investors and groups are illustrative; the days of
// what is to come are counted from the day on which the demonstration is told, so that what is late is late today.
import { contract as projects } from '../../src/features/projects/contract.ts';
import type { RequestOf } from '../../src/kernel/endpoint.ts';
import { localDay } from '../../src/kernel/format.ts';
import { addDays } from '../../src/kernel/public-holidays.ts';
import type { Teller } from '../teller.ts';

type Entered = RequestOf<typeof projects.createProject>;
/** Days from today; a third one where it was reached. */
type Step = [name: string, planned: number, actual?: number];
type Told = Pick<Entered, 'code' | 'name' | 'group' | 'status' | 'place' | 'totalCost'> & {
  owner: string;
  with: string[];
  starts: number;
  ends: number;
  steps: Step[];
};

const OFFICE = 'vanphong';

const PROJECTS: Told[] = [
  {
    code: 'CTTD-01',
    name: 'Cầu Rạch Miễu 2',
    group: 'a',
    status: 'building',
    owner: 'SKHDT',
    with: ['CT', 'TPBT'],
    place: 'Châu Thành, thành phố Bến Tre',
    totalCost: '5000000',
    starts: -980,
    ends: 160,
    steps: [
      ['Phê duyệt dự án', -1200, -1190],
      ['Bàn giao mặt bằng', -760, -640],
      ['Hợp long cầu chính', -20],
      ['Thông xe', 150],
    ],
  },
  {
    code: 'CTTD-02',
    name: 'Tuyến đường bộ ven biển',
    group: 'a',
    status: 'building',
    owner: 'SKHDT',
    with: ['BD', 'BTRI', 'TPHU'],
    place: 'Bình Đại, Ba Tri, Thạnh Phú',
    totalCost: '4200000',
    starts: -420,
    ends: 900,
    steps: [
      ['Phê duyệt chủ trương đầu tư', -700, -705],
      ['Khởi công', -420, -415],
      ['Bàn giao mặt bằng đoạn Thạnh Phú', 9],
      ['Hoàn thành nền đường', 400],
    ],
  },
  {
    code: 'CTTD-03',
    name: 'Cầu Ba Lai 8',
    group: 'b',
    status: 'approved',
    owner: 'SKHDT',
    with: ['BD', 'BTRI'],
    place: 'Bình Đại, Ba Tri',
    totalCost: '2255000',
    starts: 60,
    ends: 1100,
    steps: [
      ['Phê duyệt dự án', -90, -88],
      ['Chọn nhà thầu', 45],
    ],
  },
  {
    code: 'CTTD-04',
    name: 'Hạ tầng khu công nghiệp Phú Thuận',
    group: 'b',
    status: 'building',
    owner: 'SCT',
    with: ['BD', 'STNMT'],
    place: 'Bình Đại',
    totalCost: '1680500',
    starts: -900,
    ends: 700,
    steps: [
      ['Phê duyệt dự án', -1000, -1000],
      ['Giải phóng mặt bằng giai đoạn 1', -320, -290],
      ['Hoàn thành san lấp', -63],
    ],
  },
];

/** Projects by code. */
export const tellProjects = async (
  { does }: Teller,
  units: ReadonlyMap<string, string>,
): Promise<Map<string, string>> => {
  const today = localDay(new Date().toISOString());
  const day = (days: number) => addDays(today, days);
  const ids = new Map<string, string>();
  for (const { owner, with: others, starts, ends, steps, ...told } of PROJECTS) {
    const { id } = await does(OFFICE, `${day(-3)} 08:30`, projects.createProject, {
      ...told,
      kind: 'key_work',
      ownerUnitId: units.get(owner)!,
      contributorIds: others.map((code) => units.get(code)!),
      investor: 'Ban Quản lý dự án (minh họa)',
      startsOn: day(starts),
      endsOn: day(ends),
      milestones: steps.map(([name, planned, actual]) => ({
        name,
        plannedOn: day(planned),
        actualOn: actual === undefined ? null : day(actual),
      })),
      note: 'Số liệu, ngày tháng minh họa của bản trình diễn.',
      illustrative: true,
    });
    ids.set(told.code, id);
  }
  const changed = await does(OFFICE, `${day(-2)} 09:00`, projects.getProject, { id: ids.get('CTTD-03')! });
  await does(OFFICE, `${day(-2)} 09:05`, projects.updateProject, {
    ...changed,
    ownerUnitId: changed.ownerUnit.id,
    contributorIds: changed.contributors.map((unit) => unit.id),
    expectedRevision: changed.revision,
    totalCost: '2310000',
    reason: 'Cập nhật tổng mức đầu tư theo giá vật liệu (minh họa)',
  });
  return ids;
};
