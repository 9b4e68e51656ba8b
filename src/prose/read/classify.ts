// What one figure says: a level of its own, or how a measure stands to a plan, to last year, to a rank.
import type { Relation } from '../facts.ts';
import type { Figure } from './figures.ts';
import type { Lead } from './lead.ts';
import type { VerbSense } from './lexicon/words.ts';
import type { Base, Tail } from './tail.ts';

export type Role =
  | { role: 'level' }
  | { role: 'growth'; fall: boolean }
  | { role: 'relation'; relation: Relation };

export const negated = (value: string): string =>
  value === '0' ? value : value.startsWith('-') ? value.slice(1) : `-${value}`;

/** The verb that governs: the nearest to the figure, but a change before "lên", "đến", "được" stays a change. */
export function governingSense(lead: Lead): VerbSense | null {
  const [nearest, ...rest] = lead.senses;
  if (nearest === undefined) return null;
  if (nearest === 'level') {
    const change = rest.find((s) => s !== 'level');
    const weak = /^(?:lên|được|đạt|đạt mức|đạt trung bình|ở mức)/.test(lead.verbs[0] ?? 'đạt');
    if (change !== undefined && weak && lead.senses.length <= 3) return change;
  }
  return nearest;
}

const figureValue = (
  figure: Figure,
  negative: boolean,
): Pick<Relation, 'value' | 'valueMin' | 'valueMax'> => {
  if (figure.min !== undefined && figure.max !== undefined) {
    return negative && !figure.signed
      ? { valueMin: negated(figure.max), valueMax: negated(figure.min) }
      : { valueMin: figure.min, valueMax: figure.max };
  }
  const value = figure.value ?? '0';
  return { value: negative && !figure.signed ? negated(value) : value };
};

export { figureValue };

const SHARE_TYPE = {
  plan: 'pct_of_plan',
  central: 'pct_of_central_estimate',
  local: 'pct_of_local_estimate',
} as const;

/** `respect`: "về lượng", "về giá trị" follows, which only a shared verb explains.
 *  `inherited`: the sense that governs figures sharing one verb ("tăng 5% so với dự toán và 3% so với cùng kỳ"). */
export function classify(
  figure: Figure,
  lead: Lead,
  tail: Tail,
  inherited: VerbSense | null,
  respect = false,
): Role {
  const base = tail.base;
  const own = governingSense(lead);
  const sense = own ?? (base === undefined && !respect ? null : inherited);
  const { kind } = figure.unit;
  if (sense === 'rank' || (kind === 'rank' && sense !== 'rise' && sense !== 'fall'))
    return relation(rank(figure));
  if (kind === 'times' && sense !== null && ['times', 'rise', 'fall'].includes(sense)) {
    return relation({ type: 'yoy_times', ...figureValue(figure, sense === 'fall'), unit: 'lần' });
  }
  if (kind === 'percent' || kind === 'point') return classifyPercent(figure, sense, base, lead);
  const amount = { ...figureValue(figure, false), unit: figure.unit.text };
  if (sense === 'exceed' || sense === 'short') {
    const value = figureValue(figure, sense === 'short');
    if (base?.kind === 'prior') return relation({ type: 'yoy_abs', ...value, unit: figure.unit.text });
    return relation({ type: 'vs_plan_abs', ...value, unit: figure.unit.text });
  }
  if (sense === 'rise' || sense === 'fall') {
    if (base !== undefined && base.kind !== 'prior' && base.kind !== 'other')
      return relation({ type: 'vs_plan_abs', ...amount });
    return relation({ type: 'yoy_abs', ...figureValue(figure, sense === 'fall'), unit: figure.unit.text });
  }
  return { role: 'level' };
}

function classifyPercent(figure: Figure, sense: VerbSense | null, base: Base | undefined, lead: Lead): Role {
  const ofPlan = base !== undefined && base.kind !== 'prior' && base.kind !== 'other';
  if (sense === 'exceed' || sense === 'short') {
    const value = figureValue(figure, sense === 'short');
    if (base?.kind === 'prior') return { role: 'growth', fall: sense === 'short' };
    if (base?.kind === 'other') return relation({ type: 'yoy_pp', ...value });
    if (figure.unit.kind === 'point')
      return relation({ type: 'vs_plan_abs', ...value, unit: figure.unit.text });
    return relation({ type: 'vs_plan_pct', ...value });
  }
  if (sense === 'rise' || sense === 'fall' || lead.negative) {
    const fall = sense === 'fall' || lead.negative;
    if (ofPlan) return relation({ type: 'vs_plan_pct', ...figureValue(figure, fall) });
    return { role: 'growth', fall };
  }
  if (ofPlan)
    return relation({
      type: SHARE_TYPE[base.kind as keyof typeof SHARE_TYPE],
      ...figureValue(figure, false),
    });
  if (base?.kind === 'prior' && (sense === 'equal' || sense === 'level' || sense === null)) {
    return relation({ type: 'pct_of_prior', ...figureValue(figure, false) });
  }
  if (figure.signed && sense !== 'left') return { role: 'growth', fall: false };
  return { role: 'level' };
}

const relation = (r: Relation): Role => ({ role: 'relation', relation: r });

function rank(figure: Figure): Relation {
  if (figure.ratio !== undefined) return { type: 'rank', ...figure.ratio };
  return { type: 'rank', ...figureValue(figure, false) };
}
