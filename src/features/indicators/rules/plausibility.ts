// Whether a figure can be believed: what each rule says of it, in words that name the rule.
import { type DecimalString, decimal } from '../../../kernel/decimal.ts';
import { formatDecimal } from '../../../kernel/format.ts';
import type { Words } from '../../../kernel/problem.ts';
import type { Rule } from '../contract/rule.ts';

/** What a rule holds a figure against: the earlier figure of a change, what the formula of a relation gives; null: not there. */
type Against = DecimalString | null;

const percent = (value: DecimalString) => formatDecimal(decimal(value).toDecimalPlaces(1).toFixed());
const say = (vi: string, en: string): Words => ({ vi, en });

const outside = (figure: DecimalString, { low, high }: Pick<Rule, 'low' | 'high'>): 'low' | 'high' | null => {
  if (low !== null && decimal(figure).lt(low)) return 'low';
  return high !== null && decimal(figure).gt(high) ? 'high' : null;
};

const checkRange = (rule: Rule, figure: DecimalString): Words | null => {
  const side = outside(figure, rule);
  if (!side) return null;
  const [bound, shown] = [rule[side]!, figure];
  return side === 'low'
    ? say(
        `${formatDecimal(shown)} thấp hơn mức nhỏ nhất ${formatDecimal(bound)}`,
        `${formatDecimal(shown, 'en')} is below the least, ${formatDecimal(bound, 'en')}`,
      )
    : say(
        `${formatDecimal(shown)} cao hơn mức lớn nhất ${formatDecimal(bound)}`,
        `${formatDecimal(shown, 'en')} is above the most, ${formatDecimal(bound, 'en')}`,
      );
};

/** Against a figure of zero no change in per cent can be told: nothing is said. */
const checkChange = (rule: Rule, figure: DecimalString, before: Against): Words | null => {
  if (before === null || decimal(before).isZero()) return null;
  const change = decimal(figure).minus(before).div(decimal(before).abs()).mul(100).toFixed();
  const side = outside(change, rule);
  if (!side) return null;
  const [vi, en] =
    rule.against === 'year_before'
      ? ['cùng kỳ năm trước', 'a year before']
      : ['kỳ trước', 'the period before'];
  return say(
    `so với ${vi} (${formatDecimal(before)}) thay đổi ${percent(change)}%, ngoài mức ${percent(rule[side]!)}%`,
    `a change of ${percent(change)}% on ${en} (${formatDecimal(before, 'en')}), beyond ${percent(rule[side]!)}%`,
  );
};

const HOLDS: Record<NonNullable<Rule['relation']>, (order: number) => boolean> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '=': (order) => order === 0,
  '>=': (order) => order >= 0,
  '>': (order) => order > 0,
};
const SIGNS = { '<': '<', '<=': '≤', '=': '=', '>=': '≥', '>': '>' } as const;

const checkRelation = (rule: Rule, code: string, figure: DecimalString, other: Against): Words | null => {
  if (other === null || HOLDS[rule.relation!](decimal(figure).cmp(other))) return null;
  const relation = `[${code}] ${SIGNS[rule.relation!]} ${rule.formula}`;
  return say(
    `trái với ${relation}: ${formatDecimal(figure)} và ${formatDecimal(other)}`,
    `against ${relation}: ${formatDecimal(figure, 'en')} and ${formatDecimal(other, 'en')}`,
  );
};

/** Null: nothing odd, or nothing to hold the figure against. */
export const checkRule = (
  rule: Rule,
  code: string,
  figure: DecimalString,
  against: Against,
): Words | null => {
  if (rule.kind === 'range') return checkRange(rule, figure);
  return rule.kind === 'change'
    ? checkChange(rule, figure, against)
    : checkRelation(rule, code, figure, against);
};

/** Null when the parts add up to the whole within the tolerance. */
export const checkParts = (
  dimension: string,
  whole: DecimalString,
  parts: readonly DecimalString[],
  tolerance: DecimalString,
): Words | null => {
  const sum = parts.reduce((total, part) => total.plus(part), decimal(0));
  if (sum.minus(whole).abs().lte(tolerance)) return null;
  return say(
    `các phần theo “${dimension}” cộng lại ${formatDecimal(sum.toFixed())}, số chung ${formatDecimal(whole)}`,
    `the parts by “${dimension}” add up to ${formatDecimal(sum.toFixed(), 'en')}, the whole is ${formatDecimal(whole, 'en')}`,
  );
};
