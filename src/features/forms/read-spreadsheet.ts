// The bytes of an uploaded table → its rows. Slow; runs before the transaction.
import { Problem } from '../../kernel/problem.ts';
import type { Upload } from '../../kernel/schemas.ts';
import { readCsvCells, readSheets } from '../../papers/read/index.ts';
import { toPaperProblem } from '../documents/index.ts';
import { type FigureTable, readFigureTable } from './read-table.ts';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

const refused = (code: string, vi: string, en: string): Problem =>
  new Problem('unreadable_file', code, { vi, en }, [{ field: 'file', code, message: { vi, en } }]);

/** Throws unreadable_file or too_large. */
export const readSpreadsheet = async ({ bytes }: Upload): Promise<FigureTable> => {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw refused(
      'old_xls',
      'Tệp .xls kiểu cũ (hoặc có mật khẩu) chưa đọc được; hãy lưu lại thành .xlsx',
      'An old .xls (or one with a password) cannot be read; save it as .xlsx',
    );
  let table: FigureTable;
  try {
    table = readFigureTable(
      startsWith(bytes, 0x50, 0x4b) ? await readSheets(bytes) : [await readCsvCells(bytes)],
    );
  } catch (error) {
    throw toPaperProblem(error);
  }
  if (table.rows.length === 0)
    throw refused(
      'no_table',
      'Không thấy bảng số liệu: cần một dòng tiêu đề có cột “Mã” hoặc “Chỉ tiêu” và cột “Số liệu”',
      'No table of figures: a line of heads with “Mã” or “Chỉ tiêu” and “Số liệu” is needed',
    );
  return table;
};
