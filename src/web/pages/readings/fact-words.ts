// How facts read on a card: numbers in the reader's form, relations with the plan they imply.
import type { MeasureFact, MeasureRelation } from '../../../features/readings/contract.ts';
import { impliedPlan } from '../../../features/readings/rules.ts';
import type { Format } from '../../format.ts';
import type { Say } from '../../i18n.ts';
import type { words } from './words.ts';

export type SayReading = Say<NonNullable<(typeof words)['keys']>>;

const SIGNED = new Set<MeasureRelation['type']>([
  'yoy_pct',
  'yoy_abs',
  'yoy_pp',
  'vs_plan_pct',
  'vs_plan_abs',
]);

const MARKS = { '>': '> ', '>=': '≥ ', '<': '< ', '<=': '≤ ' } as const;

export const figureText = (fact: MeasureFact, f: Format, t: SayReading): string => {
  const ratio = fact.relations.find((one) => one.type === 'ratio');
  if (ratio?.numerator && ratio.denominator) return `${f.num(ratio.numerator)} / ${f.num(ratio.denominator)}`;
  if (fact.valueMin && fact.valueMax)
    return t('between', { from: f.num(fact.valueMin), to: f.num(fact.valueMax) });
  const value = fact.value ?? fact.valueMin ?? fact.valueMax;
  if (!value) return '–';
  const isGrowth = fact.relations.some((one) => one.type === 'yoy_pct' && one.value === fact.value);
  const mark = fact.qualifier ? MARKS[fact.qualifier] : '';
  return mark + f.num(value, { sign: isGrowth });
};

/** Null where the figure itself says it already. */
export const relationText = (
  fact: MeasureFact,
  relation: MeasureRelation,
  f: Format,
  t: SayReading,
): string | null => {
  if (
    relation.type === 'ratio' ||
    (relation.type === 'yoy_pct' && relation.value === fact.value && fact.unit === '%')
  )
    return null;
  const value = relation.value
    ? f.num(relation.value, { sign: SIGNED.has(relation.type) })
    : relation.valueMin && relation.valueMax
      ? t('between', { from: f.num(relation.valueMin), to: f.num(relation.valueMax) })
      : '';
  const said = t(`rel_${relation.type}`, { value, unit: relation.unit ?? fact.unit ?? '' }).trim();
  const plan = impliedPlan(fact, relation);
  return plan ? `${said} → ${f.num(plan)}` : said;
};
