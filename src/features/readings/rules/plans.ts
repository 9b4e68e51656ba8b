// What a paper's percentages say of the plan behind them.
import { type DecimalString, decimal, toDecimalString } from '../../../kernel/decimal.ts';
import type { MeasureFact, MeasureRelation } from '../contract.ts';

const OF_PLAN = new Set<MeasureRelation['type']>([
  'pct_of_plan',
  'pct_of_central_estimate',
  'pct_of_local_estimate',
]);

/** 4.960 is 101,29 % of a plan of 4.896,8: rounded to one more place than the figure has, as many as the percentage can carry. */
export const impliedPlan = (
  fact: Pick<MeasureFact, 'value'>,
  relation: MeasureRelation,
): DecimalString | null => {
  if (!fact.value || !relation.value || !OF_PLAN.has(relation.type)) return null;
  const percent = decimal(relation.value);
  if (percent.lte(0)) return null;
  const places = Math.max(1, decimal(fact.value).decimalPlaces());
  return toDecimalString(decimal(fact.value).times(100).div(percent).toDecimalPlaces(places));
};
