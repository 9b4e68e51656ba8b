// The date of an official paper in words.

/** "ngày 05 tháng 02 năm 2026": a 0 before days under 10 and before the months 1 and 2 only. */
export const longDate = (iso: string, language: 'vi' | 'en'): string => {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (language === 'en') {
    const names = [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ];
    return `${Number(day)} ${names[Number(month) - 1] ?? month} ${year}`;
  }
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
};
