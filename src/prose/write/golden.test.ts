// Sentences as an official would write them: real figures, our own words.
import { describe, expect, it } from 'vitest';
import { type Facts, investment, measure, pct, poverty, primary, range, revenue } from './golden-facts.ts';
import { type MeasureOptions, writeMeasure } from './write-measure.ts';

const GOLDEN: [Facts, string, MeasureOptions?][] = [
  [
    primary,
    'Giá trị tăng thêm Khu vực I (giá so sánh) năm 2021 ước đạt 12.189,7 tỷ đồng, đạt 101,12% kế hoạch, tăng 5,6% so với cùng kỳ.',
  ],
  [
    primary,
    'Giá trị tăng thêm Khu vực I (giá so sánh) ước đạt 12.189,7 tỷ đồng (bằng 101,12% kế hoạch, tăng 5,6% so với cùng kỳ).',
    { style: 2, period: '2021' },
  ],
  [
    {
      indicator: 'Giá trị sản xuất công nghiệp, tiểu thủ công nghiệp',
      value: '6890.1',
      unit: 'tỷ đồng',
      period: '2021',
      relations: [pct('pct_of_plan', '92.37'), pct('yoy_pct', '5.94')],
    },
    'Giá trị sản xuất công nghiệp, tiểu thủ công nghiệp năm 2021 ước đạt 6.890,1 tỷ đồng, tăng 5,94% so với năm 2020, bằng 92,37% kế hoạch.',
    { style: 1 },
  ],
  [
    revenue,
    'Thu ngân sách năm 2021 ước đạt 4.960 tỷ đồng, đạt 101,29% dự toán Trung ương giao và bằng 95,85% dự toán địa phương phấn đấu.',
  ],
  [
    {
      ...revenue,
      relations: [
        pct('pct_of_central_estimate', '101.29'),
        { ...pct('pct_of_local_estimate', '95.85'), basis: 'dự toán HĐND tỉnh giao' },
      ],
    },
    'Thu ngân sách năm 2021 ước thực hiện 4.960 tỷ đồng, bằng 101,29% dự toán Trung ương giao và 95,85% dự toán HĐND tỉnh giao.',
    { style: 1 },
  ],
  [
    investment,
    'Vốn đầu tư phát triển toàn xã hội năm 2021 ước thực hiện 19.036 tỷ đồng, tăng 0,08% so với năm 2020, bằng 83,77% kế hoạch.',
    { style: 1 },
  ],
  [
    {
      ...investment,
      kind: 'actual',
      relations: [{ type: 'plan_value', value: '22724.1' }, ...investment.relations!],
    },
    'Vốn đầu tư phát triển toàn xã hội năm 2021 đạt 19.036 tỷ đồng (kế hoạch 22.724,1 tỷ đồng), bằng 83,77% kế hoạch, tăng 0,08% so với cùng kỳ.',
  ],
  [
    {
      indicator: 'Tuyển chọn và gọi công dân nhập ngũ',
      value: '1252',
      unit: 'công dân',
      kind: 'actual',
      period: '2021',
      relations: [{ type: 'ratio', numerator: '1252', denominator: '1252' }, pct('pct_of_plan', '100')],
    },
    'Tuyển chọn và gọi công dân nhập ngũ năm 2021 đạt 1.252/1.252 công dân, đạt 100% chỉ tiêu.',
  ],
  [
    {
      indicator: 'Tốc độ tăng trưởng kinh tế (GRDP)',
      value: '-14.3',
      unit: '%',
      period: '2021',
      relations: [pct('yoy_pct', '-14.3')],
    },
    'Tốc độ tăng trưởng kinh tế (GRDP) năm 2021 ước −14,3%.',
  ],
  [
    { indicator: 'Khu vực I', value: '-3.7', unit: '%', kind: 'actual', relations: [pct('yoy_pct', '-3.7')] },
    'Khu vực I giảm 3,7%.',
  ],
  [
    {
      indicator: 'GRDP',
      value: '7.33',
      unit: '%',
      kind: 'actual',
      period: '2022',
      relations: [pct('yoy_pct', '7.33')],
    },
    'GRDP năm 2022 tăng 7,33%.',
  ],
  [
    {
      indicator: 'Tốc độ tăng trưởng GRDP',
      valueMin: '6.5',
      valueMax: '7',
      unit: '%',
      kind: 'target',
      period: '2024',
      relations: [range('6.5', '7')],
    },
    'Tốc độ tăng trưởng GRDP năm 2024 phấn đấu đạt từ 6,5 - 7%.',
  ],
  [
    {
      indicator: 'GRDP',
      valueMin: '8.5',
      valueMax: '9.5',
      unit: '%/năm',
      kind: 'target',
      period: '2021/2025',
      relations: [{ type: 'avg_annual_pct', valueMin: '8.5', valueMax: '9.5' }],
    },
    'GRDP giai đoạn 2021 - 2025 phấn đấu tăng bình quân từ 8,5 - 9,5%/năm.',
  ],
  [{ ...poverty, kind: 'target', change: 'to' }, 'Tỷ lệ hộ nghèo năm 2024 phấn đấu giảm còn 2,25%.'],
  [
    { ...poverty, relations: [pct('yoy_pp', '-0.5')] },
    'Tỷ lệ hộ nghèo năm 2024 ước còn 2,25%, giảm 0,5 điểm phần trăm so với cùng kỳ.',
  ],
  [
    {
      indicator: 'Tỷ lệ hộ nghèo',
      valueMin: '0.5',
      valueMax: '1',
      unit: 'điểm phần trăm',
      kind: 'target',
      change: 'by',
      period: '2025',
    },
    'Tỷ lệ hộ nghèo năm 2025 phấn đấu giảm từ 0,5 - 1 điểm phần trăm.',
  ],
  [
    { indicator: 'Số hộ nghèo', value: '3000', unit: 'hộ', kind: 'target', change: 'by' },
    'Số hộ nghèo phấn đấu giảm 3.000 hộ.',
  ],
  [
    {
      indicator: 'Kim ngạch xuất khẩu',
      value: '1.75',
      unit: 'tỷ USD',
      qualifier: '>=',
      kind: 'target',
      period: '2024',
    },
    'Kim ngạch xuất khẩu năm 2024 phấn đấu đạt 1,75 tỷ USD trở lên.',
  ],
  [
    { indicator: 'Tỷ lệ đô thị hóa', value: '30', unit: '%', approx: 'khoảng', kind: 'target' },
    'Tỷ lệ đô thị hóa phấn đấu đạt khoảng 30%.',
  ],
  [
    { indicator: 'Tỷ lệ vốn đầu tư trên GRDP', value: '30', unit: '%', qualifier: '>', kind: 'target' },
    'Tỷ lệ vốn đầu tư trên GRDP phấn đấu đạt trên 30%.',
  ],
  [
    { indicator: 'Tỷ lệ thất nghiệp thành thị', value: '3', unit: '%', qualifier: '<=', kind: 'target' },
    'Tỷ lệ thất nghiệp thành thị phấn đấu không quá 3%.',
  ],
  [
    { indicator: 'Số giường bệnh', value: '33.3', unit: 'giường/vạn dân', kind: 'actual' },
    'Số giường bệnh đạt 33,3 giường/vạn dân.',
  ],
  [
    { indicator: 'Kết nạp đảng viên mới', value: '1500', unit: 'đảng viên', qualifier: '>', kind: 'actual' },
    'Kết nạp đảng viên mới được trên 1.500 đảng viên.',
  ],
  [
    {
      indicator: 'Tỷ lệ che phủ rừng',
      value: '59.5',
      unit: '%',
      direction: 'keep',
      kind: 'target',
      period: '2022',
    },
    'Tỷ lệ che phủ rừng năm 2022 phấn đấu duy trì ở mức 59,5%.',
  ],
  [
    {
      indicator: 'Chỉ số cải cách hành chính',
      kind: 'actual',
      period: '2022',
      relations: [{ type: 'yoy_abs', value: '7', unit: 'bậc' }],
    },
    'Chỉ số cải cách hành chính năm 2022 tăng 7 bậc so với năm 2021.',
    { style: 1 },
  ],
  [
    {
      indicator: 'Chỉ số PCI',
      value: '66.1',
      unit: 'điểm',
      kind: 'actual',
      relations: [{ type: 'rank', numerator: '9', denominator: '63', unit: 'tỉnh, thành phố' }],
    },
    'Chỉ số PCI đạt 66,1 điểm, xếp thứ 9/63 tỉnh, thành phố.',
  ],
  [
    {
      indicator: 'Giải ngân vốn đầu tư công',
      kind: 'actual',
      period: '2021-11M',
      relations: [pct('pct_of_plan', '62')],
    },
    'Giải ngân vốn đầu tư công 11 tháng năm 2021 bằng 62% kế hoạch.',
  ],
  [
    {
      indicator: 'Thu nội địa',
      value: '19000',
      unit: 'tỷ đồng',
      kind: 'target',
      period: '2022',
      relations: [pct('yoy_pct', '8.5')],
    },
    'Thu nội địa năm 2022 phấn đấu đạt 19.000 tỷ đồng, tăng 8,5% so với cùng kỳ năm trước.',
    { style: 3 },
  ],
  [
    { indicator: 'Thu ngân sách', value: '4896.8', unit: 'tỷ đồng', kind: 'plan', period: '2021' },
    'Thu ngân sách năm 2021 theo kế hoạch là 4.896,8 tỷ đồng.',
  ],
  [
    {
      indicator: 'Tốc độ tăng trưởng GRDP',
      value: '7.33',
      unit: '%',
      kind: 'actual',
      period: '2022',
      relations: [pct('yoy_pct', '7.33'), { type: 'plan_value', valueMin: '6.5', valueMax: '7' }],
    },
    'Tốc độ tăng trưởng GRDP năm 2022 đạt 7,33% (kế hoạch 6,5 - 7%).',
  ],
  [
    {
      indicator: 'Tốc độ tăng trưởng GRDP',
      valueMin: '6.5',
      valueMax: '7',
      unit: '%',
      kind: 'plan',
      period: '2022',
      relations: [range('6.5', '7')],
    },
    'Tốc độ tăng trưởng GRDP năm 2022 theo kế hoạch là 6,5 - 7%.',
  ],
  [
    {
      indicator: 'Thu nhập bình quân đầu người',
      value: '50',
      unit: 'triệu đồng/người/năm',
      approx: 'gần',
      qualifier: '<',
      relations: [{ type: 'vs_plan_abs', value: '9', unit: 'triệu đồng' }],
    },
    'Thu nhập bình quân đầu người ước đạt gần 50 triệu đồng/người/năm, vượt 9 triệu đồng so với kế hoạch.',
  ],
  [
    {
      indicator: 'Trồng rừng tập trung',
      value: '447',
      unit: 'ha',
      kind: 'actual',
      relations: [pct('vs_plan_pct', '78.8')],
    },
    'Trồng rừng tập trung được 447 ha, vượt 78,8% kế hoạch.',
  ],
  [
    {
      indicator: 'Doanh thu du lịch',
      value: '1200',
      unit: 'tỷ đồng',
      kind: 'actual',
      period: '2022-9M',
      relations: [pct('yoy_times', '3.16')],
    },
    'Doanh thu du lịch 9 tháng năm 2022 đạt 1.200 tỷ đồng, gấp 3,16 lần so với cùng kỳ.',
  ],
  [
    {
      indicator: 'Giải ngân vốn đầu tư công',
      value: '2114',
      unit: 'tỷ đồng',
      period: '2021',
      relations: [pct('pct_of_plan', '62.3'), pct('yoy_pct', '0')],
    },
    'Giải ngân vốn đầu tư công năm 2021 ước đạt 2.114 tỷ đồng, chỉ bằng 62,3% kế hoạch, tương đương cùng kỳ.',
  ],
  [{ indicator: 'Chỉ số PAPI', kind: 'actual', period: '2022' }, 'Chỉ số PAPI năm 2022 chưa có số liệu.'],
];

describe('writeMeasure, in Vietnamese', () => {
  it.each(GOLDEN)('%#: %o', (facts, sentence, options) => {
    expect(writeMeasure(measure(facts), options).text).toBe(sentence);
  });
});
