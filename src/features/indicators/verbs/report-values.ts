// Reporting: each figure is a new version beside the ones before. The same code for one figure and for thousands.
import { localDay } from '../../../kernel/format.ts';
import { type FieldError, notAllowed, Problem } from '../../../kernel/problem.ts';
import { type Actor, actingAs, type Context } from '../../../store/context.ts';
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
} from '../queries/write-values.ts';
import { type CheckedEntry, checkEntry } from './check-entry.ts';
import { locked } from './locked.ts';
import { changedMeanwhile, isUnchanged, toNewValue } from './new-version.ts';
import { type Finding, findOdd } from './plausibility.ts';

export type Written = {
  saved: { row: number; id: string; version: number }[];
  unchanged: { row: number; id: string }[];
  errors: RowError[];
  /** Of the rows that were written, or would be. */
  warnings: RowError[];
};

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

/** What one person sent; without `keepGood` a bad entry keeps the good ones from being written. */
export type Sent = { actor: Actor | null; entries: readonly ValueEntry[]; keepGood: boolean };
type Row = { entry: ValueEntry; ctx: Context };

/** The good entries by cell, and what is wrong with the others. Rows are counted through. */
const check = async (ctx: Context, rows: readonly Row[]) => {
  const known = await loadKnown(
    ctx,
    rows.map(({ entry }) => entry),
  );
  const errors: RowError[] = [];
  const good = new Map<string, CheckedEntry>();
  rows.forEach(({ entry, ctx }, row) => {
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
  return { good, errors };
};

/** Sets apart what changes nothing, what is locked and what somebody else changed meanwhile. */
const compare = async (ctx: Context, rows: readonly Row[], good: ReadonlyMap<string, CheckedEntry>) => {
  const fresh: Fresh[] = [];
  const unchanged: Written['unchanged'] = [];
  const errors: RowError[] = [];
  if (good.size === 0) return { fresh, unchanged, errors };
  const locks = await findLockedCells(ctx.db, [...good.values()]);
  const current = await lockCurrentValues(ctx.db, [...good.values()].map(cellOf));
  for (const [key, entry] of good) {
    const before = current.get(key);
    const expected = entry.expectedVersion ?? null;
    if (before && isUnchanged(entry, before)) unchanged.push({ row: entry.row, id: before.id });
    else if (locks.has(placeKey(entry)))
      errors.push({ row: entry.row, ...locked(entry.unit.name, entry.period, locks.get(placeKey(entry))!) });
    else if (expected !== null && expected !== (before?.version ?? 0))
      errors.push({ row: entry.row, ...changedMeanwhile(entry, before) });
    else {
      const author = rows[entry.row]!.ctx.actor?.personId ?? null;
      fresh.push({ entry, before, value: toNewValue(entry, (before?.version ?? 0) + 1, author) });
    }
  }
  return { fresh, unchanged, errors };
};

/** What several people sent, in one pass; null when each must be written alone. A trial never writes. */
const writeInOnePass = async (
  ctx: Context,
  sent: readonly Sent[],
  isTrial: boolean,
): Promise<Written[] | null> => {
  const rows = sent.flatMap(({ actor, entries }) => {
    const own = actor === ctx.actor ? ctx : actingAs(ctx, actor);
    return entries.map((entry): Row => ({ entry, ctx: own }));
  });
  const { good, errors } = await check(ctx, rows);
  const { fresh, unchanged, errors: late } = await compare(ctx, rows, good);
  const { refused, warnings, kept } = await holdAgainstRules(ctx, fresh);
  // What the rules refuse was counted as written when they looked at what others sent.
  if (sent.length > 1 && refused.length) return null;
  errors.push(...late, ...refused);
  errors.sort((a, b) => a.row - b.row);
  const writing: { ctx: Context; fresh: Fresh[] }[] = [];
  let start = 0;
  const written = sent.map(({ entries, keepGood }): Written => {
    const [from, to] = [start, start + entries.length];
    start = to;
    const own = <T extends { row: number }>(all: readonly T[]): T[] =>
      all.flatMap((one) => (one.row >= from && one.row < to ? [{ ...one, row: one.row - from }] : []));
    const wrong = own(errors);
    const mine = kept.filter(({ entry }) => entry.row >= from && entry.row < to);
    const writes = !isTrial && (keepGood || wrong.length === 0);
    if (writes && mine.length) writing.push({ ctx: rows[from]!.ctx, fresh: mine });
    return {
      saved: writes
        ? mine.map(({ entry, value }) => ({ row: entry.row - from, id: value.id, version: value.version }))
        : [],
      unchanged: own(unchanged),
      errors: wrong,
      warnings: own(warnings),
    };
  });
  await write(ctx, writing);
  return written;
};

/** Writes the good entries unless there is a bad one and `keepGood` is false; then nothing is written. */
export const writeEntries = async (
  ctx: Context,
  entries: readonly ValueEntry[],
  keepGood: boolean,
  isTrial = false,
): Promise<Written> => (await writeInOnePass(ctx, [{ actor: ctx.actor, entries, keepGood }], isTrial))![0]!;

/** Writes what several people sent; null for those whose entries must be written alone, after the others. */
export const writeSent = async (ctx: Context, sent: readonly Sent[]): Promise<(Written | null)[]> => {
  const cells = new Set<string>();
  const joins = sent.map(({ entries, keepGood }) => {
    const keys = entries.map(cellKey);
    const fits = (keepGood || entries.length === 1) && !keys.some((key) => cells.has(key));
    for (const key of fits ? keys : []) cells.add(key);
    return fits;
  });
  const written = await writeInOnePass(
    ctx,
    sent.filter((_, i) => joins[i]),
    false,
  );
  let next = 0;
  return joins.map((fits) => (fits && written ? written[next++]! : null));
};
const cellOf = ({ indicatorId, unitId, period, kind, vintage }: ValueEntry) => ({
  indicatorId,
  unitId,
  period,
  kind,
  vintage,
});

const write = async (ctx: Context, writing: readonly { ctx: Context; fresh: Fresh[] }[]): Promise<void> => {
  const fresh = writing.flatMap((one) => one.fresh);
  if (fresh.length === 0) return;
  try {
    const isWhole = await insertValues(
      ctx.db,
      { bodyId: ctx.body.id, at: ctx.now },
      fresh.map((one) => one.value),
      fresh.flatMap((one) => (one.before ? [one.before.id] : [])),
    );
    if (!isWhole) throw concurrent();
  } catch (error) {
    // Two people filled the same empty cell at one moment: the index of current versions lets one through.
    if ((error as { code?: string }).code === '23505') throw concurrent();
    throw error;
  }
  for (const one of writing) recordWritten(one.ctx, one.fresh);
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

/** What is wrong with the only entry, as a problem; a refused right and a conflict are more than a wrong field. */
export const problemOf = ({ field, code, message }: RowError): Problem => {
  if (code === 'other_unit') return notAllowed(code, message);
  if (code === 'locked') return new Problem('rule_broken', code, message, [{ field, code, message }]);
  if (code === 'value_changed') return new Problem('conflict', code, message, [{ field, code, message }]);
  return new Problem('invalid_input', code, message, [{ field, code, message }]);
};
