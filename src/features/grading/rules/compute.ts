// From what tasks and targets came to, to points and a grade. Pure. Being late never helps: only what is done on time
// earns points, and every condition has one good side.
import { Decimal, decimal, toDecimalString } from '../../../kernel/decimal.ts';
import {
  AT_LEAST,
  type Computed,
  type Grade,
  type GradedItem,
  type GradingContent,
  type Measure,
} from '../contract.ts';

type Item = Pick<GradedItem, 'kind' | 'outcome' | 'exceeded' | 'score'>;
export type Given = { items: readonly Item[]; general: string | null; disciplined: number };

const share = (part: number, whole: number): Decimal =>
  whole === 0 ? new Decimal(0) : decimal(part).times(100).dividedBy(whole);

/** At most one decimal place, rounded down, so that 89,96 points are not 90. */
const pointsText = (value: Decimal): string => toDecimalString(value.toDecimalPlaces(1, Decimal.ROUND_DOWN));

export const countItems = (items: readonly Item[], disciplined: number): Computed['counts'] => {
  const tasks = items.filter((item) => item.kind === 'task');
  const targets = items.filter((item) => item.kind === 'target' && item.outcome !== 'no_data');
  const of = (outcome: string) => tasks.filter((item) => item.outcome === outcome).length;
  const [onTime, late, notDone] = [of('on_time'), of('late'), of('not_done')];
  return {
    due: onTime + late + notDone,
    onTime,
    late,
    notDone,
    // Only what was done on time, and targets that were met, can be beyond what was asked.
    exceeded: items.filter((item) => item.exceeded && (item.outcome === 'on_time' || item.outcome === 'met'))
      .length,
    disciplined,
    targets: targets.length,
    targetsMet: targets.filter((item) => item.outcome === 'met').length,
  };
};

const measuresOf = (counts: Computed['counts']): Record<Measure, Decimal> => ({
  on_time: counts.due === 0 ? new Decimal(100) : share(counts.onTime, counts.due),
  exceeded: share(counts.exceeded, counts.due + counts.targets),
  late: share(counts.late + counts.notDone, counts.due),
  not_done: decimal(counts.notDone),
  disciplined: decimal(counts.disciplined),
});

/** A target earns its attainment, at most all of it; tasks earn the share done on time. */
const earned = (content: GradingContent, items: readonly Item[], counts: Computed['counts']) => {
  const targets = items.filter((item) => item.kind === 'target' && item.outcome !== 'no_data');
  const attained = targets.reduce(
    (sum, item) => sum.plus(item.outcome === 'met' ? 100 : Decimal.max(0, Decimal.min(100, item.score ?? 0))),
    new Decimal(0),
  );
  // Where only one of the two was due, it carries the points of both.
  const both = decimal(content.taskMax).plus(content.targetMax);
  const taskMax = counts.targets === 0 ? both : counts.due === 0 ? new Decimal(0) : decimal(content.taskMax);
  const targetMax = both.minus(taskMax);
  return {
    taskMax,
    targetMax,
    tasks: counts.due === 0 ? new Decimal(0) : taskMax.times(counts.onTime).dividedBy(counts.due),
    targets:
      counts.targets === 0 ? new Decimal(0) : targetMax.times(attained).dividedBy(100 * counts.targets),
  };
};

export const computeGrade = (
  content: GradingContent,
  { items, general, disciplined }: Given,
): Omit<Computed, 'scheme'> => {
  const counts = countItems(items, disciplined);
  const measures = measuresOf(counts);
  const parts = earned(content, items, counts);
  const isRatable = counts.due + counts.targets > 0;
  const total = general === null ? null : decimal(general).plus(parts.tasks).plus(parts.targets);
  const rules = content.rules.map((rule) => {
    const conditions = rule.conditions.map(({ measure, limit }) => ({
      measure,
      limit,
      value: toDecimalString(measures[measure].toDecimalPlaces(2, Decimal.ROUND_DOWN)),
      holds: AT_LEAST.has(measure) ? measures[measure].gte(limit) : measures[measure].lte(limit),
    }));
    const hasPoints = total?.gte(rule.from) ?? false;
    return {
      grade: rule.grade as Grade,
      from: rule.from,
      reached: hasPoints && conditions.every((condition) => condition.holds),
      hasPoints,
      conditions,
    };
  });
  const isKnown = total !== null && isRatable;
  return {
    grade: isKnown ? (rules.find((rule) => rule.reached)?.grade ?? 'not_completed') : null,
    byPoints: isKnown ? (rules.find((rule) => rule.hasPoints)?.grade ?? 'not_completed') : null,
    points: {
      general,
      generalMax: content.generalMax,
      tasks: pointsText(parts.tasks),
      taskMax: toDecimalString(parts.taskMax),
      targets: pointsText(parts.targets),
      targetMax: toDecimalString(parts.targetMax),
      total: total && pointsText(total),
    },
    counts,
    rules: rules.map(({ hasPoints: _, ...rule }) => rule),
  };
};

/** On its own: what was done in time or beyond lifts, what was late, not done or missed lowers. */
export const effectOf = (item: Item): GradedItem['effect'] => {
  if (item.outcome === 'late' || item.outcome === 'not_done' || item.outcome === 'missed') return 'lowers';
  if (item.exceeded || item.outcome === 'on_time' || item.outcome === 'met') return 'lifts';
  return 'none';
};
