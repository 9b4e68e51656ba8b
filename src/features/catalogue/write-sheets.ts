// The catalogue → the sheets of the workbook.
import type { Sheet } from '../../papers/write/index.ts';
import type { Composite, Dimension } from '../indicators/index.ts';
import { toComponentRows, toCompositeRow } from './composite-rows.ts';
import { type Entry, toDimensionRows } from './entries.ts';
import { type Column, type Row, SHEETS, type SheetKey } from './rules/columns.ts';

const shown = (column: Column, text: string | undefined): string => {
  if (!text) return '';
  const { choices } = column;
  return choices
    ? text
        .split(', ')
        .map((code) => choices[code] ?? code)
        .join(', ')
    : text;
};

const sheetOf = (key: SheetKey, rows: readonly Row[]): Sheet => {
  const { name, columns } = SHEETS[key];
  return {
    name,
    frozenColumns: 1,
    spareRows: 50,
    columns: columns.map((column) => ({
      key: column.key,
      header: column.header,
      width: column.width,
      ...(column.isNumber && { format: 'decimal' as const }),
      ...(column.choices &&
        !column.isMany && { rule: { kind: 'list' as const, values: Object.values(column.choices) } }),
    })),
    rows: rows.map((row) =>
      Object.fromEntries(columns.map((column) => [column.key, shown(column, row[column.key])])),
    ),
  };
};

export const catalogueSheets = (
  entries: readonly Entry[],
  dimensions: readonly Dimension[],
  composites: readonly Composite[],
): Sheet[] => [
  sheetOf(
    'indicators',
    entries.map(({ row }) => row),
  ),
  sheetOf(
    'rules',
    entries.flatMap(({ rules }) => rules),
  ),
  sheetOf('dimensions', toDimensionRows(dimensions)),
  sheetOf(
    'breakdowns',
    entries.flatMap(({ breakdowns }) => breakdowns),
  ),
  sheetOf('composites', composites.map(toCompositeRow)),
  sheetOf('components', composites.flatMap(toComponentRows)),
];
