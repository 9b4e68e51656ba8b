// Figures kept as text in a table: the table's decimal mark decides what "1.750" is; one figure alone cannot.
import { type ReadNumber, readTypedNumber } from '../../../kernel/format.ts';

type Mark = ',' | '.';

/** Digits in groups of three behind one mark: a fraction or a whole number. */
const DOUBTFUL = /^[-−–]?[1-9]\d{0,2}([.,])\d{3}$/;

export const readMarkedNumber = (text: string, mark: Mark | null, decimals: number): ReadNumber => {
  const doubtful = DOUBTFUL.exec(text.replace(/\s/g, ''));
  if (!mark || !doubtful) return readTypedNumber(text, { decimals });
  const [whole, point] = text.replace(/\s/g, '').replace(/^[−–]/, '-').split(/[.,]/) as [string, string];
  return { ok: true, value: doubtful[1] === mark ? `${whole}.${point}` : whole + point };
};

export type MarkGuess = { mark: Mark | null; isMixed: boolean };

/** The decimal mark that the figures of a table agree on; mixed where some say one and some the other. */
export const guessMark = (texts: Iterable<string>): MarkGuess => {
  let comma = 0;
  let point = 0;
  for (const given of texts) {
    const text = given.replace(/\s/g, '').replace(/^[-+−–]/, '');
    if (!/^\d[\d.,]*$/.test(text) || DOUBTFUL.test(text)) continue;
    const last = /[.,](?=\d+$)/.exec(text)?.[0];
    const marks = text.replace(/\d/g, '');
    if (!last) continue;
    // 1.234.567: the mark that repeats groups, so the other one is the decimal mark.
    const decimalMark = marks.length > 1 && new Set(marks).size === 1 ? (last === '.' ? ',' : '.') : last;
    if (decimalMark === ',') comma++;
    else point++;
  }
  return {
    mark: comma > 0 && point === 0 ? ',' : point > 0 && comma === 0 ? '.' : null,
    isMixed: comma > 0 && point > 0,
  };
};
