// The row of a report that was begun, its steps, and the locks on its figures.
import { type Kysely, sql } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import type { Context } from '../../../store/context.ts';
import type { Database } from '../../../store/tables.ts';
import { closeReportingGate } from '../../indicators/index.ts';
import type { ReportState } from '../contract/reports.ts';
import type { Report, ReportAct } from '../contract.ts';

type Db = Kysely<Database>;
export type Submission = { id: string; state: ReportState; revision: number; returns: number };

/** Held until the transaction ends; made when nothing was done with the report yet (then its revision is 0). */
export const lockSubmission = async (ctx: Context, unitId: string, period: string): Promise<Submission> => {
  await ctx.db
    .insertInto('submission')
    .values({ body_id: ctx.body.id, id: newId(), unit_id: unitId, period, state: 'draft', revision: 0 })
    .onConflict((conflict) => conflict.columns(['body_id', 'unit_id', 'period']).doNothing())
    .execute();
  const row = await ctx.db
    .selectFrom('submission')
    .select(['id', 'state', 'revision', 'returns'])
    .where('unit_id', '=', unitId)
    .where('period', '=', period)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { ...row, state: row.state as ReportState };
};

export const addStep = async (
  ctx: Context,
  submissionId: string,
  act: ReportAct,
  note: string | null,
): Promise<string> => {
  const id = newId();
  await ctx.db
    .insertInto('submission_step')
    .values({
      body_id: ctx.body.id,
      id,
      submission_id: submissionId,
      act,
      note,
      taken_by: ctx.actor?.personId ?? null,
      taken_at: ctx.now,
    })
    .execute();
  return id;
};

export const listSteps = async (db: Db, unitId: string, period: string): Promise<Report['steps']> =>
  (
    await db
      .selectFrom('submission_step as t')
      .innerJoin('submission as s', (join) =>
        join.onRef('s.body_id', '=', 't.body_id').onRef('s.id', '=', 't.submission_id'),
      )
      .leftJoin('person as p', (join) =>
        join.onRef('p.body_id', '=', 't.body_id').onRef('p.id', '=', 't.taken_by'),
      )
      .select(['t.act', 't.note', 't.taken_by', 't.taken_at', 'p.name'])
      .where('s.unit_id', '=', unitId)
      .where('s.period', '=', period)
      .orderBy('t.taken_at', 'desc')
      .orderBy('t.id', 'desc')
      .execute()
  ).map((row) => ({
    act: row.act as ReportAct,
    note: row.note,
    by: row.taken_by ? { id: row.taken_by, name: row.name ?? '' } : null,
    at: row.taken_at,
  }));

/** The figures of a report take no new version; a figure that is due from two reports belongs to the first. */
export const lockCells = async (
  ctx: Context,
  submissionId: string,
  period: string,
  cells: readonly { indicatorId: string; unitId: string }[],
): Promise<void> => {
  await sql`
    insert into value_lock (body_id, indicator_id, unit_id, period, submission_id, is_accepted)
    select cast(${ctx.body.id} as uuid), c."indicatorId", c."unitId", ${period}, cast(${submissionId} as uuid), false
    from jsonb_to_recordset(cast(${JSON.stringify(cells)} as jsonb)) as c ("indicatorId" uuid, "unitId" uuid)
    on conflict do nothing`.execute(ctx.db);
};

export const unlockCells = async ({ db }: Context, submissionId: string): Promise<void> => {
  await db.deleteFrom('value_lock').where('submission_id', '=', submissionId).execute();
};

export const acceptCells = async ({ db }: Context, submissionId: string): Promise<void> => {
  await db
    .updateTable('value_lock')
    .set({ is_accepted: true })
    .where('submission_id', '=', submissionId)
    .execute();
};

/** Lets one figure be written; where it was locked it is locked again afterwards. */
export const whileUnlocked = async <T>(
  ctx: Context,
  { indicatorId, unitId, period }: { indicatorId: string; unitId: string; period: string },
  write: () => Promise<T>,
): Promise<T> => {
  await closeReportingGate(ctx.db);
  const held = await ctx.db
    .deleteFrom('value_lock')
    .where('indicator_id', '=', indicatorId)
    .where('unit_id', '=', unitId)
    .where('period', '=', period)
    .returningAll()
    .execute();
  const result = await write();
  if (held.length) await ctx.db.insertInto('value_lock').values(held).execute();
  return result;
};
