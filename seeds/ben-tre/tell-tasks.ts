// The nine groups of tasks of 2022, spread over agencies and localities. Every task, date and report here is illustrative.
import { contract as resolutions } from '../../src/features/resolutions/contract.ts';
import { type LinkRef, contract as tasks } from '../../src/features/tasks/contract.ts';
import type { Teller } from '../teller.ts';

type Ids = ReadonlyMap<string, string>;
type Told = {
  group: number;
  title: string;
  lead: string;
  /** A key of people.ts; the office speaks for units without a sign-in. */
  who?: string;
  with?: string[];
  due: string;
  product: string;
  /** The day the product was submitted and verified. */
  done?: string;
  returned?: string;
  percent?: number;
  trouble?: string;
  urgent?: boolean;
  /** The code of a project that it serves. */
  serves?: string;
  parts?: Omit<Told, 'group' | 'parts'>[];
};

const OFFICE = 'vanphong';
const ASSIGNED = '2022-01-05';

const TASKS: Told[] = [
  {
    group: 1,
    title: 'Hướng dẫn cấp ủy đăng ký nội dung học tập và làm theo Bác năm 2022',
    lead: 'BTGTU',
    due: '2022-02-28',
    product: 'Hướng dẫn và biểu mẫu đăng ký',
    done: '2022-02-24',
  },
  {
    group: 1,
    title: 'Sơ kết một năm phong trào thi đua “Đồng khởi mới”, chọn điển hình để nhân rộng',
    lead: 'BDVTU',
    with: ['MTTQ'],
    due: '2022-06-30',
    product: 'Báo cáo sơ kết, danh sách điển hình',
    done: '2022-07-08',
  },
  {
    group: 2,
    title: 'Trình đề án tạo nguồn cán bộ giai đoạn 2021 - 2025',
    lead: 'BTCTU',
    with: ['SNV'],
    due: '2022-04-29',
    product: 'Tờ trình và dự thảo đề án',
    done: '2022-04-28',
  },
  {
    group: 2,
    title: 'Rà soát, bổ sung quy hoạch cán bộ của các huyện, thành phố',
    lead: 'BTCTU',
    due: '2022-09-30',
    product: 'Danh sách quy hoạch được rà soát',
    percent: 70,
    trouble: 'Hai huyện gửi hồ sơ chậm.',
    done: '2022-10-14',
    parts: [
      {
        title: 'Rà soát quy hoạch cán bộ huyện Thạnh Phú',
        lead: 'TPHU',
        who: 'thanhphu',
        due: '2022-08-31',
        product: 'Hồ sơ của huyện',
        done: '2022-08-30',
      },
      {
        title: 'Rà soát quy hoạch cán bộ huyện Ba Tri',
        lead: 'BTRI',
        due: '2022-08-31',
        product: 'Hồ sơ của huyện',
        percent: 40,
        done: '2022-09-12',
      },
    ],
  },
  {
    group: 3,
    title: 'Hoàn thành tiêm vắc-xin mũi 3 cho người từ 18 tuổi',
    lead: 'SYT',
    who: 'yte',
    due: '2022-03-31',
    product: 'Báo cáo kết quả tiêm chủng',
    done: '2022-03-30',
    urgent: true,
  },
  {
    group: 3,
    title: 'Hỗ trợ người lao động trở lại làm việc sau dịch',
    lead: 'SLDTBXH',
    who: 'laodong',
    with: ['BHXH'],
    due: '2022-05-31',
    product: 'Danh sách chi trả và báo cáo',
    done: '2022-06-06',
  },
  {
    group: 4,
    title: 'Kế hoạch nâng điểm và thứ hạng PCI năm 2022',
    lead: 'SKHDT',
    who: 'kehoach',
    due: '2022-03-15',
    product: 'Kế hoạch của UBND tỉnh',
    done: '2022-03-14',
  },
  {
    group: 4,
    title: 'Phương án tăng thu ngân sách năm 2022',
    lead: 'STC',
    who: 'taichinh',
    with: ['SKHDT'],
    due: '2022-03-31',
    product: 'Phương án kèm số giao theo địa bàn',
    returned: '2022-03-29',
    percent: 80,
    done: '2022-04-12',
  },
  {
    group: 5,
    title: 'Giao ban tiến độ 11 công trình trọng điểm hằng tháng',
    lead: 'VPUBND',
    with: ['SKHDT'],
    due: '2022-12-20',
    product: 'Thông báo kết luận từng tháng',
    done: '2022-12-20',
  },
  {
    group: 5,
    title: 'Xúc tiến đầu tư hạ tầng khu công nghiệp Phú Thuận giai đoạn đến năm 2030',
    lead: 'SCT',
    who: 'congthuong',
    with: ['BD'],
    due: '2030-12-31',
    product: 'Báo cáo tiến độ hằng năm',
    serves: 'CTTD-04',
    percent: 35,
  },
  {
    group: 6,
    title: 'Bản tin dự báo mặn hằng tuần cho mùa khô 2022 - 2023',
    lead: 'SNN',
    who: 'nongnghiep',
    with: ['STNMT', 'TPHU'],
    due: '2022-12-15',
    product: 'Bản tin và danh sách điểm đo',
    done: '2022-12-12',
  },
  {
    group: 7,
    title: 'Đưa kho dữ liệu dùng chung của tỉnh vào vận hành',
    lead: 'STTTT',
    due: '2022-10-31',
    product: 'Biên bản nghiệm thu',
    percent: 55,
    done: '2022-12-28',
    trouble: 'Chưa thống nhất danh mục mã dùng chung giữa các sở.',
  },
  {
    group: 8,
    title: 'Chương trình đào tạo nghề gắn với việc làm ngoài nước đến năm 2030',
    lead: 'SLDTBXH',
    who: 'laodong',
    with: ['SGDDT'],
    due: '2030-06-30',
    product: 'Chương trình được phê duyệt, báo cáo hằng năm',
    percent: 20,
  },
  {
    group: 9,
    title: 'Bảo đảm chỉ tiêu gọi công dân nhập ngũ năm 2022',
    lead: 'BCHQS',
    who: 'quansu',
    due: '2022-02-18',
    product: 'Báo cáo giao nhận quân',
    done: '2022-02-17',
  },
  {
    group: 9,
    title: 'Kế hoạch kéo giảm tai nạn giao thông ở chín huyện, thành phố',
    lead: 'BATGT',
    with: ['CA'],
    due: '2022-03-31',
    product: 'Kế hoạch và phân công địa bàn',
    done: '2022-03-25',
  },
];

export const tellTasks = async (
  teller: Teller,
  { units, documents, projects }: { units: Ids; documents: Ids; projects: Ids },
) => {
  const { resolutions: list } = await teller.does(
    OFFICE,
    `${ASSIGNED} 07:30`,
    resolutions.listResolutions,
    {},
  );
  const documentId = documents.get('NQ-2022')!;
  const adopted = list.find((one) => one.document?.id === documentId)!;
  const { taskGroups } = await teller.does(OFFICE, `${ASSIGNED} 07:30`, resolutions.getResolution, {
    id: adopted.id,
  });
  for (const { group, parts = [], serves, ...told } of TASKS) {
    const taskGroupId = taskGroups.find(({ no }) => no === group)!.id;
    const links = serves ? [{ kind: 'project' as const, id: projects.get(serves)! }] : [];
    const id = await tellTask(teller, units, told, { taskGroupId, documentId, links });
    for (const part of parts) await tellTask(teller, units, part, { taskGroupId, documentId, parentId: id });
  }
};

const tellTask = async (
  { does }: Teller,
  units: Ids,
  told: Omit<Told, 'group' | 'parts' | 'serves'>,
  place: { taskGroupId: string; documentId: string; parentId?: string; links?: LinkRef[] },
): Promise<string> => {
  const who = told.who ?? OFFICE;
  let { id, revision } = await does(OFFICE, `${ASSIGNED} 08:00`, tasks.createTask, {
    title: told.title,
    leadUnitId: units.get(told.lead)!,
    contributorIds: (told.with ?? []).map((code) => units.get(code)!),
    deadline: told.due,
    urgent: told.urgent ?? false,
    product: told.product,
    source: 'Nghị quyết năm 2022 của Tỉnh ủy (nhiệm vụ minh họa)',
    illustrative: true,
    ...place,
  });
  type Work = Parameters<typeof does<typeof tasks.workOnTask>>[3];
  const work = async (at: string, act: Work['act'], more: Partial<Work> = {}) => {
    const input = { id, act, expectedRevision: revision, ...more };
    ({ revision } = await does(who, at, tasks.workOnTask, input));
  };
  const decide = async (at: string, act: 'verify' | 'return', note?: string) => {
    const input = { id, act, expectedRevision: revision, note };
    ({ revision } = await does(OFFICE, at, tasks.decideTask, input));
  };
  await work('2022-01-06 09:00', 'accept');
  if (told.percent !== undefined)
    await work('2022-02-10 15:00', 'report', {
      percent: told.percent,
      note: 'Đang thực hiện theo kế hoạch (minh họa).',
      difficulties: told.trouble,
    });
  if (told.returned) {
    await work(`${told.returned} 10:00`, 'submit', { note: 'Gửi phương án (minh họa).' });
    await decide(`${told.returned} 16:00`, 'return', 'Chưa có số giao theo từng địa bàn (minh họa).');
  }
  if (told.done) {
    await work(`${told.done} 10:00`, 'submit', { note: 'Đã hoàn thành, gửi kèm sản phẩm (minh họa).' });
    await decide(`${told.done} 16:00`, 'verify');
  }
  return id;
};
