// Reporting: each figure is a new version beside the ones before. The same code for one figure and for thousands.
import { decimal } from '../../../kernel/decimal.ts';
import { formatDecimal, formatInstant, localDay } from '../../../kernel/format.ts';
import { newId } from '../../../kernel/ids.ts';
import { type FieldError, notAllowed, Problem, type Words } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { RowError, ValueEntry } from '../contract.ts';
import { listIndicators } from '../queries/catalogue.ts';
import { findLockedCells, placeKey } from '../queries/locked-cells.ts';
import { findUnits } from '../queries/units.ts';
import {
  type CurrentValue,
  cellKey,
  insertValues,
  lockCurrentValues,
  type NewValue,
  supersedeValues,
} from '../queries/write-values.ts';
import { type CheckedEntry, checkEntry } from './check-entry.ts';
import { locked } from './locked.ts';
import { type Finding, findOdd } from './plausibility.ts';

export type Written = {
  saved: { row: number; id: string; version: number }[];
  unchanged: { row: number; id: string }[];
  errors: RowError[];
  /** Of the rows that were written, or would be. */
  warnings: RowError[];
};

const same = (a: string | null | undefined, b: string | null | undefined): boolean =>
  a === null || a === undefined || b === null || b === undefined
    ? (a ?? null) === (b ?? null)
    : decimal(a).eq(b);

const isUnchanged = (entry: CheckedEntry, current: CurrentValue): boolean =>
  same(entry.figure, current.value) &&
  (entry.noFigureReason ?? null) === current.noFigureReason &&
  same(entry.numerator, current.numerator) &&
  same(entry.denominator, current.denominator) &&
  entry.note === current.note &&
  entry.illustrative === current.illustrative &&
  // A reason for what was found odd is news, though the figure is the same.
  !(current.isOdd && entry.reason) &&
  (entry.source?.documentId ?? null) === current.documentId &&
  (entry.source?.start ?? null) === current.start &&
  JSON.stringify(entry.stated) === JSON.stringify(current.stated.map(({ type, value }) => ({ type, value })));

const figureWords = (value: string | null): Words =>
  value === null
    ? { vi: 'không có số', en: 'no figure' }
    : { vi: formatDecimal(value), en: formatDecimal(value, 'en') };

/** Both figures and who wrote the other one, so that a person can decide. */
const changedMeanwhile = (entry: CheckedEntry, current: CurrentValue | undefined): FieldError => {
  const mine = figureWords(entry.figure);
  if (!current)
    return {
      field: 'expectedVersion',
      code: 'value_changed',
      message: {
        vi: 'Số liệu này chưa có, tải lại trang',
        en: 'This figure does not exist, reload the page',
      },
    };
  const theirs = figureWords(current.value);
  const who = current.reportedByName ?? 'Plenum';
  return {
    field: 'expectedVersion',
    code: 'value_changed',
    message: {
      vi: `${who} đã ghi ${theirs.vi} lúc ${formatInstant(current.reportedAt)}; bạn ghi ${mine.vi}`,
      en: `${who} wrote ${theirs.en} at ${formatInstant(current.reportedAt, 'en')}; you wrote ${mine.en}`,
    },
  };
};

const toNewValue = (entry: CheckedEntry, version: number): NewValue => ({
  id: newId(),
  indicatorId: entry.indicatorId,
  unitId: entry.unitId,
  period: entry.period,
  kind: entry.kind,
  vintage: entry.vintage,
  version,
  value: entry.figure,
  noFigureReason: entry.noFigureReason ?? null,
  numerator: entry.numerator ?? null,
  denominator: entry.denominator ?? null,
  stated: entry.stated,
  note: entry.note,
  reason: entry.reason,
  illustrative: entry.illustrative,
  warnings: null,
  documentId: entry.source?.documentId ?? null,
  start: entry.source?.start ?? null,
  end: entry.source?.end ?? null,
  text: entry.source?.text ?? null,
});

const loadKnown = async (ctx: Context, entries: readonly ValueEntry[]) => ({
  indicators: new Map(
    (await listIndicators(ctx.db, { ids: [...new Set(entries.map((entry) => entry.indicatorId))] })).map(
      (indicator) => [indicator.id, indicator],
    ),
  ),
  units: await findUnits(ctx.db, [...new Set(entries.map((entry) => entry.unitId))]),
  today: localDay(ctx.now),
});

type Fresh = { entry: CheckedEntry; before: CurrentValue | undefined; value: NewValue };

/** Sets what the rules refuse apart from what they only find odd, which is kept with the figure. */
const holdAgainstRules = async (ctx: Context, fresh: Fresh[]) => {
  const findings = Map.groupBy(
    await findOdd(
      ctx,
      fresh.map(({ entry }) => entry),
    ),
    ({ row }) => row,
  );
  const toError = ({ row, code, message }: Finding): RowError => ({ row, field: 'value', code, message });
  const refused: RowError[] = [];
  const warnings: RowError[] = [];
  const kept: Fresh[] = [];
  for (const one of fresh) {
    const found = findings.get(one.entry.row) ?? [];
    const refusal = found.find(({ severity }) => severity === 'refuse');
    if (refusal) refused.push(toError(refusal));
    else {
      kept.push(
        found.length
          ? { ...one, value: { ...one.value, warnings: found.map(({ message }) => message) } }
          : one,
      );
      warnings.push(...found.map(toError));
    }
  }
  return { refused, warnings, kept };
};

const isError = (checked: CheckedEntry | FieldError): checked is FieldError => !('figure' in checked);

/** Writes the good entries unless there is a bad one and `keepGood` is false; then nothing is written. A trial never writes. */
export const writeEntries = async (
  ctx: Context,
  entries: readonly ValueEntry[],
  keepGood: boolean,
  isTrial = false,
): Promise<Written> => {
  const known = await loadKnown(ctx, entries);
  const errors: RowError[] = [];
  const good = new Map<string, CheckedEntry>();
  entries.forEach((entry, row) => {
    let checked = checkEntry(ctx, entry, row, known);
    const key = cellKey(entry);
    const first = good.get(key);
    if (!isError(checked) && first)
      checked = {
        field: 'period',
        code: 'twice',
        message: {
          vi: `Trùng với dòng ${first.row + 1}`,
          en: `Given already in row ${first.row + 1}`,
        },
      };
    if (isError(checked)) errors.push({ row, ...checked });
    else good.set(key, checked);
  });
  const locks = good.size ? await findLockedCells(ctx.db, [...good.values()]) : new Map<string, boolean>();
  const current = good.size ? await lockCurrentValues(ctx.db, [...good.values()].map(cellOf)) : new Map();
  let fresh: Fresh[] = [];
  const unchanged: Written['unchanged'] = [];
  for (const [key, entry] of good) {
    const before: CurrentValue | undefined = current.get(key);
    const expected = entry.expectedVersion ?? null;
    if (before && isUnchanged(entry, before)) unchanged.push({ row: entry.row, id: before.id });
    else if (locks.has(placeKey(entry)))
      errors.push({ row: entry.row, ...locked(entry.unit.name, entry.period, locks.get(placeKey(entry))!) });
    else if (expected !== null && expected !== (before?.version ?? 0))
      errors.push({ row: entry.row, ...changedMeanwhile(entry, before) });
    else fresh.push({ entry, before, value: toNewValue(entry, (before?.version ?? 0) + 1) });
  }
  const { refused, warnings, kept } = await holdAgainstRules(ctx, fresh);
  errors.push(...refused);
  errors.sort((a, b) => a.row - b.row);
  if (isTrial || (errors.length && !keepGood)) return { saved: [], unchanged, errors, warnings };
  fresh = kept;
  await write(ctx, fresh);
  return {
    saved: fresh.map(({ entry, value }) => ({ row: entry.row, id: value.id, version: value.version })),
    unchanged,
    errors,
    warnings,
  };
};
const cellOf = ({ indicatorId, unitId, period, kind, vintage }: ValueEntry) => ({
  indicatorId,
  unitId,
  period,
  kind,
  vintage,
});

const write = async (ctx: Context, fresh: Fresh[]): Promise<void> => {
  if (fresh.length === 0) return;
  const before = fresh.flatMap((one) => (one.before ? [one.before.id] : []));
  const closed = await supersedeValues(ctx.db, before, ctx.now);
  if (closed !== before.length) throw concurrent();
  try {
    await insertValues(
      ctx.db,
      { bodyId: ctx.body.id, personId: ctx.actor?.personId ?? null, at: ctx.now },
      fresh.map((one) => one.value),
    );
  } catch (error) {
    // Two people filled the same empty cell at one moment: the index of current versions lets one through.
    if ((error as { code?: string }).code === '23505') throw concurrent();
    throw error;
  }
  recordWritten(ctx, fresh);
};

const concurrent = (): Problem =>
  new Problem('conflict', 'value_changed', {
    vi: 'Có người vừa ghi cùng số liệu này; tải lại để xem cả hai',
    en: 'Somebody just wrote the same figure; reload to see both',
  });

/** One entry in the log for one figure; for a batch one entry that names every figure in it. */
const recordWritten = (ctx: Context, fresh: Fresh[]): void => {
  const lines = fresh.map(({ entry, before, value }) => ({
    id: value.id,
    indicator: entry.indicator.code,
    unit: entry.unit.code,
    period: value.period,
    kind: value.kind,
    vintage: value.vintage,
    version: value.version,
    value: value.value ?? value.noFigureReason,
    ...(before && { before: before.value ?? before.noFigureReason }),
    ...(value.reason && { reason: value.reason }),
  }));
  const cells = fresh.map(({ entry }) => cellOf(entry));
  const [only] = lines;
  if (lines.length === 1 && only) {
    const { id, ...data } = only;
    ctx.record({ verb: 'values.report', objectType: 'value', objectId: id, data, cells });
  } else
    ctx.record({
      verb: 'values.report_many',
      objectType: 'value',
      objectId: only!.id,
      data: { count: lines.length, values: lines },
      cells,
    });
};

/** Throws what is wrong with the only entry; a refused right and a conflict are more than a wrong field. */
export const throwRowError = (error: RowError): never => {
  const { field, code, message } = error;
  if (code === 'other_unit') throw notAllowed(code, message);
  if (code === 'locked') throw new Problem('rule_broken', code, message, [{ field, code, message }]);
  if (code === 'value_changed') throw new Problem('conflict', code, message, [{ field, code, message }]);
  throw new Problem('invalid_input', code, message, [{ field, code, message }]);
};
