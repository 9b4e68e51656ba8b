// Takes a workbook in: dimensions first, then new indicators by name only, then everything of each, so that rows may name
// one another in any order. Rows that fail are left out and the rest is tried again without them; nothing is kept until asked for.
import { sql } from 'kysely';
import type { Context } from '../../store/context.ts';
import { addIndicator, changeIndicator } from '../indicators/index.ts';
import { attempt } from './attempt.ts';
import { type Entry, isSameEntry } from './entries.ts';
import type { Bad, Located, Workbook } from './read-sheets.ts';
import type { Row } from './rules/columns.ts';
import { type Known, loadSituation, type Situation } from './situation.ts';
import { takeComposites } from './take-composites.ts';
import { takeDimensions } from './take-dimensions.ts';
import { badOf, bareFields, type LocatedEntry, NAMELESS, toFields } from './to-fields.ts';

const MAX_TRIES = 50;

export type Counted = { added: string[]; changed: string[]; unchanged: number };
type Pending = { key: string; said: LocatedEntry; id: string; version: number };
type Failed = Map<string, Bad[]>;

const plain = (rows: readonly Located[]): Row[] => rows.map(({ row }) => row);

/** A column or a sheet that the workbook leaves out says what stands. */
const entryOf = (
  workbook: Workbook,
  located: Located,
  current: Situation['current'],
): { said: LocatedEntry; entry: Entry } => {
  const code = (located.row.code ?? '').toLowerCase();
  const before = current.get(code)?.entry;
  const row: Located = { ...located, row: { ...before?.row, ...located.row } };
  const of = (key: 'rules' | 'breakdowns'): Located[] =>
    workbook.rows[key]?.filter((one) => one.row.indicator?.toLowerCase() === code) ??
    (before?.[key] ?? []).map((one) => ({ row: one, bad: located.bad }));
  const said = { row, rules: of('rules'), breakdowns: of('breakdowns') };
  return { said, entry: { row: row.row, rules: plain(said.rules), breakdowns: plain(said.breakdowns) } };
};

const refusal = (located: Located, isTwice: boolean, isPart: boolean): Bad | null => {
  if (isTwice)
    return located.bad('code', 'twice', {
      vi: `Mã ${located.row.code} có hai dòng`,
      en: `${located.row.code} has two rows`,
    });
  return isPart
    ? located.bad('code', 'indicator_is_part', {
        vi: 'Đây là một phần của chỉ tiêu khác; hãy sửa ở chỉ tiêu đó',
        en: 'This is a part of another indicator; change it there',
      })
    : null;
};

/** Whether a row says more than its bare fields hold: other indicators, checks, breakdowns. */
const namesMore = ({ row: { row }, rules, breakdowns }: LocatedEntry): boolean =>
  rules.length + breakdowns.length > 0 ||
  Object.keys(NAMELESS).some((key) => row[key] && row[key] !== NAMELESS[key]);

/** New indicators are made by name; what is to be filled in or changed is given back. */
const sortRows = async (
  ctx: Context,
  workbook: Workbook,
  now: Situation,
  leftOut: ReadonlySet<string>,
  failed: Failed,
) => {
  const counted: Counted = { added: [], changed: [], unchanged: 0 };
  const made = new Map(now.known.indicators);
  const pending: Pending[] = [];
  const seen = new Set<string>();
  for (const [at, located] of workbook.rows.indicators.entries()) {
    const key = `indicator ${at}`;
    if (leftOut.has(key)) continue;
    const { said, entry } = entryOf(workbook, located, now.current);
    const code = (located.row.code ?? '').toLowerCase();
    const current = now.current.get(code);
    const wrong = refusal(located, seen.has(code), current?.isPart ?? false);
    seen.add(code);
    if (wrong) failed.set(key, [wrong]);
    else if (current && isSameEntry(current.entry, entry)) counted.unchanged++;
    else if (current) {
      counted.changed.push(entry.row.code!);
      pending.push({ key, said, id: current.id, version: current.version });
    } else {
      const fields = bareFields(said, now.known);
      const bad = Array.isArray(fields)
        ? fields
        : await attempt(
            ctx,
            (field, errorCode, message) => badOf(said, field, errorCode, message),
            async () => {
              const one = await addIndicator(ctx, fields);
              made.set(code, one.id);
              counted.added.push(one.code);
              // Already whole: nothing to fill in.
              if (!namesMore(said)) return;
              pending.push({ key, said, id: one.id, version: one.version });
            },
          );
      if (bad.length) failed.set(key, bad);
    }
  }
  return { counted, pending, known: { ...now.known, indicators: made } };
};

/** Until no further one goes in: a row may need another to be changed before it. */
const fillIn = async (ctx: Context, pending: readonly Pending[], known: Known): Promise<Failed> => {
  let failed: Failed = new Map();
  let rest = [...pending];
  for (let before = -1; rest.length && rest.length !== before; ) {
    before = rest.length;
    failed = new Map();
    for (const { key, said, id, version } of rest) {
      const fields = toFields(said, known);
      const bad = Array.isArray(fields)
        ? fields
        : await attempt(
            ctx,
            (field, code, message) => badOf(said, field, code, message),
            () => changeIndicator(ctx, { ...fields, id, expectedVersion: version }),
          );
      if (bad.length) failed.set(key, bad);
    }
    rest = rest.filter(({ key }) => failed.has(key));
  }
  return failed;
};

const tryOnce = async (ctx: Context, workbook: Workbook, leftOut: ReadonlySet<string>) => {
  const before = await loadSituation(ctx);
  const { failed, taken } = await takeDimensions(
    ctx,
    workbook.rows.dimensions ?? [],
    before.dimensions,
    leftOut,
  );
  const sorted = await sortRows(ctx, workbook, await loadSituation(ctx), leftOut, failed);
  for (const [key, bad] of await fillIn(ctx, sorted.pending, sorted.known)) failed.set(key, bad);
  const composites = await takeComposites(
    ctx,
    { composites: workbook.rows.composites ?? [], components: workbook.rows.components },
    { composites: before.composites, indicators: sorted.known.indicators },
    leftOut,
  );
  for (const [key, bad] of composites.failed) failed.set(key, bad);
  sorted.counted.changed.push(...taken, ...composites.taken);
  return { counted: sorted.counted, failed };
};

/** Checks and dimensions of indicators that the sheet of indicators does not have. */
const strays = ({ rows }: Workbook): Bad[] => {
  const codes = new Set(rows.indicators.map(({ row }) => row.code?.toLowerCase()));
  const indices = new Set((rows.composites ?? []).map(({ row }) => row.code?.toLowerCase()));
  const lost = (rows.components ?? [])
    .filter(({ row }) => !indices.has(row.composite?.toLowerCase()))
    .map((located) =>
      located.bad('composite', 'unknown', {
        vi: `Không có chỉ số mã “${located.row.composite ?? ''}” ở trang “Chỉ số tổng hợp”`,
        en: `The sheet of composite indices has no “${located.row.composite ?? ''}”`,
      }),
    );
  return [...(rows.rules ?? []), ...(rows.breakdowns ?? [])]
    .filter(({ row }) => !codes.has(row.indicator?.toLowerCase()))
    .map((located) =>
      located.bad('indicator', 'unknown', {
        vi: `Không có chỉ tiêu mã “${located.row.indicator ?? ''}” ở trang “Chỉ tiêu”`,
        en: `The sheet of indicators has no “${located.row.indicator ?? ''}”`,
      }),
    )
    .concat(lost);
};

/** Takes what can be taken and says what cannot; `keeps` decides, knowing what is bad, whether anything stays. */
export const takeWorkbook = async (
  ctx: Context,
  workbook: Workbook,
  keeps: (bad: readonly Bad[]) => boolean,
): Promise<Counted & { bad: Bad[]; isWritten: boolean }> => {
  const quiet: Context = { ...ctx, record: () => {} };
  const bad = [...workbook.bad, ...strays(workbook)];
  const leftOut = new Set<string>();
  await sql`savepoint workbook`.execute(ctx.db);
  for (let tries = 0; ; tries++) {
    const { counted, failed } = await tryOnce(quiet, workbook, leftOut);
    bad.push(...[...failed.values()].flat());
    if (failed.size === 0 || tries === MAX_TRIES) {
      const isWritten = failed.size === 0 && counted.added.length + counted.changed.length > 0 && keeps(bad);
      if (!isWritten) await sql`rollback to savepoint workbook`.execute(ctx.db);
      return { ...counted, bad, isWritten };
    }
    for (const key of failed.keys()) leftOut.add(key);
    await sql`rollback to savepoint workbook`.execute(ctx.db);
  }
};
