// An .xlsx as a stream of its cells, sheet by sheet, in the thread that asks.
import { MAX_SHEET_CELLS } from '../../limits.ts';
import { PaperError } from '../../paper-error.ts';
import { openZip, type Zip } from '../../zip.ts';
import { readSheetCells, type SheetPiece } from './cells.ts';
import { readWorkbookParts } from './workbook-parts.ts';

export const isXlsx = (zip: Zip): boolean => zip.names.some((name) => name.startsWith('xl/'));

/** Throws PaperError: `unreadable`, `too_large`, `bomb`, `encrypted`. */
export async function* xlsxPieces(bytes: Uint8Array): AsyncGenerator<SheetPiece> {
  try {
    const zip = openZip(bytes);
    if (!isXlsx(zip)) throw new PaperError('unreadable', { format: 'xlsx' });
    const parts = readWorkbookParts(zip);
    let room = MAX_SHEET_CELLS;
    for (const sheet of parts.sheets)
      for await (const piece of readSheetCells(zip.pieces(sheet.path), sheet, parts, room)) {
        if ('cells' in piece) room -= piece.cells.length;
        yield piece;
      }
  } catch (error) {
    throw error instanceof PaperError ? error : new PaperError('unreadable', { format: 'xlsx' }, error);
  }
}
