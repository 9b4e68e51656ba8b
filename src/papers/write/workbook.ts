// Sheets → .xlsx. Numbers are numbers with a format that Excel shows by the machine's own customs (12.189,7 where
// Vietnamese is set); what a binary number cannot hold exactly is written as text.
import type { Cell, CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { Decimal } from '../../kernel/decimal.ts';
import { addressOf, columnName } from '../read/sheet/cells.ts';
import { headRowOf, type Sheet, type SheetColumn } from './sheet-model.ts';

const BORDER = { style: 'thin', color: { rgb: 'BFC5CC' } } as const;
const FRAME: CellStyle = { border: { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER } };
const FONT = { name: 'Times New Roman', size: 12 };
const HEAD: CellStyle = {
  ...FRAME,
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDF3' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const LOCKED_FILL: CellStyle['fill'] = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F3F4F6' } };

const digits = (count: number | undefined, open: string): string =>
  count === undefined ? open : count > 0 ? `.${'0'.repeat(count)}` : '';

const numberFormat = (column: SheetColumn): string => {
  if (column.format === 'decimal') return `#,##0${digits(column.decimals, '.##########')}`;
  if (column.format === 'percent') return `0${digits(column.decimals, '.##')}%`;
  return column.format === 'date' ? 'dd/mm/yyyy' : '@';
};

/** "#,##0.##########" shows a bare mark after whole numbers, so those get the format without it. */
const formatFor = (column: SheetColumn, value: CellValue): string => {
  const isWhole =
    typeof value === 'number' &&
    column.decimals === undefined &&
    Number.isInteger(column.format === 'percent' ? value * 100 : value);
  return isWhole ? numberFormat({ ...column, decimals: 0 }) : numberFormat(column);
};

const MAX_SIGNIFICANT = 15;

const cellValue = (text: string | null | undefined, column: SheetColumn): CellValue => {
  if (text === null || text === undefined || text === '') return null;
  if (column.format === 'date') {
    const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    return day ? new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]))) : text;
  }
  if (column.format !== 'decimal' && column.format !== 'percent') return text;
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  const value = column.format === 'percent' ? new Decimal(text).div(100) : new Decimal(text);
  return value.precision() > MAX_SIGNIFICANT ? text : value.toNumber();
};

const bodyStyle = (column: SheetColumn, value: CellValue, isProtected: boolean): CellStyle => ({
  ...FRAME,
  numFmt: typeof value === 'string' ? '@' : formatFor(column, value),
  alignment: {
    vertical: 'top',
    wrapText: typeof value === 'string',
    ...(column.format && column.format !== 'text' && { horizontal: 'right' }),
  },
  ...(isProtected && { protection: { locked: column.isLocked ?? false } }),
  ...(isProtected && column.isLocked && { fill: LOCKED_FILL }),
});

const MAX_INLINE_LIST = 255;

const validation = (column: SheetColumn, range: string): DataValidation | null => {
  const { rule } = column;
  const shared = { range, allowBlank: true, showErrorMessage: true, errorTitle: 'Giá trị không hợp lệ' };
  if (rule?.kind === 'list') {
    // Excel refuses a longer list written into the rule itself, or a comma inside an entry.
    const fits =
      rule.values.join(',').length <= MAX_INLINE_LIST && rule.values.every((value) => !value.includes(','));
    return fits
      ? { ...shared, type: 'list', values: rule.values, errorMessage: 'Chọn một giá trị trong danh sách.' }
      : null;
  }
  if (rule?.kind === 'decimal' || (!rule && column.format === 'decimal')) {
    const min = rule?.kind === 'decimal' ? rule.min : undefined;
    const max = rule?.kind === 'decimal' ? rule.max : undefined;
    return {
      ...shared,
      type: 'decimal',
      operator: 'between',
      formula1: min ?? '-1E+15',
      formula2: max ?? '1E+15',
      errorMessage:
        min || max ? `Nhập số từ ${min ?? '…'} đến ${max ?? '…'}.` : 'Nhập một con số, dấu phẩy thập phân.',
    };
  }
  if (rule?.kind === 'date')
    return {
      ...shared,
      type: 'date',
      operator: 'between',
      formula1: daySerial(rule.from ?? '1900-01-01'),
      formula2: daySerial(rule.to ?? '9999-12-31'),
      errorMessage: 'Nhập ngày dạng ngày/tháng/năm.',
    };
  return null;
};

/** Excel counts days from 30 December 1899. */
const daySerial = (iso: string): string =>
  String(Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000));

const widthOf = (column: SheetColumn): number =>
  column.width ?? Math.min(48, Math.max(10, column.header.length + 3));

/** Excel allows 31 letters and none of : \ / ? * [ ]; names must differ. */
const sheetName = (name: string, taken: Set<string>): string => {
  const clean =
    name
      .replace(/[:\\/?*[\]]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || 'Sheet';
  let unique = clean;
  for (let n = 2; taken.has(unique.toLowerCase()); n++)
    unique = `${clean.slice(0, 31 - String(n).length - 1)} ${n}`;
  taken.add(unique.toLowerCase());
  return unique;
};

const toSheet = (sheet: Sheet, taken: Set<string>): WriteSheet => {
  const head = headRowOf(sheet);
  const width = sheet.columns.length;
  const isProtected = sheet.columns.some((column) => column.isLocked);
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, value: CellValue, style: CellStyle) => {
    (rows[row] as CellValue[])[column] = value;
    cells.set(`${row},${column}`, { value, style });
  };
  for (let r = 0; r <= head; r++) rows.push([]);
  if (sheet.title) put(0, 0, sheet.title, { font: { ...FONT, bold: true, size: 14 } });
  (sheet.notes ?? []).forEach((note, i) => {
    put(i + (sheet.title ? 1 : 0), 0, note, { font: { ...FONT, italic: true } });
  });
  sheet.columns.forEach((column, c) => {
    put(head, c, column.header, HEAD);
  });
  const filled = [
    ...sheet.rows,
    ...Array.from({ length: sheet.spareRows ?? 0 }, () => ({}) as Sheet['rows'][number]),
  ];
  filled.forEach((row, i) => {
    rows.push([]);
    sheet.columns.forEach((column, c) => {
      const value = cellValue(row[column.key], column);
      put(head + 1 + i, c, value, bodyStyle(column, value, isProtected));
    });
  });
  const last = head + filled.length;
  const rules = sheet.columns.flatMap((column, c) => {
    if (column.isLocked || filled.length === 0) return [];
    const found = validation(column, `${addressOf(head + 1, c)}:${addressOf(last, c)}`);
    return found ? [found] : [];
  });
  return {
    name: sheetName(sheet.name, taken),
    columns: sheet.columns.map((column) => ({
      width: widthOf(column),
      ...(column.isHidden && { hidden: true }),
    })),
    rows,
    cells,
    freezePane: { rows: head + 1, ...(sheet.frozenColumns && { columns: sheet.frozenColumns }) },
    dataValidations: rules,
    ...(sheet.rows.length > 0 && {
      autoFilter: { range: `A${head + 1}:${columnName(width - 1)}${last + 1}` },
    }),
    ...(isProtected && {
      protection: { sheet: true, formatColumns: true, formatRows: true, autoFilter: true, sort: true },
    }),
    pageSetup: {
      paperSize: 'a4',
      orientation: width > 6 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${head + 1}:$${head + 1}`,
    },
    ...(sheet.isHidden && { hidden: true }),
  };
};

export const writeWorkbook = async (sheets: Sheet[]): Promise<Uint8Array> => {
  const taken = new Set<string>();
  return writeXlsx({
    sheets: sheets.map((sheet) => toSheet(sheet, taken)),
    defaultFont: FONT,
  });
};
