// What headings, titles and openings say about time and kind for figures that do not say it themselves: whether a
// stretch tells results or sets targets, and for which period.
import type { FactKind } from '../facts.ts';
import type { TimeMention } from './dates.ts';
import type { Sentence } from './items.ts';

type Mode = 'result' | 'target';
export type Context = {
  year: number | null;
  /** Period of the whole document, of the section, of the paragraph, of the sentence: the nearest one known counts. */
  period: string | null;
  sectionPeriod: string | null;
  paragraphPeriod: string | null;
  running: string | null;
  section: Mode;
  mode: Mode;
  paragraph: number;
};

export const newContext = (year: number | null, period: string | null): Context => ({
  year,
  period,
  sectionPeriod: null,
  paragraphPeriod: null,
  running: null,
  section: 'result',
  mode: 'result',
  paragraph: -1,
});

const code = (time: TimeMention, year: number | null): string | null =>
  time.code ?? (year === null ? null : `${year}${time.rest}`);

/** A period code out of the times seen, the last that is a period and no day. */
export function periodOf(times: readonly TimeMention[], context: Context): string | null {
  for (const time of times.toReversed()) {
    if (time.kind === 'day' || time.aside === true || time.label === true) continue;
    const found = code(time, context.year);
    if (found !== null) return found;
  }
  return null;
}

export const currentPeriod = (context: Context): string | null =>
  context.running ?? context.paragraphPeriod ?? context.sectionPeriod ?? context.period;

const B = '(?<![\\p{L}])';
const E = '(?![\\p{L}])';
const TARGET = new RegExp(
  `${B}(?:phấn đấu|mục tiêu|đích đến|phương hướng|các chỉ tiêu chủ yếu|chỉ tiêu chủ yếu năm|một số chỉ tiêu|các chỉ tiêu|giao chỉ tiêu|nhiệm kỳ tới|bước sang|quyết nghị|chốt|quyết tâm|sẽ|đặt ra|hướng tới|xác định|thông qua (?:kế hoạch|nghị quyết|các chỉ tiêu)|chỉ tiêu năm|kế hoạch năm)${E}`,
  'u',
);
const RESULT = new RegExp(
  `${B}(?:ước|kết quả|đã|so với cùng|so cùng kỳ|nhìn lại|tổng kết|đánh giá|tính đến|nhiệm kỳ qua|thời gian qua|năm qua|sơ kết|thực hiện được|thành tựu|báo cáo|đạt được|cho biết|cho thấy|lũy kế|đạt và vượt|xảy ra)${E}`,
  'u',
);

const withoutParens = (words: string): string => words.replace(/\([^()]{0,200}\)/g, ' ');

/** Which of the two a stretch speaks: the earlier sign counts. Null where there is none. */
function signal(words: string, first: TimeMention | undefined, year: number | null): Mode | null {
  const target = words.search(TARGET);
  const result = words.search(RESULT);
  const end = first?.to ?? first?.year;
  const ahead = end !== undefined && year !== null && end > year && first?.label !== true;
  if (target >= 0 && (result < 0 || target < result)) return 'target';
  if (result >= 0) return 'result';
  if (ahead) return 'target';
  if (end !== undefined && year !== null && first?.label !== true && first?.until !== true) return 'result';
  return first?.until === true ? 'target' : null;
}

/** Updates the context at the start of a sentence. */
export function enterSentence(context: Context, sentence: Sentence, text: string): void {
  const { items } = sentence;
  const last = items.at(-1)!;
  const raw = text.slice(sentence.start, Math.min(last.end, sentence.start + 500)).toLowerCase();
  const figure = items.find(
    (i) => i.t === 'figure' && i.figure.unit.kind !== 'none' && i.figure.unit.kind !== 'never',
  );
  const told = figure === undefined ? raw : raw.slice(0, Math.max(0, figure.start - sentence.start));
  const words = withoutParens(told);
  const counted = /thì có|có \d+(?:\/\d+)? chỉ tiêu|so với (?:cùng kỳ|kế hoạch|năm)/.test(raw);
  const fresh = sentence.paragraph !== context.paragraph;
  const heading =
    fresh &&
    !/[.;…!?]$/.test(raw) &&
    raw.length < 180 &&
    !items.some((i) => i.t === 'figure' && i.figure.unit.kind === 'percent');
  const times = items.flatMap((i) =>
    i.t === 'time' && i.time.kind !== 'day' && i.time.aside !== true ? [i.time] : [],
  );
  const first = times.find((t) => t.label !== true) ?? times[0];
  const past = first?.kind === 'year' && context.year !== null && first.year! <= context.year && counted;
  const found = past ? 'result' : signal(words, first, context.year);
  const title = context.paragraph === -1;
  context.paragraph = sentence.paragraph;
  context.running = null;
  if (fresh) context.paragraphPeriod = null;
  const own = first === undefined || first.label === true ? null : code(first, context.year);
  const opening = items.slice(0, 5).some((i) => i.t === 'time' && i.time === first);
  if (heading) {
    if (found !== null && (!title || /chỉ tiêu|thành tựu/.test(words))) context.section = found;
    const ahead = context.year !== null && (first?.to ?? first?.year ?? 0) > context.year;
    if (own !== null && (!title || (first?.kind !== 'range' && !ahead))) context.sectionPeriod = own;
    context.mode = title && found !== null ? found : context.section;
    return;
  }
  if (opening && own !== null) context.paragraphPeriod = own;
  if (fresh) context.mode = found ?? context.section;
  else if (found !== null) context.mode = found;
}

export function factKind(
  context: Context,
  signs: { estimate: boolean; aim: boolean; plan: boolean },
): FactKind {
  if (signs.plan) return 'plan';
  if (signs.aim || context.mode === 'target') return 'target';
  return signs.estimate ? 'estimate' : 'actual';
}
