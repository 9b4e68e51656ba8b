// What a target must say before it is sensible, and what keeps a draft from being adopted.
import { decimal } from '../../kernel/decimal.ts';
import { type Direction, type Method, type Operator, senseOf } from '../../kernel/figures.ts';
import { getPeriod } from '../../kernel/period.ts';
import type { FieldError, Words } from '../../kernel/problem.ts';

type Params = { base?: string | null; tolerance?: string | null; steps?: readonly string[] | null };
type BaselineLike = {
  name: string;
  value?: string | null;
  valueMin?: string | null;
  valueMax?: string | null;
  isRating: boolean;
};
export type TargetLike = {
  operator: Operator;
  method?: Method | null;
  params: Params;
  indicatorId?: string | null;
  title?: string | null;
  baselines: readonly BaselineLike[];
  parts?: readonly TargetLike[];
};
type IndicatorLike = { method: Method; direction: Direction };

const BY_OPERATOR: Partial<Record<Operator, Method>> = {
  all_of: 'compound',
  complete: 'complete',
  rank: 'rank',
  milestone: 'milestone',
};
const LEVEL_METHODS: readonly Method[] = ['ratio', 'inverse', 'progress', 'difference'];

/** The method that suits the operator, else the indicator's own, turned the way the target looks. */
export const methodFor = (operator: Operator, params: Params, indicator: IndicatorLike | null): Method => {
  const fixed = BY_OPERATOR[operator];
  if (fixed) return fixed;
  if (operator === 'reduce_to') return params.base ? 'progress' : 'inverse';
  if (operator === 'reduce_by') return params.base ? 'progress' : 'ratio';
  const own = indicator?.method ?? 'ratio';
  if (own === 'complete' || own === 'difference') return own;
  if (own === 'progress' && params.base) return own;
  return senseOf(operator, indicator?.direction ?? 'up') === 'down' ? 'inverse' : 'ratio';
};

const error = (field: string, code: string, vi: string, en: string): FieldError => ({
  field,
  code,
  message: { vi, en },
});

/** Decreasing targets scored by the increasing formula look met while they are worse: such a pair is refused. */
const checkMethod = (target: TargetLike, method: Method, indicator: IndicatorLike | null): FieldError[] => {
  const { operator } = target;
  const fixed = BY_OPERATOR[operator];
  if (fixed ? method !== fixed : method === 'compound' || method === 'rank' || method === 'milestone')
    return [
      error(
        'method',
        'method_operator',
        'Cách chấm không hợp với loại chỉ tiêu',
        'Does not suit the operator',
      ),
    ];
  const sense = senseOf(operator, indicator?.direction ?? 'up');
  if ((method === 'ratio' && sense === 'down') || (method === 'inverse' && sense !== 'down'))
    return [
      error(
        'method',
        'method_direction',
        sense === 'down'
          ? 'Chỉ tiêu càng thấp càng tốt không chấm theo tỷ lệ thuận'
          : 'Chỉ tiêu này không chấm theo tỷ lệ nghịch',
        sense === 'down'
          ? 'Where lower is better the direct ratio is wrong'
          : 'The inverse ratio is only for targets where lower is better',
      ),
    ];
  if (method === 'progress' && LEVEL_METHODS.includes(method) && !target.params.base)
    return [error('params.base', 'required', 'Cần mức đầu kỳ để chấm theo tiến độ', 'A base is needed')];
  return [];
};

const checkBaseline = (target: TargetLike, baseline: BaselineLike, field: string): FieldError[] => {
  const { value, valueMin, valueMax } = baseline;
  const has = (one: string | null | undefined): one is string => one !== null && one !== undefined;
  if (has(valueMin) && has(valueMax) && decimal(valueMin).gt(valueMax))
    return [
      error(`${field}.valueMax`, 'order', 'Cận trên nhỏ hơn cận dưới', 'The upper bound is below the lower'),
    ];
  if (target.operator === 'range' && !(has(valueMin) && has(valueMax)))
    return [error(`${field}.valueMin`, 'required', 'Cần đủ cận dưới và cận trên', 'Both bounds are needed')];
  if (!has(value) && !has(valueMin) && !has(valueMax) && target.operator !== 'milestone')
    return [error(`${field}.value`, 'required', 'Cần mức kế hoạch', 'A plan is needed')];
  const plan = value ?? valueMax ?? valueMin;
  if (
    target.operator === 'reduce_to' &&
    target.params.base &&
    has(plan) &&
    decimal(target.params.base).lte(plan)
  )
    return [
      error(
        'params.base',
        'base_not_above',
        'Mức đầu kỳ phải cao hơn mức “giảm còn”',
        'The base must be above the level to reduce to',
      ),
    ];
  return [];
};

/** What is wrong with a target as such; a missing baseline is not, until adoption. */
export const checkTarget = (
  target: TargetLike,
  indicator: IndicatorLike | null,
  method: Method,
): FieldError[] => {
  const parts = target.parts ?? [];
  if (target.operator === 'all_of') {
    const errors: FieldError[] = [];
    if (parts.length < 2)
      errors.push(
        error('parts', 'too_few', 'Chỉ tiêu gộp cần ít nhất hai tiêu chí', 'At least two parts are needed'),
      );
    if (!target.title) errors.push(error('title', 'required', 'Cần tên chỉ tiêu', 'A title is needed'));
    if (target.baselines.length)
      errors.push(
        error('baselines', 'not_here', 'Mức kế hoạch đặt ở từng tiêu chí', 'Plans belong to the parts'),
      );
    if (target.indicatorId)
      errors.push(
        error('indicatorId', 'not_here', 'Chỉ tiêu đặt ở từng tiêu chí', 'Indicators belong to the parts'),
      );
    return errors;
  }
  if (!target.indicatorId || !indicator)
    return [error('indicatorId', 'required', 'Cần chọn chỉ tiêu trong danh mục', 'Choose an indicator')];
  if (parts.length)
    return [error('parts', 'not_here', 'Chỉ chỉ tiêu gộp mới có tiêu chí con', 'Only all_of has parts')];
  const errors = checkMethod(target, method, indicator);
  target.baselines.forEach((baseline, i) => {
    if (target.baselines.findIndex(({ name }) => name === baseline.name) !== i)
      errors.push(
        error(`baselines.${i}.name`, 'twice', 'Mức kế hoạch này đã có', 'This baseline is there already'),
      );
    errors.push(...checkBaseline(target, baseline, `baselines.${i}`));
  });
  if (target.baselines.filter(({ isRating }) => isRating).length > 1)
    errors.push(
      error(
        'baselines',
        'one_rating',
        'Chỉ một mức kế hoạch dùng để xếp loại',
        'Only one baseline is for rating',
      ),
    );
  return errors;
};

/** The only baseline is the one to rate by; a milestone's plan is to reach all its steps. */
export const completeBaselines = <B extends BaselineLike>(
  operator: Operator,
  params: Params,
  baselines: readonly B[],
  plan: (value: string) => B,
): B[] => {
  const total = String(params.steps?.length || 1);
  const all = operator === 'milestone' && baselines.length === 0 ? [plan(total)] : [...baselines];
  const [only] = all;
  return all.length === 1 && only ? [{ ...only, isRating: true }] : all;
};

export type AdoptionWarning = { code: string; targetId: string | null; message: Words };
type HeldTarget = {
  id: string;
  operator: Operator;
  name: Words;
  baselines: readonly { isRating: boolean }[];
  parts: readonly HeldTarget[];
};

/** What keeps a draft from being adopted; empty when it may be. */
export const adoptionWarnings = (targets: readonly HeldTarget[]): AdoptionWarning[] => {
  if (targets.length === 0)
    return [
      {
        code: 'no_targets',
        targetId: null,
        message: { vi: 'Nghị quyết chưa có chỉ tiêu nào', en: 'The resolution has no target yet' },
      },
    ];
  return targets.flatMap((target): AdoptionWarning[] => {
    if (target.operator === 'all_of')
      return adoptionWarnings(target.parts).map((warning) => ({ ...warning, targetId: target.id }));
    if (target.baselines.some(({ isRating }) => isRating)) return [];
    const none = target.baselines.length === 0;
    return [
      {
        code: none ? 'target_without_baseline' : 'target_without_rating_baseline',
        targetId: target.id,
        message: none
          ? {
              vi: `“${target.name.vi}” chưa có mức kế hoạch`,
              en: `“${target.name.en}” has no plan to rate by`,
            }
          : {
              vi: `“${target.name.vi}” chưa chọn mức kế hoạch để xếp loại`,
              en: `“${target.name.en}” does not say which of its baselines to rate by`,
            },
      },
    ];
  });
};

/** Does a period reach into the year? */
export const coversYear = (code: string, year: number): boolean => {
  const period = getPeriod(code);
  return period.year <= year && year <= period.toYear;
};
