// Spreadsheet cells as they stand: address, raw type, exact text, and whether the eye sees them.
import type { Cell, CellStyle, Sheet, Workbook } from 'hucre';
import { Decimal } from '../../../kernel/decimal.ts';

export type SheetCell = {
  /** "B7". */
  address: string;
  /** 0-based. */
  row: number;
  column: number;
  type: 'number' | 'text' | 'date' | 'boolean' | 'formula' | 'error';
  /** Numbers: plain decimal text ("12189.7"). Dates: ISO. A formula: its stored result. */
  value: string;
  formula?: string;
  /** What the formula's result is; absent for other cells and where no result is stored. */
  resultType?: 'number' | 'text' | 'date' | 'boolean';
  /** The number format is a percentage: 0.8377 is shown as 83,77 %. */
  isPercent?: boolean;
  /** In the top left of a merged area: the whole area, "B7:D7". */
  merged?: string;
  isHidden?: boolean;
};

export type SheetCells = {
  name: string;
  isHidden: boolean;
  cells: SheetCell[];
  /** Merged areas, "A1:C1". */
  merges: string[];
  rowCount: number;
  columnCount: number;
};

export const columnName = (column: number): string => {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
};
export const addressOf = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** A spreadsheet keeps binary numbers; 15 significant digits are what it shows and what people typed. */
export const exactNumber = (value: number): string => {
  if (!Number.isFinite(value)) return '';
  return new Decimal(value.toPrecision(15)).toFixed();
};

const isoDate = (value: Date): string => {
  const text = value.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
};

const typed = (value: unknown): { type: 'number' | 'text' | 'date' | 'boolean'; value: string } | null => {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return { type: 'number', value: exactNumber(value) };
  if (typeof value === 'boolean') return { type: 'boolean', value: String(value) };
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : { type: 'date', value: isoDate(value) };
  return { type: 'text', value: String(value).normalize('NFC') };
};

const isPercentFormat = (style: CellStyle | undefined): boolean =>
  /%/.test((style?.numFmt ?? '').replace(/"[^"]*"/g, ''));

const readCell = (row: number, column: number, plain: unknown, rich: Cell | undefined): SheetCell | null => {
  const place = { address: addressOf(row, column), row, column };
  const percent = isPercentFormat(rich?.style) ? { isPercent: true } : {};
  if (rich?.formula !== undefined) {
    const result = typed(rich.formulaResult ?? plain);
    return {
      ...place,
      type: 'formula',
      value: result?.value ?? '',
      formula: rich.formula,
      ...(result && { resultType: result.type }),
      ...percent,
    };
  }
  const found = typed(plain);
  if (!found) return null;
  if (rich?.type === 'error') return { ...place, type: 'error', value: found.value };
  return { ...place, ...found, ...percent };
};

const readSheet = (sheet: Sheet): SheetCells => {
  const mergeAt = new Map(
    (sheet.merges ?? []).map((area) => [
      `${area.startRow},${area.startCol}`,
      `${addressOf(area.startRow, area.startCol)}:${addressOf(area.endRow, area.endCol)}`,
    ]),
  );
  const cells: SheetCell[] = [];
  let columnCount = 0;
  let rowCount = 0;
  sheet.rows.forEach((row, r) => {
    const hiddenRow = sheet.rowDefs?.get(r)?.hidden === true;
    row.forEach((plain, c) => {
      const rich = sheet.cells?.get(`${r},${c}`);
      if ((plain === null || plain === undefined) && !rich?.formula) return;
      const cell = readCell(r, c, plain, rich);
      if (!cell) return;
      const merged = mergeAt.get(`${r},${c}`);
      if (merged) cell.merged = merged;
      if (hiddenRow || sheet.columns?.[c]?.hidden) cell.isHidden = true;
      cells.push(cell);
      rowCount = Math.max(rowCount, r + 1);
      columnCount = Math.max(columnCount, c + 1);
    });
  });
  return {
    name: sheet.name,
    isHidden: Boolean(sheet.hidden || sheet.veryHidden),
    cells,
    merges: [...mergeAt.values()],
    rowCount,
    columnCount,
  };
};

export const workbookCells = (workbook: Workbook): SheetCells[] => workbook.sheets.map(readSheet);
