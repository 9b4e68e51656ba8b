// Reporting discipline as a sheet: one row a unit, one column a period, in words.
import { getPeriod, periodName } from '../../kernel/period.ts';
import type { Lang, Words } from '../../kernel/problem.ts';
import type { Discipline } from './contract.ts';

const WORDS: Record<'not_due' | 'missing' | 'on_time' | 'late', Words> = {
  not_due: { vi: 'Chưa đến hạn', en: 'Not due yet' },
  missing: { vi: 'Chưa gửi', en: 'Missing' },
  on_time: { vi: 'Đúng hạn', en: 'On time' },
  late: { vi: 'Trễ', en: 'Late' },
};

const HEADS = {
  name: { vi: 'Đơn vị', en: 'Unit' },
  code: { vi: 'Mã', en: 'Code' },
  onTime: { vi: 'Đúng hạn', en: 'On time' },
  late: { vi: 'Trễ', en: 'Late' },
  missing: { vi: 'Chưa gửi', en: 'Missing' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  rate: { vi: 'Tỷ lệ đúng hạn (%)', en: 'On time (%)' },
} satisfies Record<string, Words>;

type Cell = Discipline['units'][number]['cells'][number];

const cellText = (cell: Cell, lang: Lang): string => {
  if (!cell) return '';
  const late = cell.daysLate ? ` (${cell.daysLate} ${lang === 'vi' ? 'ngày' : 'days'})` : '';
  const returned = cell.returns ? (lang === 'vi' ? ', từng bị trả lại' : ', was returned') : '';
  return WORDS[cell.timeliness][lang] + late + returned;
};

export const disciplineSheet = ({ periods, units }: Discipline, lang: Lang) => ({
  name: lang === 'vi' ? 'Kỷ luật báo cáo' : 'Discipline',
  columns: [
    { key: 'code', header: HEADS.code[lang] },
    { key: 'name', header: HEADS.name[lang] },
    ...periods.map((period) => ({ key: `p ${period}`, header: periodName(getPeriod(period), lang) })),
    ...(['onTime', 'late', 'missing', 'returned', 'rate'] as const).map((key) => ({
      key,
      header: HEADS[key][lang],
    })),
  ],
  rows: units.map((row) => ({
    code: row.unit.code,
    name: row.unit.name,
    ...Object.fromEntries(
      periods.map((period, at) => [`p ${period}`, cellText(row.cells[at] ?? null, lang)]),
    ),
    onTime: String(row.onTime),
    late: String(row.late),
    missing: String(row.missing),
    returned: String(row.returned),
    rate: row.onTimeRate ?? '',
  })),
});
