// The table of targets of a report: number, name, unit, plan, result, share of the plan, band. Cells are runs, so
// that its numbers are as live as those of the sentences.
import type { Lang } from '../../kernel/problem.ts';
import type { BandToWrite } from './counts.ts';
import { writeFigure } from './figure.ts';
import { baseShare, type RatedMeasure } from './summary.ts';
import { englishUnit } from './units.ts';
import { plain, type Run } from './written.ts';

export type TargetColumn = { title: string; align: 'start' | 'end' };
export type TargetTable = { columns: TargetColumn[]; rows: Run[][][] };

const TITLES = {
  vi: [
    'TT',
    'Chỉ tiêu',
    'Đơn vị tính',
    'Kế hoạch',
    'Kết quả',
    '% so với kế hoạch',
    'Đánh giá',
    'Đơn vị chủ trì',
  ],
  en: ['No.', 'Target', 'Unit', 'Plan', 'Result', '% of plan', 'Rating', 'Lead agency'],
} as const;
const NUMBERS: ReadonlySet<number> = new Set([0, 3, 4, 5]);

const BAND_NAMES: Record<Lang, Record<BandToWrite, string>> = {
  vi: {
    met_or_exceeded: 'Đạt và vượt',
    nearly_met: 'Xấp xỉ đạt',
    over_80: 'Trên 80%',
    '50_to_80': '50 - 80%',
    under_50: 'Dưới 50%',
    not_met: 'Không đạt',
    not_scored: 'Không chấm theo tỷ lệ',
    no_data: 'Chưa có số liệu',
  },
  en: {
    met_or_exceeded: 'Met or exceeded',
    nearly_met: 'Nearly met',
    over_80: 'Over 80%',
    '50_to_80': '50–80%',
    under_50: 'Under 50%',
    not_met: 'Not met',
    not_scored: 'Not scored by ratio',
    no_data: 'No figure yet',
  },
};

const planCell = (measure: RatedMeasure, lang: Lang): Run[] => {
  const relation = measure.relations.findIndex(({ type }) => type === 'plan_value');
  if (relation < 0) return [];
  const figure = { ...measure.relations[relation]!, unit: undefined };
  return writeFigure(
    figure,
    lang,
    (text, part) => ({ text, bind: { measureId: measure.id, part, relation } }),
    {
      value: 'plan_value',
      min: 'plan_value_min',
      max: 'plan_value_max',
    },
  );
};

const resultCell = (measure: RatedMeasure, lang: Lang): Run[] =>
  writeFigure({ ...measure, unit: undefined, unitEn: undefined }, lang, (text, part) => ({
    text,
    bind: { measureId: measure.id, part },
  }));

export const targetTable = (measures: readonly RatedMeasure[], lang: Lang): TargetTable => ({
  columns: TITLES[lang].map((title, i) => ({ title, align: NUMBERS.has(i) ? 'end' : 'start' })),
  rows: measures.map((measure, i) => {
    const unit =
      lang === 'vi' ? measure.unit : (measure.unitEn ?? (measure.unit && englishUnit(measure.unit)));
    const name = lang === 'vi' ? measure.indicator : (measure.indicatorEn ?? measure.indicator);
    return [
      [plain(String(i + 1))],
      [plain(name)],
      [plain(unit ?? '')],
      planCell(measure, lang),
      resultCell(measure, lang),
      baseShare(measure, lang),
      [plain(measure.band ? BAND_NAMES[lang][measure.band] : '')],
      [plain(measure.owner ?? '')],
    ];
  }),
});
