// A .csv as one sheet: every value is text, as it was typed. What stands between its cells and how its letters are
// written is told from the file, unless a person has said so.
import { detectDelimiter, parseCsv } from 'hucre/csv';
import { MAX_SHEET_CELLS } from '../../limits.ts';
import { guardRead, PaperError } from '../../paper-error.ts';
import { decodeText } from '../decode-text.ts';
import { addressOf, type SheetCell, type SheetPiece } from './cells.ts';

export type CsvLook = { delimiter: string; encoding: string };

const CELLS_AT_ONCE = 2_000;

export const openCsv = async (
  bytes: Uint8Array,
  said: Partial<CsvLook> = {},
): Promise<{ rows: string[][]; look: CsvLook; guessed: CsvLook }> => {
  const { text, encoding } = decodeText(bytes, said.encoding);
  const delimiter = said.delimiter ?? detectDelimiter(text);
  const bare = said.encoding ? decodeText(bytes) : { text, encoding };
  const rows = await guardRead('csv', () => parseCsv(text, { delimiter }));
  return {
    rows: rows.map((line) => line.map((plain) => (plain === null ? '' : String(plain).normalize('NFC')))),
    look: { delimiter, encoding },
    guessed: { delimiter: detectDelimiter(bare.text), encoding: bare.encoding },
  };
};

export function* csvPieces(rows: readonly (readonly string[])[], name: string): Generator<SheetPiece> {
  let cells: SheetCell[] = [];
  let count = 0;
  for (const [row, line] of rows.entries()) {
    for (const [column, value] of line.entries()) {
      if (value === '') continue;
      if (++count > MAX_SHEET_CELLS)
        throw new PaperError('too_large', { format: 'csv', limit: MAX_SHEET_CELLS });
      cells.push({ address: addressOf(row, column), row, column, type: 'text', value });
    }
    if (cells.length < CELLS_AT_ONCE) continue;
    yield { cells };
    cells = [];
  }
  yield { cells };
  yield { sheet: { name, isHidden: false, merges: [] } };
}
