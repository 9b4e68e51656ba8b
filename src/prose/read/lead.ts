// What stands right before a figure and says how to take it: "ước đạt trên", "giảm xuống còn khoảng".
// Read backwards from the figure; the name of the measure is what stands before that.

import type { Qualifier } from '../facts.ts';
import type { TimeMention } from './dates.ts';
import type { Item } from './items.ts';
import type { VerbSense } from './lexicon/words.ts';

export type Lead = {
  /** Index of the first item that belongs to it. */
  from: number;
  /** Senses of its verbs, the nearest to the figure first. */
  senses: VerbSense[];
  verbs: string[];
  qualifier?: Qualifier;
  approx?: string;
  estimate: boolean;
  aim: boolean;
  average: boolean;
  /** The words of the average, for names that lack their own. */
  averageText: string;
  annual: boolean;
  negative: boolean;
  colon: boolean;
  /** The figure is the first thing in a parenthesis. */
  paren: boolean;
  /** … and its verb stands inside the parenthesis: "(giảm 3 vụ)". */
  innerVerb: boolean;
  times: TimeMention[];
  /** Only "từ" and hedges, or nothing at all. */
  bare: boolean;
};

export function readLead(items: readonly Item[], figure: number, floor: number): Lead {
  const lead: Lead = {
    from: figure,
    senses: [],
    verbs: [],
    estimate: false,
    aim: false,
    average: false,
    averageText: '',
    annual: false,
    negative: false,
    colon: false,
    paren: false,
    innerVerb: false,
    times: [],
    bare: true,
  };
  for (let i = figure - 1; i >= floor; i--) {
    const item = items[i]!;
    if (!absorb(items, i, lead, floor)) break;
    lead.from = i;
    if (item.t === 'lex' && item.lex.cls !== 'hedge' && item.lex.cls !== 'from') lead.bare = false;
  }
  return lead;
}

function absorb(items: readonly Item[], i: number, lead: Lead, floor: number): boolean {
  const item = items[i]!;
  if (item.t === 'time') {
    // "năm 2025 đạt", "đến năm 2025: 60": the period of the figure, when a verb or a colon stands between
    lead.times.push(item.time);
    return true;
  }
  if (item.t === 'mark') {
    if (item.key === ':' && !lead.colon && !lead.paren && !lead.aim) {
      lead.colon = true;
      return true;
    }
    if (item.key === '(' && !lead.paren) {
      lead.paren = true;
      lead.innerVerb = lead.senses.length > 0;
      return true;
    }
    return false;
  }
  if (item.t !== 'lex') return false;
  const { lex } = item;
  switch (lex.cls) {
    case 'verb': {
      lead.senses.push(lex.sense);
      lead.verbs.push(item.key);
      return true;
    }
    case 'hedge':
      if (lead.qualifier === undefined && lex.qualifier !== undefined) lead.qualifier = lex.qualifier;
      if (lead.approx === undefined && lex.approx !== undefined) lead.approx = lex.approx;
      return true;
    case 'estimate':
      lead.estimate = true;
      if (/đạt|thực hiện|được/.test(item.key)) lead.senses.push('level');
      if (item.key === 'ước còn') lead.senses.push('left');
      return true;
    case 'aim':
      lead.aim = true;
      if (/đạt/.test(item.key)) lead.senses.push('level');
      return true;
    case 'average': {
      // "GRDP bình quân 7%" is a name; "tăng bình quân 7%" is not
      if (!lex.annual && !precededByVerb(items, i, floor)) return false;
      lead.average = true;
      lead.averageText = item.key;
      lead.annual ||= lex.annual;
      return true;
    }
    case 'from':
      return true;
    case 'sign':
      lead.negative ||= lex.negative;
      return true;
    case 'adverb':
      return lex.place === 'pre' || precededByVerb(items, i, floor);
    default:
      return false;
  }
}

function precededByVerb(items: readonly Item[], i: number, floor: number): boolean {
  for (let k = i - 1; k >= floor && k >= i - 4; k--) {
    const item = items[k]!;
    if (item.t === 'time') continue;
    if (item.t !== 'lex') return false;
    if (item.lex.cls === 'verb' || item.lex.cls === 'estimate' || item.lex.cls === 'aim') return true;
    if (item.lex.cls !== 'adverb' && item.lex.cls !== 'average' && item.lex.cls !== 'hedge') return false;
  }
  return false;
}
