import { type Kysely, sql } from 'kysely';
import { decimal } from '../../../kernel/decimal.ts';
import { notFound } from '../../../kernel/problem.ts';
import { type Right, scopeOf } from '../../../kernel/rights.ts';
import { type Context, mayForUnit } from '../../../store/context.ts';
import type { Database } from '../../../store/tables.ts';
import { readerOf, visibleTo as visibleDocument } from '../../documents/index.ts';
import type { Act, Recurrence, State, Task, TaskStep } from '../contract.ts';
import { actsIn, isDecision, listUnclear, rollUp } from '../rules.ts';
import { findTaskRow, listParts, type TaskRow, todayOf, toHead } from './heads.ts';
import { listLinks } from './links.ts';
import { readSettings } from './settings.ts';
import { visibleTo } from './visibility.ts';

type Db = Kysely<Database>;

export const noTask = () => notFound({ vi: 'nhiệm vụ này', en: 'task' });

/** Throws not_found, also where the reader may not know of it. */
export const getTaskRow = async (ctx: Context, id: string, lock = false): Promise<TaskRow> => {
  const row = await findTaskRow(ctx, id, lock);
  if (!row) throw noTask();
  return row;
};

export const listContributors = (db: Db, taskId: string): Promise<{ id: string; name: string }[]> =>
  db
    .selectFrom('task_contributor as c')
    .innerJoin('org_unit as u', 'u.id', 'c.unit_id')
    .select(['u.id', 'u.name'])
    .where('c.task_id', '=', taskId)
    .orderBy('u.name')
    .execute();

const listReaders = (db: Db, taskId: string) =>
  db
    .selectFrom('task_reader as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .select(['p.id', 'p.name'])
    .where('r.task_id', '=', taskId)
    .orderBy('p.name')
    .execute();

const listSteps = async (db: Db, taskId: string): Promise<TaskStep[]> =>
  (
    await db
      .selectFrom('task_step as s')
      .leftJoin('person as p', 'p.id', 's.taken_by')
      .selectAll('s')
      .select('p.name as person_name')
      .where('s.task_id', '=', taskId)
      .orderBy('s.taken_at')
      .orderBy('s.id')
      .execute()
  ).map((row) => ({
    id: row.id,
    act: row.act as TaskStep['act'],
    note: row.note,
    percent: row.percent,
    difficulties: row.difficulties,
    proposals: row.proposals,
    deadline: row.deadline,
    by: row.taken_by ? { id: row.taken_by, name: row.person_name! } : null,
    at: row.taken_at,
  }));

const listFiles = (db: Db, taskId: string): Promise<Task['files']> =>
  db
    .selectFrom('task_file as tf')
    .innerJoin('file as f', 'f.id', 'tf.file_id')
    .select(['f.id', 'f.name', 'f.size', 'tf.added_at as addedAt'])
    .where('tf.task_id', '=', taskId)
    .orderBy('tf.added_at')
    .execute();

const findDocument = async (ctx: Context, id: string | null): Promise<Task['document']> =>
  id === null
    ? null
    : ((await ctx.db
        .selectFrom('document')
        .select(['id', 'symbol as number', 'title'])
        .where('id', '=', id)
        .where(visibleDocument(ctx.actor ? readerOf(ctx) : { sees: 'all' }))
        .executeTakeFirst()) ?? null);

const findAssigner = async (db: Db, id: string | null): Promise<Task['assignedBy']> =>
  id === null
    ? null
    : ((await db.selectFrom('person').select(['id', 'name']).where('id', '=', id).executeTakeFirst()) ??
      null);

/** Whether the one who asks may work on it: for the unit that leads, or for one that contributes. */
export const mayWork = (ctx: Context, unitIds: readonly string[]): boolean =>
  unitIds.some((unitId) => mayForUnit(ctx, 'tasks.work', unitId));

const may = (ctx: Context, right: Right): boolean => !ctx.actor || scopeOf(ctx.actor.grants, right) !== null;

/** Only the unit that leads accepts, refuses, submits, or asks for time; contributors report. */
const listActs = (ctx: Context, row: TaskRow, contributorIds: readonly string[]): Task['acts'] => {
  const leads = mayWork(ctx, [row.lead_unit_id]);
  const contributes = mayWork(ctx, contributorIds);
  const mayDo = (act: Act) =>
    isDecision(act) ? may(ctx, 'tasks.assign') : leads || (contributes && act === 'report');
  return actsIn(row.state as State, row.asked_deadline !== null).filter(mayDo);
};

const OPEN: readonly State[] = [
  'assigned',
  'accepted',
  'in_progress',
  'submitted',
  'returned',
  'refused',
  'paused',
];

/** Open parts at every level below, the nearest first. */
export const listOpenBelow = async (
  db: Db,
  taskId: string,
): Promise<{ id: string; parentId: string; depth: number }[]> => {
  const { rows } = await sql<{ id: string; parent_id: string; state: string; depth: number }>`
    with recursive down (id, parent_id, state, depth) as (
      select id, parent_id, state, 1 from task where parent_id = ${taskId}::uuid
      union all
      select t.id, t.parent_id, t.state, down.depth + 1 from task t join down on t.parent_id = down.id)
    select * from down order by depth, id`.execute(db);
  return rows
    .filter((row) => OPEN.includes(row.state as State))
    .map((row) => ({ id: row.id, parentId: row.parent_id, depth: row.depth }));
};

export const recurrenceOf = (row: TaskRow): Recurrence | null =>
  row.recurs === null
    ? null
    : { recurs: row.recurs as Recurrence['recurs'], every: row.recurs_every!, until: row.recurs_until };

const listSeries = async (ctx: Context, { id, series_id: seriesId }: TaskRow): Promise<Task['series']> =>
  seriesId === null
    ? []
    : ((await ctx.db
        .selectFrom('task as t')
        .select(['t.id', 't.code', 't.deadline', 't.state'])
        .where('t.series_id', '=', seriesId)
        .where('t.id', '<>', id)
        .where(visibleTo(ctx))
        .orderBy('t.occurrence', 'desc')
        .limit(24)
        .execute()) as Task['series']);

/** The whole task as the one who asks may see it. Throws not_found. */
export const readTask = async (ctx: Context, id: string): Promise<Task> => {
  const row = await getTaskRow(ctx, id);
  const head = toHead(row, todayOf(ctx.now));
  const contributors = await listContributors(ctx.db, id);
  const children = await listParts(ctx, id);
  const parent = row.parent_id ? await findTaskRow(ctx, row.parent_id) : null;
  const { product, responsibility, authority, source } = row;
  const { required, warned } = await readSettings(ctx.db);
  return {
    ...head,
    contributors,
    readers: await listReaders(ctx.db, id),
    product,
    responsibility,
    authority,
    source,
    document: await findDocument(ctx, row.document_id),
    weight: decimal(row.weight).toFixed(),
    parent: parent && { id: parent.id, title: parent.title },
    children,
    rolledUp: rollUp(children),
    steps: await listSteps(ctx.db, id),
    files: await listFiles(ctx.db, id),
    unclear: listUnclear({ ...head, responsibility, product, authority }).filter(
      (one) => required.includes(one) || warned.includes(one),
    ),
    recurrence: recurrenceOf(row),
    series: await listSeries(ctx, row),
    links: await listLinks(ctx, id),
    decidedOn: row.decided_on,
    entryDue: row.entry_due,
    openBelow: (await listOpenBelow(ctx.db, id)).length,
    acts: listActs(
      ctx,
      row,
      contributors.map((unit) => unit.id),
    ),
    assignedBy: await findAssigner(ctx.db, row.assigned_by),
    assignedAt: row.assigned_at,
  };
};
