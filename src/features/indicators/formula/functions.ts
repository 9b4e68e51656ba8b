// The functions of the formula language, each by its short name; Vietnamese names are the same words without marks.
import { fold } from '../../../kernel/folding.ts';

export type FormulaFunction = 'sum' | 'mean' | 'growth' | 'share' | 'prev' | 'before';

const NAMES: Record<string, FormulaFunction> = {
  sum: 'sum',
  tong: 'sum',
  mean: 'mean',
  trungbinh: 'mean',
  growth: 'growth',
  tang: 'growth',
  share: 'share',
  tytrong: 'share',
  prev: 'prev',
  namtruoc: 'prev',
  before: 'before',
  kytruoc: 'before',
};

/** How many parts a function takes, least and most. */
export const PARTS: Record<FormulaFunction, readonly [number, number]> = {
  sum: [1, 200],
  mean: [1, 200],
  growth: [1, 1],
  share: [2, 2],
  prev: [1, 1],
  before: [1, 1],
};

export const FUNCTION_NAMES = Object.keys(PARTS);

export const findFunction = (name: string): FormulaFunction | null =>
  NAMES[fold(name).replaceAll('_', '')] ?? null;
