// The bytes of any spreadsheet → its sheets. Slow; runs before the transaction.
import { Problem, type Words } from '../../../kernel/problem.ts';
import type { Upload } from '../../../kernel/schemas.ts';
import { type CsvLook, readCsvCells, readSheets, type SheetCells } from '../../../papers/read/index.ts';
import { toPaperProblem } from '../../documents/index.ts';
import { textOf } from '../read-table.ts';

export type OpenTable = {
  sheets: SheetCells[];
  /** How a .csv was taken apart, and how it would have been by guess. */
  csv: (CsvLook & { guessed: CsvLook }) | null;
};

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

const refused = (code: string, message: Words): Problem =>
  new Problem('unreadable_file', code, message, [{ field: 'file', code, message }]);

/** `csv`: what a person has said of a .csv. Throws unreadable_file or too_large. */
export const openTable = async (
  { bytes }: Upload,
  csv: { [K in keyof CsvLook]?: CsvLook[K] | undefined } = {},
): Promise<OpenTable> => {
  // Old workbooks and encrypted new ones come in the same container (OLE2).
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw refused('old_xls', {
      vi: 'Tệp .xls kiểu cũ (hoặc có mật khẩu) chưa đọc được; hãy bỏ mật khẩu hoặc lưu lại thành .xlsx',
      en: 'An old .xls (or one with a password) cannot be read; remove the password or save it as .xlsx',
    });
  let table: OpenTable;
  try {
    if (startsWith(bytes, 0x50, 0x4b)) table = { sheets: await readSheets(bytes), csv: null };
    else {
      const { delimiter, encoding } = csv;
      const { look, guessed, ...sheet } = await readCsvCells(bytes, {
        ...(delimiter !== undefined && { delimiter }),
        ...(encoding !== undefined && { encoding }),
      });
      table = { sheets: [sheet], csv: { ...look, guessed } };
    }
  } catch (error) {
    throw toPaperProblem(error);
  }
  if (table.sheets.every((sheet) => sheet.isHidden || sheet.cells.every((cell) => textOf(cell) === '')))
    throw refused('empty_file', {
      vi: 'Tệp không có ô nào có nội dung trong các trang tính đang hiện',
      en: 'No visible sheet of the file has anything in it',
    });
  return table;
};
