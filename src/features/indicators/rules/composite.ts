// A composite index: what its components make, and how a rank moved. A smaller rank is the better one.
import { type DecimalString, decimal, toDecimalString } from '../../../kernel/decimal.ts';

export const COMBINES = ['sum', 'weighted_mean', 'as_published'] as const;
export type Combine = (typeof COMBINES)[number];

export type Scored = { score: DecimalString | null; weight: DecimalString | null };

/** What the components make; null where one is missing, or the score is only as published. A component without a weight weighs 1. */
export const combineScores = (
  how: Combine,
  components: readonly Scored[],
  decimals: number,
): DecimalString | null => {
  if (how === 'as_published' || components.length === 0) return null;
  let [sum, weights] = [decimal(0), decimal(0)];
  for (const { score, weight } of components) {
    if (score === null) return null;
    const heavy = how === 'sum' ? decimal(1) : decimal(weight ?? '1');
    sum = sum.plus(heavy.mul(score));
    weights = weights.plus(heavy);
  }
  const made = how === 'sum' ? sum : sum.div(weights);
  return toDecimalString(made.toDecimalPlaces(decimals));
};

/** Places gained since the year before: from 12th to 8th is +4. */
export const placesGained = (before: DecimalString | null, now: DecimalString | null): number | null =>
  before === null || now === null ? null : decimal(before).minus(now).toNumber();

/** What was in force in a year; before the first there is none but the first. Versions come newest first. */
export const inForce = <V extends { fromYear: number }>(versions: readonly V[], year: number): V =>
  versions.find(({ fromYear }) => fromYear <= year) ?? versions.at(-1)!;
