// The text of a name from its items: source words, one space between, asides and periods left out.
import type { Item } from './items.ts';
import { HEADS } from './lexicon/words.ts';
import { matchItems } from './match-items.ts';

export function nameText(text: string, items: readonly Item[]): string {
  let out = '';
  let previous: Item | undefined;
  for (const item of items) {
    if (item.t === 'time' && !item.time.aside) {
      previous = undefined;
      continue;
    }
    const body = text.slice(item.start, item.end).replace(/\s+/g, ' ');
    const touching = previous !== undefined && previous.end === item.start;
    if (out !== '' && !touching && !/^[,)]/.test(body)) out += ' ';
    out += body;
    previous = item;
  }
  return out
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.\-–)"”]+|[\s,;:.\-–(“]+$/g, '')
    .trim();
}

const STOP_AFTER = new Set([',', ';', '.', ':', '(', ')', '…', '!', '?']);

/** The noun phrase that follows a figure: "97% người dân tham gia BHYT", "bổ sung 1.436 tỷ đồng cho các dự án". It ends at a
 *  mark, and before the small words that lead to the next figure. */
export function nameAfter(items: readonly Item[], from: number): { items: Item[]; to: number } {
  const first = items[from];
  if (
    first?.t === 'lex' &&
    (first.lex.cls === 'link' || first.lex.cls === 'part' || first.lex.cls === 'versus')
  )
    return { items: [], to: from };
  let to = from;
  let lastJoin = -1;
  let lastLink = -1;
  let part = from;
  for (; to < items.length; to++) {
    const item = items[to]!;
    if (item.t === 'list') break;
    if (item.t === 'mark' && STOP_AFTER.has(item.key)) {
      if (item.key !== ',' || !continuesList(items, part, to)) break;
      part = to + 1;
      continue;
    }
    if (item.t === 'figure' && item.figure.unit.kind !== 'never' && item.figure.unit.kind !== 'none') {
      // "6 xã đạt 19/19 tiêu chí", "3 đơn vị giải ngân dưới 30%": the second figure belongs to the first one's name
      if (
        item.figure.unit.text === 'tiêu chí' ||
        (lastLink < 0 && bounds(items[to - 1], item.figure.unit.kind) && to > from + 1)
      )
        continue;
      const end = lastJoin >= 0 ? lastJoin : to;
      return { items: trimAfter(items.slice(from, end)), to: end };
    }
    if (item.t === 'lex' && to > from) {
      const { cls } = item.lex;
      const joins = cls === 'link' || cls === 'part' || cls === 'cut' || cls === 'versus';
      const verb =
        cls === 'verb' &&
        ['rise', 'fall', 'exceed', 'equal', 'share', 'left', 'times'].includes(item.lex.sense);
      if (cls === 'part' || cls === 'versus' || cls === 'estimate') break;
      if (cls === 'link') lastLink = to;
      if (joins || verb || (cls === 'verb' && /^(?:đạt|có|là)$/.test(item.key))) {
        if (lastJoin < 0 || cls === 'link') lastJoin = to;
      }
    }
  }
  return { items: trimAfter(items.slice(from, to)), to };
}

/** "xã, phường đạt chuẩn": a comma inside a short list of nouns at the front of the phrase. */
function continuesList(items: readonly Item[], from: number, comma: number): boolean {
  if (comma - from > 3 || comma === from) return false;
  const next = items[comma + 1];
  if (next?.t !== 'word' || !/^\p{Ll}/u.test(next.text)) return false;
  if (matchItems(HEADS, items, comma + 1) > 0) return false;
  for (let i = comma + 1; i < items.length && i < comma + 7; i++) {
    const item = items[i]!;
    if (item.t === 'mark') return item.key === ',' && i <= comma + 3;
    if (item.t === 'figure') return false;
    if (item.t === 'lex' && item.lex.cls !== 'fixed') return ['verb', 'adverb'].includes(item.lex.cls);
    if (item.t === 'lex') return true;
  }
  return false;
}

const bounds = (before: Item | undefined, unit: string): boolean =>
  before?.t === 'lex' &&
  ((before.lex.cls === 'hedge' && /^(?:dưới|trên)$/.test(before.key)) ||
    (before.lex.cls === 'from' && unit === 'guess'));

function trimAfter(items: Item[]): Item[] {
  let end = items.length;
  while (end > 0) {
    const x = items[end - 1]!;
    if (x.t === 'time' || x.t === 'mark') end--;
    else if (x.t === 'lex' && ['link', 'adverb', 'estimate', 'aim', 'from', 'hedge'].includes(x.lex.cls))
      end--;
    else break;
  }
  return items.slice(0, end);
}
