// Header, outline, theme, counts, groups, tables, assignments and findings.
import { describe, expect, test } from 'vitest';
import { readFacts } from './index.ts';

test('a Party header, its parts one below the other', () => {
  const { header } = readFacts(
    'ĐẢNG BỘ TỈNH PHÚ HÒA\nĐẢNG ỦY XÃ TÂN LẬP\n*\nSố 09-NQ/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nTân Lập, ngày 22 tháng 12 năm 2025\n\nNGHỊ QUYẾT\nvề nhiệm vụ năm 2026\n-----\n\nNội dung.\n\nNơi nhận:\n- Huyện ủy,\n- Lưu Văn phòng.\nT/M ĐẢNG ỦY\nBÍ THƯ\n\nLê Thị Hạnh',
  );
  expect(header.layout).toBe('party');
  expect(header.issuer?.text).toBe('ĐẢNG ỦY XÃ TÂN LẬP');
  expect(header.superior?.text).toBe('ĐẢNG BỘ TỈNH PHÚ HÒA');
  expect(header.number?.text).toBe('09-NQ/ĐU');
  expect(header.place?.text).toBe('Tân Lập');
  expect(header.date?.iso).toBe('2025-12-22');
  expect(header.type?.text).toBe('NGHỊ QUYẾT');
  expect(header.title?.text).toBe('về nhiệm vụ năm 2026');
  expect(header.signer?.text).toBe('Lê Thị Hạnh');
  expect(header.recipients?.map((r) => r.text)).toEqual(['Huyện ủy', 'Lưu Văn phòng']);
});

test('a state header in two columns', () => {
  const { header } = readFacts(
    'HỘI ĐỒNG NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH LONG HẢI\tĐộc lập - Tự do - Hạnh phúc\nSố: 18/2021/NQ-HĐND\tLong Hải, ngày 08 tháng 12 năm 2021\n\nNGHỊ QUYẾT\nVề nhiệm vụ năm 2022\n',
  );
  expect(header.layout).toBe('state');
  expect(header.issuer?.text).toBe('HỘI ĐỒNG NHÂN DÂN TỈNH LONG HẢI');
  expect(header.number?.text).toBe('18/2021/NQ-HĐND');
  expect(header.date?.iso).toBe('2021-12-08');
});

test('the outline of a resolution', () => {
  const { sections } = readFacts(
    'I- MỤC TIÊU\n1. Về kinh tế: tăng trưởng\na) Công nghiệp\nĐiều 2. Tổ chức thực hiện\n2.1. Giải pháp',
  );
  expect(sections.map((s) => [s.level, s.marker, s.title])).toEqual([
    [1, 'I', 'MỤC TIÊU'],
    [2, '1', 'Về kinh tế'],
    [3, 'a', 'Công nghiệp'],
    [1, 'Điều 2', 'Tổ chức thực hiện'],
    [3, '2.1', 'Giải pháp'],
  ]);
});

test('the theme of the year ahead counts', () => {
  const facts = readFacts(
    'Tinh thần “Kỷ cương” theo chủ đề năm 2021 được giữ vững.\nTỉnh ủy thông qua Nghị quyết về phương hướng năm 2022 với chủ đề “Đổi mới - Về đích”.',
    { year: 2021 },
  );
  expect(facts.theme?.text).toBe('Đổi mới - Về đích');
});

describe('counts of targets', () => {
  const counts = (text: string): string[] =>
    readFacts(text).targetCounts.map(
      (c) => `${c.count}/${c.total ?? '-'} ${c.band}${c.derived ? ' derived' : ''}`,
    );
  test.each<[string, string[]]>([
    [
      'Có 13/24 chỉ tiêu ước đạt và vượt, 3/24 chỉ tiêu xấp xỉ đạt; 2/24 ước đạt trên 80%; các chỉ tiêu còn lại ước đạt từ 50 - 80%.',
      ['13/24 met_or_exceeded', '3/24 nearly_met', '2/24 over_80', '6/24 50_to_80 derived'],
    ],
    ['Nghị quyết đặt ra 20 chỉ tiêu chủ yếu thì có 18 chỉ tiêu đạt và vượt.', ['18/20 met_or_exceeded']],
    ['Đạt và vượt 17/20 chỉ tiêu chủ yếu.', ['17/20 met_or_exceeded']],
    ['Hội nghị đề ra 25 chỉ tiêu chủ yếu và 9 nhóm nhiệm vụ.', ['25/- set']],
    ['Có 21/24 chỉ tiêu đạt, 3 chỉ tiêu không đạt.', ['21/24 met_or_exceeded', '3/24 not_met']],
  ])('%s', (text, want) => expect(counts(text)).toEqual(want));
});

test('task groups are told from targets that are numbered alike', () => {
  const tasks = readFacts(
    'Tỉnh ủy đề ra 2 nhóm nhiệm vụ, giải pháp gồm: (1) Xây dựng Đảng; (2) Chuyển đổi số toàn diện.',
  );
  expect(tasks.taskGroups.map((g) => [g.no, g.text])).toEqual([
    [1, 'Xây dựng Đảng'],
    [2, 'Chuyển đổi số toàn diện'],
  ]);
  const targets = readFacts(
    'Các chỉ tiêu chủ yếu: (1) Thu ngân sách 500 tỷ đồng; (2) Hộ nghèo còn 2%; (3) Che phủ rừng 40%.',
  );
  expect(targets.taskGroups).toEqual([]);
  expect(targets.measures).toHaveLength(3);
});

test('a target table: unit column, plan and result, shares under their head', () => {
  const rows = [
    'TT\tChỉ tiêu\tĐVT\tKế hoạch 2023\tƯớc thực hiện 2023\tTH/KH (%)',
    '1\tThu ngân sách\tTỷ đồng\t1.200\t1.260\t105',
    '2\tCơ cấu kinh tế\t\t\t\t',
    '\t- Nông nghiệp\t%\t30\t28,5\t',
  ];
  const { measures } = readFacts(`Biểu 1\n\n${rows.join('\n')}\n`);
  expect(measures.map((m) => [m.indicator, m.value, m.unit, m.kind, m.period])).toEqual([
    ['Thu ngân sách', '1260', 'Tỷ đồng', 'estimate', '2023'],
    ['Cơ cấu kinh tế: Nông nghiệp', '28.5', '%', 'estimate', '2023'],
  ]);
  expect(measures[0]?.relations.map((r) => [r.type, r.value])).toEqual([
    ['plan_value', '1200'],
    ['pct_of_plan', '105'],
  ]);
});

describe('assignments', () => {
  test('in a sentence', () => {
    const [task] = readFacts(
      '1. Giao Sở Tài chính chủ trì, phối hợp với Sở Kế hoạch và Đầu tư, UBND các huyện, thành phố tham mưu phân bổ vốn, hoàn thành trước ngày 15/3/2024.',
    ).tasks;
    expect(task).toMatchObject({
      lead: 'Sở Tài chính',
      contributors: ['Sở Kế hoạch và Đầu tư', 'UBND các huyện, thành phố'],
      title: 'tham mưu phân bổ vốn',
      due: '2024-03-15',
    });
  });
  test('in labelled lines', () => {
    const [task] = readFacts(
      '2. Xây dựng đề án việc làm\n- Đơn vị chủ trì: Sở Nội vụ.\n- Đơn vị phối hợp: Sở Tài chính, các địa phương.\n- Thời gian hoàn thành: Quý III/2024.\n- Sản phẩm: Đề án được duyệt.',
    ).tasks;
    expect(task).toMatchObject({
      title: 'Xây dựng đề án việc làm',
      lead: 'Sở Nội vụ',
      due: '2024-Q3',
      product: 'Đề án được duyệt',
    });
  });
  test('in a table', () => {
    const [task] = readFacts(
      'STT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành\tSản phẩm\n1\tRà soát thủ tục\tVăn phòng\tSở Nội vụ\t30/9/2024\tBáo cáo',
    ).tasks;
    expect(task).toMatchObject({
      title: 'Rà soát thủ tục',
      lead: 'Văn phòng',
      contributors: ['Sở Nội vụ'],
      due: '2024-09-30',
    });
  });
});

describe('findings', () => {
  const codes = (text: string): string[] =>
    readFacts(`Báo cáo kinh tế năm 2023\n\n${text}`).findings.map((f) => f.code);
  test.each<[string, string[]]>([
    [
      'Kinh tế giảm 14% (trong đó khu vực I là -3,7%). Giá trị tăng thêm Khu vực I ước đạt 12.189 tỷ đồng, tăng 5,6% so với cùng kỳ.',
      ['contradiction'],
    ],
    ['Thu ngân sách đạt 500 tỷ đồng. Tính đến cuối năm, thu ngân sách đạt 520 tỷ đồng.', ['contradiction']],
    ['Có 15/20 chỉ tiêu đạt, 4/20 chỉ tiêu xấp xỉ đạt, 3/20 chỉ tiêu không đạt.', ['count_sum']],
    ['Cơ cấu kinh tế: nông nghiệp 30%; công nghiệp 40%; dịch vụ 33%.', ['share_sum']],
    ['Thu ngân sách đạt 500 tỷ đồng, đạt 110% kế hoạch (480 tỷ đồng).', ['implied_plan']],
    ['Thu nhập bình quân đạt 55 triệu đồng, tăng 5 triệu đồng, tăng 20% so với năm 2022.', ['growth_level']],
    ['Tổng thu ngân sách đạt 500 tỷ đồng, trong đó thu nội địa đạt 620 tỷ đồng.', ['part_exceeds_whole']],
    ['Kim ngạch xuất khẩu đạt 1,750 tỷ USD.', ['ambiguous_number']],
    ['Doanh thu du lịch đạt 90 tỷ đồng, tăng 1,5 lần so với cùng kỳ.', ['ambiguous_number']],
    ['Cơ cấu kinh tế: nông nghiệp 30%; công nghiệp 40%; dịch vụ 30%.', []],
    ['Thu ngân sách đạt 500 tỷ đồng, đạt 104,17% kế hoạch (480 tỷ đồng).', []],
  ])('%s', (text, want) => expect(codes(text)).toEqual(want));
});
