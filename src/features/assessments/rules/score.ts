// How far a result attains a plan. Scores are in per cent and never clamped: 140 is 140, and going backwards is
// negative. The formula follows from what counts as better (operator first, then direction), never from a label alone.
import { Decimal, decimal, toDecimalString } from '../../../kernel/decimal.ts';
import { type Direction, type Method, type Operator, type Sense, senseOf } from '../../../kernel/figures.ts';
import type { Words } from '../../../kernel/problem.ts';
import { explain } from './explain.ts';

export type Rule = {
  operator: Operator;
  method: Method;
  direction: Direction;
  params: { base?: string | null; tolerance?: string | null; steps?: string[] | null };
};
export type Plan = { value: string | null; valueMin: string | null; valueMax: string | null };
export type Reported = { value: string | null; numerator: string | null; denominator: string | null };
export type Outcome = {
  outcome: 'scored' | 'not_scored_by_ratio' | 'no_data';
  score: string | null;
  met: boolean | null;
  difference: string | null;
  explanation: Words;
};

type Reading = { score: Decimal | null; met: boolean };

const percent = (part: Decimal, whole: Decimal): Decimal => part.div(whole).times(100);
const reaches = (value: Decimal, plan: Decimal, sense: Sense): boolean =>
  sense === 'up' ? value.gte(plan) : sense === 'down' ? value.lte(plan) : value.eq(plan);

/** Level against level. A ratio needs both on the same side of zero; otherwise only met or not met can be said. */
const scoreLevel = (value: Decimal, plan: Decimal, sense: Sense): Reading => {
  const met = reaches(value, plan, sense);
  if (sense === 'up') return { met, score: plan.gt(0) && value.gte(0) ? percent(value, plan) : null };
  if (sense === 'down') return { met, score: plan.gte(0) && value.gt(0) ? percent(plan, value) : null };
  if (plan.lte(0) || value.lte(0)) return { met, score: null };
  return { met, score: percent(Decimal.min(value, plan), Decimal.max(value, plan)) };
};

/** Way covered from the base, of the way planned. No way planned, or planned backwards: no ratio. */
const scoreProgress = (value: Decimal, plan: Decimal, base: Decimal, sense: Sense): Reading => {
  const way = sense === 'near' ? (plan.gte(base) ? 'up' : 'down') : sense;
  const planned = way === 'up' ? plan.minus(base) : base.minus(plan);
  const done = way === 'up' ? value.minus(base) : base.minus(value);
  return { met: reaches(value, plan, way), score: planned.gt(0) ? percent(done, planned) : null };
};

/** Within an allowed distance the plan counts as met in full. */
const allow = (reading: Reading, value: Decimal, plan: Decimal, tolerance: Decimal): Reading => {
  if (reading.met || value.minus(plan).abs().gt(tolerance)) return reading;
  return { met: true, score: reading.score === null ? null : Decimal.max(reading.score, 100) };
};

/** The bound that has to be reached; for `near` with a range the nearer one, or the value itself when inside. */
const boundOf = (plan: Plan, sense: Sense, value: Decimal): Decimal | null => {
  const single = plan.value === null ? null : decimal(plan.value);
  const min = plan.valueMin === null ? single : decimal(plan.valueMin);
  const max = plan.valueMax === null ? single : decimal(plan.valueMax);
  if (sense === 'up') return min ?? max;
  if (sense === 'down') return max ?? min;
  if (min === null || max === null) return min ?? max;
  return Decimal.min(Decimal.max(value, min), max);
};

const TOLERANT: readonly Operator[] = ['eq', 'approx', 'keep'];

const readScore = (rule: Rule, plan: Decimal, value: Decimal): Reading => {
  const { operator, method, params } = rule;
  const sense = senseOf(operator, rule.direction);
  const base = params.base ? decimal(params.base) : null;
  if (operator === 'reduce_by') return scoreLevel(base ? base.minus(value) : value, plan, 'up');
  if (operator === 'rank' || method === 'rank')
    return base ? scoreProgress(value, plan, base, 'down') : { met: value.lte(plan), score: null };
  const reading =
    method === 'progress' && base
      ? scoreProgress(value, plan, base, sense)
      : method === 'progress'
        ? { met: reaches(value, plan, sense), score: null }
        : scoreLevel(value, plan, sense);
  return params.tolerance && TOLERANT.includes(operator)
    ? allow(reading, value, plan, decimal(params.tolerance))
    : reading;
};

const noData = (explanation: Words): Outcome => ({
  outcome: 'no_data',
  score: null,
  met: null,
  difference: null,
  explanation,
});

// Rounded down, so that a score shown as 95 really reaches the edge at 95.
const finish = (reading: Reading, difference: Decimal | null, explanation: Words): Outcome => ({
  outcome: reading.score ? 'scored' : 'not_scored_by_ratio',
  score: reading.score && toDecimalString(reading.score.toDecimalPlaces(6, Decimal.ROUND_FLOOR)),
  met: reading.met,
  difference: difference && toDecimalString(difference),
  explanation,
});

const scoreCount = (rule: Rule, plan: Plan, result: Reported): Outcome => {
  const steps = rule.operator === 'milestone' ? (rule.params.steps?.length ?? 0) : 0;
  const whole = result.denominator ?? (steps ? String(steps) : (plan.value ?? plan.valueMin));
  const part = result.numerator ?? result.value;
  if (part === null) return noData(explain.noFigure());
  const total = decimal(whole ?? (rule.operator === 'milestone' ? '1' : '100'));
  const done = decimal(part);
  if (total.lte(0)) return noData(explain.nothingDue());
  // One single step is reached or not; saying "0 %" of it would be a ratio where there is none.
  const single = rule.operator === 'milestone' && total.eq(1) && done.lt(1);
  const reading = { met: done.gte(total), score: single ? null : percent(done, total) };
  return finish(
    reading,
    done.minus(total),
    explain.count(toDecimalString(done), toDecimalString(total), reading),
  );
};

/** One result against one baseline. */
export const scoreTarget = (rule: Rule, plan: Plan, result: Reported | null): Outcome => {
  if (!result) return noData(explain.noFigure());
  if (
    rule.operator === 'complete' ||
    rule.operator === 'milestone' ||
    rule.method === 'complete' ||
    rule.method === 'milestone'
  )
    return scoreCount(rule, plan, result);
  if (result.value === null) return noData(explain.noFigure());
  const value = decimal(result.value);
  const bound = boundOf(plan, senseOf(rule.operator, rule.direction), value);
  if (!bound) return noData(explain.noPlan());
  const reading = readScore(rule, bound, value);
  const reached =
    rule.operator === 'reduce_by' && rule.params.base ? decimal(rule.params.base).minus(value) : value;
  return finish(reading, reached.minus(bound), explain.level(rule, value, bound, reading));
};

/** all_of: met when every part is; as good as its weakest part; without data while a part is. */
export const scoreAllOf = (parts: readonly Outcome[]): Outcome => {
  const failed = parts.some((part) => part.met === false);
  if (parts.length === 0 || parts.some((part) => part.outcome === 'no_data'))
    return { ...noData(explain.partsMissing(parts)), met: failed ? false : null };
  const explanation = explain.parts(parts);
  const noRatio = parts.some((part) => part.met === false && part.score === null);
  const scores = parts.flatMap((part) => (part.score === null ? [] : [decimal(part.score)]));
  const score = noRatio || scores.length === 0 ? null : Decimal.min(...scores);
  return finish({ met: !failed, score }, null, explanation);
};

/** The plan that a stated "N % of plan" implies: 12189.7 at 101.12 % is 12054.7. Null at 0 %. */
export const impliedBase = (value: string, ofPlanPct: string): string | null => {
  const pct = decimal(ofPlanPct);
  return pct.isZero() ? null : toDecimalString(decimal(value).times(100).div(pct).toDecimalPlaces(10));
};
