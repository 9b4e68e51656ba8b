// The cells of a matched sheet → figures to report, each remembering its cell; what cannot be taken is named where it stands.
import type { z } from 'zod';
import type { Words } from '../../../kernel/problem.ts';
import { addressOf, type SheetCell, type SheetCells } from '../../../papers/read/index.ts';
import type { Indicator, ValueEntry } from '../../indicators/index.ts';
import type { BadCell } from '../contract/bad-cell.ts';
import type { ColumnRole, MappedColumn, Mapping } from '../contract/import.ts';
import { type CellProblem, readFigureCell, readReasonCell } from '../read-cell.ts';
import { textOf } from '../read-table.ts';
import { readMarkedNumber } from '../rules/marked-number.ts';
import { readPeriodText } from '../rules/period-text.ts';
import { linesOf } from './guess.ts';
import { type Names, readKind, readVintage } from './names.ts';

export type Bad = z.input<typeof BadCell>;
export type Taken = {
  entries: { entry: ValueEntry; cell: SheetCell; unitCell: SheetCell | undefined }[];
  bad: Bad[];
  formulas: number;
};
type Line = Partial<Record<ColumnRole, SheetCell>>;

export const badAt = (sheet: string, address: string, code: string, message: Words): Bad => ({
  sheet,
  address,
  code,
  message,
});
const problem = (code: string, vi: string, en: string): CellProblem => ({ code, message: { vi, en } });
const isProblem = (found: object): found is CellProblem => 'code' in found && 'message' in found;

const readIndicator = (
  cell: SheetCell | undefined,
  fixed: string | null,
  names: Names,
  byId: ReadonlyMap<string, Indicator>,
): Indicator | CellProblem => {
  const known = fixed ? byId.get(fixed) : undefined;
  if (known) return known;
  const text = textOf(cell);
  if (!text)
    return problem(
      'no_indicator',
      'Không rõ số này của chỉ tiêu nào',
      'It is not said which indicator this is of',
    );
  const found = names.indicator(text);
  if (!found)
    return problem(
      'unknown_indicator',
      `Không có chỉ tiêu “${text}” trong danh mục`,
      `No indicator “${text}” in the catalogue`,
    );
  return 'one' in found
    ? found.one
    : problem(
        'several_indicators',
        `“${text}” có thể là ${found.many.map(({ code }) => code).join(', ')}; hãy ghi mã`,
        `“${text}” can be ${found.many.map(({ code }) => code).join(', ')}; give the code`,
      );
};

const readUnit = (
  cell: SheetCell | undefined,
  fixed: string | null,
  names: Names,
  period: string | null,
): { id: string } | CellProblem => {
  const text = textOf(cell);
  if (!text)
    return fixed
      ? { id: fixed }
      : problem('no_unit', 'Không rõ số này của đơn vị nào', 'It is not said which unit this is of');
  const found = names.unit(text, period);
  if (!found) return problem('unknown_unit', `Không có đơn vị “${text}”`, `No unit “${text}”`);
  return 'one' in found
    ? found.one
    : problem(
        'several_units',
        `“${text}” có thể là ${found.many.map(({ code }) => code).join(', ')}; hãy ghi mã`,
        `“${text}” can be ${found.many.map(({ code }) => code).join(', ')}; give the code`,
      );
};

const readPeriodCell = (
  cell: SheetCell | undefined,
  fixed: string | null,
): { code: string | null } | CellProblem => {
  const text = textOf(cell);
  if (!cell || !text) return { code: fixed };
  // A spreadsheet makes the first of the month of "3/2021".
  const month = cell.type === 'date' ? /^(\d{4}-\d\d)-01$/.exec(text)?.[1] : undefined;
  const found = readPeriodText(month ?? text, fixed ? Number(fixed.slice(0, 4)) : null);
  return found
    ? { code: found.code }
    : problem(
        'bad_period',
        `“${text}” không phải là một kỳ báo cáo; hãy ghi như “Quý I/2021”, “Tháng 3/2021” hoặc “2021”`,
        `“${text}” is no reporting period; write it like “2021-Q1”, “2021-03” or “2021”`,
      );
};

/** Cells hidden behind the corner of a merged area: their figure is the corner's, and whose it is nobody can tell. */
const lineOf = (cells: readonly SheetCell[], columns: ReadonlyMap<number, ColumnRole>): Line =>
  Object.fromEntries(
    cells.flatMap((cell) => {
      const role = columns.get(cell.column);
      return role && role !== 'value' && role !== 'ignore' ? [[role, cell]] : [];
    }),
  );

export const takeCells = (
  sheet: SheetCells,
  mapping: Mapping,
  names: Names,
  byId: ReadonlyMap<string, Indicator>,
): Taken => {
  const taken: Taken = { entries: [], bad: [], formulas: 0 };
  const { otherwise } = mapping;
  const roles = new Map(mapping.columns.map(({ column, role }) => [column, role]));
  const values = mapping.columns.filter(({ role }) => role === 'value');
  /** One complaint for one cell, however many figures of the line it spoils. */
  const told = new Set<string>();
  const tell = (cell: SheetCell, { code, message }: CellProblem) => {
    if (told.has(cell.address)) return;
    told.add(cell.address);
    taken.bad.push(badAt(sheet.name, cell.address, code, message));
  };
  for (const [row, cells] of linesOf(sheet)) {
    if (row <= mapping.headRow) continue;
    const line = lineOf(cells, roles);
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    for (const column of values) {
      const cell = byColumn.get(column.column);
      const reason = values.length === 1 ? line.reason : undefined;
      if (!cell && !reason) continue;
      const place = cell ?? { ...reason!, address: addressOf(row, column.column) };
      const entry = readEntry(column, cell, reason, line);
      if ('entry' in entry) taken.entries.push({ ...entry, cell: place, unitCell: line.unit });
      else tell(entry.at ?? place, entry.wrong);
      if (cell?.type === 'formula') taken.formulas++;
    }
  }
  return taken;

  function readEntry(
    column: MappedColumn,
    cell: SheetCell | undefined,
    reason: SheetCell | undefined,
    line: Line,
  ): { entry: ValueEntry } | { wrong: CellProblem; at?: SheetCell | undefined } {
    const indicator = readIndicator(
      column.indicatorId ? undefined : line.indicator,
      column.indicatorId ?? (line.indicator ? null : (otherwise.indicatorId ?? null)),
      names,
      byId,
    );
    if (isProblem(indicator)) return { wrong: indicator, at: line.indicator };
    const period = column.period
      ? { code: column.period }
      : readPeriodCell(line.period, otherwise.period ?? null);
    if (isProblem(period)) return { wrong: period, at: line.period };
    if (period.code === null)
      return {
        wrong: problem('no_period', 'Không rõ số này của kỳ nào', 'It is not said which period this is of'),
      };
    const unit = column.unitId
      ? { id: column.unitId }
      : readUnit(line.unit, otherwise.unitId ?? null, names, period.code);
    if (isProblem(unit)) return { wrong: unit, at: line.unit };
    const figure = cell ? readFigure(cell, indicator) : null;
    if (figure && isProblem(figure)) return { wrong: figure };
    const why = reason ? readReasonCell(reason) : null;
    if (why && isProblem(why)) return { wrong: why, at: reason };
    if (figure && why)
      return {
        wrong: problem(
          'one_figure',
          'Có cả số và lý do chưa có số; hãy bỏ một trong hai',
          'Both a figure and a reason for having none; remove one',
        ),
        at: reason,
      };
    const kind = line.kind ? readKind(textOf(line.kind)) : otherwise.kind;
    if (!kind)
      return {
        wrong: problem(
          'unknown_kind',
          `“${textOf(line.kind)}” không phải là một loại số; hãy ghi “thực hiện”, “ước thực hiện” hoặc “dự báo”`,
          `“${textOf(line.kind)}” is no kind of figure; write “actual”, “estimate” or “forecast”`,
        ),
        at: line.kind,
      };
    const vintage = line.vintage ? readVintage(textOf(line.vintage)) : otherwise.vintage;
    if (!vintage)
      return {
        wrong: problem(
          'unknown_vintage',
          `“${textOf(line.vintage)}” không phải là mức chính thức; hãy ghi “ước”, “sơ bộ” hoặc “chính thức”`,
          `“${textOf(line.vintage)}” is no vintage; write “estimate”, “provisional” or “final”`,
        ),
        at: line.vintage,
      };
    return {
      entry: {
        indicatorId: indicator.id,
        unitId: unit.id,
        period: period.code,
        kind,
        vintage,
        ...(figure ?? {}),
        ...(why && 'reason' in why && { noFigureReason: why.reason }),
        stated: [],
        note: (values.length === 1 && textOf(line.note).slice(0, 2000)) || null,
        reason: null,
        illustrative: false,
        ...(values.length === 1 && seenVersion(line.version)),
      },
    };
  }

  /** The version the person saw when the table was made; anything else in its place is no such thing. */
  function seenVersion(cell: SheetCell | undefined): { expectedVersion?: number } {
    const text = textOf(cell);
    return /^\d{1,6}$/.test(text) ? { expectedVersion: Number(text) } : {};
  }

  function readFigure(
    cell: SheetCell,
    indicator: Indicator,
  ): { value: string } | { typed: string } | CellProblem {
    const figure = readFigureCell(cell, indicator.unit);
    if (!('typed' in figure)) return figure;
    const read = readMarkedNumber(figure.typed, mapping.decimalMark ?? null, indicator.decimals);
    // What cannot be read is handed on as typed, to be refused in the words of the form.
    return read.ok ? { value: read.value } : figure;
  }
};
