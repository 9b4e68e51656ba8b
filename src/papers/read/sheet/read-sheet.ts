// Spreadsheets and .csv → cells, and → a paper whose tables are the sheets. In the paper's text numbers look as a
// Vietnamese reader expects them (12189,7; 83,77%); `readSheets` keeps them exact.
import { detectDelimiter, parseCsv } from 'hucre/csv';
import { Decimal } from '../../../kernel/decimal.ts';
import { MAX_SHEET_CELLS } from '../../limits.ts';
import { guardRead, PaperError } from '../../paper-error.ts';
import { openZip, type Zip } from '../../zip.ts';
import { decodeText } from '../decode-text.ts';
import type { Block, Paper, PaperNote } from '../paper.ts';
import { blocksToText } from '../paper-text.ts';
import { encodingNotes } from '../read-text.ts';
import { addressOf, readSheetCells, type SheetCell, type SheetCells } from './cells.ts';
import { readWorkbookParts } from './workbook-parts.ts';

export const isXlsx = (zip: Zip): boolean => zip.names.some((name) => name.startsWith('xl/'));

/** Throws PaperError: `unreadable`, `too_large`, `bomb`, `encrypted`. */
export const readSheets = async (bytes: Uint8Array): Promise<SheetCells[]> =>
  guardRead('xlsx', () => {
    const zip = openZip(bytes);
    if (!isXlsx(zip)) throw new PaperError('unreadable', { format: 'xlsx' });
    const parts = readWorkbookParts(zip);
    let total = 0;
    return parts.sheets.map((sheet) => {
      const found = readSheetCells(zip.text(sheet.path), sheet, parts);
      total += found.cells.length;
      if (total > MAX_SHEET_CELLS)
        throw new PaperError('too_large', { format: 'xlsx', cells: total, limit: MAX_SHEET_CELLS });
      return found;
    });
  });

/** A .csv as one sheet: every value is text, as it was typed. */
export const readCsvCells = async (bytes: Uint8Array, name = 'CSV'): Promise<SheetCells> => {
  const { text } = decodeText(bytes);
  const rows = await guardRead('csv', () => parseCsv(text));
  const cells = rows.flatMap((line, row) =>
    line.flatMap((plain, column): SheetCell[] => {
      const value = plain === null ? '' : String(plain).normalize('NFC');
      return value === '' ? [] : [{ address: addressOf(row, column), row, column, type: 'text', value }];
    }),
  );
  if (cells.length > MAX_SHEET_CELLS)
    throw new PaperError('too_large', { format: 'csv', cells: cells.length, limit: MAX_SHEET_CELLS });
  return {
    name,
    isHidden: false,
    cells,
    merges: [],
    rowCount: Math.max(0, ...cells.slice(-1).map((cell) => cell.row + 1)),
    columnCount: cells.reduce((width, cell) => Math.max(width, cell.column + 1), 0),
  };
};

/** How a .csv was taken apart: what stands between its cells, how its letters are written. */
export const readCsvLook = (bytes: Uint8Array): { delimiter: string; encoding: string } => {
  const { text, encoding } = decodeText(bytes);
  return { delimiter: detectDelimiter(text), encoding };
};

const shown = (cell: SheetCell): string => {
  const type = cell.resultType ?? cell.type;
  if (type === 'number') {
    const value = cell.isPercent ? new Decimal(cell.value).times(100).toFixed() : cell.value;
    return value.replace('.', ',') + (cell.isPercent ? '%' : '');
  }
  if (type === 'date') return cell.value.slice(0, 10).split('-').reverse().join('/');
  return cell.value;
};

/** Far-off cells must not make a grid of a million places: empty rows and columns are left out. */
const sheetRows = (sheet: SheetCells): string[][] => {
  const columns = [...new Set(sheet.cells.map((cell) => cell.column))].sort((a, b) => a - b);
  const place = new Map(columns.map((column, i) => [column, i]));
  const rows = new Map<number, string[]>();
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row) ?? new Array<string>(columns.length).fill('');
    rows.set(cell.row, row);
    row[place.get(cell.column) ?? 0] = shown(cell);
  }
  return [...rows.values()];
};

const MAX_GRID_PLACES = 5_000_000;

const sheetsToPaper = (format: 'xlsx' | 'csv', sheets: SheetCells[], notes: PaperNote[]): Paper => {
  const seen = sheets.filter((sheet) => !sheet.isHidden && sheet.cells.length > 0);
  if (seen.length === 0) throw new PaperError('empty', { format });
  const blocks = seen.flatMap((sheet): Block[] => {
    if (new Set(sheet.cells.map((cell) => cell.column)).size * sheet.rowCount > MAX_GRID_PLACES)
      throw new PaperError('too_large', { format, sheet: sheet.name, limit: MAX_GRID_PLACES });
    const table: Block = { kind: 'table', rows: sheetRows(sheet), name: sheet.name };
    return format === 'csv' || seen.length === 1 ? [table] : [{ kind: 'paragraph', text: sheet.name }, table];
  });
  const hidden: PaperNote[] = sheets
    .filter((sheet) => sheet.isHidden)
    .map((sheet) => ({ code: 'hidden_sheet_left_out', name: sheet.name }));
  return { format, ...blocksToText(blocks), notes: [...notes, ...hidden] };
};

export const readXlsxPaper = async (bytes: Uint8Array): Promise<Paper> =>
  sheetsToPaper('xlsx', await readSheets(bytes), []);

export const readCsvPaper = async (bytes: Uint8Array): Promise<Paper> => {
  const sheet = await readCsvCells(bytes);
  const { encoding } = decodeText(bytes);
  return sheetsToPaper('csv', [sheet], encodingNotes(encoding, ''));
};
