// The reviews a document asks for in its own words: "sơ kết 01 năm", "tổng kết vào năm 2025", "định kỳ hằng năm sơ kết".
// Reads sentence by sentence; a sentence that only reports on a review held is left alone where it says "đã".
import type { ReviewFields } from '../contract.ts';

type Found = Pick<ReviewFields, 'kind' | 'dueOn' | 'years' | 'quote'>;

const REVIEW = /(sơ\s*,\s*tổng\s+kết|sơ\s+kết|tổng\s+kết)/giu;
const YEARS = /(?<!\d)(\d{1,2}(?:\s*(?:,|và)\s*\d{1,2})*)\s+năm(?!\s+(?:19|20)\d\d)/giu;
const YEARLY = /(?:hằng|hàng|mỗi)\s+năm|định\s+kỳ\s+1\s+năm/iu;
const DAY = /(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d\d)/u;
const QUARTER = /qu[ýí]\s+(IV|III|II|I|[1-4])(?:\s*[/-]\s*|\s+năm\s+)((?:19|20)\d\d)/iu;
const MONTH = /tháng\s+(\d{1,2})(?:\s*[/-]\s*|\s+năm\s+)((?:19|20)\d\d)/iu;
const HALF = /(?:giữa\s+nhiệm\s+kỳ|6\s+tháng\s+đầu)\s+năm\s+((?:19|20)\d\d)/iu;
const YEAR = /(?:năm|vào)\s+((?:19|20)\d\d)(?!\s*[-–]\s*(?:19|20)\d\d)/iu;
const SPAN_END = /(?:19|20)\d\d\s*[-–]\s*((?:19|20)\d\d)/u;
const HELD = /(?<!\p{L})đã\s+(?:tổ\s+chức\s+|tiến\s+hành\s+)?(?:sơ|tổng)\s+kết/iu;

const MAX_QUOTE = 300;
const YEARLY_COUNT = 5;
const pad = (value: number) => String(value).padStart(2, '0');
const lastOfMonth = (year: number, month: number) =>
  `${year}-${pad(month)}-${pad(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;

/** The same day so many years on; 29 February becomes 28. */
export const yearsAfter = (day: string, years: number): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const end = Number(lastOfMonth(year + years, month).slice(8));
  return `${year + years}-${pad(month)}-${pad(Math.min(date, end))}`;
};

const QUARTERS: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 };

/** The day a stretch of a sentence names: the last of the quarter, month or year. Null without one. */
const dayIn = (text: string): string | null => {
  const day = DAY.exec(text);
  if (
    day &&
    Number(day[2]) <= 12 &&
    Number(day[1]) <= Number(lastOfMonth(Number(day[3]), Number(day[2])).slice(8))
  )
    return `${day[3]}-${pad(Number(day[2]))}-${pad(Number(day[1]))}`;
  const quarter = QUARTER.exec(text);
  if (quarter)
    return lastOfMonth(Number(quarter[2]), 3 * (QUARTERS[quarter[1]!.toUpperCase()] ?? Number(quarter[1])));
  const month = MONTH.exec(text);
  if (month && Number(month[1]) >= 1 && Number(month[1]) <= 12)
    return lastOfMonth(Number(month[2]), Number(month[1]));
  const half = HALF.exec(text);
  if (half) return `${half[1]}-06-30`;
  const year = YEAR.exec(text);
  return year ? `${year[1]}-12-31` : null;
};

const sentencesOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/(?<=[.;!?])\s+|\n+/u)
    .map((sentence) => sentence.replace(/\s+/gu, ' ').trim())
    .filter(Boolean);

/** What stands after one mention of a review and before the next. */
const stretchesOf = (sentence: string): { word: string; before: string; after: string }[] => {
  const hits = [...sentence.matchAll(REVIEW)];
  return hits.map((hit, at) => ({
    word: hit[0].toLowerCase(),
    before: sentence.slice(at === 0 ? 0 : hits[at - 1]!.index + hits[at - 1]![0].length, hit.index),
    after: sentence.slice(hit.index + hit[0].length, hits[at + 1]?.index),
  }));
};

type Stretch = { before: string; after: string };

/** "Sau 3 năm sơ kết, sau 5 năm tổng kết": the time stands before the word where something new begins after it. */
const timeOf = ({ before, after }: Stretch): string => {
  const has = (text: string) =>
    [...text.matchAll(YEARS)].length > 0 || YEARLY.test(text) || dayIn(text) !== null || SPAN_END.test(text);
  if (has(before) && /^\s*(?:[,;.]|và\s|$)/u.test(after)) return before;
  return has(after) ? after : before;
};

const daysFor = (stretch: Stretch, issuedOn: string | null): { dueOn: string; years: number | null }[] => {
  const time = timeOf(stretch);
  const counted = [...time.matchAll(YEARS)]
    .flatMap((match) => match[1]!.split(/\s*(?:,|và)\s*/u).map(Number))
    .filter((years) => years >= 1 && years <= 30);
  if (counted.length && issuedOn)
    return counted.map((years) => ({ dueOn: yearsAfter(issuedOn, years), years }));
  const named = dayIn(time);
  if (named) return [{ dueOn: named, years: null }];
  if (issuedOn && YEARLY.test(time))
    return Array.from({ length: YEARLY_COUNT }, (_, at) => ({
      dueOn: yearsAfter(issuedOn, at + 1),
      years: at + 1,
    }));
  const end = SPAN_END.exec(time);
  return end ? [{ dueOn: `${end[1]}-12-31`, years: null }] : [];
};

/** Reviews in the order of their days, each once. Without the document's own day, "sau 3 năm" cannot be reckoned. */
export const readReviews = (text: string, issuedOn: string | null): Found[] => {
  const found = new Map<string, Found>();
  for (const sentence of sentencesOf(text)) {
    if (HELD.test(sentence)) continue;
    for (const stretch of stretchesOf(sentence))
      for (const { dueOn, years } of daysFor(stretch, issuedOn)) {
        if (issuedOn && dueOn <= issuedOn) continue;
        const kind = stretch.word.startsWith('tổng') ? ('final' as const) : ('interim' as const);
        const key = `${kind} ${dueOn}`;
        if (!found.has(key)) found.set(key, { kind, dueOn, years, quote: sentence.slice(0, MAX_QUOTE) });
      }
  }
  return [...found.values()].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
};
