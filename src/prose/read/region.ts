// The stretch before a figure's lead: which part of it names the measure, and what else it says (a period, that
// it is a part of the whole before it, that it is the plan). The name is found by grammar: marks, heads of
// quantities, words that make a clause.

import { chooseConjunct, isPlace, stripBack, stripFront } from './conjunct.ts';
import type { TimeMention } from './dates.ts';
import type { Item } from './items.ts';
import { CLAUSE_WORDS, PLACES } from './lexicon/words.ts';
import { matchItems } from './match-items.ts';
import { type Base, readBase } from './tail.ts';

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
  /** … and says when, not where: "cả năm", "đến nay". */
  temporal: boolean;
  /** A comparison that stood before the figure. */
  base?: Base;
  /** The stretch names the plan itself ("kế hoạch đề ra", "Nghị quyết"). */
  plan: boolean;
  /** … and a verb makes it a relation: "vượt kế hoạch 5%". */
  planVerb: 'vs_plan_pct' | 'pct_of_plan' | null;
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
    temporal: false,
    plan: false,
    planVerb: null,
    averageOnly: false,
    semicolon: false,
  };
  let slice = items.slice(from, to);
  slice = innermost(slice, region);
  slice = afterColon(slice, region);
  note(slice, region);
  slice = dropAsides(slice);
  const conjunct = chooseConjunct(slice);
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

function finish(conjunct: Item[], region: Region): void {
  let xs = stripFront(conjunct);
  xs = dropBase(xs, region);
  if (isPlace(xs)) {
    region.place = true;
    region.temporal = /năm|nay|chung|nhiệm kỳ|lũy kế/.test(xs.map((x) => x.key).join(' '));
  } else xs = dropPlace(xs);
  if (xs[0]?.t === 'lex' && /^hoàn thành (?:tốt|xuất sắc)$/.test(xs[0].key)) {
    xs = xs.slice(xs[1]?.key === 'công' && xs[2]?.key === 'tác' ? 3 : 1);
  }
  const first = xs[0];
  if (
    first?.t === 'lex' &&
    first.lex.cls === 'verb' &&
    (first.lex.sense === 'rise' || first.lex.sense === 'fall') &&
    !first.key.startsWith('tăng trưởng') &&
    xs.length > 1
  ) {
    region.inverted = first.lex.sense;
    xs = xs.slice(1);
  } else if (
    first?.t === 'lex' &&
    first.lex.cls === 'verb' &&
    xs.length > 1 &&
    first.lex.sense !== 'share' &&
    !first.key.startsWith('tăng trưởng') &&
    !/^(?:giải ngân|hoàn thành|thực hiện)/.test(first.key) &&
    !(region.part && first.key === 'có')
  ) {
    xs = stripFront(xs.slice(1));
  }
  xs = dropPlanVerb(stripBack(xs), region);
  // "30 ha, bằng cùng kỳ, [đạt 100% KH]": a comparison names nothing
  if (xs.every((x) => x.t === 'lex' && (x.lex.cls === 'prior' || x.lex.cls === 'versus'))) xs = [];
  const average = xs.some((x) => x.t === 'lex' && x.lex.cls === 'average');
  if (
    average &&
    xs.every((x) => (x.t === 'lex' && x.lex.cls === 'average') || x.t === 'figure' || x.t === 'time')
  ) {
    region.averageOnly = true;
  } else if (xs.length === 2 && xs[0]!.key === 'tính' && xs[1]!.t === 'lex' && xs[1]!.lex.cls === 'average') {
    region.averageOnly = true;
    xs = xs.slice(1);
  }
  region.plan = isPlanName(conjunct);
  const verb = stripFront(conjunct)[0];
  if (region.plan && verb?.t === 'lex' && verb.lex.cls === 'verb') {
    if (verb.lex.sense === 'exceed') region.planVerb = 'vs_plan_pct';
    else if (verb.lex.sense === 'level') region.planVerb = 'pct_of_plan';
  }
  region.name = xs;
}

/** "thương mại - dịch vụ so cùng kỳ [tăng 15%]", "so với CK [giảm]": a comparison that stands before its figure. */
function dropBase(xs: Item[], region: Region): Item[] {
  const at = xs.findIndex((x) => x.t === 'lex' && x.lex.cls === 'versus');
  if (at < 0) return xs;
  const base = readBase(xs, at);
  if (base === null || base.to < xs.length) return xs;
  region.base = base.base;
  return xs.slice(0, at);
}

/** "Công tác tuyển quân đạt chỉ tiêu [100%]": the verb and the plan make the figure a share of it. */
function dropPlanVerb(xs: Item[], region: Region): Item[] {
  const [verb, plan] = xs.slice(-2);
  if (
    xs.length < 3 ||
    plan?.t !== 'lex' ||
    plan.lex.cls !== 'plan' ||
    verb?.t !== 'lex' ||
    verb.lex.cls !== 'verb'
  )
    return xs;
  if (verb.lex.sense !== 'level' && verb.lex.sense !== 'exceed') return xs;
  region.planVerb = verb.lex.sense === 'level' ? 'pct_of_plan' : 'vs_plan_pct';
  return xs.slice(0, -2);
}

/** "Toàn huyện gieo trồng", "Trong năm kết nạp": where and when go, what stays. */
function dropPlace(xs: Item[]): Item[] {
  const length = matchItems(PLACES, xs, 0);
  const words = xs.slice(0, length).flatMap((x) => x.key.split(' '));
  return length > 0 && length < xs.length && words.length > 1 ? stripFront(xs.slice(length)) : xs;
}

/** "kế hoạch đề ra", "Nghị quyết", "mục tiêu đại hội là", "chỉ tiêu giao". */
function isPlanName(xs: readonly Item[]): boolean {
  const words = xs.filter((x) => x.t !== 'time' && x.t !== 'mark');
  const at = words.findIndex((x) => x.t === 'lex' && (x.lex.cls === 'plan' || x.key === 'mục tiêu'));
  if (at < 0) return false;
  const before = words.slice(0, at).filter((x) => x.t === 'word' && !CLAUSE_WORDS.has(x.key));
  return before.length <= 1 && words.length - at <= 6;
}
