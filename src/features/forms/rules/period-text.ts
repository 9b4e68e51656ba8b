// A period as people write it in a spreadsheet: "Quý III/2021", "Tháng 3", "9 tháng năm 2021", "2021-03", "Năm 2021".
import { fold } from '../../../kernel/folding.ts';
import { type Period, parsePeriod } from '../../../kernel/period.ts';

const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };
const numberOf = (text: string): number => ROMAN[text] ?? Number(text);
const pad = (n: number): string => String(n).padStart(2, '0');

type Shape = [pattern: RegExp, part: (match: RegExpExecArray) => string];

/** Where the year is left out ("Quý I"), group 2 is empty and the year of the table holds. */
const Y = '(?:[ /-]*(?:nam )?((?:19|20)\\d\\d))?';
const SHAPES: Shape[] = [
  [/^(?:nam )?((?:19|20)\d\d)$/, () => ''],
  [new RegExp(`^(?:quy|q)[ ]?(iv|i{1,3}|[1-4])${Y}$`), ([, q]) => `-Q${numberOf(q!)}`],
  [new RegExp(`^(?:thang|t|th)[ .]?(0?[1-9]|1[0-2])${Y}$`), ([, m]) => `-${pad(Number(m))}`],
  [/^(0?[1-9]|1[0-2])\/((?:19|20)\d\d)$/, ([, m]) => `-${pad(Number(m))}`],
  [new RegExp(`^(?:6 thang dau(?: nam)?|6t dau(?: nam)?|h1)${Y}$`), () => '-H1'],
  [new RegExp(`^(?:6 thang cuoi(?: nam)?|6t cuoi(?: nam)?|h2)${Y}$`), () => '-H2'],
  [new RegExp(`^([3-9]|1[01]) ?(?:thang|t|m)(?: dau(?: nam)?)?${Y}$`), ([, n]) => `-${n}M`],
];

/** Null where it is none; `year` holds where the text names no year. */
export const readPeriodText = (text: string, year: number | null): Period | null => {
  const exact = parsePeriod(text.trim());
  if (exact) return exact;
  const plain = fold(text)
    .replace(/[^a-z0-9/.-]+/g, ' ')
    .replace(/ ?([/-]) ?/g, '$1')
    .replace(/^(?:ky|uoc|thuc hien|uoc thuc hien|th|uth) (?=\D)/, '')
    .trim();
  for (const [pattern, part] of SHAPES) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const said = match.slice(1).findLast((group) => group !== undefined && /^(?:19|20)\d\d$/.test(group));
    const of = said ?? (year === null ? null : String(year));
    return of === null ? null : parsePeriod(of + part(match));
  }
  return null;
};
