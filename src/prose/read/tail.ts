// What follows a figure and belongs to it: a bound ("trở lên"), a rhythm ("mỗi năm"), and what the figure is
// compared with ("dự toán Trung ương giao", "so với cùng kỳ năm trước").
import type { Qualifier } from '../facts.ts';
import type { TimeMention } from './dates.ts';
import type { Item } from './items.ts';

export type BaseKind = 'plan' | 'central' | 'local' | 'prior' | 'other';
export type Base = {
  kind: BaseKind;
  text: string;
  start: number;
  end: number;
  time?: TimeMention;
  sequential: boolean;
};
export type Tail = { to: number; base?: Base; qualifier?: Qualifier; perYear: boolean };

const CENTRAL = /trung ương|(?:^|[\s(])tw(?:$|[\s)])|t\s?\.\s?ư|chính phủ|thủ tướng|bộ tài chính|pháp lệnh/u;
const LOCAL =
  /tỉnh|huyện|hđnd|hội đồng nhân dân|địa phương|ubnd|thành phố|thị xã|quận|xã|phường|phấn đấu|(?:^|\s)đp(?:$|\s)|hd?nd/u;
const BASE_LIMIT = 14;

export function readTail(items: readonly Item[], from: number): Tail {
  const tail: Tail = { to: from, perYear: false };
  let i = from;
  for (let n = 0; n < 3; n++) {
    const item = items[i];
    if (item?.t === 'lex' && item.lex.cls === 'bound') tail.qualifier = item.lex.qualifier;
    else if (item?.t === 'lex' && item.lex.cls === 'average' && item.lex.annual) tail.perYear = true;
    else break;
    i++;
  }
  tail.to = i;
  const base = readBase(items, i);
  if (base !== null) {
    tail.base = base.base;
    tail.to = base.to;
  }
  return tail;
}

/** The comparison that begins at item `from`: with "so (với)" or straight at its noun. */
export function readBase(items: readonly Item[], from: number): { base: Base; to: number } | null {
  let i = from;
  const first = items[i];
  if (first === undefined) return null;
  if (first.t === 'mark' && first.key === '/' && isPlan(items[i + 1])) i++;
  if (first.t === 'word' && (first.key === 'của' || first.key === 'tổng') && isPlan(items[i + 1])) i++;
  let versus = false;
  const opener = items[i];
  if (opener?.t === 'lex' && opener.lex.cls === 'versus') {
    versus = true;
    i++;
    while (items[i]?.t === 'lex' && ['với', 'cùng'].includes(items[i]!.key)) i++;
    if (items[i]?.key === 'cả' || items[i]?.key === 'mức') i++;
  }
  const noun = items[i];
  if (noun === undefined) return null;
  const start = items[from]!.start;
  if (isPlan(noun)) return planBase(items, i, start);
  if (versus && noun.t === 'lex' && noun.lex.cls === 'aim' && noun.key.startsWith('mục tiêu'))
    return planBase(items, i, start);
  if (!versus && noun.t === 'lex' && noun.key === 'mục tiêu') return planBase(items, i, start);
  if (noun.t === 'lex' && noun.lex.cls === 'prior')
    return priorBase(items, i, start, /tháng|quý/.test(noun.key));
  if (!versus) return null;
  if (noun.t === 'time') return priorBase(items, i, start, false);
  if (noun.t === 'word' && noun.key === 'kỳ') return priorBase(items, i, start, false);
  const words: string[] = [];
  let to = i;
  while (to < items.length && to - i < BASE_LIMIT && !stopsBase(items[to]!, items[to + 1]))
    words.push(items[to++]!.key);
  if (to === i) return null;
  const text = words.join(' ');
  const kind: BaseKind = /^(?:đầu|cuối|trước|năm|giai đoạn|nhiệm kỳ)/.test(text) ? 'prior' : 'other';
  return { base: { kind, text, start, end: items[to - 1]!.end, sequential: kind === 'prior' }, to };
}

const isPlan = (item: Item | undefined): boolean => item?.t === 'lex' && item.lex.cls === 'plan';

function planBase(items: readonly Item[], at: number, start: number): { base: Base; to: number } {
  const words: string[] = [];
  let estimate = false;
  let to = at;
  while (to < items.length && to - at < BASE_LIMIT) {
    const item = items[to]!;
    if (to > at && stopsBase(item, items[to + 1])) break;
    if (item.t === 'figure') break;
    if (item.t === 'lex' && item.lex.cls === 'plan') estimate ||= item.lex.estimate;
    words.push(item.t === 'time' ? '' : item.key);
    to++;
  }
  const text = words.join(' ').replace(/\s+/g, ' ').trim();
  const kind: BaseKind = !estimate
    ? 'plan'
    : CENTRAL.test(text)
      ? 'central'
      : LOCAL.test(text)
        ? 'local'
        : 'plan';
  return { base: { kind, text, start, end: items[to - 1]!.end, sequential: false }, to };
}

function priorBase(
  items: readonly Item[],
  at: number,
  start: number,
  sequential: boolean,
): { base: Base; to: number } {
  let to = at + 1;
  let time = items[at]?.t === 'time' ? (items[at] as Item & { t: 'time' }).time : undefined;
  for (let n = 0; n < 3; n++) {
    const next = items[to];
    if (next?.t === 'time') time = next.time;
    else if (
      !(next?.t === 'lex' && next.lex.cls === 'prior') &&
      !(next?.t === 'word' && /^(?:năm|của|ngoái|trước|kỳ|liền|kề)$/.test(next.key))
    )
      break;
    to++;
  }
  const base: Base = { kind: 'prior', text: items[at]!.key, start, end: items[to - 1]!.end, sequential };
  if (time !== undefined) base.time = time;
  return { base, to };
}

/** A base phrase ends at a mark, at a join, at another figure and at a verb of change. */
function stopsBase(item: Item, next: Item | undefined): boolean {
  if (item.t === 'mark')
    return item.key === '.' ? !/^(?:ư|w)$/.test(next?.key ?? '') : !/^[/\-"]$/.test(item.key);
  if (item.t === 'figure' || item.t === 'list') return true;
  if (item.t !== 'lex') return false;
  const { lex } = item;
  if (lex.cls === 'verb') return lex.sense !== 'level' || /^đạt/.test(item.key) || item.key === 'là';
  return (
    lex.cls === 'link' ||
    lex.cls === 'versus' ||
    lex.cls === 'part' ||
    lex.cls === 'prior' ||
    lex.cls === 'estimate' ||
    (lex.cls === 'cut' && item.key !== 'đề ra')
  );
}
