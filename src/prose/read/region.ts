// The stretch before a figure's lead: which part of it names the measure, and what else it says (a period, that
// it is a part of the whole before it, that it is the plan). The name is found by grammar: marks, heads of
// quantities, words that make a clause.
import type { TimeMention } from './dates.ts';
import type { Item } from './items.ts';
import { CLAUSE_WORDS, HEADS, PLACES } from './lexicon/words.ts';
import { matchItems } from './match-items.ts';

export type Region = {
  /** Items of the name in order; empty where the figure has no name of its own. */
  name: Item[];
  /** Opened by "trong đó", "riêng". */
  part: boolean;
  /** Text before a colon that may head several figures ("cơ cấu lao động:"). */
  head: Item[];
  times: TimeMention[];
  estimate: boolean;
  aim: boolean;
  /** A verb of change stood before the name: "tăng thu ngân sách trên 12%". */
  inverted: 'rise' | 'fall' | null;
  /** The name is only a place or an adverbial ("toàn huyện", "đến nay"). */
  place: boolean;
  /** The stretch names the plan itself ("kế hoạch đề ra", "Nghị quyết"). */
  plan: boolean;
  /** "bình quân mỗi năm" and nothing else. */
  averageOnly: boolean;
  /** There was a stronger boundary (";", "(" or a new head) before the name. */
  semicolon: boolean;
};

const isMark = (item: Item | undefined, marks: string): boolean =>
  item?.t === 'mark' && marks.includes(item.key);

export function readRegion(items: readonly Item[], from: number, to: number): Region {
  const region: Region = {
    name: [],
    part: false,
    head: [],
    times: [],
    estimate: false,
    aim: false,
    inverted: null,
    place: false,
    plan: false,
    averageOnly: false,
    semicolon: false,
  };
  let slice = items.slice(from, to);
  slice = innermost(slice, region);
  slice = afterColon(slice, region);
  note(slice, region);
  slice = dropAsides(slice);
  const conjunct = chooseConjunct(slice, region);
  finish(conjunct, region);
  return region;
}

/** Inside an open parenthesis only what stands in it counts, unless nothing does. A closed one that ended the
 *  figures before is left behind. */
function innermost(slice: Item[], region: Region): Item[] {
  let depth = 0;
  for (let i = slice.length - 1; i >= 0; i--) {
    if (isMark(slice[i], ')')) depth++;
    else if (isMark(slice[i], '(')) {
      if (depth > 0) {
        depth--;
        continue;
      }
      const inner = slice.slice(i + 1);
      if (inner.some((x) => x.t !== 'mark')) return inner;
      return slice.slice(0, i);
    }
  }
  if (depth > 0) {
    let at = 0;
    let open = 0;
    for (let i = 0; i < slice.length; i++) {
      if (isMark(slice[i], '(')) open++;
      else if (isMark(slice[i], ')')) {
        if (open === 0) at = i + 1;
        else open--;
      }
    }
    region.semicolon ||= slice.slice(0, at).some((x) => isMark(x, ';'));
    return slice.slice(at);
  }
  return slice;
}

function afterColon(slice: Item[], region: Region): Item[] {
  for (let i = slice.length - 1; i >= 0; i--) {
    if (isMark(slice[i], ';')) {
      region.semicolon = true;
      return slice.slice(i + 1);
    }
    if (isMark(slice[i], ':')) {
      const head = slice.slice(0, i);
      region.part ||= head.at(-1)?.t === 'lex' && (head.at(-1) as Item & { t: 'lex' }).lex.cls === 'part';
      note(head, region);
      region.head = head;
      return slice.slice(i + 1);
    }
  }
  return slice;
}

function note(slice: readonly Item[], region: Region): void {
  for (const [i, item] of slice.entries()) {
    if (item.t === 'time' && !item.time.aside && !insideParens(slice, i)) region.times.push(item.time);
    if (item.t !== 'lex') continue;
    if (item.lex.cls === 'part') region.part = true;
    if (item.lex.cls === 'estimate') region.estimate = true;
    if (item.lex.cls === 'aim') region.aim = true;
  }
}

function insideParens(slice: readonly Item[], at: number): boolean {
  let open = false;
  for (let i = 0; i < at; i++) {
    if (isMark(slice[i], '(')) open = true;
    else if (isMark(slice[i], ')')) open = false;
  }
  return open;
}

/** Drops "(theo chuẩn giai đoạn 2021-2025)" and the like; keeps "(GRDP)", "(trừ dầu khí)", price bases. */
function dropAsides(slice: Item[]): Item[] {
  const out: Item[] = [];
  for (let i = 0; i < slice.length; i++) {
    if (!isMark(slice[i], '(')) {
      if (!isMark(slice[i], ')')) out.push(slice[i]!);
      continue;
    }
    let close = i + 1;
    while (close < slice.length && !isMark(slice[close], ')')) close++;
    const inner = slice.slice(i + 1, close);
    const words = inner.filter((x) => x.t === 'word' || x.t === 'lex' || x.t === 'num').length;
    const first = inner[0]?.key ?? '';
    const price = first === 'giá' || (first === 'theo' && inner[1]?.key === 'giá');
    const long = words > 5 || inner.some((x) => x.t === 'time' || x.t === 'ref');
    if (out.length > 0 && (price || !long) && !/^(?:tính|so|không|kể|theo)$/.test(price ? '' : first)) {
      out.push(...slice.slice(i, close + 1));
    }
    i = close;
  }
  return out;
}

const wordCount = (xs: readonly Item[]): number =>
  xs.reduce((n, x) => n + (x.t === 'word' ? 1 : x.t === 'lex' ? x.key.split(' ').length : 0), 0);
const startsWithHead = (xs: readonly Item[]): boolean => xs.length > 0 && matchItems(HEADS, xs, 0) > 0;

/** Clause-like: has a verb of its own, an adverb of tense, or a preposition at its front. */
function isClause(xs: readonly Item[]): boolean {
  return xs.some(
    (x) =>
      (x.t === 'lex' && ['verb', 'cut', 'aim', 'part', 'versus', 'estimate'].includes(x.lex.cls)) ||
      (x.t === 'word' && CLAUSE_WORDS.has(x.key)) ||
      x.t === 'ref',
  );
}

const MAX_PART_WORDS = 6;

/** From the right, the comma-parts that make one name: "Nông, lâm nghiệp, thuỷ sản". */
function chooseConjunct(slice: Item[], region: Region): Item[] {
  const parts: Item[][] = [[]];
  for (const item of slice) {
    if (isMark(item, ',') || isMark(item, '…')) parts.push([]);
    else parts.at(-1)!.push(item);
  }
  let k = parts.length - 1;
  while (k > 0 && stripFront(parts[k]!, region).length === 0) k--;
  let chosen = parts[k]!;
  const cut = cutFront(chosen);
  if (cut > 0) return chosen.slice(cut);
  const about = /^(?:về|theo|đối|trong|tại|ở)$/.test(parts[0]?.[0]?.key ?? '') ? 1 : 0;
  while (k > about) {
    if (startsWithHead(stripFront(chosen, region)) || opensAnew(chosen)) break;
    const left = parts[k - 1]!;
    if (
      left.length === 0 ||
      wordCount(left) > MAX_PART_WORDS + (startsWithHead(stripFront(left, region)) ? 6 : 0)
    )
      break;
    const leftCut = cutFront(left);
    if (leftCut > 0) {
      const rest = left.slice(leftCut);
      if (rest.length > 0 && !isClause(rest)) chosen = join(rest, chosen, slice);
      break;
    }
    if (isClause(left) || left.every((x) => x.t === 'time')) break;
    chosen = join(left, chosen, slice);
    k--;
  }
  return chosen;
}

const join = (left: Item[], right: Item[], slice: readonly Item[]): Item[] => {
  const a = slice.indexOf(left[0]!);
  const b = slice.indexOf(right.at(-1)!);
  return a >= 0 && b >= a ? slice.slice(a, b + 1) : [...left, ...right];
};

/** "riêng …", "trong đó …", "và …": nothing to the left belongs to this name. */
const opensAnew = (xs: readonly Item[]): boolean => {
  const first = xs.find((x) => x.t !== 'mark');
  return (
    first?.t === 'lex' &&
    (first.lex.cls === 'part' || first.lex.cls === 'cut' || first.lex.cls === 'estimate')
  );
};

/** How many items at the front end with a word after which a name begins: "… cho thấy", "gồm", "là" + head. */
function cutFront(xs: readonly Item[]): number {
  for (let i = xs.length - 1; i >= 0; i--) {
    const item = xs[i]!;
    if (item.t !== 'lex') continue;
    if (item.lex.cls === 'cut' && i < xs.length - 1) return i + 1;
    if (item.lex.cls === 'part') return i;
    if (item.key === 'là' && startsWithHead(xs.slice(i + 1))) return i + 1;
  }
  return 0;
}

function stripFront(xs: Item[], region: Region): Item[] {
  let i = 0;
  while (i < xs.length) {
    const x = xs[i]!;
    if (x.t === 'mark' || x.t === 'list' || x.t === 'time' || x.t === 'num') i++;
    else if (x.t === 'lex' && ['part', 'link', 'estimate', 'aim', 'cut', 'hedge', 'from'].includes(x.lex.cls))
      i++;
    else if (x.t === 'lex' && x.lex.cls === 'adverb') i++;
    else if (
      x.t === 'word' &&
      /^(?:về|tính|trong|vào|cho|của|theo|để|có|khi|nên|thì|số|nay)$/.test(x.key) &&
      nextIsFree(xs, i)
    )
      i++;
    else break;
  }
  void region;
  return xs.slice(i);
}

/** A preposition at the front goes when a time or nothing follows it; "số" and "của" only when alone. */
function nextIsFree(xs: readonly Item[], i: number): boolean {
  const next = xs[i + 1];
  return next === undefined || next.t === 'time' || next.t === 'mark';
}

function finish(conjunct: Item[], region: Region): void {
  let xs = stripFront(conjunct, region);
  const place = matchItems(PLACES, xs, 0);
  if (place > 0 && place === xs.length) {
    region.place = true;
    xs = xs.slice();
  }
  const first = xs[0];
  if (
    first?.t === 'lex' &&
    first.lex.cls === 'verb' &&
    (first.lex.sense === 'rise' || first.lex.sense === 'fall') &&
    xs.length > 1
  ) {
    region.inverted = first.lex.sense;
    xs = xs.slice(1);
  } else if (
    first?.t === 'lex' &&
    first.lex.cls === 'verb' &&
    xs.length > 1 &&
    first.lex.sense !== 'share' &&
    !/^(?:giải ngân|hoàn thành|thực hiện)/.test(first.key)
  ) {
    xs = stripFront(xs.slice(1), region);
  }
  xs = stripBack(xs);
  if (xs.length > 0 && xs.every((x) => x.t === 'lex' && x.lex.cls === 'average')) {
    region.averageOnly = true;
  } else if (xs.length === 2 && xs[0]!.key === 'tính' && xs[1]!.t === 'lex' && xs[1]!.lex.cls === 'average') {
    region.averageOnly = true;
    xs = xs.slice(1);
  }
  region.plan = isPlanName(conjunct);
  region.name = xs;
}

function stripBack(xs: Item[]): Item[] {
  let end = xs.length;
  while (end > 0) {
    const x = xs[end - 1]!;
    const dash = x.t === 'mark' && x.key !== ')' && x.key !== '"' && x.key !== '”' && x.key !== '%';
    const small =
      x.t === 'lex' &&
      ['link', 'estimate', 'aim', 'hedge', 'from', 'adverb', 'cut', 'part'].includes(x.lex.cls);
    const preposition =
      x.t === 'word' && /^(?:của|để|trong|vào|tại|đến|theo|các|những|mà|thì|do|từ)$/.test(x.key);
    if (dash || small || preposition || x.t === 'time') end--;
    else break;
  }
  return xs.slice(0, end);
}

/** "kế hoạch đề ra", "Nghị quyết", "mục tiêu đại hội là", "chỉ tiêu giao". */
function isPlanName(xs: readonly Item[]): boolean {
  const words = xs.filter((x) => x.t !== 'time' && x.t !== 'mark');
  const at = words.findIndex((x) => x.t === 'lex' && (x.lex.cls === 'plan' || x.key === 'mục tiêu'));
  if (at < 0) return false;
  const before = words.slice(0, at).filter((x) => x.t === 'word' && !CLAUSE_WORDS.has(x.key));
  return before.length <= 1 && words.length - at <= 6;
}
