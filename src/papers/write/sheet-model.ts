// A sheet to be written, for .xlsx and .csv alike. Figures come as decimal strings with a point.

export type CellFormat = 'text' | 'decimal' | 'percent' | 'date';

export type CellRule =
  | { kind: 'list'; values: string[] }
  | { kind: 'decimal'; min?: string; max?: string }
  | { kind: 'date'; from?: string; to?: string };

export type SheetColumn = {
  header: string;
  key: string;
  /** In letters; guessed from the header when not given. */
  width?: number;
  /** `percent` takes the figure as people say it: "83.77" is 83,77 %. `date` takes an ISO day. */
  format?: CellFormat;
  /** Digits after the mark; as many as there are when not given. */
  decimals?: number;
  rule?: CellRule;
  /** Only with `isLocked` on some column is the sheet protected; the other columns stay open. */
  isLocked?: boolean;
  isHidden?: boolean;
};

export type Sheet = {
  name: string;
  columns: SheetColumn[];
  rows: Record<string, string | null | undefined>[];
  title?: string;
  notes?: string[];
  /** Columns that stay in view; the head row always does. */
  frozenColumns?: number;
  /** Empty rows below, open for entry and under the same rules. */
  spareRows?: number;
  isHidden?: boolean;
};

/** The row, 0-based, that the heads stand in: title, notes and a blank line come before. */
export const headRowOf = (sheet: Sheet): number => {
  const above = (sheet.title ? 1 : 0) + (sheet.notes?.length ?? 0);
  return above > 0 ? above + 1 : 0;
};
