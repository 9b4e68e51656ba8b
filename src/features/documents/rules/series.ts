// Within which a number is unique. Party: issuer, type and committee term; a congress has one series for all types.
// State: issuer, type and year, normative and individual documents apart (Decree 30/2020, art. 15; Decree 34/2016).
import type { DocumentType, Side } from '../../../kernel/document-types.ts';
import { fold } from '../../../kernel/folding.ts';
import type { SymbolForm } from './symbol.ts';

export type Term = { id: string; issuerSymbol: string; startsOn: string; endsOn: string | null };

export type Numbering = {
  side: Side;
  form: SymbolForm | 'none';
  type: DocumentType;
  issuerSymbol: string | null;
  issuer: string | null;
  termId: string | null;
  year: number | null;
  issuedOn: string | null;
};

/** How the series of a Party document begins while no term of its issuer is known. */
export const UNKNOWN_TERM = 'term:unknown';

/** Symbols that name one issuer each: the centre (…TW) and the provincial committee with its organs (…TU). */
const namesOneIssuer = (symbol: string): boolean =>
  /(TW|TU)$/.test(symbol) || /^(CP|QH\d+|UBTVQH\d+|TTG|VPCP|CTN)$/i.test(symbol);

/** "UBND tỉnh Bến Tre" and "Ủy ban nhân dân tỉnh Bến Tre" are one issuer. */
export const foldIssuer = (issuer: string): string =>
  fold(issuer)
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/\bhdnd\b/g, 'hoi dong nhan dan')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The key of a number's series; two documents with the same key and number are a clash. */
export const seriesOf = (numbering: Numbering): string => {
  const { side, form, type, issuerSymbol, issuer, termId, year, issuedOn } = numbering;
  if (!issuerSymbol) return 'none';
  const who = namesOneIssuer(issuerSymbol)
    ? issuerSymbol.toUpperCase()
    : `${issuerSymbol.toUpperCase()}:${foldIssuer(issuer ?? '')}`;
  const kind = side === 'party' && issuerSymbol.toUpperCase() === 'ĐH' ? '*' : type;
  const term = termId ? `term:${termId}` : `${UNKNOWN_TERM}:${issuedOn ?? 'undated'}`;
  const span = side === 'party' ? term : `year:${year ?? 'unknown'}:${form}`;
  return [side, who, kind, span].join('|');
};

/** The term of this issuer that a day falls in; null when none is registered for it. */
export const termOn = (terms: readonly Term[], issuerSymbol: string, day: string | null): Term | null =>
  day === null
    ? null
    : (terms.find(
        (term) =>
          term.issuerSymbol.toUpperCase() === issuerSymbol.toUpperCase() &&
          term.startsOn <= day &&
          (term.endsOn === null || day <= term.endsOn),
      ) ?? null);

/** A committee serves five years, so without a registered term the same number in that time is taken for a clash. */
const TENURE_YEARS = 5;
export const mayBeOneTerm = (a: string | null, b: string | null): boolean =>
  a === null || b === null || Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4))) < TENURE_YEARS;

/** The part of a series that documents of unknown term share; null where the term or year is known. */
export const openSeries = (series: string): string | null => {
  const at = series.indexOf(`|${UNKNOWN_TERM}:`);
  return at < 0 ? null : series.slice(0, at + UNKNOWN_TERM.length + 2);
};
