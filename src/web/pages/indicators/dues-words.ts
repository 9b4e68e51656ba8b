import { defineWords } from '../../i18n.ts';

export const duesWords = defineWords('dues', {
  vi: {
    title: 'Hạn báo cáo',
    under:
      'Số liệu nào, của đơn vị nào, phải có vào ngày nào; quá hạn tính theo ngày làm việc và ngày nghỉ lễ.',
    generateWhy:
      'Lập hạn cho mọi chỉ tiêu có quy tắc hạn, cho mọi đơn vị phải báo cáo. Xem trước rồi mới ghi.',
    count: 'Xem trước hạn {{period}}',
    counted: 'Thêm {{added}} hạn, đổi ngày {{moved}} hạn, {{unchanged}} hạn giữ nguyên.',
    onDay: '{{day}}: {{count}} số liệu ({{indicators}} chỉ tiêu, {{units}} đơn vị)',
    make: 'Lập hạn báo cáo',
    made: 'Đã thêm {{added}} hạn, đổi {{moved}} hạn',
    nothing: 'Chưa có hạn báo cáo {{period}}',
    nothingWhy: 'Đặt quy tắc hạn ở từng chỉ tiêu, rồi lập hạn cho kỳ này.',
    dueOn: 'Hạn',
    state: 'Tình trạng',
    state_reported: 'đã có',
    state_reported_late: 'đã có, trễ',
    state_missing: 'quá hạn',
    state_not_due_yet: 'chưa đến hạn',
    late: '{{count}} ngày',
  },
  en: {
    title: 'Dues',
    under: 'Which figures of which units are due on which day; working days and public holidays counted.',
    generateWhy:
      'Makes the dues of every indicator with a due rule, for every unit that reports. Counted before written.',
    count: 'Count the dues of {{period}}',
    counted: '{{added}} new, {{moved}} moved to another day, {{unchanged}} stay.',
    onDay: '{{day}}: {{count}} figures ({{indicators}} indicators, {{units}} units)',
    make: 'Make the dues',
    made: '{{added}} dues added, {{moved}} moved',
    nothing: 'Nothing is due for {{period}} yet',
    nothingWhy: 'Set due rules at the indicators, then make the dues of this period.',
    dueOn: 'Due',
    state: 'State',
    state_reported: 'there',
    state_reported_late: 'there, late',
    state_missing: 'overdue',
    state_not_due_yet: 'not due yet',
    late: '{{count}} days',
    late_one: '{{count}} day',
  },
});
