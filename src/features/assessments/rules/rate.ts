// A whole target rated: every baseline's attainment, the rating by the one chosen for it, the band. Also used to check
// a snapshot again from nothing but what is written in it.
import {
  type Band,
  type Direction,
  isPartial,
  type MadeOf,
  type Method,
  type Operator,
} from '../../../kernel/figures.ts';
import type { Words } from '../../../kernel/problem.ts';
import { type Edge, placeInBand } from './bands.ts';
import { explain } from './explain.ts';
import { type Outcome, type Plan, type Reported, type Rule, scoreAllOf, scoreTarget } from './score.ts';

export type Ratable = {
  operator: Operator;
  method: Method;
  params: Rule['params'];
  indicator: { direction: Direction } | null;
  baselines: readonly (Plan & { id: string; isRating: boolean })[];
  /** A part of a period is shown, never held against the plan of the whole. */
  result: (Reported & { madeOf: MadeOf | null; owing: number }) | null;
};
export type Rated = { attainments: Map<string, Outcome>; rating: Outcome; computedBand: Band };

const notScored = (explanation: Words): Outcome => ({
  outcome: 'no_data',
  score: null,
  met: null,
  difference: null,
  explanation,
});

const rate = (target: Ratable, edges: readonly Edge[]): Rated => {
  const { result } = target;
  const part = result && isPartial(result) ? explain.part(result) : null;
  const rule: Rule = { ...target, direction: target.indicator?.direction ?? 'none' };
  const attainments = new Map(
    target.baselines.map((baseline) => [
      baseline.id,
      part ? notScored(part) : scoreTarget(rule, baseline, result),
    ]),
  );
  const chosen = target.baselines.find((baseline) => baseline.isRating);
  const rating =
    (chosen && attainments.get(chosen.id)) ??
    notScored(part ?? (result ? explain.noPlan() : explain.noFigure()));
  return { attainments, rating, computedBand: placeInBand(rating, edges) };
};

export const rateWhole = (
  target: Ratable & { parts: readonly Ratable[] },
  edges: readonly Edge[],
): Rated & { parts: Rated[] } => {
  const parts = target.parts.map((part) => rate(part, edges));
  if (target.operator !== 'all_of') return { ...rate(target, edges), parts };
  const rating = scoreAllOf(parts.map((part) => part.rating));
  return { attainments: new Map(), rating, computedBand: placeInBand(rating, edges), parts };
};
