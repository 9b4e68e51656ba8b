// Counts of targets by outcome: "13/24 chỉ tiêu ước đạt và vượt", "20 chỉ tiêu … có 18 chỉ tiêu đạt", "các chỉ tiêu
// còn lại đạt từ 50 - 80%". Also the number of targets set for a year. Figures used here measure nothing else.
import type { CountBand } from '../facts.ts';
import type { Item, Sentence } from './items.ts';
import type { Spanned } from './spans.ts';

export type CountDraft = Spanned & {
  count: number;
  total: number | null;
  band: CountBand;
  derived?: boolean;
  /** Part of the count before it: "trong đó có 13 chỉ tiêu vượt". */
  subset?: boolean;
  confidence: number;
};
type Mention = { at: number; count: number; total: number | null; rest: boolean };

const BANDS: readonly [RegExp, CountBand][] = [
  [
    /(?:chưa|không|khó|khó có khả năng|chưa thể) (?:thể )?(?:ước )?(?:đạt|hoàn thành|thực hiện|bảo đảm|đảm bảo)|đạt thấp|dưới 50/,
    'not_met',
  ],
  [/xấp xỉ|gần đạt|cơ bản đạt|tiệm cận|gần bằng|suýt/, 'nearly_met'],
  [/50 ?%? ?(?:-|đến|tới) ?(?:dưới )?80/, '50_to_80'],
  [/(?:trên|hơn|từ|vượt) 80 ?%?/, 'over_80'],
  [/đạt|vượt|hoàn thành|thực hiện tốt|đảm bảo|bảo đảm/, 'met_or_exceeded'],
];
const LEADING_BAND = /(?:đạt|vượt|hoàn thành|đạt và vượt|vượt mức)(?: được| kế hoạch| mức)?[ :]*$/;
const SETTING =
  /đề ra|đặt ra|xác định|thông qua|giao|gồm|tổng số|trong số|trong|với|thống nhất|chủ yếu|trên tổng số/;

/** "8 chỉ tiêu đạt trên 25% kế hoạch": progress within a year, no outcome. */
const PROGRESS = /đạt[^%\d]{0,14}(?:[1-4]?\d)(?:,\d+)?% /;

const bandOf = (words: string): CountBand | null =>
  BANDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;

export function readCounts(
  text: string,
  sentences: readonly Sentence[],
): { counts: CountDraft[]; used: Spanned[] } {
  const counts: CountDraft[] = [];
  const used: Spanned[] = [];
  let total: number | null = null;
  let paragraph = -1;
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph;
      total = null;
    }
    const mentions = findMentions(sentence.items);
    if (mentions.length > 0) total = readSentence(text, sentence.items, mentions, total, counts, used);
  }
  return { counts, used };
}

function findMentions(items: readonly Item[]): Mention[] {
  const mentions: Mention[] = [];
  let ratioTotal: number | null = null;
  for (const [at, item] of items.entries()) {
    if (item.t === 'figure') {
      const { figure } = item;
      const isTarget = figure.unit.text === 'chỉ tiêu';
      const again =
        figure.ratio !== undefined && ratioTotal !== null && Number(figure.ratio.denominator) === ratioTotal;
      if (!isTarget && !again) continue;
      const whole = /^\d+$/;
      if (
        figure.ratio !== undefined &&
        whole.test(figure.ratio.numerator) &&
        whole.test(figure.ratio.denominator)
      ) {
        ratioTotal = Number(figure.ratio.denominator);
        mentions.push({ at, count: Number(figure.ratio.numerator), total: ratioTotal, rest: false });
      } else if (isTarget && figure.value !== undefined && whole.test(figure.value)) {
        mentions.push({ at, count: Number(figure.value), total: null, rest: false });
      }
    } else if (item.t === 'lex' && item.key === 'chỉ tiêu' && /^(?:còn lại)/.test(items[at + 1]?.key ?? '')) {
      mentions.push({ at, count: 0, total: null, rest: true });
    }
  }
  return mentions;
}

function readSentence(
  text: string,
  items: readonly Item[],
  mentions: readonly Mention[],
  carried: number | null,
  counts: CountDraft[],
  used: Spanned[],
): number | null {
  let total = carried;
  let pendingSet: { draft: CountDraft } | null = null;
  let sum = 0;
  let subset = false;
  for (const [k, mention] of mentions.entries()) {
    const until = mentions[k + 1]?.at ?? items.length;
    const to = phraseEnd(items, mention.at + 1, until);
    const after = text
      .slice(items[mention.at]!.end, items[to - 1]!.end)
      .toLowerCase()
      .replace(/\s+/g, ' ');
    const from = mention.at;
    const before = text.slice(items[Math.max(0, from - 6)]!.start, items[from]!.start).toLowerCase();
    const leading = LEADING_BAND.test(before);
    if (
      k > 0 &&
      /trong đó|trong số đó/.test(
        text.slice(items[mentions[k - 1]!.at]!.end, items[from]!.start).toLowerCase(),
      )
    )
      subset = true;
    const negated = /(?:chưa|không)(?: đạt| hoàn thành)[ :]*$/.test(before);
    const band = negated
      ? 'not_met'
      : (bandOf(mention.total === null && !leading ? beforeSetting(after) : after) ??
        (leading ? 'met_or_exceeded' : null));
    if (band === 'met_or_exceeded' && PROGRESS.test(`${after} `)) {
      used.push({ start: items[from]!.start, end: items[to - 1]!.end });
      if (pendingSet !== null) counts.splice(counts.indexOf(pendingSet.draft), 1);
      pendingSet = null;
      continue;
    }
    const start = leading ? leadStart(items, from) : items[from]!.start;
    const end = items[to - 1]!.end;
    if (mention.rest) {
      if (total === null || sum === 0 || band === null || total - sum <= 0) continue;
      counts.push({
        start: restStart(items, from),
        end,
        count: total - sum,
        total,
        band,
        derived: true,
        confidence: 0.9,
      });
      used.push({ start: items[from]!.start, end });
      continue;
    }
    if (mention.total !== null) {
      total = mention.total;
      if (band !== null) {
        counts.push({ start, end, count: mention.count, total, band, confidence: 0.95 });
        sum += mention.count;
        used.push({ start, end });
      }
      pendingSet = null;
      continue;
    }
    if (band !== null && (total !== null || !SETTING.test(before) || leading)) {
      if (pendingSet !== null) counts.splice(counts.indexOf(pendingSet.draft), 1);
      pendingSet = null;
      const fits = total !== null && total >= mention.count;
      counts.push({
        start,
        end,
        count: mention.count,
        total: fits ? total : null,
        band,
        confidence: fits ? 0.9 : 0.6,
        ...(subset ? { subset } : {}),
      });
      if (!subset) sum += mention.count;
      used.push({ start, end });
      continue;
    }
    const draft: CountDraft = {
      start: items[from]!.start,
      end: setEnd(items, from, until),
      count: mention.count,
      total: null,
      band: 'set',
      confidence: 0.85,
    };
    counts.push(draft);
    pendingSet = { draft };
    total = mention.count;
  }
  return total;
}

/** For a bare number of targets only what stands close to it speaks of its outcome. */
const beforeSetting = (after: string): string => {
  const near = after.slice(0, 90);
  const stop = near.search(/ (?:gồm|cho năm|của|trong đó|theo|về|và \d)/);
  return stop >= 0 ? near.slice(0, stop) : near;
};

/** The band phrase runs to the next strong mark; commas inside it are kept only before "đạt", "vượt". */
function phraseEnd(items: readonly Item[], from: number, until: number): number {
  for (let i = from; i < until; i++) {
    const item = items[i]!;
    if (item.t === 'mark' && /^[;:.,(…]$/.test(item.key)) return i;
  }
  return until;
}

function setEnd(items: readonly Item[], at: number, until: number): number {
  let i = at;
  while (i + 1 < until && items[i + 1]!.t !== 'mark' && items[i + 1]!.t !== 'figure' && i - at < 3) {
    if (!/^(?:chủ|yếu|cơ|bản|chính)$/.test(items[i + 1]!.key)) break;
    i++;
  }
  return items[i]!.end;
}

function leadStart(items: readonly Item[], at: number): number {
  let i = at;
  while (
    i > 0 &&
    at - i < 6 &&
    items[i - 1]!.t === 'lex' &&
    /đạt|vượt|hoàn thành|và|dự kiến|ước|đã/.test(items[i - 1]!.key)
  )
    i--;
  return items[i]!.start;
}

const restStart = (items: readonly Item[], at: number): number =>
  items[at - 1]?.key === 'các' || items[at - 1]?.key === 'những' ? items[at - 1]!.start : items[at]!.start;
