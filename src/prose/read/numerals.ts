// Reading one numeral the Vietnamese way: the dot groups thousands, the comma is the decimal mark. What could
// be read otherwise says so; nobody guesses silently.
import type { DecimalString } from '../../kernel/decimal.ts';

export type Numeral = {
  value: DecimalString;
  /** The other reading, where a person has to be asked: "1,750 tỷ" is 1.75 or 1750. */
  other?: DecimalString;
  /** Written with a decimal point as in English ("8.5"); understood, but worth showing. */
  foreign?: boolean;
};

/** Longer than any figure a public body prints; beyond it the digits are an identifier or rubbish. */
const MAX_DIGITS = 24;

const trim = (whole: string, fraction = ''): DecimalString => {
  const w = whole.replace(/^0+(?=\d)/, '');
  const f = fraction.replace(/0+$/, '');
  return f === '' ? w : `${w}.${f}`;
};

export function readNumeral(text: string): Numeral | null {
  if (text.length > MAX_DIGITS) return null;
  const parts = text.split(/[.,]/);
  if (parts.length === 1) return { value: trim(text) };
  const marks = text.replace(/\d/g, '');
  const last = parts.at(-1)!;
  const head = parts[0]!;
  const grouped = (xs: string[]): boolean => head.length <= 3 && xs.every((p) => p.length === 3);
  if (/^\.+$/.test(marks)) {
    if (grouped(parts.slice(1)) && head !== '0') return { value: trim(parts.join('')) };
    return { value: trim(parts.slice(0, -1).join(''), last), foreign: true };
  }
  if (/^,+$/.test(marks)) {
    if (marks.length > 1) {
      if (grouped(parts.slice(1))) return { value: trim(parts.join('')), foreign: true };
      return { value: trim(parts.slice(0, -1).join(''), last), foreign: true };
    }
    const value = trim(head, last);
    return last.length === 3 && head.length <= 3 && head !== '0'
      ? { value, other: trim(head + last) }
      : { value };
  }
  const lastMark = marks.at(-1)!;
  const foreign = lastMark === '.';
  return { value: trim(parts.slice(0, -1).join(''), last), ...(foreign ? { foreign } : {}) };
}
