// One sentence, one pattern of official prose.
import { describe, expect, test } from 'vitest';
import { readFacts } from './index.ts';

/** "name | value unit | relation=value …" of each measure. */
const told = (text: string, year = 2023): string[] =>
  readFacts(`Báo cáo kinh tế - xã hội\n\n${text}`, { year }).measures.map((m) => {
    const value = m.value ?? (m.valueMin === undefined ? '' : `${m.valueMin}..${m.valueMax}`);
    const relations = m.relations.map(
      (r) =>
        `${r.type}=${r.value ?? (r.numerator === undefined ? `${r.valueMin}..${r.valueMax}` : `${r.numerator}/${r.denominator}`)}`,
    );
    return [
      m.indicator,
      `${m.qualifier ?? ''}${m.approx ? '~' : ''}${value} ${m.unit ?? ''}`.trim(),
      relations.join(' '),
    ]
      .filter(Boolean)
      .join(' | ');
  });

describe('a level and what it stands to', () => {
  test.each<[string, string[]]>([
    [
      'Thu ngân sách ước đạt 4.100 tỷ đồng, đạt 102,5% dự toán Trung ương giao và đạt 96% dự toán địa phương phấn đấu.',
      ['Thu ngân sách | 4100 tỷ đồng | pct_of_central_estimate=102.5 pct_of_local_estimate=96'],
    ],
    [
      'Chi ngân sách 310 tỷ đồng (đạt 98% so dự toán tỉnh giao).',
      ['Chi ngân sách | 310 tỷ đồng | pct_of_local_estimate=98'],
    ],
    ['Thu nội địa đạt 71,5% dự toán T.Ư giao.', ['Thu nội địa | pct_of_central_estimate=71.5']],
    ['Thu ngân sách đạt 100% kế hoạch.', ['Thu ngân sách | pct_of_plan=100']],
    ['Thu ngân sách vượt 18,2% dự toán.', ['Thu ngân sách | vs_plan_pct=18.2']],
    [
      'Sản lượng lúa 45.292 tấn, đạt 112,9% KH, tăng 2% so CK.',
      ['Sản lượng lúa | 45292 tấn | pct_of_plan=112.9 yoy_pct=2'],
    ],
    [
      'Giá trị sản xuất đạt 310 tỷ đồng, bằng 108,4% so với năm 2022.',
      ['Giá trị sản xuất | 310 tỷ đồng | pct_of_prior=108.4'],
    ],
    [
      'Thu nhập bình quân đầu người đạt 54 triệu đồng, tăng 4 triệu đồng so với năm 2022.',
      ['Thu nhập bình quân đầu người | 54 triệu đồng | yoy_abs=4'],
    ],
    ['Vốn FDI đạt 310 triệu USD, gấp 2,4 lần so với cùng kỳ.', ['Vốn FDI | 310 triệu USD | yoy_times=2.4']],
    ['Thu ngân sách 38.420/31.600 tỷ đồng.', ['Thu ngân sách | 38420 tỷ đồng | plan_value=31600']],
  ])('%s', (text, want) => expect(told(text)).toEqual(want));
});

describe('growth, falls and rates', () => {
  test.each<[string, string[]]>([
    ['Tốc độ tăng trưởng kinh tế -14,3%.', ['Tốc độ tăng trưởng kinh tế | -14.3 % | yoy_pct=-14.3']],
    ['Lượng khách giảm gần 70% so với cùng kỳ.', ['Lượng khách | ~-70 % | yoy_pct=-70']],
    ['Tăng trưởng kinh tế âm 3,2%.', ['Tăng trưởng kinh tế | -3.2 % | yoy_pct=-3.2']],
    ['Tỷ lệ hộ nghèo giảm còn 0,88%.', ['Tỷ lệ hộ nghèo | 0.88 %']],
    ['Tỷ lệ hộ nghèo giảm 1,5%.', ['Tỷ lệ hộ nghèo | 1.5 %']],
    ['Tỷ trọng nông nghiệp giảm từ 28,4% xuống còn 22,9%.', ['Tỷ trọng nông nghiệp | 22.9 %']],
    ['Thu ngân sách tăng bình quân hàng năm: 12%.', ['Thu ngân sách | 12 %/năm | avg_annual_pct=12']],
    ['Thu ngân sách tăng trung bình 5 - 7%/năm.', ['Thu ngân sách | 5..7 %/năm | avg_annual_pct=5..7']],
    ['Dịch vụ tăng 0 68% so với năm 2022.', ['Dịch vụ | 0.68 % | yoy_pct=0.68']],
    ['Giá trị sản xuất giảm 4.2% so với cùng kỳ.', ['Giá trị sản xuất | -4.2 % | yoy_pct=-4.2']],
    ['Năm 2024 phấn đấu tăng thu ngân sách trên 12%.', ['thu ngân sách | >12 % | yoy_pct=12']],
  ])('%s', (text, want) => expect(told(text)).toEqual(want));
});

describe('one verb, one head, many figures', () => {
  test.each<[string, string[]]>([
    [
      'Cơ cấu kinh tế: Nông, lâm nghiệp 15,8%; Công nghiệp - xây dựng 60,6%; Dịch vụ 23,6%; che phủ rừng đạt 38%.',
      [
        'Cơ cấu kinh tế: Nông, lâm nghiệp | 15.8 %',
        'Cơ cấu kinh tế: Công nghiệp - xây dựng | 60.6 %',
        'Cơ cấu kinh tế: Dịch vụ | 23.6 %',
        'che phủ rừng | 38 %',
      ],
    ],
    [
      'Giá trị sản xuất tăng bình quân hàng năm đạt 16%, trong đó: nông nghiệp 6%; dịch vụ 18,2%.',
      [
        'Giá trị sản xuất | 16 %/năm | avg_annual_pct=16',
        'nông nghiệp | 6 %/năm | avg_annual_pct=6',
        'dịch vụ | 18.2 %/năm | avg_annual_pct=18.2',
      ],
    ],
    [
      'Lao động qua đào tạo đạt 74%, trong đó có bằng, chứng chỉ đạt 22,5%.',
      ['Lao động qua đào tạo | 74 %', 'Lao động qua đào tạo có bằng, chứng chỉ | 22.5 %'],
    ],
    [
      'Tổng giá trị sản xuất tăng 11,4% (Nghị quyết tăng 6,5%).',
      ['Tổng giá trị sản xuất | 11.4 % | yoy_pct=11.4', 'Tổng giá trị sản xuất | 6.5 % | yoy_pct=6.5'],
    ],
  ])('%s', (text, want) => expect(told(text)).toEqual(want));
});

describe('counts, bounds and values before their names', () => {
  test.each<[string, string[]]>([
    ['97% người dân tham gia BHYT.', ['người dân tham gia BHYT | 97 %']],
    ['Tỷ lệ đô thị hóa: 16% trở lên.', ['Tỷ lệ đô thị hóa | >=16 %']],
    [
      'Đảng viên hoàn thành tốt nhiệm vụ trở lên đạt trên 85%.',
      ['Đảng viên hoàn thành tốt nhiệm vụ trở lên | >85 %'],
    ],
    ['Không quá 3% hồ sơ trễ hạn.', ['hồ sơ trễ hạn | <=3 %']],
    ['Trồng rừng mới được 447ha, vượt 78,8%.', ['Trồng rừng mới | 447 ha | vs_plan_pct=78.8']],
    ['Giá trị sản phẩm đạt 124,5 triệu đồng /ha.', ['Giá trị sản phẩm | 124.5 triệu đồng/ha']],
    ['Thôn đạt chuẩn 58,9% (66/112 thôn).', ['Thôn đạt chuẩn | 58.9 % | ratio=66/112']],
    [
      'Kết nạp 32 đảng viên mới, đạt 40,5% chỉ tiêu Nghị quyết.',
      ['Kết nạp đảng viên mới | 32 đảng viên | pct_of_plan=40.5'],
    ],
    ['Số giường bệnh đạt 34,6 giường/10.000 dân.', ['Số giường bệnh | 34.6 giường/10.000 dân']],
    ['Thu ngân sách đạt 832.270.966.973 đồng.', ['Thu ngân sách | 832270966973 đồng']],
  ])('%s', (text, want) => expect(told(text)).toEqual(want));
});

test.each([
  'Dự hội nghị có 186 đại biểu tại 53 điểm cầu.',
  'Tập trung triển khai 11 công trình, dự án trọng điểm.',
  'Tuyến QL14B dài hạn được nâng cấp theo Covid-19.',
  'Tai nạn giao thông giảm sâu cả 3 tiêu chí.',
  'Lượt xem: 109',
  'Hội nghị lần thứ 7 khai mạc lúc 19:30.',
])('%s measures nothing', (text) => expect(told(text)).toEqual([]));

test('offsets point into the source, also where it is written with separate marks and odd spaces', () => {
  const text =
    'Báo cáo kinh tế\n\nThu ngân sách đạt\u00a04.100 tỷ đồng, tăng 5\u00a0% so với cùng kỳ.'.normalize('NFD');
  const [measure] = readFacts(text).measures;
  expect(measure?.value).toBe('4100');
  expect(text.slice(measure!.start, measure!.end)).toBe(measure!.text);
  expect(measure!.text.normalize('NFC')).toMatch(/^Thu ngân sách đạt/);
});

test('lines broken at a page width, with a page number between, are one sentence', () => {
  const wrapped = [
    'Năm 2023, trong bối cảnh còn nhiều khó khăn, Ban Chấp hành Đảng bộ huyện đã lãnh',
    'đạo thực hiện toàn diện các nhiệm vụ trên tất cả các lĩnh vực của đời sống. Tổng giá',
    'trị sản xuất ước đạt 9.245,8 tỷ đồng, tăng 7,86% so với cùng kỳ của năm trước, và',
    '',
    '- 2 -',
    '',
    'đạt 100,3% kế hoạch. Các lĩnh vực văn hóa, xã hội tiếp tục được quan tâm, đời sống',
    'nhân dân ổn định; quốc phòng, an ninh được giữ vững trên địa bàn các xã, thị trấn và',
    'các cơ quan, đơn vị trong toàn huyện thực hiện nghiêm túc các quy định đã ban hành.',
  ].join('\n');
  const [measure] = readFacts(wrapped).measures;
  expect(measure?.relations.map((r) => r.type)).toEqual(['yoy_pct', 'pct_of_plan']);
  expect(measure?.indicator.replace(/\s+/g, ' ')).toBe('Tổng giá trị sản xuất');
});
