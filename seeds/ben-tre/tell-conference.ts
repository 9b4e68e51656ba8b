// The seventh conference: two days, its agenda with papers and votes, and the snapshot its opening freezes.
import { contract as conferences } from '../../src/features/conferences/contract.ts';
import type { Teller } from '../teller.ts';
import { PEOPLE } from './people.ts';

const OFFICE = 'vanphong';
const DAYS = ['2021-11-30', '2021-12-01'] as const;
/** Incumbent members, attendance and votes are illustrative. */
const INCUMBENTS = 50;
const PRESENT = 48;

type Item = {
  title: string;
  kind: 'report' | 'discussion' | 'decision' | 'personnel' | 'other';
  day: 0 | 1;
  document?: string;
  presenter?: string;
  motion?: { text: string; votesFor: number; votesAgainst?: number; abstained?: number };
  conclusion?: string;
  confidentiality?: 'internal' | 'restricted' | 'public';
};

const AGENDA: Item[] = [
  {
    title: 'Tổng kết thực hiện Nghị quyết Tỉnh ủy năm 2021',
    kind: 'report',
    day: 0,
    document: 'NQ-2021',
    presenter: 'Văn phòng Tỉnh ủy',
    confidentiality: 'public',
    motion: { text: 'Thống nhất kết quả thực hiện 24 chỉ tiêu năm 2021', votesFor: 47, abstained: 1 },
    conclusion:
      'Thống nhất đánh giá 24 chỉ tiêu; các cơ quan có chỉ tiêu chưa đạt báo cáo nguyên nhân và giải pháp trong tháng 12.',
  },
  {
    title: 'Phương hướng, nhiệm vụ năm 2022: chủ đề, chỉ tiêu, nhóm nhiệm vụ',
    kind: 'decision',
    day: 0,
    document: 'NQ-2022',
    presenter: 'Thường trực Tỉnh ủy',
    confidentiality: 'public',
    motion: {
      text: 'Thông qua Nghị quyết về phương hướng, nhiệm vụ năm 2022 với 25 chỉ tiêu và 9 nhóm nhiệm vụ',
      votesFor: 48,
    },
    conclusion: 'Ban hành Nghị quyết; các cấp ủy cụ thể hóa trước ngày 31/01/2022.',
  },
  {
    title: 'Chương trình làm việc năm 2022 của Ban Chấp hành',
    kind: 'decision',
    day: 0,
    presenter: 'Văn phòng Tỉnh ủy',
    motion: { text: 'Thông qua Chương trình làm việc năm 2022', votesFor: 48 },
  },
  {
    title: 'Công tác kiểm tra, giám sát, thi hành kỷ luật năm 2021 và chương trình năm 2022',
    kind: 'decision',
    day: 0,
    presenter: 'Ủy ban Kiểm tra Tỉnh ủy',
    motion: { text: 'Thông qua Chương trình kiểm tra, giám sát năm 2022', votesFor: 47, abstained: 1 },
  },
  { title: 'Kế hoạch tài chính 5 năm 2021 - 2025', kind: 'discussion', day: 0, presenter: 'Sở Tài chính' },
  {
    title: 'Đầu tư công năm 2021 và dự kiến năm 2022',
    kind: 'report',
    day: 0,
    presenter: 'Sở Kế hoạch và Đầu tư',
  },
  {
    title: 'Một năm phong trào thi đua “Đồng khởi mới” và định hướng năm 2022',
    kind: 'report',
    day: 1,
    document: '01-CT/TU',
    presenter: 'Ban Dân vận Tỉnh ủy',
    conclusion:
      'Tiếp tục phong trào trong năm 2022; mỗi ngành, địa phương chọn ít nhất một điển hình để học tập.',
  },
  {
    title: 'Bốn năm thực hiện Nghị quyết 18-NQ/TW, ba năm Chương trình 28-CTr/TU và Đề án 02-ĐA/TU',
    kind: 'report',
    day: 1,
    document: '18-NQ/TW',
    presenter: 'Ban Tổ chức Tỉnh ủy',
  },
  {
    title: 'Bốn năm thực hiện Nghị quyết 19-NQ/TW, ba năm Chương trình 29-CTr/TU',
    kind: 'report',
    day: 1,
    document: '19-NQ/TW',
    presenter: 'Ban Tổ chức Tỉnh ủy',
  },
  {
    title: 'Một năm thực hiện Nghị quyết 03-NQ/TU về xây dựng Đảng và hệ thống chính trị',
    kind: 'report',
    day: 1,
    document: '03-NQ/TU',
    presenter: 'Ban Tổ chức Tỉnh ủy',
  },
  {
    title: 'Quy định về trách nhiệm của cấp ủy và người đứng đầu trong thực hiện nghị quyết',
    kind: 'decision',
    day: 1,
    presenter: 'Ban Tổ chức Tỉnh ủy',
    motion: { text: 'Thống nhất ban hành Quy định', votesFor: 46, votesAgainst: 1, abstained: 1 },
  },
  {
    title: 'Điều chỉnh, bổ sung Quy chế làm việc của Ủy ban Kiểm tra Tỉnh ủy',
    kind: 'decision',
    day: 1,
    presenter: 'Ủy ban Kiểm tra Tỉnh ủy',
    motion: { text: 'Thống nhất nội dung điều chỉnh, bổ sung', votesFor: 48 },
  },
  {
    title: 'Xây dựng tổ chức cơ sở đảng và đội ngũ đảng viên',
    kind: 'report',
    day: 1,
    presenter: 'Ban Tổ chức Tỉnh ủy',
  },
  {
    title: 'Kiểm điểm việc chấp hành của một số Tỉnh ủy viên',
    kind: 'personnel',
    day: 1,
    confidentiality: 'restricted',
  },
];

export const tellConference = async (
  { does }: Teller,
  documentIds: ReadonlyMap<string, string>,
): Promise<string> => {
  const { id } = await does(OFFICE, '2021-11-15 09:00', conferences.createConference, {
    title: 'Hội nghị lần thứ 7 Ban Chấp hành Đảng bộ tỉnh khóa XI (mở rộng)',
    no: 7,
    organ: 'Ban Chấp hành Đảng bộ tỉnh',
    term: 'XI',
    extended: true,
    period: '2021',
    days: [...DAYS],
    place: 'Hội trường Tỉnh ủy Bến Tre',
    incumbents: INCUMBENTS,
  });
  const items: { item: Item; itemId: string }[] = [];
  for (const item of AGENDA) {
    const { title, kind, day, presenter, document, confidentiality } = item;
    const added = await does(OFFICE, '2021-11-15 09:30', conferences.addAgendaItem, {
      id,
      title,
      kind,
      day: DAYS[day],
      presenter,
      confidentiality,
      documentId: document ? documentIds.get(document) : null,
    });
    items.push({ item, itemId: added.id });
  }
  const known = PEOPLE.filter((person) => ['leader', 'member', 'inspector'].includes(person.role)).map(
    (person) => ({ name: person.name, title: person.title, state: 'present' as const }),
  );
  const others = Array.from({ length: INCUMBENTS - known.length }, (_, i) => ({
    name: `Tỉnh ủy viên thứ ${i + known.length + 1} (minh họa)`,
    state: i + known.length < PRESENT ? ('present' as const) : ('absent' as const),
    ...(i + known.length >= PRESENT && { reason: 'Đi công tác' }),
  }));
  await does(OFFICE, '2021-11-30 07:45', conferences.setAttendance, {
    id,
    people: [
      ...known,
      ...others,
      { name: 'Đại diện Văn phòng Trung ương Đảng', role: 'guest', state: 'present' },
    ],
  });
  await does(OFFICE, '2021-11-30 08:00', conferences.openConference, { id });
  for (const { item, itemId } of items) {
    if (item.motion)
      await does(OFFICE, `${DAYS[item.day]} 11:00`, conferences.recordMotion, {
        id,
        itemId,
        votesAgainst: 0,
        abstained: 0,
        ...item.motion,
      });
    if (item.conclusion)
      await does(OFFICE, `${DAYS[item.day]} 16:30`, conferences.recordConclusion, {
        id,
        itemId,
        text: item.conclusion,
      });
  }
  await does(OFFICE, '2021-12-01 17:00', conferences.closeConference, { id });
  return id;
};
