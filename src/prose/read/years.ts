// Which year a document is about, and which year a day or quarter without one takes.
import type { TimeMention } from './dates.ts';
import type { Sentence } from './items.ts';

/** A date this near the top is that of the paper or of its publication. */
const HEAD_LENGTH = 400;

const month = (time: TimeMention): number => Number(/^-(\d\d)-/.exec(time.rest)?.[1] ?? 0);

function weights(times: readonly TimeMention[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const time of times) {
    if (time.year === undefined || time.aside === true || time.until === true || time.label === true)
      continue;
    const weight = time.kind === 'year' || time.kind === 'period' ? 2 : time.kind === 'day' ? 1 : 0.5;
    counts.set(time.year, (counts.get(time.year) ?? 0) + weight);
  }
  return counts;
}

const PAST_RANGE = /thành tựu|kết quả|báo cáo|qua|tổng kết/i;

/** `hint`: what the person or the file name says; used where the text names no year of its own. */
export function documentYear(
  text: string,
  sentences: readonly Sentence[],
  times: readonly TimeMention[],
  hint?: number,
): number | null {
  const counts = weights(times);
  const head = sentences[0];
  const inTitle = head?.items.find(
    (i) => i.t === 'time' && i.time.kind !== 'day' && i.time.year !== undefined && i.time.until !== true,
  );
  const title = inTitle?.t === 'time' ? inTitle.time : undefined;
  const titled =
    title === undefined
      ? null
      : title.kind === 'range' &&
          (/^năm/i.test(text.slice(title.start, title.end)) ||
            PAST_RANGE.test(text.slice(0, Math.min(title.start, 300))))
        ? title.to!
        : title.year!;
  const days = times.filter((t) => t.kind === 'day');
  const published = days.find((t) => t.year !== undefined && t.start < HEAD_LENGTH)?.year;
  if (published !== undefined) {
    const day = days.find((t) => t.year === published)!;
    const earlier = (counts.get(published - 1) ?? 0) > (counts.get(published) ?? 0);
    return month(day) <= 2 && earlier ? published - 1 : published;
  }
  const firstDay = days.find((t) => t.year === undefined && t.start < 2000);
  const base = titled ?? [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
  if (base === null) return hint ?? null;
  if (hint !== undefined && titled === null && !counts.has(hint) && (counts.get(base) ?? 0) <= 2) return hint;
  if (firstDay !== undefined && month(firstDay) >= 11 && counts.has(base - 1)) return base - 1;
  if (firstDay !== undefined && month(firstDay) <= 2 && counts.has(base - 1) && titled === base)
    return base - 1;
  return base;
}

/** Gives every time a full code. A day takes the year printed at the head of the paper; else the year of the
 *  document, or the next one when a January paper looks back. */
export function completeTimes(times: readonly TimeMention[], year: number | null): void {
  const published = times.find(
    (t) => t.kind === 'day' && t.year !== undefined && t.start < HEAD_LENGTH,
  )?.year;
  const counts = weights(times);
  for (const time of times) {
    if (time.code !== undefined) continue;
    let own = year;
    if (time.kind === 'day') {
      const early = month(time) > 0 && month(time) <= 2;
      own = published ?? (year !== null && early && counts.has(year + 1) ? year + 1 : year);
    }
    if (own !== null) time.code = `${own}${time.rest}`;
  }
}
