// The cells of the entry table: what they are called, which columns there are, how a pasted block falls on them.
import type { Kind, Vintage } from '../../../kernel/figures.ts';

export type CellRef = { indicatorId: string; unitId: string; period: string; kind: Kind; vintage: Vintage };
export type GridColumn = { label: string; unitId: string; period: string };

export const keyOf = (cell: CellRef): string =>
  [cell.indicatorId, cell.unitId, cell.period, cell.kind, cell.vintage].join(' ');

/** The periods beside the chosen one: its brothers in the year, and the year; for a year the one before it. */
export const periodsBeside = (period: string): string[] => {
  const year = period.slice(0, 4);
  const several = (codes: string[]) => [...codes.map((code) => `${year}-${code}`), year];
  if (/-Q/.test(period)) return several(['Q1', 'Q2', 'Q3', 'Q4']);
  if (/-H/.test(period)) return several(['H1', 'H2']);
  if (/-\d+M$/.test(period)) return several(['3M', '6M', '9M']);
  if (/-\d\d$/.test(period))
    return several(Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0')));
  return /^\d{4}$/.test(period) ? [String(Number(year) - 1), period] : [period];
};

/** What a spreadsheet puts on the clipboard: lines of cells between tabs; a cell with a line break stands in quotes. */
export const readPasted = (text: string): string[][] => {
  const lines: string[][] = [[]];
  const put = (cell: string) => lines.at(-1)!.push(cell);
  for (const match of text.replace(/\r\n?/g, '\n').matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))([\t\n]|$)/g)) {
    if (match[0] === '' && match.index > 0 && text.at(-1) === '\n') break;
    put((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
    if (match[3] === '\n') lines.push([]);
    if (match[3] === '') break;
  }
  while (lines.length && lines.at(-1)!.every((cell) => cell === '')) lines.pop();
  return lines;
};

/** Which cell gets which text when a block is pasted at row, column; empty cells change nothing, what hangs over is left out. */
export const placePasted = (
  block: readonly (readonly string[])[],
  at: { row: number; column: number },
  size: { rows: number; columns: number },
): { row: number; column: number; typed: string }[] =>
  block.flatMap((line, down) =>
    line.flatMap((typed, right) => {
      const place = { row: at.row + down, column: at.column + right, typed };
      return typed !== '' && place.row < size.rows && place.column < size.columns ? [place] : [];
    }),
  );
