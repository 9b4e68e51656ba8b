// The columns in which tasks travel as a workbook, and a row of it as it is read back.
import { fold } from '../../../kernel/folding.ts';

export const COLUMNS = [
  { key: 'code', header: 'Mã' },
  { key: 'title', header: 'Nội dung nhiệm vụ' },
  { key: 'leadUnit', header: 'Mã đơn vị chủ trì' },
  { key: 'contributors', header: 'Mã đơn vị phối hợp' },
  { key: 'deadline', header: 'Thời hạn' },
  { key: 'product', header: 'Sản phẩm' },
  { key: 'responsibility', header: 'Trách nhiệm' },
  { key: 'authority', header: 'Thẩm quyền' },
  { key: 'source', header: 'Căn cứ' },
] as const;
export type ColumnKey = (typeof COLUMNS)[number]['key'];
export type TaskRow = Record<ColumnKey, string> & { /** As the spreadsheet counts: 1-based. */ row: number };

export type Cell = { row: number; column: number; value: string };

/** The rows under the head; null where no head has the names of the columns that are needed. */
export const readRows = (cells: readonly Cell[]): TaskRow[] | null => {
  const keyOf = new Map<string, ColumnKey>(COLUMNS.map(({ key, header }) => [fold(header), key]));
  const byRow = [...Map.groupBy(cells, (cell) => cell.row)].sort(([a], [b]) => a - b);
  const columnsIn = (row: readonly Cell[]) =>
    new Map(
      row.flatMap((cell) =>
        keyOf.has(fold(cell.value.trim())) ? [[cell.column, keyOf.get(fold(cell.value.trim()))!]] : [],
      ),
    );
  const at = byRow.findIndex(([, row]) => {
    const keys = new Set(columnsIn(row).values());
    return keys.has('title') && keys.has('leadUnit');
  });
  if (at < 0) return null;
  const columns = columnsIn(byRow[at]![1]);
  return byRow.slice(at + 1).map(([row, of]) => {
    const read = Object.fromEntries(COLUMNS.map(({ key }) => [key, ''])) as Record<ColumnKey, string>;
    for (const cell of of) {
      const key = columns.get(cell.column);
      if (key) read[key] = cell.value.trim();
    }
    return { row: row + 1, ...read };
  });
};
