// Several measures of one area in one paragraph without monotony: turns rotate by place, a whole takes its parts
// with it, bare figures share a sentence, and what fell short comes last, set off by "Tuy nhiên" or "Riêng".
import { parsePeriod, periodName } from '../../kernel/period.ts';
import type { Lang } from '../../kernel/problem.ts';
import { type Group, groupMeasures, isBelowPlan, isShort, membersOf } from './group.ts';
import type { MeasureToWrite } from './measure.ts';
import { type MeasureOptions, measureRuns } from './write-measure.ts';
import {
  asSentence,
  joinRuns,
  lowerFirst,
  plain,
  type Run,
  upperFirst,
  type Written,
  withLowerFirst,
  written,
} from './written.ts';

export type ParagraphOptions = {
  lang?: Lang;
  /** The period the reader already has in mind. */
  period?: string;
  /** 'given' keeps the caller's order; by default what fell short of its plan comes last. */
  order?: 'met_first' | 'given';
  /** Where in the rotation of turns to begin, so that two paragraphs of a report do not start alike. */
  start?: number;
};

const WORDS = {
  vi: {
    ofWhich: '; trong đó ',
    however: 'Tuy nhiên, ',
    only: 'Riêng ',
    also: ['Bên cạnh đó, ', 'Cùng với đó, '],
  },
  en: { ofWhich: '; of which ', however: 'However, ', only: 'However, ', also: ['In addition, ', 'Also, '] },
} as const;

const samePeriod = (members: readonly MeasureToWrite[]): string | undefined => {
  const [first, ...rest] = members;
  return first && rest.every((member) => member.period === first.period) ? first.period : undefined;
};

type GroupOptions = MeasureOptions & {
  /** The group is one item of a list parted by semicolons already. */
  listed?: boolean;
};

/** Parts whose names have commas are kept apart by semicolons. */
const partRuns = (group: Group, { listed, ...options }: GroupOptions): Run[] => {
  const parts = group.parts.map(({ name, measure }) => {
    const indicatorEn = measure.indicatorEn?.split(': ').at(-1);
    const part = { ...measure, indicator: name, indicatorEn, priceBasis: undefined };
    return measureRuns(part, { ...options, bare: true });
  });
  const semicolons = !listed && group.parts.some(({ name }) => name.includes(','));
  return joinRuns(parts, semicolons ? '; ' : ', ');
};

/** "…; năm 2022 phấn đấu đạt …": the same measure at other times, its name not said again. */
const moreRuns = (main: MeasureToWrite, more: readonly MeasureToWrite[], options: GroupOptions): Run[] => {
  let period = main.period ?? options.period;
  return more.flatMap((measure) => {
    const runs = measureRuns(measure, { ...options, period, nameless: true });
    period = measure.period ?? period;
    return [plain('; '), ...runs];
  });
};

/** A group as a clause without a full stop, its first letter as in the name. */
const groupRuns = (group: Group, options: GroupOptions): Run[] => {
  const lang = options.lang ?? 'vi';
  if (group.main) {
    const whole = measureRuns(group.main, options);
    if (group.more.length > 0) return [...whole, ...moreRuns(group.main, group.more, options)];
    if (group.parts.length === 0) return whole;
    const within = { ...options, period: group.main.period ?? options.period, stated: group.main.kind };
    return [...whole, plain(WORDS[lang].ofWhich), ...withLowerFirst(partRuns(group, within))];
  }
  const members = membersOf(group);
  const period = samePeriod(members);
  const spoken = period !== undefined && period !== options.period ? parsePeriod(period) : null;
  const english = members[0]?.indicatorEn?.split(': ')[0];
  const head = lang === 'vi' ? (group.head ?? '') : (english ?? group.head ?? '');
  const words = spoken ? ` ${lang === 'vi' ? '' : 'in '}${periodName(spoken, lang)}` : '';
  return [plain(`${head}${words}: `), ...partRuns(group, { ...options, period: period ?? options.period })];
};

/** Bare figures that follow each other share a sentence, three at most. */
const bundle = (groups: readonly Group[]): Group[][] => {
  const bundles: Group[][] = [];
  for (const group of groups) {
    const last = bundles.at(-1);
    const fits = last && last.length < 3 && last.every(isShort) && isShort(group);
    if (fits) last.push(group);
    else bundles.push([group]);
  }
  return bundles;
};

const below = (group: Group): boolean => membersOf(group).slice(0, 1).some(isBelowPlan);

type Place = { at: number; total: number; isBelow: boolean; wasBelow: boolean; only: boolean };

/** "Riêng" sets off the only one that fell short; a name with commas is clearer after "Tuy nhiên". */
const connector = (lang: Lang, { at, total, isBelow, wasBelow, only }: Place): string => {
  if (isBelow && !wasBelow && at > 0) return only ? WORDS[lang].only : WORDS[lang].however;
  return !isBelow && total > 4 && at > 0 && at % 3 === 0 ? WORDS[lang].also[(at / 3 - 1) % 2]! : '';
};

/** The sentences of a paragraph, each with its full stop. */
export const paragraphSentences = (
  measures: readonly MeasureToWrite[],
  options: ParagraphOptions = {},
): Run[][] => {
  const lang = options.lang ?? 'vi';
  const all = groupMeasures(measures);
  const ordered = options.order === 'given' ? all : [...all.filter((g) => !below(g)), ...all.filter(below)];
  const weak = ordered.filter(below).length;
  const bundles = bundle(ordered);
  let period = options.period;
  let wasBelow = false;
  return bundles.map((groups, at) => {
    const style = (options.start ?? 0) + at;
    const clauses = groups.map((group, i) => {
      const runs = groupRuns(group, { lang, style, period });
      period = (group.more.at(-1) ?? membersOf(group)[0])?.period ?? period;
      return i === 0 ? runs : withLowerFirst(runs);
    });
    const isBelow = groups.some(below);
    const only = weak === 1 && !groups.some((group) => group.main?.indicator.includes(','));
    const word = connector(lang, { at, total: bundles.length, isBelow, wasBelow, only });
    wasBelow = isBelow;
    const runs = joinRuns(clauses, '; ');
    return asSentence(word ? [plain(word), ...withLowerFirst(runs)] : runs);
  });
};

const lead = (area: string, lang: Lang): string =>
  lang === 'vi' ? `Về ${lowerFirst(area)}, ` : `${upperFirst(area)}: `;

/** Targets are listed after one "phấn đấu", as a resolution lists them. */
const targetsRuns = (
  area: string | null,
  measures: readonly MeasureToWrite[],
  options: ParagraphOptions,
): Run[] => {
  const lang = options.lang ?? 'vi';
  const period = samePeriod(measures);
  const spoken = period !== undefined && period !== options.period ? parsePeriod(period) : null;
  const words = spoken ? periodName(spoken, lang) : '';
  const opening =
    lang === 'vi' ? `phấn đấu${words && ` ${words}`}: ` : `targets${words && ` for ${words}`}: `;
  const clauses = groupMeasures(measures).map((group, at) =>
    withLowerFirst(
      groupRuns(group, {
        lang,
        style: (options.start ?? 0) + at,
        period: period ?? options.period,
        stated: 'target',
        listed: true,
      }),
    ),
  );
  return asSentence([plain((area ? lead(area, lang) : '') + opening), ...joinRuns(clauses, '; ')]);
};

/** `area` in the words of a heading ("Kinh tế", "Quốc phòng, an ninh"), or null where a heading stands above. */
export const writeParagraph = (
  area: string | null,
  measures: readonly MeasureToWrite[],
  options: ParagraphOptions = {},
): Written => {
  if (measures.length === 0) return written([]);
  if (measures.every((measure) => measure.kind === 'target'))
    return written(targetsRuns(area, measures, options));
  const [first = [], ...rest] = paragraphSentences(measures, options);
  const opened = area ? [plain(lead(area, options.lang ?? 'vi')), ...withLowerFirst(first)] : first;
  return written(joinRuns([opened, ...rest], ' '));
};
