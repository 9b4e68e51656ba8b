// What the first figure of a measure says, and which of its relations that figure has already said: where the
// only figure of a measure is a growth rate, the rate is both the value and a relation.
import { Decimal } from '../../kernel/decimal.ts';
import { type Figure, magnitude, type Sign, signOf } from './figure.ts';
import type { MeasureToWrite, RelationToWrite } from './measure.ts';
import { hasFigure } from './measure.ts';

export type Headline =
  | { shape: 'level' | 'to' | 'by' | 'keep' | 'share' | 'none'; used?: number }
  /** The value is the size of a change: "tăng 7,3%", "giảm 3.000 hộ"; `yearly` on an average a year. */
  | { shape: 'growth'; used: number; yearly: boolean; move: Sign }
  /** 1.252/1.252 công dân: value and numerator are one number. */
  | { shape: 'of_total'; used: number };

const same = (a: string | undefined, b: string | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && new Decimal(a).equals(b));

const sameFigure = (measure: MeasureToWrite, relation: Figure): boolean =>
  same(measure.value, relation.value) &&
  same(measure.valueMin, relation.valueMin) &&
  same(measure.valueMax, relation.valueMax);

/** The value is a rate of change, or the size of a change in the measure's own unit. */
const isTheChange = (measure: MeasureToWrite, relation: RelationToWrite): boolean => {
  if (relation.type === 'yoy_pct' || relation.type === 'avg_annual_pct')
    return measure.unit?.startsWith('%') === true && sameFigure(measure, relation);
  const ownUnit =
    relation.type === 'yoy_pp'
      ? measure.unit?.startsWith('điểm') === true
      : relation.type === 'yoy_abs' && (relation.unit ?? measure.unit) === measure.unit;
  return ownUnit && (sameFigure(measure, relation) || sameFigure(measure, magnitude(relation)));
};

/** "Gấp 3 lần" names its number once: the relation says it all. */
const isTheMultiple = (measure: MeasureToWrite): boolean =>
  measure.unit === 'lần' &&
  measure.relations.some((relation) => relation.type === 'yoy_times' && sameFigure(measure, relation));

/** "Tốc độ tăng trưởng đạt 7%", but "GRDP tăng 7%". */
const namesGrowth = (indicator: string): boolean =>
  /tốc độ tăng|tăng trưởng|chỉ số phát triển/i.test(indicator);
const namesShare = (indicator: string): boolean => /^(cơ cấu|tỷ trọng|tỉ trọng)/i.test(indicator);

export const isFall = (relation: RelationToWrite): boolean =>
  ['yoy_pct', 'yoy_pp', 'yoy_abs'].includes(relation.type) &&
  (relation.value ?? relation.valueMax ?? '').startsWith('-');

const levelShape = (measure: MeasureToWrite): 'level' | 'to' | 'by' | 'keep' | 'share' => {
  if (measure.change) return measure.change;
  if (measure.direction === 'keep') return 'keep';
  if (measure.direction === 'down' && measure.relations.some(isFall)) return 'to';
  return namesShare(measure.indicator) && measure.unit === '%' ? 'share' : 'level';
};

export const headlineOf = (measure: MeasureToWrite): Headline => {
  if (!hasFigure(measure) || isTheMultiple(measure)) return { shape: 'none' };
  const used = measure.relations.findIndex((relation) => isTheChange(measure, relation));
  const relation = measure.relations[used];
  if (relation) {
    if (relation.type.endsWith('_pct') && namesGrowth(measure.indicator)) return { shape: 'level', used };
    return { shape: 'growth', used, yearly: relation.type === 'avg_annual_pct', move: signOf(relation) };
  }
  const ratio = measure.relations.findIndex(
    (relation) =>
      relation.type === 'ratio' &&
      relation.denominator !== undefined &&
      same(relation.numerator, measure.value),
  );
  if (ratio >= 0 && measure.qualifier === undefined && measure.approx === undefined)
    return { shape: 'of_total', used: ratio };
  return { shape: levelShape(measure) };
};
