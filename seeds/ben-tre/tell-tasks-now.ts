// Tasks of these weeks, so that the demonstration shows what is late today and not what was late years ago. Every task,
// day and report here is illustrative; the days are counted from the day on which the demonstration is told.
import { contract as resolutions } from '../../src/features/resolutions/contract.ts';
import { contract as tasks } from '../../src/features/tasks/contract.ts';
import type { RequestOf } from '../../src/kernel/endpoint.ts';
import { localDay } from '../../src/kernel/format.ts';
import { addDays } from '../../src/kernel/public-holidays.ts';
import type { Teller } from '../teller.ts';

type Ids = ReadonlyMap<string, string>;
type Work = RequestOf<typeof tasks.workOnTask>;
type Decision = RequestOf<typeof tasks.decideTask>;
type Said = {
  note?: string;
  percent?: number;
  difficulties?: string /** Days from today. */;
  until?: number;
};
/** So many days from today somebody did what. */
type Step = [days: number, act: Work['act'] | Decision['act'], said?: Said];

type Told = {
  title: string;
  lead: string;
  who?: string;
  with?: string[];
  /** Days from today. */
  assigned: number;
  due: number;
  decided?: number;
  product: string;
  urgent?: boolean;
  weekly?: boolean;
  /** How the code of the indicator begins whose target it serves. */
  serves?: string;
  steps: Step[];
  parts?: Told[];
};

const OFFICE = 'vanphong';
const DECISIONS: readonly string[] = ['verify', 'return', 'grant_extension'];
const DONE = 'Gửi kèm sản phẩm (minh họa).';

const TASKS: Told[] = [
  {
    title: 'Phương án thu hồi nợ đọng thuế những tháng cuối năm',
    lead: 'STC',
    who: 'taichinh',
    assigned: -38,
    due: -6,
    product: 'Phương án kèm số giao theo địa bàn',
    serves: 'THU',
    steps: [
      [-37, 'accept'],
      [-20, 'report', { percent: 60, note: 'Đã có số của bảy huyện (minh họa).' }],
      [-8, 'submit', { note: DONE }],
      [-7, 'return', { note: 'Thiếu số giao của hai huyện (minh họa).' }],
    ],
  },
  {
    title: 'Báo cáo tình hình giải ngân vốn đầu tư công trong tháng',
    lead: 'STC',
    who: 'taichinh',
    with: ['SKHDT'],
    assigned: -12,
    due: -1,
    product: 'Báo cáo',
    steps: [],
  },
  {
    title: 'Rà soát quy hoạch cán bộ nhiệm kỳ tới của các huyện, thành phố',
    lead: 'BTCTU',
    assigned: -45,
    due: 20,
    product: 'Danh sách quy hoạch được rà soát',
    steps: [
      [-44, 'accept'],
      [-10, 'report', { percent: 50, note: 'Đã nhận hồ sơ của bảy huyện (minh họa).' }],
    ],
    parts: [
      {
        title: 'Hồ sơ quy hoạch cán bộ của huyện Thạnh Phú',
        lead: 'TPHU',
        who: 'thanhphu',
        assigned: -44,
        due: -2,
        product: 'Hồ sơ của huyện',
        steps: [
          [-43, 'accept'],
          [-9, 'report', { percent: 40, difficulties: 'Hai xã gửi hồ sơ chậm (minh họa).' }],
        ],
      },
      {
        title: 'Hồ sơ quy hoạch cán bộ của huyện Ba Tri',
        lead: 'BTRI',
        assigned: -44,
        due: 5,
        product: 'Hồ sơ của huyện',
        steps: [
          [-43, 'accept'],
          [-1, 'submit', { note: DONE }],
        ],
      },
    ],
  },
  {
    title: 'Kiểm tra việc chuẩn bị thuốc và vật tư cho mùa mưa lũ',
    lead: 'SYT',
    who: 'yte',
    assigned: -5,
    due: 1,
    urgent: true,
    product: 'Biên bản kiểm tra',
    steps: [[-4, 'accept']],
  },
  {
    title: 'Bản tin dự báo độ mặn trên các sông chính',
    lead: 'SNN',
    who: 'nongnghiep',
    with: ['STNMT'],
    assigned: -14,
    due: -4,
    weekly: true,
    product: 'Bản tin và danh sách điểm đo',
    steps: [
      [-13, 'accept'],
      [-5, 'submit', { note: DONE }],
      [-4, 'verify'],
    ],
  },
  {
    title: 'Thống nhất danh mục mã dùng chung giữa các sở',
    lead: 'STTTT',
    assigned: -60,
    due: -15,
    decided: -70,
    product: 'Danh mục mã được ban hành',
    steps: [
      [-59, 'accept'],
      [-30, 'report', { percent: 55, difficulties: 'Ba sở chưa gửi danh mục (minh họa).' }],
      [-3, 'ask_extension', { until: 15, note: 'Chờ ý kiến của các sở (minh họa).' }],
    ],
  },
  {
    title: 'Ngày hội việc làm cho thanh niên nông thôn',
    lead: 'SLDTBXH',
    who: 'laodong',
    assigned: -50,
    due: -10,
    product: 'Báo cáo kết quả',
    steps: [
      [-49, 'accept'],
      [-12, 'submit', { note: DONE }],
      [-11, 'verify'],
    ],
  },
  {
    title: 'Khảo sát nhu cầu đất cho cụm công nghiệp',
    lead: 'SCT',
    who: 'congthuong',
    assigned: -9,
    due: 25,
    product: 'Báo cáo khảo sát',
    steps: [[-8, 'refuse', { note: 'Việc thuộc chức năng quản lý đất đai (minh họa).' }]],
  },
  {
    title: 'Tổng hợp dư luận xã hội trong tháng',
    lead: 'BTGTU',
    assigned: -20,
    due: -3,
    product: 'Báo cáo tổng hợp',
    steps: [
      [-19, 'accept'],
      [-1, 'submit', { note: DONE }],
      [-1, 'verify'],
    ],
  },
];

type Place = { today: string; parentId?: string; targetOf: (code: string) => string | undefined };

const isDecision = (act: Step[1]): act is Decision['act'] => DECISIONS.includes(act);

const tellTask = async (
  teller: Teller,
  units: Ids,
  told: Told,
  { today, parentId, targetOf }: Place,
): Promise<void> => {
  const day = (days: number) => addDays(today, days);
  const targetId = told.serves && targetOf(told.serves);
  let { id, revision } = await teller.does(OFFICE, `${day(told.assigned)} 08:00`, tasks.createTask, {
    title: told.title,
    leadUnitId: units.get(told.lead)!,
    contributorIds: (told.with ?? []).map((code) => units.get(code)!),
    deadline: day(told.due),
    urgent: told.urgent ?? false,
    product: told.product,
    source: 'Kết luận giao ban của Thường trực Tỉnh ủy (minh họa)',
    decidedOn: day(told.decided ?? told.assigned),
    parentId: parentId ?? null,
    recurrence: told.weekly ? { recurs: 'week', every: 1 } : null,
    links: targetId ? [{ kind: 'target', id: targetId }] : [],
    illustrative: true,
  });
  for (const part of told.parts ?? []) await tellTask(teller, units, part, { today, parentId: id, targetOf });
  for (const [days, act, { until, ...said } = {}] of told.steps) {
    const step = { id, expectedRevision: revision, ...said };
    ({ revision } = isDecision(act)
      ? await teller.does(OFFICE, `${day(days)} 15:00`, tasks.decideTask, { ...step, act })
      : await teller.does(told.who ?? OFFICE, `${day(days)} 10:00`, tasks.workOnTask, {
          ...step,
          act,
          deadline: until === undefined ? null : day(until),
        }));
  }
};

export const tellTasksNow = async (teller: Teller, { units }: { units: Ids }): Promise<void> => {
  const today = localDay(new Date().toISOString());
  const at = `${addDays(today, -90)} 08:00`;
  const { targets } = await teller.does(OFFICE, at, resolutions.listTargets, { year: 2022 });
  const targetOf = (code: string) => targets.find((one) => one.indicator?.code.startsWith(code))?.id;
  for (const told of TASKS) await tellTask(teller, units, told, { today, targetOf });
};
