// Splitting a fact in two, joining two into one, making one of selected words.

import { readTypedNumber } from '../../../kernel/format.ts';
import type { FactState, MeasureFact, ReviewFact } from '../contract.ts';
import { type Review, stateOf } from './review.ts';

type States = Record<string, FactState>;

/** Every relation that is a figure of its own becomes a fact; null where there is nothing to split. */
export const splitFact = (review: Review, fact: ReviewFact, newId: () => string): States | null => {
  if (fact.kind !== 'measure' || !fact.relations.length || (fact.value ?? fact.valueMin ?? null) === null)
    return null;
  const apart = fact.relations.filter((relation) => relation.value && relation.type.startsWith('yoy'));
  if (!apart.length) return null;
  const rest: MeasureFact = {
    ...fact,
    relations: fact.relations.filter((relation) => !apart.includes(relation)),
  };
  const states: States = { [fact.id]: { ...stateOf(review, fact.id), fact: rest } };
  for (const relation of apart) {
    const id = newId();
    const unit =
      relation.type === 'yoy_pct'
        ? '%'
        : relation.type === 'yoy_pp'
          ? 'điểm %'
          : (relation.unit ?? fact.unit);
    states[id] = {
      status: 'open',
      fact: {
        ...fact,
        id,
        confidence: 1,
        value: relation.value,
        valueMin: null,
        valueMax: null,
        unit,
        relations: [relation],
      },
    };
  }
  return states;
};

/** The second gives its figure to the first as one more relation or, lacking a figure there, as its value. */
export const mergeFacts = (review: Review, first: ReviewFact, second: ReviewFact): States | null => {
  if (first.kind !== 'measure' || second.kind !== 'measure' || first.id === second.id) return null;
  const [a, b] = first.start <= second.start ? [first, second] : [second, first];
  const known = new Set(a.relations.map((relation) => JSON.stringify(relation)));
  const merged: MeasureFact = {
    ...a,
    value: a.value ?? b.value,
    unit: a.value ? a.unit : b.unit,
    end: Math.max(a.end, b.end),
    marks: [...a.marks, ...b.marks],
    relations: [...a.relations, ...b.relations.filter((relation) => !known.has(JSON.stringify(relation)))],
  };
  return {
    [a.id]: { ...stateOf(review, a.id), fact: merged },
    [b.id]: { ...stateOf(review, b.id), status: 'left_out' },
  };
};

const NUMBER = /[-−–]?\d[\d.,\u00a0]*\d|\d/;

/** A new measure of selected words: the first number with the word after it, the words before as its name. */
export const factOfSelection = (
  text: string,
  span: { start: number; end: number },
  options: { id: string; period: string | null },
): MeasureFact | null => {
  const words = text.slice(span.start, span.end);
  const lead = words.length - words.trimStart().length;
  const quoted = words.trim();
  if (!quoted || quoted.length > 2000) return null;
  const start = span.start + lead;
  const found = NUMBER.exec(quoted);
  const read = found ? readTypedNumber(found[0]) : null;
  const after = found ? quoted.slice(found.index + found[0].length) : '';
  const unit =
    /^\s*(%|(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s+)*[\p{L}\d]+(?:\s*\/\s*[\p{L}]+)?)/u.exec(after)?.[1] ?? null;
  const name = (found ? quoted.slice(0, found.index) : quoted)
    .replace(/[\s,;:(]*(?:ước|đạt|là|được|thực hiện|khoảng|trên|hơn|gần)?(?:\s+đạt)?\s*$/u, '')
    .trim();
  const value = read?.ok ? read.value : (read?.readings[0] ?? null);
  return {
    id: options.id,
    kind: 'measure',
    start,
    end: start + quoted.length,
    text: quoted,
    confidence: 1,
    marks: [{ start, end: start + quoted.length }],
    indicator: name.slice(0, 500),
    value,
    unit: unit?.slice(0, 60) ?? null,
    measureKind: /ước/u.test(quoted) ? 'estimate' : 'actual',
    period: options.period,
    relations: [],
  };
};
