// Cells → rows of a table of figures: finds the line of heads, and in each line below the code or name, the figure,
// the reason and the note. Knows nothing of the database.
import { fold } from '../../kernel/folding.ts';
import type { SheetCell, SheetCells } from '../../papers/read/index.ts';
import { type FormMark, MARK } from './write-form.ts';

const HEADS: Record<string, readonly string[]> = {
  code: ['ma', 'ma so', 'ma chi tieu', 'code'],
  name: ['chi tieu', 'ten chi tieu', 'noi dung', 'indicator', 'name'],
  value: ['so lieu', 'gia tri', 'thuc hien', 'uoc thuc hien', 'ket qua', 'value', 'figure'],
  reason: ['ly do chua co so', 'ly do chua co so lieu', 'ly do khong co so lieu', 'reason'],
  note: ['ghi chu', 'note'],
  version: ['phien ban', 'version'],
};
type Role = 'code' | 'name' | 'value' | 'reason' | 'note' | 'version';
type Columns = Partial<Record<Role, number>>;

export type TableRow = {
  sheet: string;
  row: number;
  columns: Columns;
  cells: Partial<Record<Role, SheetCell>>;
};
export type FigureTable = { mark: Partial<FormMark> | null; rows: TableRow[]; hiddenLeftOut: string[] };

/** What stands in a cell: a formula counts by its stored result. */
export const textOf = (cell: SheetCell | undefined): string => cell?.value.trim() ?? '';

const roleOf = (cell: SheetCell): Role | null => {
  const head = fold(textOf(cell))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return (Object.keys(HEADS) as Role[]).find((role) => HEADS[role]!.includes(head)) ?? null;
};

const readMark = (sheet: SheetCells): Partial<FormMark> =>
  Object.fromEntries(
    sheet.cells
      .filter(({ column, row }) => column === 0 && row > 0)
      .map((cell) => [
        cell.value,
        textOf(sheet.cells.find((other) => other.row === cell.row && other.column === 1)),
      ]),
  );

const readRows = (sheet: SheetCells): TableRow[] => {
  const lines = Map.groupBy(sheet.cells, (cell) => cell.row);
  let columns: Columns | null = null;
  const rows: TableRow[] = [];
  for (const [row, cells] of lines) {
    if (!columns) {
      const found: Columns = {};
      for (const cell of cells) {
        const role = roleOf(cell);
        if (role && found[role] === undefined) found[role] = cell.column;
      }
      if (found.value !== undefined && (found.code !== undefined || found.name !== undefined))
        columns = found;
      continue;
    }
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    const of = (role: Role) => byColumn.get(columns![role] ?? -1);
    rows.push({
      sheet: sheet.name,
      row,
      columns,
      cells: Object.fromEntries(
        (Object.keys(columns) as Role[]).flatMap((role) => {
          const cell = of(role);
          return cell ? [[role, cell]] : [];
        }),
      ),
    });
  }
  return rows;
};

export const readFigureTable = (sheets: readonly SheetCells[]): FigureTable => {
  const mark = sheets.find((sheet) => sheet.isHidden && sheet.name === MARK);
  return {
    mark: mark ? readMark(mark) : null,
    rows: sheets.filter((sheet) => !sheet.isHidden).flatMap(readRows),
    hiddenLeftOut: sheets.filter((sheet) => sheet.isHidden && sheet !== mark).map((sheet) => sheet.name),
  };
};
