// What a file comes to, whatever its format: running text for the reader of prose, and its tables as grids.

export type PaperFormat = 'txt' | 'html' | 'docx' | 'pdf' | 'xlsx' | 'csv';

export type PaperTable = {
  /** UTF-16 offsets into the paper's text; end is exclusive. */
  start: number;
  end: number;
  /** Cells as text. A merged cell has its text in its first place and '' in the others. */
  rows: string[][];
  /** Where each cell begins in the text, in the shape of `rows`. */
  starts: number[][];
  /** Name of the sheet, for spreadsheets. */
  name?: string;
};

export type PaperNote =
  | { code: 'mislabelled'; named: string; found: PaperFormat }
  | { code: 'legacy_encoding'; encoding: string }
  | { code: 'hidden_sheet_left_out'; name: string }
  | { code: 'damaged_text'; count: number };

export type Paper = {
  format: PaperFormat;
  text: string;
  tables: PaperTable[];
  title?: string;
  pages?: number;
  /** What the person should be told about how the file was taken. */
  notes: PaperNote[];
};

/** A piece of a paper in reading order. `tight` keeps it on the line after the one before, without a blank line. */
export type Block =
  | { kind: 'paragraph'; text: string; tight?: boolean }
  | { kind: 'table'; rows: string[][]; name?: string };
