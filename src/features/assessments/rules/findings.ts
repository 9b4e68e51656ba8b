// Figures that contradict one another. A finding is shown, never silently resolved.
import { decimal } from '../../../kernel/decimal.ts';
import { BAND_WORDS, BASELINE_WORDS, type BaselineName, type StatedType } from '../../../kernel/figures.ts';
import { formatDay, formatDecimal } from '../../../kernel/format.ts';
import type { Lang, Words } from '../../../kernel/problem.ts';
import type { Finding, ScorecardRow } from '../contract.ts';
import { agrees, growth, planAgrees } from './change.ts';
import { impliedBase } from './score.ts';

/** A figure as the checks need it: what it says, what its source says of it, where it stands. */
export type Figure = {
  id: string;
  value: string | null;
  kind: string;
  vintage: string;
  stated: readonly { type: StatedType; value: string }[];
  source: Finding['sources'][number] | null;
  supersededAt: string | null;
};

const both = (make: (lang: Lang) => string): Words => ({ vi: make('vi'), en: make('en') });
const percent = (value: string, lang: Lang) => `${formatDecimal(value, lang, { decimals: 2, sign: true })}%`;
const sourcesOf = (...figures: (Figure | null | undefined)[]) => figures.flatMap((one) => one?.source ?? []);

/** The declared band is another one than the computed: said with its reason and day. */
export const declaredDiffers = (rows: readonly ScorecardRow[]): Finding[] =>
  rows
    .filter((row) => row.declared && row.differs)
    .map((row) => ({
      code: 'declared_differs',
      message: {
        vi: `${row.name.vi}: máy xếp “${BAND_WORDS[row.computedBand].vi}”, cấp ủy xếp “${BAND_WORDS[row.band].vi}”`,
        en: `${row.name.en}: computed “${BAND_WORDS[row.computedBand].en}”, declared “${BAND_WORDS[row.band].en}”`,
      },
      detail: {
        vi: `${row.declared!.reason} (${formatDay(row.declared!.declaredAt)})`,
        en: `${row.declared!.reason} (${formatDay(row.declared!.declaredAt, 'en')})`,
      },
      targetId: row.targetId,
      indicatorId: row.indicator?.id ?? null,
      valueIds: row.result?.valueId ? [row.result.valueId] : [],
      sources: [],
    }));

/** A growth rate given as such, beside the growth that the level itself shows or states. */
export const growthDiffers = (subject: {
  name: Words;
  targetId: string | null;
  indicatorId: string;
  rate: Figure;
  level: Figure;
  previousLevel: Figure | null;
}): Finding | null => {
  const { rate, level, previousLevel } = subject;
  if (rate.value === null) return null;
  const reckoned =
    level.value !== null && previousLevel?.value ? growth(level.value, previousLevel.value) : null;
  const other = level.stated.find(({ type }) => type === 'yoy_pct')?.value ?? reckoned;
  if (other === null || agrees(rate.value, other)) return null;
  return {
    code: 'growth_differs',
    message: both((lang) =>
      lang === 'vi'
        ? `${subject.name.vi}: ${percent(rate.value!, lang)} ở một chỗ, ${percent(other, lang)} ở chỗ khác`
        : `${subject.name.en}: ${percent(rate.value!, lang)} in one place, ${percent(other, lang)} in another`,
    ),
    detail: { vi: 'khác kỳ hoặc khác giá?', en: 'another period, or another price basis?' },
    targetId: subject.targetId,
    indicatorId: subject.indicatorId,
    valueIds: [rate.id, level.id],
    sources: sourcesOf(rate, level),
  };
};

/** Two papers, or an actual and an estimate, give two figures of the same vintage for one cell. */
export const twoValues = (
  row: Pick<ScorecardRow, 'name' | 'targetId' | 'indicator'>,
  figures: readonly Figure[],
): Finding | null => {
  const given = figures.filter((one) => one.value !== null);
  for (const [i, a] of given.entries())
    for (const b of given.slice(i + 1)) {
      const bothCurrent = a.supersededAt === null && b.supersededAt === null && a.kind !== b.kind;
      const twoPapers = a.source && b.source && a.source.documentId !== b.source.documentId;
      const forecast = a.kind === 'forecast' || b.kind === 'forecast';
      if (
        forecast ||
        a.vintage !== b.vintage ||
        decimal(a.value!).eq(b.value!) ||
        !(bothCurrent || twoPapers)
      )
        continue;
      return {
        code: 'two_values',
        message: both((lang) =>
          lang === 'vi'
            ? `${row.name.vi}: hai số cho cùng một kỳ, ${formatDecimal(a.value!, lang)} và ${formatDecimal(b.value!, lang)}`
            : `${row.name.en}: two figures for one period, ${formatDecimal(a.value!, lang)} and ${formatDecimal(b.value!, lang)}`,
        ),
        detail: null,
        targetId: row.targetId,
        indicatorId: row.indicator?.id ?? null,
        valueIds: [a.id, b.id],
        sources: sourcesOf(a, b),
      };
    }
  return null;
};

const BASELINE_OF: Partial<Record<StatedType, BaselineName>> = {
  pct_of_plan: 'plan',
  pct_of_central_estimate: 'central',
  pct_of_local_estimate: 'local',
};

/** "N % of plan" in the source implies another plan than the one that was adopted. */
export const impliedPlanDiffers = (
  row: Pick<ScorecardRow, 'name' | 'targetId' | 'indicator' | 'baselines'>,
  figure: Figure,
): Finding[] =>
  figure.stated.flatMap((stated): Finding[] => {
    const name = BASELINE_OF[stated.type];
    const baseline = row.baselines.find((one) => one.name === name);
    if (!baseline?.value || figure.value === null || planAgrees(figure.value, stated.value, baseline.value))
      return [];
    const implied = impliedBase(figure.value, stated.value)!;
    const words = BASELINE_WORDS[baseline.name];
    return [
      {
        code: 'implied_plan',
        message: both((lang) => {
          const shown = formatDecimal(implied, lang, { decimals: row.indicator?.decimals ?? 2 });
          const pct = formatDecimal(stated.value, lang);
          return lang === 'vi'
            ? `${row.name.vi}: nguồn ghi ${pct}% tức kế hoạch ${shown}, nghị quyết ghi ${formatDecimal(baseline.value!)}`
            : `${row.name.en}: the source says ${pct}%, a plan of ${shown}; the resolution says ${formatDecimal(baseline.value!, 'en')}`;
        }),
        detail: words,
        targetId: row.targetId,
        indicatorId: row.indicator?.id ?? null,
        valueIds: [figure.id],
        sources: [...sourcesOf(figure), ...(baseline.source ? [baseline.source] : [])],
      },
    ];
  });

/** The growth that the source states is not the one the two levels give. */
export const statedChangeDiffers = (
  row: Pick<ScorecardRow, 'name' | 'targetId' | 'indicator' | 'change'>,
  figure: Figure,
): Finding | null => {
  const stated = figure.stated.find(
    ({ type }) => type === (row.change?.mode === 'points' ? 'yoy_pp' : 'yoy_pct'),
  );
  if (!stated || row.change?.basis !== 'computed' || agrees(stated.value, row.change.value)) return null;
  const reckoned = row.change.value;
  return {
    code: 'stated_change_differs',
    message: both((lang) =>
      lang === 'vi'
        ? `${row.name.vi}: nguồn ghi ${percent(stated.value, lang)} so với cùng kỳ, tính từ số liệu là ${percent(reckoned, lang)}`
        : `${row.name.en}: the source says ${percent(stated.value, lang)} on the year, the figures give ${percent(reckoned, lang)}`,
    ),
    detail: null,
    targetId: row.targetId,
    indicatorId: row.indicator?.id ?? null,
    valueIds: [figure.id, ...(row.change.previousValueId ? [row.change.previousValueId] : [])],
    sources: sourcesOf(figure),
  };
};
