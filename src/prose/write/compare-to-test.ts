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

/** Names are compared without their first capital; a part keeps only its own name, as it stands in the text. */
export const asRead = (measure: Omit<MeasureToWrite, 'id'>): Comparable => ({
  indicator: measure.indicator.toLocaleLowerCase('vi').split(': ').at(-1)!,
  value: plainNumber(measure.value),
  valueMin: plainNumber(measure.valueMin),
  valueMax: plainNumber(measure.valueMax),
  unit: measure.unit,
  qualifier: measure.qualifier,
  approx: measure.approx,
  kind: measure.kind,
  period: measure.period,
  relations: measure.relations
    .filter(({ type }) => type !== 'plan_value')
    .map(asRelation)
    .sort((a, b) => a.type.localeCompare(b.type)),
});

export const readBack = (text: string): Comparable[] =>
  readFacts(text)
    .measures.filter(({ kind }) => kind !== 'plan')
    .map(asRead);

/**
 * Sentences an official would write that the reader does not give back yet; the property leaves out just these, and
 * each line goes when it is read:
 * - a range of negative growth ("từ −6,4% đến −5%") is read as two rates;
 * - "không quá 300 doanh nghiệp" doubles the noun in the name;
 * - "dự toán địa phương phấn đấu" makes an actual figure a target, and so does a span of years an estimate;
 * - "trên 1 tỷ đồng" is taken for "trên 1 ha".
 */
export const notYetRead = (measure: MeasureToWrite): boolean =>
  (measure.valueMin?.startsWith('-') === true && /tốc độ tăng/.test(measure.indicator)) ||
  (measure.qualifier === '<=' && measure.unit !== '%') ||
  measure.relations.some(({ type }) => type === 'pct_of_local_estimate' && measure.kind === 'actual') ||
  (measure.period === '2021/2025' && measure.kind === 'estimate') ||
  (measure.qualifier === '>' && measure.value === '1');
