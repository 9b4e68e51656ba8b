// The central system's fields as columns of a sheet, and a sheet's rows as records, each with the row it stands in.
import { fold } from '../../../kernel/folding.ts';
import type { CentralTask } from '../contract.ts';

export const COLUMNS = [
  { key: 'id', header: 'Mã nhiệm vụ' },
  { key: 'assigning_document', header: 'Văn bản giao' },
  { key: 'assigned_on', header: 'Ngày giao' },
  { key: 'responsible_body', header: 'Mã cơ quan chủ trì' },
  { key: 'responsible_body_name', header: 'Cơ quan chủ trì' },
  { key: 'cooperating_bodies', header: 'Mã cơ quan phối hợp' },
  { key: 'content', header: 'Nội dung nhiệm vụ' },
  { key: 'deadline', header: 'Thời hạn' },
  { key: 'status', header: 'Trạng thái' },
  { key: 'progress', header: 'Tiến độ (%)' },
  { key: 'completed_on', header: 'Ngày hoàn thành' },
  { key: 'result', header: 'Kết quả' },
  { key: 'product', header: 'Sản phẩm' },
  { key: 'evaluation', header: 'Đánh giá' },
] as const satisfies { key: keyof CentralTask; header: string }[];
type Key = (typeof COLUMNS)[number]['key'];
const DAYS: ReadonlySet<Key> = new Set(['assigned_on', 'deadline', 'completed_on']);

export const isDayColumn = (key: Key): boolean => DAYS.has(key);

type Cell = { row: number; column: number; value: string };
export type Numbered = { row: number; record: Record<string, unknown> };

const isoOf = (typed: string): string => {
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  return local
    ? `${local[3]}-${local[2]!.padStart(2, '0')}-${local[1]!.padStart(2, '0')}`
    : typed.slice(0, 10);
};

const readValue = (key: Key, typed: string): unknown => {
  if (key === 'cooperating_bodies')
    return typed
      .split(/[;,]/)
      .map((code) => code.trim())
      .filter(Boolean);
  if (typed === '') return null;
  if (key === 'progress') return Number(typed.replace('%', ''));
  return DAYS.has(key) ? isoOf(typed) : typed;
};

/** Null where no head has the columns that are needed. Not checked yet: that is the schema's. */
export const readRows = (cells: readonly Cell[]): Numbered[] | null => {
  const keyOf = new Map<string, Key>(COLUMNS.map(({ key, header }) => [fold(header), key]));
  const byRow = [...Map.groupBy(cells, (cell) => cell.row)].sort(([a], [b]) => a - b);
  const columnsIn = (row: readonly Cell[]) =>
    new Map(
      row.flatMap((cell) => {
        const key = keyOf.get(fold(cell.value.trim()));
        return key ? [[cell.column, key] as const] : [];
      }),
    );
  const at = byRow.findIndex(([, row]) => {
    const keys = new Set(columnsIn(row).values());
    return keys.has('id') && keys.has('content') && keys.has('responsible_body');
  });
  if (at < 0) return null;
  const columns = columnsIn(byRow[at]![1]);
  return byRow.slice(at + 1).map(([row, of]) => {
    const typed = new Map(
      of.flatMap((cell) => {
        const key = columns.get(cell.column);
        return key ? [[key, cell.value.trim()] as const] : [];
      }),
    );
    return {
      row: row + 1,
      record: Object.fromEntries(COLUMNS.map(({ key }) => [key, readValue(key, typed.get(key) ?? '')])),
    };
  });
};
