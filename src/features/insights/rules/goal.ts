// What a target means as a number to be reached by the end of its year, or why it has none.
import { decimal, toDecimalString } from '../../../kernel/decimal.ts';
import {
  type BaselineName,
  type Direction,
  type Operator,
  type Sense,
  senseOf,
} from '../../../kernel/figures.ts';
import { parsePeriod } from '../../../kernel/period.ts';
import type { Words } from '../../../kernel/problem.ts';

type Baseline = {
  name: BaselineName;
  value: string | null;
  valueMin: string | null;
  valueMax: string | null;
  isRating: boolean;
};
export type GoalSource = {
  operator: Operator;
  period: string;
  indicator: { direction: Direction } | null;
  params: { base?: string | null };
  baselines: readonly Baseline[];
};
export type Goal = { plan: string; baseline: BaselineName; sense: Sense };

const words = (vi: string, en: string): Words => ({ vi, en });

export const goalOf = (target: GoalSource): Goal | { why: Words } => {
  const { operator, indicator, params, baselines, period } = target;
  if (operator === 'all_of' || !indicator)
    return {
      why: words('Gồm nhiều chỉ tiêu thành phần, mỗi phần xem riêng', 'Made of parts; see each of them'),
    };
  if (operator === 'milestone')
    return {
      why: words('Theo mốc việc, không có đường số liệu', 'Goes by steps; there is no line of figures'),
    };
  if (parsePeriod(period)?.kind !== 'year')
    return { why: words('Không phải chỉ tiêu của một năm', 'Not a target of one year') };
  const chosen = baselines.find(({ isRating }) => isRating) ?? baselines[0];
  const sense = operator === 'reduce_by' ? 'down' : senseOf(operator, indicator.direction);
  const figure =
    chosen?.value ??
    (sense === 'down' ? (chosen?.valueMax ?? chosen?.valueMin) : (chosen?.valueMin ?? chosen?.valueMax));
  if (!chosen || !figure)
    return { why: words('Chưa có mức kế hoạch bằng số', 'There is no plan in figures') };
  if (operator !== 'reduce_by') return { plan: figure, baseline: chosen.name, sense };
  if (!params.base)
    return {
      why: words('Chưa biết mức đầu kỳ để tính mức phải giảm còn', 'The level to reduce from is not known'),
    };
  return { plan: toDecimalString(decimal(params.base).minus(figure)), baseline: chosen.name, sense };
};
