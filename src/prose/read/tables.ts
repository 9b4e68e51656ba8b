// Rows of cells (separated by tabs): which columns hold the name, the unit, the plan, the result, the shares; or who does
// what by when. Rows of a table understood here are not read again as sentences.
import { cellsOf, type Line } from './lines.ts';
import type { Spanned } from './spans.ts';

export type ColumnRole =
  | 'order'
  | 'name'
  | 'unit'
  | 'plan'
  | 'result'
  | 'prior'
  | 'pct_of_plan'
  | 'yoy'
  | 'lead'
  | 'support'
  | 'due'
  | 'product'
  | 'note'
  | 'other';
export type Column = { role: ColumnRole; head: string; year?: number };
export type Row = { cells: Line[]; start: number; end: number };
export type Table = Spanned & { columns: Column[]; rows: Row[]; kind: 'targets' | 'tasks' };

const FIGURE = /^[-+−]?\(?\d[\d.,]*\)?\s*%?$|^\d[\d.,]*\s*-\s*\d[\d.,]*\s*%?$|^[≥≤<>]\s*\d/u;
export const isFigureCell = (text: string): boolean => FIGURE.test(text);

const ROLES: readonly [RegExp, ColumnRole][] = [
  [/^(?:stt|tt|số tt|số thứ tự|mã số)$/, 'order'],
  [/chủ trì|đơn vị thực hiện|cơ quan thực hiện|đầu mối|phụ trách/, 'lead'],
  [/phối hợp/, 'support'],
  [/thời (?:gian|hạn)|hoàn thành (?:trước|trong)|tiến độ|ngày hoàn thành/, 'due'],
  [/sản phẩm|kết quả (?:đầu ra|dự kiến|cần đạt)/, 'product'],
  [/đơn vị(?: tính)?$|^đvt|^đv tính|đơn vị tính/, 'unit'],
  [
    /(?:so|\/|với).*(?:kế hoạch|\bkh\b|nghị quyết|\bnq\b|chỉ tiêu|dự toán)|%\s*(?:kh|kế hoạch|nq)|tỷ lệ (?:đạt|hoàn thành)|th\s*\/\s*kh|mức độ (?:đạt|hoàn thành)/,
    'pct_of_plan',
  ],
  [/(?:so|\/|với).*(?:cùng kỳ|năm trước|\bck\b)|tăng.*giảm|tốc độ tăng|% tăng/, 'yoy'],
  [/ghi chú|đánh giá|cơ quan|thẩm quyền/, 'note'],
  [/cùng kỳ|năm trước/, 'prior'],
  [/ước|thực hiện|kết quả|(?:^|\s)th(?:\s|$)|đạt được/, 'result'],
  [
    /kế hoạch|(?:^|\s)kh(?:\s|$)|chỉ tiêu (?:năm|giao|nghị quyết|kế hoạch)|mục tiêu|nghị quyết|(?:^|\s)nq(?:\s|$)|dự toán|phấn đấu|giao/,
    'plan',
  ],
  [/chỉ tiêu|nội dung|nhiệm vụ|tên|danh mục|công việc|diễn giải|hạng mục|lĩnh vực|đề án/, 'name'],
];

function columnOf(head: string): Column {
  const folded = head.toLowerCase().replace(/\s+/g, ' ').trim();
  const role = ROLES.find(([pattern]) => pattern.test(folded))?.[1] ?? 'other';
  const year = /(?:19|20)\d\d/.exec(folded)?.[0];
  return { role, head, ...(year === undefined ? {} : { year: Number(year) }) };
}

export function findTables(lines: readonly Line[]): Table[] {
  const tables: Table[] = [];
  for (let i = 0; i < lines.length; ) {
    if (!lines[i]!.text.includes('\t')) {
      i++;
      continue;
    }
    let end = i;
    while (end < lines.length && lines[end]!.text.includes('\t')) end++;
    const table = understand(lines.slice(i, end));
    if (table !== null) tables.push(table);
    i = end;
  }
  return tables;
}

function understand(lines: readonly Line[]): Table | null {
  const rows = lines.map((line) => ({ cells: cellsOf(line), start: line.start, end: line.end }));
  if (rows.length < 2) return null;
  const first = rows.findIndex((row) => row.cells.slice(1).some((c) => isFigureCell(c.text)));
  const headed = columnsFrom(rows.slice(0, Math.max(1, Math.min(first < 0 ? 1 : first, 3))));
  const has = (role: ColumnRole): boolean => headed.some((c) => c.role === role);
  const span = { start: rows[0]!.start, end: rows.at(-1)!.end };
  if (has('lead') && (has('name') || has('other'))) {
    const columns = named(headed);
    return { ...span, columns, rows: rows.slice(1), kind: 'tasks' };
  }
  if (first < 1) return null;
  const columns = withYears(named(headed));
  const figures = columns.some((c) => c.role === 'plan' || c.role === 'result');
  if (!figures) return null;
  return { ...span, columns, rows: rows.slice(first), kind: 'targets' };
}

/** Header cells of one or several rows, joined by column. */
function columnsFrom(rows: readonly Row[]): Column[] {
  const width = Math.max(...rows.map((r) => r.cells.length));
  return Array.from({ length: width }, (_, i) =>
    columnOf([...new Set(rows.map((r) => r.cells[i]?.text ?? ''))].filter(Boolean).join(' ')),
  );
}

/** One column must hold the names: the first that is not a number. */
function named(columns: Column[]): Column[] {
  if (columns.some((c) => c.role === 'name')) return columns;
  const at = columns.findIndex((c) => c.role === 'other' || c.role === 'plan');
  return columns.map((c, i) => (i === at ? { ...c, role: 'name' } : c));
}

/** Columns headed by a bare year are the results of that year. */
const withYears = (columns: Column[]): Column[] =>
  columns.map((c) => (c.role === 'other' && c.year !== undefined ? { ...c, role: 'result' } : c));

/** The text with the given stretches blanked, so that offsets hold. */
export function blank(text: string, spans: readonly Spanned[]): string {
  if (spans.length === 0) return text;
  let out = '';
  let at = 0;
  for (const span of spans) {
    out += text.slice(at, span.start) + text.slice(span.start, span.end).replace(/[^\n]/g, ' ');
    at = span.end;
  }
  return out + text.slice(at);
}
