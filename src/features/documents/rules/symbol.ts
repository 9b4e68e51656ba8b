// The printed number of a document: "28-CTr/TU", "18/2021/NQ-HĐND", "317/QĐ-UBND", "100/2015/QH13".
// Reads what people type (spaces, other dashes, "Số:") and prints the official form.
import {
  type DocumentType,
  printedTypeSymbol,
  type Side,
  symbolOfType,
} from '../../../kernel/document-types.ts';

/** party 28-CTr/TU · normative 18/2021/NQ-HĐND · individual 317/QĐ-UBND, 5518/VPCP-KSTT · assembly 100/2015/QH13 */
export type SymbolForm = 'party' | 'normative' | 'individual' | 'assembly';
export type DocumentSymbol = {
  form: SymbolForm;
  side: Side;
  number: number;
  /** Null for a state official letter and for laws, whose form has none. */
  typeSymbol: string | null;
  issuerSymbol: string;
  /** Part of the printed form of normative documents and laws only. */
  year: number | null;
};

const LETTERS = 'A-Za-zĐđƯưƠơÂâÊêÔôĂă';
const PARTY = new RegExp(
  `^(\\d{1,6})-([${LETTERS}]{1,6})/([${LETTERS}0-9.]{1,20}(?:-[${LETTERS}0-9]{1,12}){0,3})$`,
);
const NORMATIVE = new RegExp(
  `^(\\d{1,6})/(\\d{4})/([${LETTERS}]{1,6})-([${LETTERS}0-9]{1,20}(?:-[${LETTERS}0-9]{1,12}){0,3})$`,
);
const INDIVIDUAL = new RegExp(
  `^(\\d{1,6})/([${LETTERS}0-9]{1,20})-([${LETTERS}0-9]{1,20}(?:-[${LETTERS}0-9]{1,12}){0,3})$`,
);
const ASSEMBLY = /^(\d{1,6})\/(\d{4})\/((?:QH|UBTVQH)\d{1,2})$/i;

const tidy = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/^\s*số\s*:?\s*/i, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\s\u00a0]+/g, '');

/** Null where the text is no document number. */
export const parseSymbol = (typed: string): DocumentSymbol | null => {
  const text = tidy(typed);
  let match = PARTY.exec(text);
  if (match) {
    const [, number, type, issuer] = match as unknown as [string, string, string, string];
    return whole({
      form: 'party',
      side: 'party',
      number,
      typeSymbol: printedTypeSymbol(type) ?? type,
      issuerSymbol: issuer,
      year: null,
    });
  }
  match = ASSEMBLY.exec(text);
  if (match) {
    const [, number, year, issuer] = match as unknown as [string, string, string, string];
    return whole({
      form: 'assembly',
      side: 'state',
      number,
      typeSymbol: null,
      issuerSymbol: issuer.toUpperCase(),
      year,
    });
  }
  match = NORMATIVE.exec(text);
  if (match) {
    const [, number, year, type, issuer] = match as unknown as [string, string, string, string, string];
    return whole({
      form: 'normative',
      side: 'state',
      number,
      typeSymbol: printedTypeSymbol(type) ?? type,
      issuerSymbol: issuer,
      year,
    });
  }
  match = INDIVIDUAL.exec(text);
  if (!match) return null;
  const [, number, first, rest] = match as unknown as [string, string, string, string];
  const typeSymbol = printedTypeSymbol(first);
  // "5518/VPCP-KSTT": no type stands first, so it is an official letter and all of it names the issuer.
  return whole({
    form: 'individual',
    side: 'state',
    number,
    typeSymbol,
    issuerSymbol: typeSymbol ? rest : `${first}-${rest}`,
    year: null,
  });
};

const whole = (
  parts: Omit<DocumentSymbol, 'number' | 'year'> & { number: string; year: string | null },
): DocumentSymbol | null => {
  const number = Number(parts.number);
  const year = parts.year === null ? null : Number(parts.year);
  if (number === 0 || (year !== null && (year < 1945 || year > 2200))) return null;
  return { ...parts, number, year };
};

/** A number below ten is printed with a nought before it (Decree 30/2020, annex I; Guidance 05-HD/VPTW). */
export const printNumber = (number: number): string => String(number).padStart(2, '0');

export const formatSymbol = ({ form, number, typeSymbol, issuerSymbol, year }: DocumentSymbol): string => {
  const no = printNumber(number);
  switch (form) {
    case 'party':
      return `${no}-${typeSymbol}/${issuerSymbol}`;
    case 'normative':
      return `${no}/${year}/${typeSymbol}-${issuerSymbol}`;
    case 'assembly':
      return `${no}/${year}/${issuerSymbol}`;
    case 'individual':
      return typeSymbol ? `${no}/${typeSymbol}-${issuerSymbol}` : `${no}/${issuerSymbol}`;
  }
};

/** The symbol a numbered document of this kind prints; null where its form cannot print one. */
export const symbolFor = (document: {
  side: Side;
  form: SymbolForm;
  type: DocumentType;
  number: number;
  issuerSymbol: string;
  year: number | null;
}): string | null => {
  const typeSymbol = symbolOfType(document.type, document.side);
  if (document.form === 'party' && !typeSymbol) return null;
  if (document.form === 'normative' && (!typeSymbol || document.year === null)) return null;
  if (document.form === 'assembly' && document.year === null) return null;
  return formatSymbol({ ...document, typeSymbol });
};
