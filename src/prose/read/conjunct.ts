// Choosing the part of a stretch that names a measure, and trimming what is not name: "Lĩnh vực kinh tế gặp khó khăn,
// giá trị sản xuất công nghiệp, tiểu thủ công nghiệp" → the last two comma-parts.
import type { Item } from './items.ts';
import { CLAUSE_WORDS, HEADS, PLACES } from './lexicon/words.ts';
import { matchItems } from './match-items.ts';

const isMark = (item: Item | undefined, marks: string): boolean =>
  item?.t === 'mark' && marks.includes(item.key);
const isLex = (item: Item | undefined, classes: readonly string[]): boolean =>
  item?.t === 'lex' && classes.includes(item.lex.cls);

const wordCount = (xs: readonly Item[]): number =>
  xs.reduce((n, x) => n + (x.t === 'word' ? 1 : x.t === 'lex' ? x.key.split(' ').length : 0), 0);
export const startsWithHead = (xs: readonly Item[]): boolean => xs.length > 0 && matchItems(HEADS, xs, 0) > 0;
/** A place or a time and nothing else: "toàn huyện", "toàn khối", "đến nay". */
export const isPlace = (xs: readonly Item[]): boolean =>
  xs.length > 0 && (matchItems(PLACES, xs, 0) === xs.length || (xs[0]!.key === 'toàn' && wordCount(xs) <= 3));

/** Clause-like: has a verb of its own, an adverb of tense, or a preposition. A passive "được" may stand in a noun phrase. */
function isClause(xs: readonly Item[]): boolean {
  return xs.some(
    (x) =>
      (x.key !== 'được' && isLex(x, ['verb', 'cut', 'aim', 'part', 'versus', 'estimate'])) ||
      (x.t === 'lex' && x.lex.cls === 'adverb' && x.lex.place === 'post') ||
      (x.t === 'word' && CLAUSE_WORDS.has(x.key)) ||
      x.t === 'ref',
  );
}

const MAX_PART_WORDS = 6;
/** "Qua kiểm tra, [04 chi bộ]": what these open says how or when; the comma ends it. */
const ADJUNCT = new Set('qua sau nhờ trước'.split(' '));

/** From the right, the comma-parts that make one name: "Nông, lâm nghiệp, thuỷ sản". */
export function chooseConjunct(slice: Item[]): Item[] {
  const parts: Item[][] = [[]];
  for (const item of slice) {
    if (isMark(item, ',') || isMark(item, '…')) parts.push([]);
    else parts.at(-1)!.push(item);
  }
  let k = parts.length - 1;
  while (k > 0 && stripFront(parts[k]!).length === 0) k--;
  // "Thu ngân sách đều vượt chỉ tiêu, [đạt 231%]": of a clause that is over only its subject is taken
  const over = k < parts.length - 1;
  if (over && ADJUNCT.has(parts[k]!.find((x) => x.t !== 'mark' && x.t !== 'list')?.key ?? '')) return [];
  let chosen = over ? subjectOf(parts[k]!) : parts[k]!;
  const cut = cutFront(chosen);
  if (cut > 0) return chosen.slice(cut);
  if (isPlace(stripFront(chosen))) return chosen;
  const about = /^(?:về|theo|đối|trong|tại|ở)$/.test(parts[0]?.[0]?.key ?? '') ? 1 : 0;
  while (k > about) {
    if (startsWithHead(stripFront(chosen)) || opensAnew(chosen)) break;
    const left = parts[k - 1]!;
    const headed = startsWithHead(stripFront(left));
    if (left.length === 0 || wordCount(left) > MAX_PART_WORDS + (headed ? 6 : 0)) break;
    const leftCut = cutFront(left);
    if (leftCut > 0) {
      const rest = left.slice(leftCut);
      if (rest.length > 0 && !isClause(rest.slice(1))) chosen = join(rest, chosen, slice);
      break;
    }
    if (
      left.some((x) => x.t === 'figure') ||
      isClause(left) ||
      isPlace(stripFront(left)) ||
      left.every((x) => x.t === 'time')
    )
      break;
    chosen = join(left, chosen, slice);
    k--;
  }
  return chosen;
}

/** What stands before the first verb of a clause; the whole where there is none. */
function subjectOf(xs: Item[]): Item[] {
  const verb = xs.findIndex((x, i) => i > 0 && isLex(x, ['verb', 'plan']));
  return verb > 0 ? xs.slice(0, verb) : xs;
}

const join = (left: Item[], right: Item[], slice: readonly Item[]): Item[] => {
  const a = slice.indexOf(left[0]!);
  const b = slice.indexOf(right.at(-1)!);
  return a >= 0 && b >= a ? slice.slice(a, b + 1) : [...left, ...right];
};

/** "riêng …", "trong đó …": nothing to the left belongs to this name. */
const opensAnew = (xs: readonly Item[]): boolean =>
  isLex(
    xs.find((x) => x.t !== 'mark'),
    ['part', 'cut', 'estimate'],
  );

/** How many items at the front end with a word after which a name begins: "… cho thấy", "gồm", "là" + head, "đã". */
function cutFront(xs: readonly Item[]): number {
  for (let i = xs.length - 1; i >= 0; i--) {
    const item = xs[i]!;
    if (item.t !== 'lex') continue;
    if (item.lex.cls === 'cut' && i < xs.length - 1) return i + 1;
    if (item.lex.cls === 'part') return i + 1;
    if (item.key === 'là' && startsWithHead(xs.slice(i + 1))) return i + 1;
    if (/^(?:đã|sẽ)$/.test(item.key) && i > 0 && i < xs.length - 1) return i + 1;
    // "… trung hạn và bổ sung [1.436 tỷ]": after a long clause a short verb begins anew
    if (
      item.key === 'và' &&
      i > 5 &&
      xs.length - i <= 4 &&
      !startsWithHead(xs.slice(i + 1)) &&
      isClause(xs.slice(0, i))
    )
      return i + 1;
  }
  return 0;
}

export function stripFront(xs: Item[]): Item[] {
  let i = 0;
  while (i < xs.length) {
    const x = xs[i]!;
    const next = xs[i + 1];
    // "mức giảm sinh": a noun made of a verb
    if (x.key === 'mức' && next?.t === 'lex' && next.lex.cls === 'verb') break;
    if (x.t === 'mark' || x.t === 'list' || x.t === 'time' || x.t === 'num') i++;
    else if (isLex(x, ['part', 'link', 'estimate', 'aim', 'cut', 'hedge', 'from', 'adverb'])) i++;
    else if (/^(?:mỗi|hàng) năm$/.test(x.key)) i++;
    else if (x.t === 'word' && PREPOSITIONS.has(x.key) && nextIsFree(xs, i)) i++;
    else break;
  }
  return xs.slice(i);
}

const PREPOSITIONS = new Set('về tính trong vào cho của theo để khi nên số nay qua tính'.split(' '));

/** A preposition at the front goes when a time or nothing follows it. */
function nextIsFree(xs: readonly Item[], i: number): boolean {
  const next = xs[i + 1];
  return next === undefined || next.t === 'time' || next.t === 'mark';
}

export function stripBack(xs: Item[]): Item[] {
  let end = xs.length;
  while (end > 0) {
    const x = xs[end - 1]!;
    const mark = x.t === 'mark' && !/^[)"”%]$/.test(x.key);
    const small = isLex(x, ['link', 'estimate', 'aim', 'hedge', 'from', 'adverb', 'cut', 'part', 'versus']);
    const preposition =
      x.t === 'word' && /^(?:của|để|trong|vào|tại|đến|theo|các|những|thì|do|từ|năm)$/.test(x.key);
    if (mark || small || preposition || x.t === 'time') end--;
    else break;
  }
  return xs.slice(0, end);
}
