import { defineWords } from '../../i18n.ts';

export const workbookWords = defineWords('catalogue-workbook', {
  vi: {
    title: 'Danh mục chỉ tiêu bằng Excel',
    why: 'Tệp có bốn trang: chỉ tiêu, kiểm tra, phân tổ, chia theo. Sửa rồi đưa vào lại; cột hoặc trang bỏ đi thì giữ như cũ.',
    download: 'Tải danh mục .xlsx',
    upload: 'Đưa danh mục vào',
    checked: '{{added}} mới, {{changed}} có sửa, {{unchanged}} không đổi, {{bad}} ô sai. Chưa ghi gì.',
    written: 'Đã ghi: {{added}} mới, {{changed}} có sửa.',
    writeAll: 'Ghi {{count}} thay đổi',
    writeGood: 'Ghi {{count}} dòng đúng, bỏ dòng sai',
    bad: 'Các ô sai',
    sheet: 'Trang',
    cell: 'Ô',
    reason: 'Vì sao',
  },
  en: {
    title: 'The catalogue in Excel',
    why: 'The file has four sheets: indicators, checks, dimensions, breakdowns. Change it and bring it back; what is left out stays.',
    download: 'Download the catalogue .xlsx',
    upload: 'Bring a catalogue in',
    checked:
      '{{added}} new, {{changed}} changed, {{unchanged}} unchanged, {{bad}} bad cells. Nothing is written yet.',
    written: 'Written: {{added}} new, {{changed}} changed.',
    writeAll: 'Write {{count}} changes',
    writeGood: 'Write {{count}} good rows, leave the bad ones out',
    bad: 'Bad cells',
    sheet: 'Sheet',
    cell: 'Cell',
    reason: 'Why',
  },
});
