// An official paper as data, before any format is given to it.

/** A number that comes from the product's figures carries the id it resolves by. */
export type Run = { text: string; bold?: boolean; italic?: boolean; factId?: string };
export type Words = string | Run | Run[];

export type ColumnAlign = 'left' | 'center' | 'right';
export type TableColumn = {
  header: string;
  /** Share of the table's width; 1 when not given. */
  width?: number;
  align?: ColumnAlign;
};
export type TableBlock = {
  kind: 'table';
  columns: TableColumn[];
  rows: Words[][];
  caption?: string;
  /** "Đơn vị tính: tỷ đồng", set to the right above the table. */
  unitNote?: string;
  /** Column heads over several columns: [{ text: 'Năm 2021', span: 2 }]. Spans add up to the columns. */
  groups?: { text: string; span: number }[];
  /** On pages of its own, turned. */
  landscape?: boolean;
};

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; items: Words[]; ordered?: boolean }
  | TableBlock
  | { kind: 'pageBreak' }
  | { kind: 'toc'; title?: string };

export type Annex = { title: string; blocks: Block[]; landscape?: boolean };

export type Signature = {
  /** "T/M BAN THƯỜNG VỤ", "TM. ỦY BAN NHÂN DÂN"; absent when a head signs for himself. */
  authority?: string;
  title: string;
  name: string;
};

export type OfficialDocument = {
  superior?: string;
  issuer: string;
  /** "05-BC/TU", "317/QĐ-UBND": without "Số". */
  number: string;
  place: string;
  /** ISO day. */
  date: string;
  /** "BÁO CÁO"; empty for a công văn, whose summary then stands under its number. */
  typeName: string;
  /** Trích yếu. */
  summary: string;
  /** "Kính gửi", for letters and tờ trình. */
  addressees?: string[];
  /** "Căn cứ …", one each. */
  basis?: string[];
  blocks: Block[];
  annexes?: Annex[];
  signature: Signature;
  recipients: string[];
  language: 'vi' | 'en';
};

export const toRuns = (words: Words): Run[] =>
  typeof words === 'string' ? [{ text: words }] : Array.isArray(words) ? words : [words];
