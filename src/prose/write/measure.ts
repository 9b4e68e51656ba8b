// What the writer is given: the facts of prose/facts.ts without their places in a text, plus what only a
// writer needs to choose words by.
import type { Measure, Relation } from '../facts.ts';

export type RelationToWrite = Omit<Relation, 'span'> & {
  /** The base in the words of its giver, where they are not the usual ones: "dự toán HĐND tỉnh giao". */
  basis?: string;
  basisEn?: string;
  /** The measure this number is the value of, where it is one of its own: a plan, a baseline. */
  measureId?: string;
};

export type MeasureToWrite = Pick<
  Measure,
  | 'indicator'
  | 'value'
  | 'valueMin'
  | 'valueMax'
  | 'unit'
  | 'qualifier'
  | 'approx'
  | 'kind'
  | 'period'
  | 'priceBasis'
> & {
  id: string;
  relations: readonly RelationToWrite[];
  indicatorEn?: string;
  unitEn?: string;
  /** Which way is good: chooses between "đạt", "giảm còn" and "duy trì". */
  direction?: 'up' | 'down' | 'keep' | 'none';
  /** `to`: the value is what it fell to ("giảm còn"); `by`: the value is the size of the fall ("giảm"). */
  change?: 'to' | 'by';
  /** Rated as met or not, where somebody rated it; else the first share of a plan tells. */
  met?: boolean;
  /** Why there is no figure, where there is none: "Cục Thống kê chưa công bố". */
  noFigureReason?: string;
};

/** A fact as it was read, ready to be written. */
export const measureToWrite = (measure: Measure, id: string): MeasureToWrite => {
  const { start: _start, end: _end, text: _text, confidence: _confidence, relations, ...facts } = measure;
  return { ...facts, id, relations: relations.map(({ span: _span, ...relation }) => relation) };
};

export const hasFigure = (measure: MeasureToWrite): boolean =>
  measure.value !== undefined || (measure.valueMin !== undefined && measure.valueMax !== undefined);
