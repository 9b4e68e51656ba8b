// Spreadsheets and .csv → a paper whose tables are the sheets. In its text numbers look as a Vietnamese reader expects
// them (12189,7; 83,77%). Reads in the thread that asks.
import { Decimal } from '../../../kernel/decimal.ts';
import { PaperError } from '../../paper-error.ts';
import type { Block, Paper, PaperNote } from '../paper.ts';
import { blocksToText } from '../paper-text.ts';
import { encodingNotes } from '../read-text.ts';
import { gatherSheets, type SheetCell, type SheetCells } from './cells.ts';
import { csvPieces, openCsv } from './csv.ts';
import { xlsxPieces } from './xlsx.ts';

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
  sheetsToPaper('xlsx', await gatherSheets(xlsxPieces(bytes)), []);

export const readCsvPaper = async (bytes: Uint8Array): Promise<Paper> => {
  const { rows, look } = await openCsv(bytes);
  const sheets = await gatherSheets(csvPieces(rows, 'CSV'));
  return sheetsToPaper('csv', sheets, encodingNotes(look.encoding, ''));
};
