// Relations as both languages see them: which are shares of a base, which fall short of it, and the bound runs of
// their figures.
import type { Lang } from '../../kernel/problem.ts';
import { type Binder, type Figure, writeFigure } from './figure.ts';
import type { MeasureToWrite, RelationToWrite } from './measure.ts';
import type { Style } from './style.ts';
import type { Run } from './written.ts';

export type RelationPlace = {
  measure: MeasureToWrite;
  relation: RelationToWrite;
  index: number;
  style: Style;
};

const BASES: ReadonlySet<RelationToWrite['type']> = new Set([
  'pct_of_plan',
  'pct_of_central_estimate',
  'pct_of_local_estimate',
]);
/** A relation without its number says nothing and is passed over. */
export const saysSomething = ({
  type,
  value,
  valueMin,
  valueMax,
  numerator,
  denominator,
}: RelationToWrite): boolean => {
  if (type === 'ratio') return numerator !== undefined && denominator !== undefined;
  if (type === 'rank') return (numerator ?? value) !== undefined;
  return value !== undefined || (valueMin !== undefined && valueMax !== undefined);
};

export const isBase = (relation: RelationToWrite): boolean =>
  BASES.has(relation.type) && saysSomething(relation);

/** Below the whole of its base. */
export const fallsShort = (relation: RelationToWrite): boolean =>
  Number.parseInt(relation.value ?? relation.valueMax ?? '100', 10) < 100;

export const POINTS = 'điểm phần trăm';
/** Two percentages differ by points; "tăng 2%" would be a rate of change. */
export const differenceUnit = (unit: string | undefined): string | undefined =>
  unit === '%' ? POINTS : unit;

/** A number that is the value of another measure is bound to that one. */
export const binderOf =
  ({ measure, relation, index }: RelationPlace): Binder =>
  (text, part) => {
    if (relation.measureId === undefined)
      return { text, bind: { measureId: measure.id, part, relation: index } };
    const own = part.endsWith('_min') ? 'value_min' : part.endsWith('_max') ? 'value_max' : 'value';
    return { text, bind: { measureId: relation.measureId, part: own } };
  };

export const relationFigure = (place: RelationPlace, figure: Figure, lang: Lang): Run[] => {
  const { type } = place.relation;
  return writeFigure(figure, lang, binderOf(place), { value: type, min: `${type}_min`, max: `${type}_max` });
};
