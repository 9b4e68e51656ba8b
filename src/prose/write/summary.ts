// Summaries: how many targets were met, which ones stand out, which ones fell short and who owns them.
import { Decimal } from '../../kernel/decimal.ts';
import { formatDecimal } from '../../kernel/format.ts';
import type { Lang } from '../../kernel/problem.ts';
import { isBase } from './bases.ts';
import { type BandToWrite, type CountsToWrite, writeCounts } from './counts.ts';
import { englishRelation } from './en/relations.ts';
import { isBelowPlan } from './group.ts';
import type { MeasureToWrite } from './measure.ts';
import { styleOf } from './style.ts';
import { relationClause } from './vi/relations.ts';
import { measureRuns } from './write-measure.ts';
import { asSentence, joinRuns, lowerFirst, plain, type Run, type Written, written } from './written.ts';

/** A measure with how it was rated and who answers for it. */
export type RatedMeasure = MeasureToWrite & { band?: BandToWrite; owner?: string; reason?: string };

const BANDS: readonly BandToWrite[] = [
  'met_or_exceeded',
  'nearly_met',
  'over_80',
  '50_to_80',
  'under_50',
  'not_met',
  'not_scored',
  'no_data',
];

/** Counts of what is given, in the order of the bands. */
export const countBands = (measures: readonly RatedMeasure[], id: string): CountsToWrite => {
  const rated = measures.filter(({ band }) => band !== undefined);
  return {
    total: rated.length,
    kind: rated.some(({ kind }) => kind === 'estimate') ? 'estimate' : 'actual',
    counts: BANDS.map((band) => ({
      id: `${id}:${band}`,
      band,
      count: rated.filter((m) => m.band === band).length,
    })),
  };
};

const name = (measure: MeasureToWrite, lang: Lang): string =>
  lowerFirst(lang === 'vi' ? measure.indicator : (measure.indicatorEn ?? measure.indicator));

/** "thu ngân sách (101,29% dự toán Trung ương giao)". */
const named = (measure: MeasureToWrite, lang: Lang): Run[] => {
  const index = measure.relations.findIndex(isBase);
  const relation = measure.relations[index];
  if (!relation) return [plain(name(measure, lang))];
  const place = { measure, relation, index, style: styleOf(0) };
  const runs = lang === 'vi' ? relationClause(place, true) : englishRelation(place);
  return [plain(`${name(measure, lang)} (`), ...runs, plain(')')];
};

const basePct = (measure: MeasureToWrite) => new Decimal(measure.relations.find(isBase)?.value ?? '100');

/** Beyond the plan by the most first. */
const standingOut = (measures: readonly RatedMeasure[]): RatedMeasure[] =>
  measures
    .filter(
      (m) =>
        m.relations.some(isBase) &&
        basePct(m).greaterThan(100) &&
        (m.band ?? 'met_or_exceeded') === 'met_or_exceeded',
    )
    .sort((a, b) => basePct(b).comparedTo(basePct(a)))
    .slice(0, 3);

export type SummaryToWrite = { subject: string; counts: CountsToWrite; measures: readonly RatedMeasure[] };

const WORDS = {
  vi: {
    out: 'Nổi bật là ',
    short: 'Các chỉ tiêu chưa đạt gồm: ',
    oneShort: 'Chỉ tiêu chưa đạt là ',
    owner: 'đơn vị chủ trì: ',
    reason: 'nguyên nhân: ',
  },
  en: {
    out: 'Standing out: ',
    short: 'Not met: ',
    oneShort: 'Not met: ',
    owner: 'lead agency: ',
    reason: 'cause: ',
  },
} as const;

/** What has no figure yet did not fall short. */
export const fellShort = (measure: RatedMeasure): boolean =>
  measure.band === undefined ? isBelowPlan(measure) : !['met_or_exceeded', 'no_data'].includes(measure.band);

const listed = (measures: readonly RatedMeasure[], lang: Lang): Run[] =>
  joinRuns(
    measures.map((measure) => named(measure, lang)),
    measures.some((measure) => name(measure, lang).includes(',')) ? '; ' : ', ',
  );

/** One paragraph: the counts, what stands out, what fell short. */
export const writeSummary = (input: SummaryToWrite, options: { lang?: Lang } = {}): Written => {
  const lang = options.lang ?? 'vi';
  const say = WORDS[lang];
  const best = standingOut(input.measures);
  const short = input.measures.filter(fellShort);
  const sentences = [writeCounts(input.counts, { lang, subject: input.subject }).runs];
  if (best.length > 0) sentences.push(asSentence([plain(say.out), ...listed(best, lang)]));
  if (short.length > 0)
    sentences.push(
      asSentence([plain(short.length === 1 ? say.oneShort : say.short), ...listed(short, lang)]),
    );
  return written(
    joinRuns(
      sentences.filter((runs) => runs.length > 0),
      ' ',
    ),
  );
};

/** "Lĩnh vực kinh tế có 8/11 chỉ tiêu ước đạt và vượt, …": only what was rated counts. */
export const writeAreaSummary = (
  area: string,
  measures: readonly RatedMeasure[],
  options: { lang?: Lang } = {},
): Written => {
  const lang = options.lang ?? 'vi';
  const counts = countBands(measures, area);
  if (counts.total === 0) return written([]);
  return writeCounts(counts, {
    lang,
    subject: lang === 'vi' ? `Lĩnh vực ${lowerFirst(area)}` : area,
    rest: false,
  });
};

/** One line for a target not met: the measure, the one who leads, the cause where one was given. */
export const shortfallRuns = (measure: RatedMeasure, lang: Lang): Run[] => {
  const say = WORDS[lang];
  const owner = measure.owner ? `; ${say.owner}${measure.owner}` : '';
  const reason = measure.reason ? `; ${say.reason}${measure.reason}` : '';
  return written(
    asSentence([...measureRuns(measure, { lang, period: measure.period }), plain(owner + reason)]),
  ).runs;
};

/** The share of the rating base as a bare number, for a table. */
export const baseShare = (measure: MeasureToWrite, lang: Lang): Run[] => {
  const relation = measure.relations.findIndex(isBase);
  const value = measure.relations[relation]?.value;
  if (value === undefined) return [];
  const part = measure.relations[relation]!.type;
  return [{ text: formatDecimal(value, lang), bind: { measureId: measure.id, part, relation } }];
};
