// Rows of a table → figures to report, each remembering its cell; what cannot be taken is named by sheet and address.
import type { z } from 'zod';
import { decimal } from '../../kernel/decimal.ts';
import { fold } from '../../kernel/folding.ts';
import type { Words } from '../../kernel/problem.ts';
import { addressOf } from '../../papers/read/index.ts';
import type { Indicator, Value, ValueEntry } from '../indicators/index.ts';
import type { BadCell } from './contract.ts';
import { readFigureCell, readReasonCell } from './read-cell.ts';
import { type TableRow, textOf } from './read-table.ts';
import type { FormMark } from './write-form.ts';

export type Bad = z.input<typeof BadCell>;
export type Taken = { entries: { entry: ValueEntry; row: TableRow }[]; unchanged: number; bad: Bad[] };
type Column = keyof TableRow['columns'];

export const badAt = (row: TableRow, column: Column, code: string, message: Words): Bad => ({
  sheet: row.sheet,
  address: addressOf(row.row, row.columns[column] ?? row.columns.value!),
  code,
  message,
});

const named = (indicators: readonly Indicator[]) => {
  const byCode = new Map(indicators.map((one) => [one.code.toLowerCase(), one]));
  const byName = new Map<string, Indicator | null>();
  // A name that two indicators carry names neither.
  for (const one of indicators)
    for (const name of new Set([one.nameVi, one.nameEn ?? '', ...one.synonyms].map(fold)))
      byName.set(name, byName.has(name) ? null : one);
  return (row: TableRow): Indicator | undefined =>
    byCode.get(textOf(row.cells.code).toLowerCase()) ??
    (row.cells.code ? undefined : (byName.get(fold(textOf(row.cells.name))) ?? undefined));
};

const isAsKnown = (current: Value, entry: ValueEntry): boolean =>
  entry.value !== null &&
  entry.value !== undefined &&
  current.value !== null &&
  decimal(current.value).eq(entry.value) &&
  (current.note ?? '') === (entry.note ?? '');

export const takeRows = (
  rows: readonly TableRow[],
  mark: FormMark,
  indicators: readonly Indicator[],
  current: ReadonlyMap<string, Value>,
): Taken => {
  const taken: Taken = { entries: [], unchanged: 0, bad: [] };
  const indicatorOf = named(indicators);
  for (const row of rows) {
    const { value, reason, note, version } = row.cells;
    // Nothing said, nothing changed; a line of text below the table is no figure either.
    if (!value && !reason) continue;
    const indicator = indicatorOf(row);
    if (!indicator) {
      const name = textOf(row.cells.code) || textOf(row.cells.name);
      taken.bad.push(
        badAt(row, row.columns.code === undefined ? 'name' : 'code', 'unknown_indicator', {
          vi: name
            ? `Không có chỉ tiêu “${name}” trong danh mục`
            : 'Dòng có số nhưng không có mã hay tên chỉ tiêu',
          en: name ? `No indicator “${name}” in the catalogue` : 'A figure without a code or name beside it',
        }),
      );
      continue;
    }
    const figure = value ? readFigureCell(value, indicator.unit) : null;
    const why = reason ? readReasonCell(reason) : null;
    const wrong = figure && 'code' in figure ? figure : why && 'code' in why ? why : null;
    if (wrong) {
      taken.bad.push(badAt(row, wrong === figure ? 'value' : 'reason', wrong.code, wrong.message));
      continue;
    }
    if (figure && why) {
      taken.bad.push(
        badAt(row, 'reason', 'one_figure', {
          vi: 'Có cả số và lý do chưa có số; hãy bỏ một trong hai',
          en: 'Both a figure and a reason for having none; remove one',
        }),
      );
      continue;
    }
    const seen = Number(textOf(version));
    const entry: ValueEntry = {
      indicatorId: indicator.id,
      ...mark,
      ...(figure && !('code' in figure) ? figure : {}),
      ...(why && 'reason' in why && { noFigureReason: why.reason }),
      stated: [],
      note: note ? textOf(note).slice(0, 2000) || null : null,
      reason: null,
      illustrative: false,
      ...(version && Number.isInteger(seen) && { expectedVersion: seen }),
    };
    const known = current.get(indicator.id);
    const isSame =
      known &&
      (entry.noFigureReason
        ? known.noFigureReason === entry.noFigureReason && (known.note ?? '') === (entry.note ?? '')
        : isAsKnown(known, entry));
    if (isSame) taken.unchanged++;
    else taken.entries.push({ entry, row });
  }
  return taken;
};
