// The bytes of a workbook → located rows. Slow; runs before the transaction. Knows nothing of the database.
import { fold } from '../../kernel/folding.ts';
import { Problem, type Words } from '../../kernel/problem.ts';
import type { Upload } from '../../kernel/schemas.ts';
import { addressOf, readSheets, type SheetCell, type SheetCells } from '../../papers/read/index.ts';
import { toPaperProblem } from '../documents/index.ts';
import { type Column, type Row, SHEETS, type SheetKey } from './rules/columns.ts';
import { readCell } from './rules/read-cell.ts';

export type Bad = { sheet: string; address: string; code: string; message: Words };
export type Located = {
  row: Row;
  /** Where a complaint about a field stands; the first cell where the field has none. */
  bad: (field: string, code: string, message: Words) => Bad;
};
export type Locate = Located['bad'];
/** A sheet that is not there is null: what stands there is not touched. */
export type Workbook = {
  rows: Record<Exclude<SheetKey, 'indicators'>, Located[] | null> & { indicators: Located[] };
  bad: Bad[];
};

const textOf = (cell: SheetCell | undefined): string => cell?.value.trim() ?? '';

const readRow = (
  sheet: SheetCells,
  row: number,
  cells: ReadonlyMap<number, SheetCell>,
  places: ReadonlyMap<string, number>,
  columns: readonly Column[],
): { located: Located; bad: Bad[] } => {
  const bad: Bad[] = [];
  const first = Math.min(...places.values());
  const badAt = (column: number, code: string, message: Words): Bad => ({
    sheet: sheet.name,
    address: addressOf(row, column),
    code,
    message,
  });
  const said: Row = {};
  for (const column of columns) {
    const at = places.get(column.key);
    // A column that is left out says nothing.
    if (at === undefined) continue;
    const cell = cells.get(at);
    const isNumber = (cell?.resultType ?? cell?.type) === 'number';
    const read = readCell(column, textOf(cell), isNumber);
    if ('text' in read) said[column.key] = read.text;
    else bad.push(badAt(at, read.code, read.message));
  }
  return {
    bad,
    located: {
      row: said,
      bad: (field, code, message) => {
        const column =
          columns.find((one) => one.field === field) ??
          columns.find((one) => field.startsWith(`${one.field}.`));
        return badAt(places.get(column?.key ?? '') ?? first, code, message);
      },
    },
  };
};

/** The line of heads is the first that has the first two heads of the sheet; a column may be left out or stand elsewhere. */
const readRows = (sheet: SheetCells, columns: readonly Column[]): { rows: Located[]; bad: Bad[] } | null => {
  const lines = Map.groupBy(sheet.cells, (cell) => cell.row);
  let places: Map<string, number> | null = null;
  const found: { rows: Located[]; bad: Bad[] } = { rows: [], bad: [] };
  for (const [row, cells] of lines) {
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    if (places) {
      const { located, bad } = readRow(sheet, row, byColumn, places, columns);
      // A line with a bad cell is told, and not half taken.
      if (bad.length) found.bad.push(...bad);
      else if (Object.values(located.row).some(Boolean)) found.rows.push(located);
      continue;
    }
    const heads = new Map(cells.map((cell) => [fold(textOf(cell)), cell.column]));
    const named = columns.flatMap(({ key, header }): [string, number][] => {
      const at = heads.get(fold(header));
      return at === undefined ? [] : [[key, at]];
    });
    if (columns.slice(0, 2).every(({ key }) => named.some(([name]) => name === key))) places = new Map(named);
  }
  return places ? found : null;
};

export const readCatalogue = async ({ bytes }: Upload): Promise<Workbook> => {
  let sheets: SheetCells[];
  try {
    sheets = await readSheets(bytes);
  } catch (error) {
    throw toPaperProblem(error);
  }
  const rows: Workbook['rows'] = {
    indicators: [],
    rules: null,
    dimensions: null,
    breakdowns: null,
    composites: null,
    components: null,
  };
  const bad: Bad[] = [];
  let isCatalogue = false;
  for (const key of Object.keys(SHEETS) as SheetKey[]) {
    const { name, columns } = SHEETS[key];
    const sheet = sheets.find((one) => fold(one.name) === fold(name));
    const found = sheet && readRows(sheet, columns);
    if (!found) continue;
    isCatalogue = true;
    rows[key] = found.rows;
    bad.push(...found.bad);
  }
  if (isCatalogue) return { rows, bad };
  const words = {
    vi: `Không thấy trang tính danh mục: cần trang “${SHEETS.indicators.name}” với các cột “Mã”, “Tên”`,
    en: `No sheet of the catalogue: a sheet “${SHEETS.indicators.name}” with “Mã” and “Tên” is needed`,
  };
  throw new Problem('unreadable_file', 'no_catalogue', words, [
    { field: 'file', code: 'no_catalogue', message: words },
  ]);
};
