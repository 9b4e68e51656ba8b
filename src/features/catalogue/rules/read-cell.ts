// A cell as a person left it → the text the rest works with, or what is wrong with it.
import { fold } from '../../../kernel/folding.ts';
import { formatDecimal, readTypedNumber } from '../../../kernel/format.ts';
import type { Words } from '../../../kernel/problem.ts';
import type { Column } from './columns.ts';

export type CellError = { code: string; message: Words };

const readNumber = (text: string): { text: string } | CellError => {
  const read = readTypedNumber(text);
  if (read.ok) return { text: read.value };
  if (read.reason === 'not_a_number')
    return {
      code: 'not_a_number',
      message: { vi: `“${text}” không phải là số`, en: `“${text}” is not a number` },
    };
  const [whole, fraction] = read.readings as [string, string];
  return {
    code: 'ambiguous_number',
    message: {
      vi: `“${text}” có thể là ${formatDecimal(whole)} hoặc ${formatDecimal(fraction)}; hãy viết rõ`,
      en: `“${text}” can be ${formatDecimal(whole, 'en')} or ${formatDecimal(fraction, 'en')}; write one of them`,
    },
  };
};

/** An empty cell is ''. A number cell comes as plain decimal text, a typed one by the rules of typing. */
export const readCell = (column: Column, text: string, isNumber: boolean): { text: string } | CellError => {
  if (text === '') return { text: '' };
  if (column.isNumber) return isNumber ? { text } : readNumber(text);
  if (!column.choices) return { text };
  const { choices } = column;
  const said = (column.isMany ? text.split(/[,;]/) : [text]).map((one) => one.trim()).filter(Boolean);
  const codes = said.map((one) =>
    Object.keys(choices).find((code) => code === one || fold(choices[code]!) === fold(one)),
  );
  if (codes.every((code) => code !== undefined)) return { text: codes.join(', ') };
  const words = Object.values(choices).join(', ');
  return {
    code: 'not_a_choice',
    message: { vi: `“${text}” không có trong: ${words}`, en: `“${text}” is none of: ${words}` },
  };
};
