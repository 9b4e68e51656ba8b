// One measure as one sentence or clause.
import type { Lang } from '../../kernel/problem.ts';
import type { FactKind } from '../facts.ts';
import { englishPredicate } from './en/predicate.ts';
import type { MeasureToWrite } from './measure.ts';
import { styleOf } from './style.ts';
import { periodWords, subjectOf } from './subject.ts';
import { predicate } from './vi/predicate.ts';
import { asSentence, plain, type Run, type Written, written } from './written.ts';

export type MeasureOptions = {
  lang?: Lang;
  /** 'sentence' begins with a capital and ends with a full stop; 'clause' can be set into another sentence. */
  form?: 'sentence' | 'clause';
  /** The period the reader already has in mind: it is not repeated. */
  period?: string;
  /** The kind the words before have already given. */
  stated?: FactKind;
  /** Picks one of the equally official turns; the same number gives the same words. */
  style?: number;
  /** A part listed after its whole: shorter name, no verb where none is needed. */
  bare?: boolean;
  /** The clause before was about the same measure: only the period is said. */
  nameless?: boolean;
};

export const measureRuns = (measure: MeasureToWrite, options: MeasureOptions = {}): Run[] => {
  const lang = options.lang ?? 'vi';
  const style = styleOf(options.style ?? 0);
  const said = { style, stated: options.stated, bare: options.bare };
  const rest = lang === 'vi' ? predicate(measure, said) : englishPredicate(measure, said);
  const subject = options.nameless
    ? periodWords(measure, lang, options.period)
    : subjectOf(measure, lang, options.period);
  return [plain(subject ? `${subject} ` : ''), ...rest];
};

export const writeMeasure = (measure: MeasureToWrite, options: MeasureOptions = {}): Written => {
  const runs = measureRuns(measure, options);
  return written(options.form === 'clause' ? runs : asSentence(runs));
};
