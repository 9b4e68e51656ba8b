// What the document and its headings say about time and kind for figures that do not say it themselves.
import type { FactKind } from '../facts.ts';
import type { TimeMention } from './dates.ts';
import type { Item, Sentence } from './items.ts';

export type Context = {
  year: number | null;
  /** Period of the document as its title or first words give it. */
  period: string | null;
  /** Period that runs on from the sentences before. */
  running: string | null;
  mode: 'result' | 'target';
  paragraph: number;
};

const code = (time: TimeMention, year: number | null): string | null =>
  time.code ?? (year === null ? null : `${year}${time.rest}`);

/** A period code out of the times seen, the last that is a period and no day. */
export function periodOf(times: readonly TimeMention[], context: Context): string | null {
  for (const time of times.toReversed()) {
    if (time.kind === 'day' || time.aside === true) continue;
    const found = code(time, context.year);
    if (found !== null) return found;
  }
  return null;
}

/** The year the document is about: what the person or file says, else its own title, header and most named year. */
export function documentYear(
  sentences: readonly Sentence[],
  times: readonly TimeMention[],
  hint?: number,
): number | null {
  const counts = new Map<number, number>();
  for (const time of times) {
    if (time.year === undefined || time.aside === true) continue;
    const weight = time.kind === 'year' || time.kind === 'period' ? 2 : time.kind === 'day' ? 1 : 0.5;
    counts.set(time.year, (counts.get(time.year) ?? 0) + weight);
  }
  const firstDay = times.find((t) => t.kind === 'day' && t.year !== undefined && t.start < 300);
  const title = sentences[0]?.items.find(
    (i) => i.t === 'time' && i.time.kind !== 'day' && i.time.year !== undefined,
  );
  const titled = title?.t === 'time' ? title.time.year! : null;
  if (firstDay?.year !== undefined) {
    const published = firstDay.year;
    const early = /-0[12]-/.test(firstDay.rest);
    const before = counts.get(published - 1) ?? 0;
    if (early && before > (counts.get(published) ?? 0)) return published - 1;
    if (titled !== null && Math.abs(titled - published) === 0) return titled;
    if (titled !== null && titled < published && published - titled <= 1 && early) return titled;
    return published;
  }
  if (titled !== null) return titled;
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return ranked[0]?.[0] ?? hint ?? null;
}

/** The year that a day or quarter without one takes: that of the day printed nearest before, else the document's. */
export function completeTimes(times: readonly TimeMention[], year: number | null): void {
  const published =
    times.find((t) => t.kind === 'day' && t.year !== undefined && t.start < 300)?.year ?? null;
  for (const time of times) {
    if (time.code !== undefined) continue;
    const own = time.kind === 'day' ? (published ?? year) : year;
    if (own !== null) time.code = `${own}${time.rest}`;
  }
}

const TARGET_WORDS =
  /phấn đấu|mục tiêu|đích đến|nhiệm vụ năm|phương hướng|đến năm|đặt ra|đề ra (?:các )?chỉ tiêu|chỉ tiêu chủ yếu|nhiệm kỳ tới|bước sang|chỉ tiêu năm|quyết nghị|sẽ |thông qua (?:kế hoạch|các chỉ tiêu)|chốt/;
const RESULT_WORDS =
  /ước|kết quả|đã |so với|so cùng|cùng kỳ|nhìn lại|tổng kết|đánh giá|vượt|tính đến|qua đó|giảm sâu|trong năm qua|nhiệm kỳ qua|sơ kết|thực hiện được/;

const plainText = (text: string, items: readonly Item[]): string =>
  items.length === 0 ? '' : text.slice(items[0]!.start, items.at(-1)!.end).toLowerCase();

/** Updates the context at the start of a sentence. */
export function enterSentence(context: Context, sentence: Sentence, text: string): void {
  const words = plainText(text, sentence.items.slice(0, 60));
  const heading = !/[.;…]$/.test(words) && words.length < 160;
  const target = TARGET_WORDS.test(words);
  const result = RESULT_WORDS.test(words);
  const first = sentence.items.find((i) => i.t === 'time' && i.time.kind !== 'day' && i.time.aside !== true);
  const year = first?.t === 'time' ? (first.time.to ?? first.time.year) : undefined;
  const ahead = year !== undefined && context.year !== null && year > context.year;
  if ((target && !result) || (ahead && !result)) context.mode = 'target';
  else if (result && !target) context.mode = 'result';
  else if (target && result)
    context.mode = ahead ? 'target' : /phấn đấu|mục tiêu/.test(words) && heading ? 'target' : 'result';
  else if (
    year !== undefined &&
    context.year !== null &&
    year <= context.year &&
    first?.t === 'time' &&
    first.time.kind !== 'range'
  )
    context.mode = context.mode === 'target' && year === context.year ? context.mode : 'result';
  if (sentence.paragraph !== context.paragraph) {
    context.paragraph = sentence.paragraph;
    const plain = first?.t === 'time' && first.time.kind !== 'range' ? code(first.time, context.year) : null;
    const opening = sentence.items.slice(0, 6).some((i) => i === first);
    context.running = (heading || opening) && plain !== null ? plain : heading ? null : context.running;
  } else if (first?.t === 'time' && sentence.items.indexOf(first) < 4) {
    context.running = code(first.time, context.year) ?? context.running;
  }
}

export function factKind(
  context: Context,
  signs: { estimate: boolean; aim: boolean; compared: boolean; plan: boolean },
): FactKind {
  if (signs.plan) return 'plan';
  if (signs.aim) return 'target';
  if (context.mode === 'target' && !signs.compared) return 'target';
  return signs.estimate ? 'estimate' : 'actual';
}
