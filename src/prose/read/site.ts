// What is known at one figure while a sentence is walked, and what figures share with the ones after them.
import type { Measure } from '../facts.ts';
import type { Context } from './context.ts';
import type { Figure } from './figures.ts';
import type { Item } from './items.ts';
import type { Lead } from './lead.ts';
import type { VerbSense } from './lexicon/words.ts';
import type { Region } from './region.ts';
import type { BaseKind, Tail } from './tail.ts';

/** How a draft came about: what confidence is reckoned from. */
export type Draft = Measure & {
  growth: boolean;
  inheritedName: boolean;
  guessed: boolean;
  bare: boolean;
  after: boolean;
  ambiguous?: { other: string };
  timesAmbiguous?: boolean;
  fromTable?: boolean;
  /** The whole it was told to be part of. */
  whole?: Draft;
  sentence: number;
};

export type Shared = {
  /** The measure that relations attach to. */
  open: Draft | null;
  /** The whole of which parts are being told ("trong đó"). */
  parent: Draft | null;
  part: boolean;
  partColon: boolean;
  /** A structure whose shares follow ("cơ cấu lao động:"), and their sum so far. */
  head: string | null;
  headSum: number;
  sense: VerbSense | null;
  /** The last heading or the first measure told: what nameless figures are about. */
  topic: string | null;
  main: Draft | null;
  /** A paragraph has begun and its main measure is still to come; till then the one before it counts. */
  fresh: boolean;
  /** The first measure of the sentence. */
  first: Draft | null;
  /** The comparison read last, and the item after it. */
  lastBase: { kind: BaseKind; to: number } | null;
};

export const newShared = (): Shared => ({
  open: null,
  parent: null,
  part: false,
  partColon: false,
  head: null,
  headSum: 0,
  sense: null,
  topic: null,
  main: null,
  fresh: true,
  first: null,
  lastBase: null,
});

export type Site = {
  text: string;
  items: readonly Item[];
  at: number;
  figure: Figure;
  lead: Lead;
  tail: Tail;
  region: Region;
  index: number;
  context: Context;
  shared: Shared;
  out: Draft[];
};

/** "nghìn lượt khách" counts "lượt khách". */
export const countedNoun = (figure: Figure): string =>
  figure.unit.kind === 'count' || figure.unit.kind === 'guess'
    ? figure.unit.text.replace(/^(?:nghìn|ngàn|triệu|vạn|tỷ|tỉ) /u, '')
    : '';

export function insideParens(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 40; i--) {
    const item = items[i]!;
    if (item.t !== 'mark') continue;
    if (item.key === ')') return false;
    if (item.key === '(') return true;
  }
  return false;
}
