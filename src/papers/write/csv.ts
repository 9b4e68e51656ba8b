// A sheet → .csv that Vietnamese Excel opens right: UTF-8 with its mark, semicolons, decimal commas, and no cell
// that a spreadsheet would take for a formula.
import { writeCsv as toCsv } from 'hucre/csv';
import type { Sheet, SheetColumn } from './sheet-model.ts';

const NUMBER = /^-?\d+([.,]\d+)?$/;

const guard = (text: string): string => (/^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text);

const shown = (value: string | null | undefined, column: SheetColumn): string => {
  if (value === null || value === undefined) return '';
  const isNumber = column.format === 'decimal' || column.format === 'percent';
  if (isNumber && /^-?\d+(\.\d+)?$/.test(value)) return value.replace('.', ',');
  if (column.format === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return value.split('-').reverse().join('/');
  return guard(value);
};

export const writeCsv = (sheet: Pick<Sheet, 'columns' | 'rows'>): string =>
  toCsv(
    [
      sheet.columns.map((column) => guard(column.header)),
      ...sheet.rows.map((row) => sheet.columns.map((column) => shown(row[column.key], column))),
    ],
    {
      delimiter: ';',
      bom: true,
    },
  );
