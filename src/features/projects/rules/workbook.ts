// The two tables in which projects travel: the projects, and their milestones by the code of the project.
import { fold } from '../../../kernel/folding.ts';
import type { InvestmentGroup, ProjectKind, ProjectStatus } from '../contract/project.ts';

export const PROJECT_COLUMNS = [
  { key: 'code', header: 'Mã' },
  { key: 'name', header: 'Tên công trình, dự án' },
  { key: 'kind', header: 'Loại' },
  { key: 'group', header: 'Nhóm dự án' },
  { key: 'ownerUnit', header: 'Mã đơn vị phụ trách' },
  { key: 'contributors', header: 'Mã đơn vị phối hợp' },
  { key: 'investor', header: 'Chủ đầu tư' },
  { key: 'decision', header: 'Số quyết định đầu tư' },
  { key: 'totalCost', header: 'Tổng mức đầu tư (triệu đồng)' },
  { key: 'startsOn', header: 'Khởi công' },
  { key: 'endsOn', header: 'Hoàn thành' },
  { key: 'status', header: 'Trạng thái' },
  { key: 'place', header: 'Địa điểm' },
  { key: 'note', header: 'Ghi chú' },
] as const;
export const MILESTONE_COLUMNS = [
  { key: 'code', header: 'Mã' },
  { key: 'name', header: 'Mốc tiến độ' },
  { key: 'plannedOn', header: 'Kế hoạch' },
  { key: 'actualOn', header: 'Thực tế' },
  { key: 'note', header: 'Ghi chú' },
] as const;

/** As they stand in the workbook, and as they are read back. */
export const WORDS = {
  kind: { key_work: 'Công trình trọng điểm', public_investment: 'Dự án đầu tư công' },
  group: { national: 'Quan trọng quốc gia', a: 'A', b: 'B', c: 'C' },
  status: {
    preparing: 'Chuẩn bị đầu tư',
    approved: 'Đã phê duyệt',
    building: 'Đang thi công',
    finished: 'Hoàn thành',
    paused: 'Tạm dừng',
    stopped: 'Dừng hẳn',
  },
} as const satisfies {
  kind: Record<ProjectKind, string>;
  group: Record<InvestmentGroup, string>;
  status: Record<ProjectStatus, string>;
};

/** The key whose words were typed, with or without marks; undefined where they are nobody's. */
export const readWord = <K extends string>(
  words: Readonly<Record<K, string>>,
  typed: string,
): K | undefined =>
  (Object.keys(words) as K[]).find((key) => fold(words[key]) === fold(typed) || key === fold(typed));

type Cell = { row: number; column: number; value: string };
type Columns = readonly { key: string; header: string }[];
export type Row<C extends Columns> = Record<C[number]['key'], string> & {
  /** As the spreadsheet counts: 1-based. */
  row: number;
};

/** The rows under the head; null where no head has the first two columns. Rows without a word are passed over. */
export const readTable = <C extends Columns>(cells: readonly Cell[], columns: C): Row<C>[] | null => {
  const keyOf = new Map(columns.map(({ key, header }) => [fold(header), key]));
  const byRow = [...Map.groupBy(cells, (cell) => cell.row)].sort(([a], [b]) => a - b);
  const keysIn = (row: readonly Cell[]) =>
    new Map(
      row.flatMap((cell) => {
        const key = keyOf.get(fold(cell.value.trim()));
        return key ? [[cell.column, key] as const] : [];
      }),
    );
  const at = byRow.findIndex(([, row]) => {
    const keys = new Set(keysIn(row).values());
    return columns.slice(0, 2).every(({ key }) => keys.has(key));
  });
  if (at < 0) return null;
  const keys = keysIn(byRow[at]![1]);
  return byRow.slice(at + 1).flatMap(([row, of]) => {
    const read = Object.fromEntries(columns.map(({ key }) => [key, ''])) as Record<C[number]['key'], string>;
    for (const cell of of) {
      const key = keys.get(cell.column) as C[number]['key'] | undefined;
      if (key) read[key] = cell.value.trim();
    }
    return Object.values(read).some(Boolean) ? [{ ...read, row: row + 1 }] : [];
  });
};
