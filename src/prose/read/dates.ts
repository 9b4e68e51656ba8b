// Days and periods: 1-12-2021, ngày 03 tháng 4 năm 2018, quý III-2021, 6 tháng đầu năm, giai đoạn 2021 - 2025.
// A day or period without a year takes the document's; a bare year is a period but no date of its own.
import { overlapsAny, type Spanned } from './spans.ts';

export type TimeMention = Spanned & {
  kind: 'day' | 'month' | 'period' | 'range' | 'year';
  /** Complete code: 2021-12-01, 2021-Q3, 2021-H1, 2021-9M, 2021-10, 2021, 2021/2025. Absent while the year is unknown. */
  code?: string;
  /** What completes it once the year is known: "-12-01", "-Q3". */
  rest: string;
  year?: number;
  to?: number;
  /** The year is that of a price base or of a comparison, not of the figure. */
  aside?: boolean;
  /** "10 tháng qua": a period, but no date anyone would cite. */
  vague?: boolean;
  /** "đến năm 2025": when it is to be reached. */
  until?: boolean;
  /** Names a term of office ("khóa XI, nhiệm kỳ 2020 - 2025"), not what a figure covers. */
  label?: boolean;
};

const D = '(?:0?[1-9]|[12]\\d|3[01])';
const M = '(?:0?[1-9]|1[0-2])';
const Y = '(?:19|20)\\d\\d';
const S = '[ \\n\\t]{0,4}';
const YEAR_AFTER = `(?:${S}[-/,]?${S}(?:(?:của${S})?năm${S})?(?<YEAR>${Y}))?`;
const named = (pattern: string, name: string): string => pattern.replace('YEAR', name);

const PATTERN = new RegExp(
  [
    `(?<![\\d/.,-])(?<d1>${D})${S}(?:-|đến|và|,)${S}(?:ngày${S})?(?<d2>${D})${S}(?:tháng${S}|/)(?<dm>${M})(?:(?:${S}năm${S}|/)(?<dy>${Y}))?(?![\\d/])`,
    `(?<![\\d/.,-])(?<wd>${D})${S}tháng${S}(?<wm>${M})(?!\\d)(?:${S},?${S}năm${S}(?<wy>${Y}))?`,
    `(?<![\\d/.,-])(?<nd>${D})${S}(?<sep>[/.-])${S}(?<nm>${M})${S}\\k<sep>${S}(?<ny>${Y})(?!\\d)`,
    `(?<![\\d/.,-])(?<sd>${D})(?<sep2>[/.-])(?<sm>${M})(?![\\d/%-]|[.,]\\d)`,
    `(?<q>[Qq]u[ýí])${S}(?<qn>IV|I{1,3}|[1-4])(?![\\p{L}\\d])${named(YEAR_AFTER, 'qy')}`,
    `(?<![\\d/.,-])(?<mn>0?[1-9]|1[0-2]|[Bb]a|[Ss]áu|[Cc]hín)${S}tháng(?<part>${S}(?:đầu|cuối)(?:${S}năm)?|${S}của${S}năm|${S}năm|${S}qua|${S}tính)?(?:${S}(?:học${S})?(?<my>${Y}))?(?!\\d)`,
    `(?<half>[Nn]ửa${S}(?:đầu|cuối)|[Đđ]ầu|[Cc]uối)${S}năm${S}(?<hy>${Y})(?!\\d)`,
    `(?<tm>[Tt]háng)${S}(?<tn>${M})(?:${S}[-/]${S}|${S}năm${S})(?<ty>${Y})(?!\\d)`,
    `(?<![\\d/.,])(?:(?<lead>[Gg]iai${S}đoạn|[Tt]hời${S}k[ỳì]|[Nn]hiệm${S}k[ỳì]|[Nn]ăm${S}học|[Cc]ác${S}năm|[Nn]ăm)${S})?(?:[Tt]ừ${S}(?:năm${S})?)?(?<ra>${Y})${S}(?:-|đến${S}(?:năm${S})?)${S}(?<rb>${Y})(?![\\d%/])`,
    `(?<yl>[Nn]ăm)${S}(?<yy>${Y})(?!\\d|[.,]\\d)`,
  ].join('|'),
  'giu',
);

const pad = (n: string | number): string => String(n).padStart(2, '0');
const ROMAN: Record<string, string> = { I: '1', II: '2', III: '3', IV: '4' };
const SMALL: Record<string, string> = { ba: '3', sáu: '6', chín: '9' };
const DAY_WORDS =
  /(?:ngày|sáng|chiều|tối|đêm|trưa|hôm|vào|nay|mai|qua|từ|đến|hết|và|\(|,|tính đến|thứ (?:hai|ba|tư|năm|sáu|bảy|\d)|nhật)[ \n(,]{0,4}$/iu;
const COUNTED_AFTER = /^[ \n]{0,3}(?:\p{Ll}|%)/u;
const DAY_TAIL = /^[ \n]{0,3}(?:của|tại|về|do|với|đến|là|,|\.|\)|-|và|hàng|tổng|thu|có|\/|,)/u;

export function findTimes(text: string, taken: readonly Spanned[]): TimeMention[] {
  const found: TimeMention[] = [];
  const cursor = { at: 0 };
  for (const m of text.matchAll(PATTERN)) {
    const start = m.index;
    const end = start + m[0].length;
    if (overlapsAny(taken, start, end, cursor)) continue;
    for (const mention of readMatch(m.groups ?? {}, start, end, text)) found.push(mention);
  }
  for (let i = found.length - 2; i >= 0; i--) borrowYear(found[i]!, found[i + 1]!, text);
  return found;
}

/** "Ngày 30-11 và 1-12-2021": the first day has the second's year. */
function borrowYear(first: TimeMention, next: TimeMention, text: string): void {
  if (first.kind !== 'day' || first.year !== undefined || next.kind !== 'day' || next.year === undefined)
    return;
  if (next.start - first.end > 14 || !/^(?:[ \n]|và|đến|-|ngày|,)+$/u.test(text.slice(first.end, next.start)))
    return;
  first.year = next.year;
  first.code = `${next.year}${first.rest}`;
}

const make = (
  kind: TimeMention['kind'],
  start: number,
  end: number,
  rest: string,
  year?: string,
): TimeMention => ({
  kind,
  start,
  end,
  rest,
  ...(year === undefined ? {} : { year: Number(year), code: `${year}${rest}` }),
});

function readMatch(g: Record<string, string>, start: number, end: number, text: string): TimeMention[] {
  if (g.d1 !== undefined) {
    const lead = text.slice(Math.max(0, start - 14), start);
    if (!/(?:ngày|từ|sáng|chiều|tối)[ \n]{0,3}$/iu.test(lead)) {
      return [
        make(
          'day',
          start + text.slice(start, end).lastIndexOf(g.d2!, end),
          end,
          `-${pad(g.dm!)}-${pad(g.d2!)}`,
          g.dy,
        ),
      ];
    }
    const first = make('day', start, start + g.d1.length, `-${pad(g.dm!)}-${pad(g.d1)}`, g.dy);
    const at = text.indexOf(g.d2!, start + g.d1.length);
    return [first, make('day', at, end, `-${pad(g.dm!)}-${pad(g.d2!)}`, g.dy)];
  }
  if (g.wd !== undefined) return [make('day', start, end, `-${pad(g.wm!)}-${pad(g.wd)}`, g.wy)];
  if (g.nd !== undefined) return [make('day', start, end, `-${pad(g.nm!)}-${pad(g.nd)}`, g.ny)];
  if (g.sd !== undefined) {
    const lead = text.slice(Math.max(0, start - 16), start);
    if (!DAY_WORDS.test(lead)) return [];
    const sure = /(?:ngày|sáng|chiều|tối|hôm|nay)[ \n(]{0,4}$/iu.test(lead);
    const after = text.slice(end, end + 12);
    if (!sure && (g.sep2 === '.' || g.sep2 === '-')) return [];
    if (!sure && COUNTED_AFTER.test(after) && !DAY_TAIL.test(after)) return [];
    return [make('day', start, end, `-${pad(g.sm!)}-${pad(g.sd)}`)];
  }
  if (g.q !== undefined) {
    // "vào đầu quý III": when something began, not what a figure covers
    const aside = /(?:đầu|cuối|giữa)[ \n]{0,3}$/u.test(text.slice(Math.max(0, start - 6), start));
    return [
      {
        ...make('period', start, end, `-Q${ROMAN[g.qn!.toUpperCase()] ?? g.qn}`, g.qy),
        ...(aside ? { aside } : {}),
      },
    ];
  }
  if (g.mn !== undefined) return readMonths(g, start, end);
  if (g.half !== undefined) {
    const word = g.half.toLowerCase();
    if (!word.startsWith('nửa')) return [make('year', start, end, '', g.hy)];
    return [make('period', start, end, word.endsWith('đầu') ? '-H1' : '-H2', g.hy)];
  }
  if (g.tm !== undefined) return [make('month', start, end, `-${pad(g.tn!)}`, g.ty)];
  if (g.ra !== undefined) {
    const from = Number(g.ra);
    const to = Number(g.rb);
    if (to <= from || to - from > 50) return [];
    const ahead = text.slice(Math.max(0, start - 40), start);
    const label =
      /^nhiệm/iu.test(g.lead ?? '') &&
      /kh[oó][aá]|lần thứ|đại hội|đảng bộ|hội nghị/iu.test(ahead) &&
      !/chỉ tiêu/iu.test(ahead);
    return [
      {
        kind: 'range',
        start,
        end,
        rest: '',
        year: from,
        to,
        code: `${from}/${to}`,
        ...(label ? { label } : {}),
      },
    ];
  }
  const lead = text.slice(Math.max(0, start - 22), start);
  const aside = /(?:so sánh|cố định|hiện hành|gốc|so với|so|bằng|cùng kỳ|\bck)[ \n]{0,3}$/iu.test(lead);
  const until = /(?:đến|tới)(?:[ \n](?:cuối|hết))?[ \n]{0,3}$/iu.test(lead);
  return [
    { ...make('year', start, end, '', g.yy), ...(aside ? { aside } : {}), ...(until ? { until } : {}) },
  ];
}

function readMonths(g: Record<string, string>, start: number, end: number): TimeMention[] {
  const count = Number(SMALL[g.mn!.toLowerCase()] ?? g.mn);
  const part = g.part?.trim() ?? '';
  if (g.my === undefined && part === '') return [];
  if (!/^\d/.test(g.mn!) && part === '' && g.my === undefined) return [];
  const last = part.startsWith('cuối');
  if (last && count !== 6 && count !== 3) return [];
  const rest = last
    ? count === 6
      ? '-H2'
      : '-Q4'
    : count === 6
      ? '-H1'
      : count === 3
        ? '-Q1'
        : count === 12
          ? ''
          : `-${count}M`;
  const vague = /^(?:qua|tính)/i.test(part) && g.my === undefined;
  return [{ ...make('period', start, end, rest, g.my), ...(vague ? { vague } : {}) }];
}
