// From drafts in normalised offsets to facts in source offsets that quote the source.
import type { DateFact, DocumentHeader, DocumentRef, HeaderField, Measure } from '../facts.ts';
import { confidenceOf } from './confidence.ts';
import type { TimeMention } from './dates.ts';
import { type NormalText, toSource } from './normalise.ts';
import type { Reference } from './references.ts';
import type { Draft } from './site.ts';

type Spanned = { start: number; end: number };

export const sourceSpan = (normal: NormalText, span: Spanned): Spanned => {
  const start = toSource(normal, span.start);
  return { start, end: Math.max(start, toSource(normal, span.end)) };
};

/** Moves a fact to source offsets and quotes the source. */
export function placer(normal: NormalText) {
  return <T extends Spanned & { text: string }>(fact: T): T => {
    const span = sourceSpan(normal, fact);
    return { ...fact, ...span, text: normal.source.slice(span.start, span.end) };
  };
}

export function placeHeader(normal: NormalText, header: DocumentHeader): DocumentHeader {
  const move = <T extends HeaderField>(f: T): T => ({ ...f, ...sourceSpan(normal, f) });
  const out: DocumentHeader = { ...header };
  for (const key of [
    'issuer',
    'superior',
    'number',
    'place',
    'type',
    'title',
    'signer',
    'signerRole',
  ] as const) {
    const value = header[key];
    if (value !== undefined) out[key] = move(value);
  }
  if (header.date !== undefined) out.date = move(header.date);
  if (header.recipients !== undefined) out.recipients = header.recipients.map(move);
  return out;
}

export const referenceFact = (r: Reference): DocumentRef => ({
  start: r.start,
  end: r.end,
  text: '',
  number: r.number,
  type: r.type,
  issuer: r.issuer,
  ...(r.year === undefined ? {} : { year: r.year }),
  confidence: 0.97,
});

export function dateFact(t: TimeMention): DateFact | null {
  const at = { start: t.start, end: t.end, text: '', confidence: t.year === undefined ? 0.9 : 0.97 };
  if (t.kind === 'range') return { ...at, from: t.year!, to: t.to! };
  if (t.kind === 'year' || t.code === undefined || t.vague === true) return null;
  return { ...at, iso: t.code };
}

export function measureFact(normal: NormalText, draft: Draft): Measure {
  const {
    growth: _growth,
    inheritedName: _inherited,
    guessed: _guessed,
    bare: _bare,
    after: _after,
    ambiguous: _ambiguous,
    timesAmbiguous: _times,
    fromTable: _table,
    whole: _whole,
    sentence: _sentence,
    ...measure
  } = draft;
  const relations = measure.relations.map((r) =>
    r.span === undefined ? r : { ...r, span: sourceSpan(normal, r.span) },
  );
  return { ...measure, relations, confidence: confidenceOf(draft) };
}
