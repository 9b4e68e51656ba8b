// Which of several equally official turns a sentence takes. A style is picked by number, never at random:
// the same facts at the same place always give the same words.

import type { FactKind } from '../facts.ts';

export type Style = {
  /** The change on the year before the share of the plan. */
  growthFirst: boolean;
  /** What the figure is compared with goes in parentheses. */
  parentheses: boolean;
  /** Rotates "đạt 95% kế hoạch" and "bằng 95% kế hoạch". */
  equals: boolean;
  /** Money is also "thực hiện", not only "đạt". */
  carriedOut: boolean;
  /** How last year is named: "cùng kỳ", "cùng kỳ năm trước", "năm 2020". */
  than: 'same_period' | 'same_period_before' | 'year';
};

const STYLES: readonly Style[] = [
  { growthFirst: false, parentheses: false, equals: false, carriedOut: false, than: 'same_period' },
  { growthFirst: true, parentheses: false, equals: true, carriedOut: true, than: 'year' },
  { growthFirst: false, parentheses: true, equals: true, carriedOut: false, than: 'same_period' },
  { growthFirst: true, parentheses: false, equals: true, carriedOut: false, than: 'same_period_before' },
  { growthFirst: false, parentheses: false, equals: true, carriedOut: true, than: 'year' },
  { growthFirst: true, parentheses: true, equals: false, carriedOut: false, than: 'same_period' },
];

export const STYLE_COUNT = STYLES.length;
export const styleOf = (n: number): Style => STYLES[Math.abs(Math.trunc(n)) % STYLES.length]!;

export type PredicateOptions = {
  style: Style;
  /** A kind that the sentence has already given ("Phấn đấu năm 2022: …"). */
  stated?: FactKind;
  /** A part of a whole in a list: its level needs no verb ("dịch vụ 23,6%"). */
  bare?: boolean;
};
