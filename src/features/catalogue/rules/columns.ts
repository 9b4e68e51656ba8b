// The columns of the workbook, the same for writing and for reading. A choice stands in the cell in Vietnamese.

/** What the cells of one indicator, check, breakdown or member say, as text. */
export type Row = Record<string, string>;
export type Column = {
  key: string;
  /** The field of the endpoint's input that the cell is, where a complaint names it. */
  field: string;
  header: string;
  width: number;
  /** Code → what stands in the cell. */
  choices?: Readonly<Record<string, string>>;
  /** Several choices, parted by commas. */
  isMany?: true;
  isNumber?: true;
};

const text = (key: string, header: string, width: number, field = key): Column => ({
  key,
  field,
  header,
  width,
});
const choice = (key: string, header: string, choices: Record<string, string>, field = key): Column => ({
  key,
  field,
  header,
  width: 18,
  choices,
});
const amount = (key: string, header: string, field = key): Column => ({
  key,
  field,
  header,
  width: 14,
  isNumber: true,
});

const SEVERITY = { refuse: 'không nhận', warn: 'đánh dấu bất thường' };

export const INDICATOR_COLUMNS: readonly Column[] = [
  text('code', 'Mã', 16),
  text('nameVi', 'Tên', 44),
  text('nameEn', 'Tên tiếng Anh', 36),
  text('definition', 'Định nghĩa', 40),
  text('unit', 'Đơn vị tính', 16),
  amount('decimals', 'Số chữ số lẻ'),
  choice('direction', 'Chiều tốt', {
    up: 'càng cao càng tốt',
    down: 'càng thấp càng tốt',
    keep: 'giữ nguyên',
    none: 'không có',
  }),
  choice('priceBasis', 'Giá', {
    none: 'không',
    current: 'hiện hành',
    constant_1994: 'so sánh 1994',
    constant_2010: 'so sánh 2010',
    constant_2020: 'so sánh 2020',
  }),
  choice('method', 'Cách chấm', {
    ratio: 'tỷ lệ',
    inverse: 'tỷ lệ nghịch',
    progress: 'tiến độ từ mức gốc',
    difference: 'chênh lệch điểm',
    complete: 'đủ số',
    rank: 'thứ hạng',
    milestone: 'mốc',
    compound: 'nhiều phần',
  }),
  choice('area', 'Lĩnh vực', {
    economy: 'kinh tế',
    society: 'văn hóa - xã hội',
    environment: 'môi trường',
    defence_security: 'quốc phòng - an ninh',
    party_building: 'xây dựng Đảng',
    government: 'chính quyền',
    other: 'khác',
  }),
  choice('frequency', 'Kỳ báo cáo', {
    month: 'tháng',
    quarter: 'quý',
    half: '6 tháng',
    year: 'năm',
    once: 'một lần',
  }),
  choice('unitAggregation', 'Tổng hợp từ đơn vị', {
    sum: 'cộng',
    weighted_mean: 'trung bình có trọng số',
    ratio: 'tử số chia mẫu số',
    last: 'số mới nhất',
    none: 'không',
  }),
  amount('ratioScale', 'Tỷ số nhân với'),
  text('weight', 'Trọng số', 16, 'weightIndicatorId'),
  text('numerator', 'Tử số', 16, 'numeratorIndicatorId'),
  text('denominator', 'Mẫu số', 16, 'denominatorIndicatorId'),
  choice('timeAggregation', 'Kỳ dài từ kỳ ngắn', {
    sum: 'cộng',
    last: 'kỳ cuối',
    mean: 'trung bình',
    cumulative: 'đã lũy kế',
    none: 'không',
  }),
  text('owner', 'Mã đơn vị phụ trách', 16, 'ownerUnitId'),
  text('dataSource', 'Nguồn số liệu', 28),
  choice(
    'dueCalendar',
    'Ngày chốt',
    { calendar: 'theo lịch', 'decree-09-2019': 'Nghị định 09/2019' },
    'dueRule',
  ),
  amount('dueDays', 'Số ngày làm việc', 'dueRule.workingDays'),
  {
    ...choice(
      'dueKinds',
      'Loại đơn vị báo cáo',
      {
        province: 'tỉnh',
        district: 'huyện',
        commune: 'xã',
        department: 'sở ngành',
        party_organ: 'cơ quan Đảng',
        front: 'đoàn thể',
        armed_force: 'lực lượng vũ trang',
        company: 'doanh nghiệp',
        other: 'khác',
      },
      'dueRule.unitKinds',
    ),
    isMany: true,
  },
  text('growthOf', 'Là tốc độ tăng của', 16, 'growthOfId'),
  text('formula', 'Công thức', 36),
  text('synonyms', 'Tên gọi khác (mỗi dòng một tên)', 36),
];

export const RULE_COLUMNS: readonly Column[] = [
  text('indicator', 'Mã chỉ tiêu', 16),
  choice('kind', 'Loại', { range: 'trong khoảng', change: 'mức thay đổi', relation: 'quan hệ' }),
  choice('severity', 'Khi sai', SEVERITY),
  amount('low', 'Thấp nhất'),
  amount('high', 'Cao nhất'),
  choice('against', 'So với', { period_before: 'kỳ trước', year_before: 'cùng kỳ năm trước' }),
  choice('relation', 'Phép so sánh', { '<': '<', '<=': '≤', '=': '=', '>=': '≥', '>': '>' }),
  text('formula', 'Công thức', 36),
];

export const DIMENSION_COLUMNS: readonly Column[] = [
  text('code', 'Mã phân tổ', 14),
  text('nameVi', 'Tên phân tổ', 26),
  text('nameEn', 'Tên tiếng Anh', 26),
  text('memberCode', 'Mã thành phần', 14),
  text('memberVi', 'Tên thành phần', 30),
  text('memberEn', 'Tên thành phần tiếng Anh', 30),
];

export const BREAKDOWN_COLUMNS: readonly Column[] = [
  text('indicator', 'Mã chỉ tiêu', 16),
  text('dimension', 'Mã phân tổ', 14, 'dimensionId'),
  choice('severity', 'Khi tổng các phần khác số chung', SEVERITY),
  amount('tolerance', 'Sai số cho phép'),
];

export const COMPOSITE_COLUMNS: readonly Column[] = [
  text('code', 'Mã chỉ số', 14),
  text('nameVi', 'Tên chỉ số', 40),
  text('nameEn', 'Tên tiếng Anh', 36),
  text('publisher', 'Cơ quan công bố', 30),
  text('score', 'Mã chỉ tiêu điểm', 18),
  text('rank', 'Mã chỉ tiêu thứ hạng', 18),
];

export const COMPONENT_COLUMNS: readonly Column[] = [
  text('composite', 'Mã chỉ số', 14),
  text('indicator', 'Mã chỉ tiêu thành phần', 20),
  amount('fromYear', 'Áp dụng từ năm'),
  choice('combine', 'Điểm chung', {
    sum: 'cộng điểm thành phần',
    weighted_mean: 'trung bình theo trọng số',
    as_published: 'chỉ lấy số công bố',
  }),
  amount('weight', 'Trọng số'),
  amount('maxScore', 'Điểm tối đa'),
  text('rank', 'Mã chỉ tiêu thứ hạng', 18),
];

export const SHEETS = {
  indicators: { name: 'Chỉ tiêu', columns: INDICATOR_COLUMNS },
  rules: { name: 'Kiểm tra', columns: RULE_COLUMNS },
  dimensions: { name: 'Phân tổ', columns: DIMENSION_COLUMNS },
  breakdowns: { name: 'Chia theo', columns: BREAKDOWN_COLUMNS },
  composites: { name: 'Chỉ số tổng hợp', columns: COMPOSITE_COLUMNS },
  components: { name: 'Thành phần chỉ số', columns: COMPONENT_COLUMNS },
} as const;
export type SheetKey = keyof typeof SHEETS;
