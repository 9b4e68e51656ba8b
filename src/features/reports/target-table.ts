// The table of all targets of a report, in the order of the resolution.
import { BAND_WORDS, BASELINE_WORDS } from '../../kernel/figures.ts';
import type { Lang } from '../../kernel/problem.ts';
import type { Run, TableBlock } from '../../papers/write/index.ts';
import { factText, figureText, planText } from '../announcements/index.ts';
import type { ScorecardRow } from '../assessments/index.ts';
import type { LiveRuns } from './live-runs.ts';

const HEADS: Record<Lang, string[]> = {
  vi: ['TT', 'Chỉ tiêu', 'Kế hoạch', 'Kết quả', 'So kế hoạch', 'Xếp loại', 'Đơn vị chủ trì'],
  en: ['No.', 'Target', 'Plan', 'Result', 'Of plan', 'Rating', 'Lead agency'],
};
const WIDTHS = [0.7, 4, 2.6, 2.2, 1.8, 2.2, 2.4];
const NUMBERS: ReadonlySet<number> = new Set([2, 3, 4]);
const NOTHING: Run[] = [{ text: '–' }];

const planCell = (row: ScorecardRow, live: LiveRuns, lang: Lang): Run[] => {
  const plans = row.baselines.flatMap((baseline): Run[][] => {
    const text = planText(baseline, row.indicator?.unit ?? null);
    if (!text) return [];
    const name = baseline.label ?? BASELINE_WORDS[baseline.name][lang];
    return [
      [
        ...live.number(text[lang], live.find(row.targetId, 'plan', baseline.name)),
        ...(row.baselines.length > 1 ? [{ text: ` (${name})` }] : []),
      ],
    ];
  });
  return plans.length ? plans.flatMap((plan, i) => (i ? [{ text: '; ' }, ...plan] : plan)) : NOTHING;
};

const cellsOf = (row: ScorecardRow, live: LiveRuns, lang: Lang): (string | Run[])[] => {
  const rated = row.baselines.find((one) => one.isRating) ?? row.baselines[0];
  const share = rated && live.find(row.targetId, 'attainment', rated.name);
  const { result, indicator } = row;
  return [
    String(row.ordinal),
    row.name[lang],
    planCell(row, live, lang),
    result?.value == null
      ? NOTHING
      : live.number(
          figureText(result.value, indicator?.unit ?? null, lang),
          live.find(row.targetId, 'value'),
        ),
    share ? live.number(factText(share)[lang], share) : NOTHING,
    live.number(BAND_WORDS[row.band][lang], live.find(row.targetId, 'band')),
    row.ownerUnit?.name ?? '–',
  ];
};

export const targetTable = (rows: readonly ScorecardRow[], live: LiveRuns, lang: Lang): TableBlock => ({
  kind: 'table',
  landscape: true,
  columns: HEADS[lang].map((header, i) => ({
    header,
    width: WIDTHS[i]!,
    align: NUMBERS.has(i) ? 'right' : 'left',
  })),
  rows: rows.map((row) => cellsOf(row, live, lang)),
});
