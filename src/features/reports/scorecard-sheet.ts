// The table of a year as a workbook: figures as numbers, so that they can be reckoned with.
import { AREA_WORDS, BAND_WORDS, BASELINE_WORDS, isPartial } from '../../kernel/figures.ts';
import { formatInstant } from '../../kernel/format.ts';
import type { Lang } from '../../kernel/problem.ts';
import type { Sheet } from '../../papers/write/index.ts';
import { planText } from '../announcements/index.ts';
import type { assessmentVerbs, ScorecardRow } from '../assessments/index.ts';

type Overview = Awaited<ReturnType<typeof assessmentVerbs.getOverview>>;

const WORDS = {
  vi: {
    sheet: 'Chỉ tiêu',
    title: 'Kết quả thực hiện các chỉ tiêu năm',
    taken: 'Số liệu lúc',
    heads: [
      'TT',
      'Chỉ tiêu',
      'Lĩnh vực',
      'Đơn vị tính',
      'Kế hoạch',
      'Các mức đề ra',
      'Kết quả',
      '% so với kế hoạch',
      'Xếp loại',
      'Đơn vị chủ trì',
      'Số minh họa',
    ],
    yes: 'có',
  },
  en: {
    sheet: 'Targets',
    title: 'Results of the targets of',
    taken: 'Figures at',
    heads: [
      'No.',
      'Target',
      'Area',
      'Unit',
      'Plan',
      'All levels set',
      'Result',
      '% of plan',
      'Rating',
      'Lead agency',
      'Illustrative',
    ],
    yes: 'yes',
  },
} as const;

const KEYS = [
  'no',
  'name',
  'area',
  'unit',
  'plan',
  'plans',
  'result',
  'share',
  'band',
  'owner',
  'illustrative',
] as const;
const DECIMALS: ReadonlySet<string> = new Set(['plan', 'result']);

const plansText = (row: ScorecardRow, lang: Lang): string =>
  row.baselines
    .flatMap((one) => {
      const text = planText(one, row.indicator?.unit ?? null);
      return text ? [`${one.label ?? BASELINE_WORDS[one.name][lang]}: ${text[lang]}`] : [];
    })
    .join('; ');

const rowOf = (row: ScorecardRow, lang: Lang): Record<(typeof KEYS)[number], string | null> => ({
  no: String(row.ordinal),
  name: row.name[lang],
  area: AREA_WORDS[row.area][lang],
  unit: row.indicator?.unit ?? null,
  plan: (row.baselines.find((one) => one.isRating) ?? row.baselines[0])?.value ?? null,
  plans: plansText(row, lang),
  result: row.result?.value ?? null,
  share: row.rating.score,
  band:
    row.declared === null && row.result && isPartial(row.result)
      ? row.rating.explanation[lang]
      : BAND_WORDS[row.band][lang],
  owner: row.ownerUnit?.name ?? null,
  illustrative: row.illustrative ? WORDS[lang].yes : null,
});

export const scorecardSheet = ({ year, resolution, rows }: Overview, now: string, lang: Lang): Sheet => {
  const { sheet, title, taken, heads } = WORDS[lang];
  return {
    name: sheet,
    title: `${title} ${year}`,
    notes: [...(resolution ? [resolution.title] : []), `${taken} ${formatInstant(now, lang)}`],
    frozenColumns: 2,
    columns: KEYS.map((key, i) => ({
      key,
      header: heads[i]!,
      ...(DECIMALS.has(key) && { format: 'decimal' }),
      ...(key === 'share' && { format: 'percent', decimals: 2 }),
    })),
    rows: rows.map((row) => rowOf(row, lang)),
  };
};
