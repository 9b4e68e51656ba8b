// A first matching of a sheet: which line holds the heads, and what each column is. Only a proposal; the person decides.
import { createHash } from 'node:crypto';
import { fold } from '../../../kernel/folding.ts';
import type { SheetCell, SheetCells } from '../../../papers/read/index.ts';
import type { ColumnRole, MappedColumn } from '../contract/import.ts';
import { textOf } from '../read-table.ts';
import { readPeriodText } from '../rules/period-text.ts';
import type { Names } from './names.ts';

const HEADS: Record<Exclude<ColumnRole, 'ignore'>, readonly string[]> = {
  indicator: [
    'ma',
    'ma so',
    'ma chi tieu',
    'chi tieu',
    'ten chi tieu',
    'noi dung',
    'code',
    'indicator',
    'name',
  ],
  unit: [
    'don vi',
    'ma don vi',
    'ten don vi',
    'dia phuong',
    'don vi bao cao',
    'huyen',
    'xa',
    'so nganh',
    'unit',
  ],
  period: [
    'ky',
    'ky bao cao',
    'thoi gian',
    'thoi ky',
    'nam',
    'quy',
    'thang',
    'period',
    'year',
    'month',
    'quarter',
  ],
  value: ['so lieu', 'gia tri', 'thuc hien', 'uoc thuc hien', 'ket qua', 'value', 'figure'],
  reason: ['ly do chua co so', 'ly do chua co so lieu', 'ly do khong co so lieu', 'reason'],
  note: ['ghi chu', 'note'],
  kind: ['loai so', 'kind'],
  vintage: ['muc chinh thuc', 'vintage'],
  version: ['phien ban', 'version'],
};
const plainHead = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const roleOf = (head: string): ColumnRole | null =>
  (Object.keys(HEADS) as (keyof typeof HEADS)[]).find((role) => HEADS[role].includes(plainHead(head))) ??
  null;

export const linesOf = (sheet: SheetCells): Map<number, SheetCell[]> =>
  Map.groupBy(sheet.cells, (cell) => cell.row);

const HEAD_WITHIN = 30;

type Meaning = { role: ColumnRole; fixed: Omit<MappedColumn, 'column' | 'role'> };

const meaningOf = (text: string, names: Names, period: string): Meaning | null => {
  const role = roleOf(text);
  if (role) return { role, fixed: {} };
  const said = readPeriodText(text, Number(period.slice(0, 4)));
  if (said) return { role: 'value', fixed: { period: said.code } };
  const unit = names.unit(text, period);
  if (unit && 'one' in unit) return { role: 'value', fixed: { unitId: unit.one.id } };
  const indicator = names.indicator(text);
  return indicator && 'one' in indicator ? { role: 'value', fixed: { indicatorId: indicator.one.id } } : null;
};

/** The line with most heads that mean something, else the first with two texts; 0-based. */
export const guessHeadRow = (sheet: SheetCells, names: Names, period: string): number => {
  let best = { row: sheet.cells[0]?.row ?? 0, score: 1 };
  let first: number | null = null;
  for (const [row, cells] of [...linesOf(sheet)].slice(0, HEAD_WITHIN)) {
    const texts = cells.filter((cell) => cell.type === 'text' || cell.type === 'number');
    if (first === null && texts.length >= 2) first = row;
    // A line of figures is no line of heads, even where one of them looks like a year.
    const score = texts.filter((cell) => meaningOf(textOf(cell), names, period)).length;
    if (score > best.score && cells.some((cell) => cell.type === 'text')) best = { row, score };
  }
  return best.score > 1 ? best.row : (first ?? best.row);
};

const SAMPLES = 40;

export const guessColumns = (
  sheet: SheetCells,
  headRow: number,
  names: Names,
  period: string,
): MappedColumn[] => {
  const lines = linesOf(sheet);
  const below = [...lines].filter(([row]) => row > headRow).slice(0, SAMPLES);
  const textsIn = (column: number): string[] =>
    below.flatMap(([, cells]) => cells.filter((cell) => cell.column === column).map(textOf)).filter(Boolean);
  const share = (column: number, isIt: (text: string) => boolean): number => {
    const texts = textsIn(column);
    return texts.length === 0 ? 0 : texts.filter(isIt).length / texts.length;
  };
  const isUnit = (text: string) => names.unit(text, null) !== null;
  const isIndicator = (text: string) => names.indicator(text) !== null;
  const guessed = (lines.get(headRow) ?? []).map((cell): MappedColumn & { score: number } => {
    const meaning = meaningOf(textOf(cell), names, period);
    const { column } = cell;
    const role = meaning?.role ?? 'ignore';
    // "Đơn vị" is a unit of measurement as often as a unit that reports: what stands below decides.
    if (role === 'unit' && share(column, isUnit) < 0.5) return { column, role: 'ignore', score: 0 };
    if (role === 'indicator') return { column, role, score: share(column, isIndicator) };
    if (role === 'ignore' && share(column, isUnit) > 0.8) return { column, role: 'unit', score: 0.5 };
    if (role === 'ignore' && share(column, isIndicator) > 0.8)
      return { column, role: 'indicator', score: 0.5 };
    return { column, role, ...meaning?.fixed, score: 1 };
  });
  // A column of figures by name makes figures of other years beside it what they mostly are: for comparison.
  const hasPlainValue = guessed.some(
    (one) => one.role === 'value' && !one.period && !one.unitId && !one.indicatorId,
  );
  const bestOf = (role: ColumnRole) =>
    guessed.filter((one) => one.role === role).toSorted((a, b) => b.score - a.score)[0]?.column;
  const single = new Map(
    (['indicator', 'unit', 'period'] as const).map((role) => [role as ColumnRole, bestOf(role)]),
  );
  return guessed.map(({ score: _, ...one }): MappedColumn => {
    const isFixed = one.role === 'value' && (one.period || one.unitId || one.indicatorId);
    if (hasPlainValue && isFixed) return { column: one.column, role: 'ignore' };
    const only = single.get(one.role);
    return only !== undefined && only !== one.column ? { column: one.column, role: 'ignore' } : one;
  });
};

/** Files with the same heads, whatever year they are of. */
export const signatureOf = (sheet: SheetCells, headRow: number): string =>
  createHash('sha256')
    .update(
      (linesOf(sheet).get(headRow) ?? [])
        .map((cell) => `${cell.column} ${plainHead(textOf(cell)).replace(/\b(?:19|20)\d\d\b/g, 'year')}`)
        .join('\n'),
    )
    .digest('hex');
