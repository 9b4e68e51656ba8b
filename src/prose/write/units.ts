// How a unit stands behind its number, and what it is called in English.

/** "%" and "‰" are set close; every other unit after a space. */
export const unitAfter = (unit: string | undefined): string =>
  unit === undefined || unit === '' ? '' : /^[%‰]/.test(unit) ? unit : ` ${unit}`;

const ENGLISH: readonly (readonly [string, string])[] = [
  ['điểm phần trăm', 'percentage points'],
  ['điểm %', 'percentage points'],
  ['nghìn tỷ đồng', 'trillion dong'],
  ['tỷ đồng', 'billion dong'],
  ['tỉ đồng', 'billion dong'],
  ['triệu đồng', 'million dong'],
  ['nghìn đồng', 'thousand dong'],
  ['đồng', 'dong'],
  ['tỷ USD', 'billion USD'],
  ['triệu USD', 'million USD'],
  ['vạn dân', '10,000 people'],
  ['tỉnh, thành phố', 'provinces and cities'],
  ['giường', 'beds'],
  ['bác sĩ', 'doctors'],
  ['lượt khách', 'visitor arrivals'],
  ['doanh nghiệp', 'enterprises'],
  ['hợp tác xã', 'cooperatives'],
  ['tổ hợp tác', 'cooperative groups'],
  ['công dân', 'citizens'],
  ['đảng viên', 'Party members'],
  ['lao động', 'workers'],
  ['chỉ tiêu', 'targets'],
  ['người', 'people'],
  ['hộ', 'households'],
  ['xã', 'communes'],
  ['huyện', 'districts'],
  ['vụ', 'cases'],
  ['tấn', 'tonnes'],
  ['bậc', 'places'],
  ['điểm', 'points'],
  ['lần', 'times'],
  ['ngày', 'days'],
  ['năm', 'year'],
];
const BY_NAME = new Map(ENGLISH);

/** Whole and per parts are looked up one by one; a unit unknown here stays as it is. */
export const englishUnit = (unit: string): string =>
  unit
    .split('/')
    .map((part, i) => {
      const name = BY_NAME.get(part.trim()) ?? part.trim();
      return i > 0 && name === 'people' ? 'person' : name;
    })
    .join('/');
