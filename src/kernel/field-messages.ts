// What is said of a field, by code. A schema gives a code as its error text ("required", "day"); the rest come from Zod.
import type { Words } from './problem.ts';

export const FIELD_MESSAGES: Record<string, Words> = {
  required: { vi: 'Cần nhập mục này', en: 'This is required' },
  too_long: { vi: 'Dài quá mức cho phép', en: 'This is too long' },
  too_small: { vi: 'Nhỏ hơn mức cho phép', en: 'This is too small' },
  too_big: { vi: 'Lớn hơn mức cho phép', en: 'This is too large' },
  invalid_type: { vi: 'Sai kiểu dữ liệu hoặc còn thiếu', en: 'Missing or of the wrong kind' },
  invalid_format: { vi: 'Sai định dạng', en: 'Wrong format' },
  invalid_value: { vi: 'Không thuộc các giá trị cho phép', en: 'Not one of the allowed values' },
  unrecognized_keys: { vi: 'Có mục không được nhận', en: 'Unknown field' },
  id: { vi: 'Mã định danh không hợp lệ', en: 'Not a valid identifier' },
  day: { vi: 'Ngày không hợp lệ (năm-tháng-ngày)', en: 'Not a valid day (year-month-day)' },
  instant: { vi: 'Thời điểm không hợp lệ', en: 'Not a valid instant' },
  decimal: { vi: 'Không phải là số', en: 'Not a number' },
  period: {
    vi: 'Kỳ không hợp lệ (ví dụ 2021, 2021-Q3, 2021-9M)',
    en: 'Not a period (for example 2021, 2021-Q3, 2021-9M)',
  },
  email: { vi: 'Địa chỉ thư điện tử không hợp lệ', en: 'Not an e-mail address' },
  file_missing: { vi: 'Chưa chọn tệp', en: 'No file was chosen' },
  unit_code: {
    vi: 'Mã đơn vị gồm chữ, số, dấu chấm hoặc gạch, tối đa 30 ký tự',
    en: 'A unit code has letters, digits, points or dashes, at most 30',
  },
  member_code: {
    vi: 'Mã gồm chữ không dấu, số hoặc gạch dưới, tối đa 20 ký tự',
    en: 'A code has letters, digits or underscores, at most 20',
  },
  invitation_token: { vi: 'Đường dẫn mời không đúng', en: 'Not an invitation link' },
  custom: { vi: 'Giá trị không hợp lệ', en: 'Not valid' },
};

export const fieldMessage = (code: string): Words => FIELD_MESSAGES[code] ?? FIELD_MESSAGES.custom!;
