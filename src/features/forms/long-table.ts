// A long table of figures, one a line: indicator, unit, period, figure. For loads from other programs; a line that cannot be
// taken is named by line and column, the others are written.
import { isDecimalString } from '../../kernel/decimal.ts';
import { KINDS, type Kind, VINTAGES, type Vintage } from '../../kernel/figures.ts';
import { fold } from '../../kernel/folding.ts';
import { daysOf, parsePeriod } from '../../kernel/period.ts';
import { Problem, type Words } from '../../kernel/problem.ts';
import type { Context } from '../../store/context.ts';
import { type DatedUnit, listAllUnits, type ValueEntry, writeEntries } from '../indicators/index.ts';

const HEADS = {
  indicator: ['indicator', 'code', 'ma', 'ma chi tieu', 'chi tieu'],
  unit: ['unit', 'don vi', 'ma don vi'],
  period: ['period', 'ky'],
  value: ['value', 'figure', 'so lieu', 'gia tri'],
  kind: ['kind', 'loai so'],
  vintage: ['vintage', 'do chac'],
  note: ['note', 'ghi chu'],
} as const;
type Role = keyof typeof HEADS;
const NEEDED = ['indicator', 'unit', 'period', 'value'] as const;

export type LongColumns = Record<(typeof NEEDED)[number], number> & Partial<Record<Role, number>>;
export type LongRow = { line: number; cells: readonly string[] };
export type LongFault = { line: number; column: number; value: string; code: string; message: Words };
/** exact: 1234.5 as programs write it; typed: as people write it, 1.234,5, where 1.750 is a question. */
export type NumberForm = 'exact' | 'typed';

/** Where the columns stand; throws naming the ones that are missing. */
export const readLongHeads = (heads: readonly string[]): LongColumns => {
  const folded = heads.map((head) =>
    fold(head)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  );
  const found = Object.fromEntries(
    (Object.keys(HEADS) as Role[]).flatMap((role) => {
      const at = folded.findIndex((head) => (HEADS[role] as readonly string[]).includes(head));
      return at < 0 ? [] : [[role, at]];
    }),
  ) as Partial<LongColumns>;
  const missing = NEEDED.filter((role) => found[role] === undefined);
  if (missing.length)
    throw new Problem('invalid_input', 'missing_columns', {
      vi: `Thiếu cột ${missing.map((role) => `“${HEADS[role].at(-1)}”`).join(', ')}; dòng đầu phải có: ma chi tieu, don vi, ky, gia tri`,
      en: `Missing columns: ${missing.join(', ')}; the first line must have indicator, unit, period, value`,
    });
  return found as LongColumns;
};

/** Of units that carried the code one after another, the one of the period; else the last, so that the check can say why. */
const unitsByCode = (units: readonly DatedUnit[]) => {
  const byCode = Map.groupBy(units, (unit) => unit.code.toLowerCase());
  return (code: string, periodCode: string): DatedUnit | undefined => {
    const all = byCode.get(code.toLowerCase());
    const period = all && all.length > 1 ? parsePeriod(periodCode) : null;
    const { from, to } = period ? daysOf(period) : { from: '', to: '' };
    return period
      ? (all!.find((unit) => unit.validFrom <= to && (unit.validTo === null || unit.validTo > from)) ??
          all!.at(-1))
      : all?.at(-1);
  };
};

const fault = (row: LongRow, column: number, code: string, vi: string, en: string): LongFault => ({
  line: row.line,
  column,
  value: row.cells[column] ?? '',
  code,
  message: { vi, en },
});

const readChoice = <T extends string>(text: string, choices: readonly T[], otherwise: T): T | null =>
  text === '' ? otherwise : (choices.find((one) => one === text) ?? null);

const FIELD_COLUMNS: Record<string, Role> = { indicatorId: 'indicator', unitId: 'unit', period: 'period' };

export const writeLongRows = async (
  ctx: Context,
  columns: LongColumns,
  rows: readonly LongRow[],
  form: NumberForm,
): Promise<{ saved: number; unchanged: number; faults: LongFault[] }> => {
  const catalogue = await ctx.db.selectFrom('indicator').select(['id', 'code']).execute();
  const indicatorIds = new Map(catalogue.map(({ id, code }) => [code.toLowerCase(), id]));
  const unitOf = unitsByCode(await listAllUnits(ctx.db));
  const faults: LongFault[] = [];
  const taken: { entry: ValueEntry; row: LongRow }[] = [];
  for (const row of rows) {
    const cell = (role: Role): string =>
      columns[role] === undefined ? '' : (row.cells[columns[role]] ?? '').trim();
    const [code, unitCode, period, value] = NEEDED.map(cell) as [string, string, string, string];
    const indicatorId = indicatorIds.get(code.toLowerCase());
    const unit = unitOf(unitCode, period);
    const kind = readChoice<Kind>(cell('kind'), KINDS, 'actual');
    const vintage = readChoice<Vintage>(cell('vintage'), VINTAGES, 'final');
    if (!indicatorId)
      faults.push(
        fault(
          row,
          columns.indicator,
          'unknown_indicator',
          `Không có chỉ tiêu “${code}”`,
          `No indicator “${code}”`,
        ),
      );
    else if (!unit)
      faults.push(
        fault(row, columns.unit, 'unknown_unit', `Không có đơn vị “${unitCode}”`, `No unit “${unitCode}”`),
      );
    else if (kind === null || vintage === null)
      faults.push(
        fault(
          row,
          (kind === null ? columns.kind : columns.vintage)!,
          'unknown_choice',
          `Chỉ nhận: ${(kind === null ? KINDS : VINTAGES).join(', ')}`,
          `One of ${(kind === null ? KINDS : VINTAGES).join(', ')}`,
        ),
      );
    else if (form === 'exact' && value !== '' && !isDecimalString(value))
      faults.push(
        fault(
          row,
          columns.value,
          'not_a_number',
          `“${value}” không phải là số`,
          `“${value}” is not a number`,
        ),
      );
    else
      taken.push({
        row,
        entry: {
          indicatorId,
          unitId: unit.id,
          period,
          kind,
          vintage,
          ...(form === 'exact' ? { value: value || null } : { typed: value }),
          stated: [],
          note: cell('note').slice(0, 2000) || null,
          reason: null,
          illustrative: false,
        },
      });
  }
  if (taken.length === 0) return { saved: 0, unchanged: 0, faults };
  const written = await writeEntries(
    ctx,
    taken.map(({ entry }) => entry),
    true,
  );
  for (const { row, field, code, message } of written.errors) {
    const at = taken[row]!.row;
    const column = columns[FIELD_COLUMNS[field] ?? 'value'] ?? columns.value;
    faults.push({ line: at.line, column, value: at.cells[column] ?? '', code, message });
  }
  faults.sort((a, b) => a.line - b.line);
  return { saved: written.saved.length, unchanged: written.unchanged.length, faults };
};
