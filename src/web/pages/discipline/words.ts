import { defineWords } from '../../i18n.ts';

export const words = defineWords('discipline', {
  vi: {
    periods: 'Loại kỳ',
    allPeriods: 'Mọi kỳ',
    kind_month: 'Tháng',
    kind_quarter: 'Quý',
    kind_half: '6 tháng',
    kind_cumulative: 'Lũy kế (9 tháng)',
    kind_year: 'Năm',
    kind_span: 'Giai đoạn',
    onlyRemiss: 'Chỉ đơn vị có báo cáo trễ, thiếu hoặc bị trả lại',
    noneRemiss: 'Không đơn vị nào trễ, thiếu hoặc bị trả lại',
    noneRemissWhy: 'Bỏ điều kiện lọc để xem tất cả đơn vị.',
    showAll: 'Xem cả {{count}} đơn vị',
    countsAreOfYear: 'Các số đếm và tỷ lệ tính cho cả năm.',
  },
  en: {
    periods: 'Kind of period',
    allPeriods: 'Every period',
    kind_month: 'Months',
    kind_quarter: 'Quarters',
    kind_half: 'Half-years',
    kind_cumulative: 'Cumulative (9 months)',
    kind_year: 'Year',
    kind_span: 'Spans',
    onlyRemiss: 'Only units with a late, missing or returned report',
    noneRemiss: 'No unit is late, missing or was returned a report',
    noneRemissWhy: 'Drop the filter to see all units.',
    showAll: 'Show all {{count}} units',
    countsAreOfYear: 'Counts and rates are of the whole year.',
  },
});
