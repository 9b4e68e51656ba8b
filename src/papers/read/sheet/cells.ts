// Spreadsheet cells as they stand: address, raw type, exact text, and whether the eye sees them. Read as a stream and
// given in pieces, so that a million empty rows cost a pass over their bytes and no memory.
import { Decimal } from '../../../kernel/decimal.ts';
import { MAX_SHEET_CELLS } from '../../limits.ts';
import { PaperError } from '../../paper-error.ts';
import { walkXmlPieces, type XmlAttributes, type XmlHandler } from '../../xml.ts';
import { localName, type SheetPart, type WorkbookParts } from './workbook-parts.ts';

export type SheetCell = {
  /** "B7". */
  address: string;
  /** 0-based. */
  row: number;
  column: number;
  type: 'number' | 'text' | 'date' | 'boolean' | 'formula' | 'error';
  /** Numbers: plain decimal text ("12189.7"). Dates: ISO. A formula: its stored result, '' where none is stored. */
  value: string;
  /** As written; a cell that shares another's formula shows that one's. */
  formula?: string;
  /** What the formula's result is. */
  resultType?: 'number' | 'text' | 'date' | 'boolean' | 'error';
  /** Shown as a percentage: the value 0.8377 is seen as 83,77 %. */
  isPercent?: boolean;
  /** In the top left of a merged area: the whole area, "B7:D7". */
  merged?: string;
  isHidden?: boolean;
};

export type SheetCells = {
  name: string;
  isHidden: boolean;
  /** Cells with something in them, row by row. */
  cells: SheetCell[];
  /** Merged areas, "A1:C1". */
  merges: string[];
  rowCount: number;
  columnCount: number;
};

/** A sheet as it comes: some of its cells at a time, then what is known of it as a whole. */
export type SheetPiece = { cells: SheetCell[] } | { sheet: Pick<SheetCells, 'name' | 'isHidden' | 'merges'> };

export const columnName = (column: number): string => {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
};
export const addressOf = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;

const placeOf = (address: string): { row: number; column: number } | null => {
  const found = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address);
  if (!found) return null;
  const column = [...(found[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(found[2]) - 1;
  return row < MAX_ROW && column < MAX_COLUMN ? { row, column } : null;
};

/** A file keeps 17 digits of a binary number; 15 are what a spreadsheet shows and what people typed. */
export const exactNumber = (raw: string): string | null => {
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,3})?$/i.test(raw)) return null;
  return new Decimal(raw).toSignificantDigits(15).toFixed();
};

const DAY = 86_400_000;

/** Days since 30 December 1899 (or 1 January 1904), the fraction being the time. */
const isoDate = (raw: string, is1904: boolean): string | null => {
  const serial = Number(raw);
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return null;
  const text = new Date(start + Math.round((serial * DAY) / 1000) * 1000).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
};

type Result = { type: NonNullable<SheetCell['resultType']>; value: string; isPercent?: boolean };

const toResult = (kind: string, raw: string, style: number, parts: WorkbookParts): Result | null => {
  if (kind === 's') return { type: 'text', value: parts.strings[Number(raw)] ?? '' };
  if (kind === 'str' || kind === 'inlineStr') return { type: 'text', value: raw.normalize('NFC') };
  if (kind === 'b') return { type: 'boolean', value: raw === '1' || raw === 'true' ? 'true' : 'false' };
  if (kind === 'e') return { type: 'error', value: raw };
  if (kind === 'd') return { type: 'date', value: raw.slice(0, 19).replace(/T00:00:00$/, '') };
  const look = parts.looks[style] ?? 'plain';
  const day = look === 'date' ? isoDate(raw, parts.is1904) : null;
  if (day) return { type: 'date', value: day };
  const value = exactNumber(raw);
  if (value === null) return { type: 'text', value: raw };
  return { type: 'number', value, ...(look === 'percent' && { isPercent: true }) };
};

/** Cells that only carry a style, and rows of nothing else: taken out before the walk, which costs far more a tag. */
async function* withoutEmpty(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const text = rest + piece;
    const end = text.lastIndexOf('>') + 1;
    rest = text.slice(end);
    yield text
      .slice(0, end)
      .replace(/<c r="[A-Z]+\d+"[^<>]*\/>/g, '')
      .replace(/<row r="\d+"[^<>]*(?:\/>|>\s*<\/row>)/g, '');
  }
  if (rest) yield rest;
}

type OpenCell = { attributes: XmlAttributes; value: string; formula?: string };

const CELLS_AT_ONCE = 2_000;

/** `room`: how many cells may still come of the whole file. */
export async function* readSheetCells(
  xml: AsyncIterable<string>,
  sheet: SheetPart,
  parts: WorkbookParts,
  room: number,
): AsyncGenerator<SheetPiece> {
  let cells: SheetCell[] = [];
  let count = 0;
  const merges: string[] = [];
  const hiddenColumns: [from: number, to: number][] = [];
  const shared = new Map<string, string>();
  let row = -1;
  let column = -1;
  let isRowHidden = false;
  let open: OpenCell | null = null;
  let into: 'value' | 'formula' | null = null;
  let sharedIndex: string | undefined;

  const finish = ({ attributes, value, formula }: OpenCell) => {
    const place = attributes.r ? placeOf(attributes.r) : { row, column };
    if (!place) return;
    column = place.column;
    const result =
      value === '' ? null : toResult(attributes.t ?? 'n', value, Number(attributes.s ?? 0), parts);
    if (formula === undefined && (!result || result.value === '')) return;
    if (++count > room)
      throw new PaperError('too_large', { format: 'xlsx', sheet: sheet.name, limit: MAX_SHEET_CELLS });
    const isHidden = isRowHidden || hiddenColumns.some(([from, to]) => column >= from && column <= to);
    cells.push({
      address: addressOf(place.row, place.column),
      ...place,
      type: formula === undefined ? (result?.type ?? 'text') : 'formula',
      value: result?.value ?? '',
      ...(formula !== undefined && { formula }),
      ...(formula !== undefined && result && { resultType: result.type }),
      ...(result?.isPercent && { isPercent: true }),
      ...(isHidden && { isHidden: true }),
    });
  };

  const handler: XmlHandler = {
    open: (name, attributes) => {
      const tag = localName(name);
      if (tag === 'c') {
        column++;
        open = { attributes, value: '' };
      } else if (tag === 'row') {
        row = attributes.r ? Number(attributes.r) - 1 : row + 1;
        column = -1;
        isRowHidden = attributes.hidden === '1' || attributes.hidden === 'true';
      } else if (tag === 'v' || tag === 't') into = 'value';
      else if (tag === 'f' && open) {
        into = 'formula';
        sharedIndex = attributes.t === 'shared' ? attributes.si : undefined;
        open.formula = '';
      } else if (tag === 'mergeCell' && attributes.ref) merges.push(attributes.ref);
      else if (tag === 'col' && attributes.hidden === '1')
        hiddenColumns.push([Number(attributes.min) - 1, Number(attributes.max) - 1]);
    },
    text: (data) => {
      if (!open || !into) return;
      if (into === 'value') open.value += data;
      else open.formula += data;
    },
    close: (name) => {
      const tag = localName(name);
      if (tag === 'v' || tag === 't') into = null;
      else if (tag === 'f') {
        into = null;
        if (open && sharedIndex !== undefined) {
          if (open.formula) shared.set(sharedIndex, open.formula);
          else open.formula = shared.get(sharedIndex) ?? '';
        }
      } else if (tag === 'c' && open) {
        finish(open);
        open = null;
      }
    },
  };

  const taken = (): SheetPiece => {
    const piece = { cells };
    cells = [];
    return piece;
  };
  yield* walkXmlPieces(withoutEmpty(xml), handler, () => (cells.length >= CELLS_AT_ONCE ? taken() : null));
  yield taken();
  yield { sheet: { name: sheet.name, isHidden: sheet.isHidden, merges } };
}

/** Pieces → sheets. */
export const gatherSheets = async (
  pieces: AsyncIterable<SheetPiece> | Iterable<SheetPiece>,
): Promise<SheetCells[]> => {
  const sheets: SheetCells[] = [];
  let cells: SheetCell[] = [];
  let rowCount = 0;
  let columnCount = 0;
  for await (const piece of pieces) {
    if ('cells' in piece) {
      for (const cell of piece.cells) {
        cells.push(cell);
        rowCount = Math.max(rowCount, cell.row + 1);
        columnCount = Math.max(columnCount, cell.column + 1);
      }
      continue;
    }
    // Which cells are merged stands behind them all.
    const areaAt = new Map(piece.sheet.merges.map((area) => [area.split(':')[0], area]));
    if (areaAt.size > 0)
      for (const cell of cells) {
        const area = areaAt.get(cell.address);
        if (area) cell.merged = area;
      }
    sheets.push({ ...piece.sheet, cells, rowCount, columnCount });
    cells = [];
    rowCount = 0;
    columnCount = 0;
  }
  return sheets;
};
