// When a fact read counts as the fact that was written.
import { Decimal } from '../../kernel/decimal.ts';
import type { Measure } from '../facts.ts';
import { readFacts } from '../read/index.ts';
import type { MeasureToWrite, RelationToWrite } from './measure.ts';

export type Comparable = Pick<Measure, 'indicator' | 'kind'> & Record<string, unknown>;

const plainNumber = (text: string | undefined) =>
  text === undefined ? undefined : new Decimal(text).toFixed();

const asRelation = ({ type, value, valueMin, valueMax, numerator, denominator, unit }: RelationToWrite) => ({
  type,
  value: plainNumber(value),
  valueMin: plainNumber(valueMin),
  valueMax: plainNumber(valueMax),
  numerator: plainNumber(numerator),
  denominator: plainNumber(denominator),
  // What is counted in a ratio, or among whom a rank is, is no part of the fact; a percentage's unit is in its type.
  unit: type === 'yoy_abs' || type === 'vs_plan_abs' ? unit : undefined,
});

const asOne = (measure: Omit<MeasureToWrite, 'id'>): Comparable => ({
  // Without their first capital and the prices in parentheses, which the reader leaves in the name; a part keeps only
  // its own name, as it stands in the text.
  indicator: measure.indicator
    .toLocaleLowerCase('vi')
    .replace(/ \((?:giá so sánh|giá hiện hành)\)/, '')
    .split(': ')
    .at(-1)!,
  value: plainNumber(measure.value),
  valueMin: plainNumber(measure.valueMin),
  valueMax: plainNumber(measure.valueMax),
  unit: measure.unit,
  qualifier: measure.qualifier,
  approx: measure.approx,
  kind: measure.kind,
  period: measure.period,
  priceBasis: measure.priceBasis,
  relations: measure.relations
    .filter(({ type }) => type !== 'plan_value')
    .map(asRelation)
    .sort((a, b) => a.type.localeCompare(b.type)),
});

/** A plan in parentheses is a relation where it is written and a measure of its own where it is read. */
export const asFacts = (measure: Omit<MeasureToWrite, 'id'>): Comparable[] => [
  asOne(measure),
  ...measure.relations
    .filter(({ type }) => type === 'plan_value')
    .map(({ value, valueMin, valueMax, unit = measure.unit }) => {
      const { indicator, period, relations } = measure;
      const growth = relations.find(({ type }) => type === 'yoy_pct' && measure.unit === '%');
      const plan: RelationToWrite[] = growth ? [{ type: 'yoy_pct', value, valueMin, valueMax }] : [];
      return asOne({ indicator, period, value, valueMin, valueMax, unit, kind: 'plan', relations: plan });
    }),
];

export const sorted = (facts: readonly Comparable[]): Comparable[] =>
  facts.toSorted((a, b) => a.indicator.localeCompare(b.indicator) || a.kind.localeCompare(b.kind));

/** The reader wants to see an official document: a sentence stands under a letterhead that states no fact. */
export const asDocument = (text: string): string => `TỈNH ỦY - HĐND - UBND TỈNH\n\n${text}`;

export const readBack = (text: string): Comparable[] =>
  sorted(readFacts(asDocument(text)).measures.flatMap(asFacts));
