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

/** "31/03/2022" or the spreadsheet's own date as an ISO day; null where there is none; undefined where it is no day. */
export const readDay = (typed: string): string | null | undefined => {
  if (!typed) return null;
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  const iso = local
    ? `${local[3]}-${local[2]!.padStart(2, '0')}-${local[1]!.padStart(2, '0')}`
    : typed.slice(0, 10);
  const day = /^\d{4}-\d\d-\d\d$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : null;
  return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : undefined;
};
