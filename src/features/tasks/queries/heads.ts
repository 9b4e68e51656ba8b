import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { decimal } from '../../../kernel/decimal.ts';
import { fold } from '../../../kernel/folding.ts';
import { localDay } from '../../../kernel/format.ts';
import { addWorkingDays } from '../../../kernel/working-days.ts';
import type { Context } from '../../../store/context.ts';
import type { Database } from '../../../store/tables.ts';
import type { State, TaskFilter, TaskHead, Timeliness } from '../contract.ts';
import { countNationally, daysLate, timelinessOf } from '../rules.ts';
import { concerns, visibleTo } from './visibility.ts';

/** Working days before the deadline from which a task is called nearly due. */
const NEAR_DAYS = 3;

/** Beyond the years whose holidays are known, plain days. */
const workingDaysAfter = (day: string): string => {
  try {
    return addWorkingDays(day, NEAR_DAYS);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new Date(Date.parse(day) + NEAR_DAYS * 86_400_000).toISOString().slice(0, 10);
  }
};

export type Today = { today: string; nearUntil: string };
export const todayOf = (now: string): Today => {
  const today = localDay(now);
  return { today, nearUntil: workingDaysAfter(today) };
};

type Tasks<O> = SelectQueryBuilder<Database & { t: Database['task'] }, 't', O>;
const tasks = (db: Kysely<Database>): Tasks<object> => db.selectFrom('task as t');

const headRows = (query: Tasks<object>) =>
  query
    .innerJoin('org_unit as u', 'u.id', 't.lead_unit_id')
    .leftJoin('person as p', 'p.id', 't.lead_person_id')
    .leftJoin('task_group as g', 'g.id', 't.task_group_id')
    .selectAll('t')
    .select(['u.name as unit_name', 'p.name as person_name', 'g.no as group_no', 'g.title as group_title']);
export type TaskRow = Awaited<ReturnType<ReturnType<typeof headRows>['execute']>>[number];

export const toHead = (row: TaskRow, { today, nearUntil }: Today): TaskHead => {
  const inTime = { state: row.state as State, deadline: row.deadline, submittedOn: row.submitted_on };
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    leadUnit: { id: row.lead_unit_id, name: row.unit_name },
    leadPerson: row.lead_person_id ? { id: row.lead_person_id, name: row.person_name! } : null,
    deadline: row.deadline,
    urgent: row.urgent,
    state: inTime.state,
    timeliness: timelinessOf(inTime, today, nearUntil),
    daysLate: daysLate(inTime, today),
    percent: row.state === 'done' ? 100 : row.percent,
    parentId: row.parent_id,
    taskGroup: row.task_group_id
      ? { id: row.task_group_id, no: row.group_no!, title: row.group_title! }
      : null,
    confidential: row.confidential,
    illustrative: row.illustrative,
    askedDeadline: row.asked_deadline,
    extensions: row.extensions,
    revision: row.revision,
  };
};

/** timelinessOf() as SQL, held equal to it by a test. */
const timelinessIs = (asked: Timeliness, { today, nearUntil }: Today) => {
  const late = sql`coalesce(t.submitted_on, ${today}::date) > t.deadline`;
  const runs = sql`t.state not in ('done', 'paused', 'cancelled')`;
  const near = sql`t.state <> 'submitted' and t.deadline <= ${nearUntil}::date`;
  const conditions: Record<Timeliness, ReturnType<typeof sql<boolean>>> = {
    stopped: sql`t.state in ('paused', 'cancelled')`,
    done_late: sql`t.state = 'done' and t.deadline is not null and ${late}`,
    done_on_time: sql`t.state = 'done' and (t.deadline is null or not ${late})`,
    no_deadline: sql`${runs} and t.deadline is null`,
    overdue: sql`${runs} and ${late}`,
    near: sql`${runs} and not ${late} and ${near}`,
    in_time: sql`${runs} and not ${late} and not (${near})`,
  };
  return conditions[asked];
};

const matching = (ctx: Context, filter: TaskFilter, now: Today): Tasks<object> => {
  let query = tasks(ctx.db).where(visibleTo(ctx));
  for (const word of fold(filter.q ?? '')
    .split(/\s+/)
    .filter(Boolean))
    query = query.where(sql<boolean>`strpos(t.folded, ${word}) > 0`);
  if (filter.state) query = query.where('t.state', '=', filter.state);
  if (filter.timeliness) query = query.where(timelinessIs(filter.timeliness, now));
  if (filter.unitId) query = query.where(concerns([filter.unitId]));
  if (filter.documentId) query = query.where('t.document_id', '=', filter.documentId);
  if (filter.taskGroupId) query = query.where('t.task_group_id', '=', filter.taskGroupId);
  if (filter.year)
    query = query.where((eb) =>
      eb.or([
        eb('t.deadline', 'is', null),
        eb.between('t.deadline', `${filter.year}-01-01`, `${filter.year}-12-31`),
      ]),
    );
  return query;
};

export const listHeads = async (ctx: Context, filter: TaskFilter, limit: number): Promise<TaskHead[]> => {
  const now = todayOf(ctx.now);
  const rows = await headRows(matching(ctx, filter, now))
    .orderBy(sql`t.deadline nulls last`)
    .orderBy('t.code')
    .limit(limit)
    .execute();
  return rows.map((row) => toHead(row, now));
};

/** The national count of all that match; paused and cancelled ones are none of the four. */
export const countMatching = async (ctx: Context, filter: TaskFilter) => {
  const now = todayOf(ctx.now);
  const late = sql`(t.deadline is not null and coalesce(t.submitted_on, ${now.today}::date) > t.deadline)`;
  const done = sql`t.state = 'done'`;
  const runs = sql`t.state not in ('done', 'paused', 'cancelled')`;
  const row = await matching(ctx, filter, now)
    .select([
      sql<string>`count(*)`.as('total'),
      sql<string>`count(*) filter (where ${done} and not ${late})`.as('doneOnTime'),
      sql<string>`count(*) filter (where ${done} and ${late})`.as('doneLate'),
      sql<string>`count(*) filter (where ${runs} and not ${late})`.as('openInTime'),
      sql<string>`count(*) filter (where ${runs} and ${late})`.as('openOverdue'),
    ])
    .executeTakeFirstOrThrow();
  const { total, ...counts } = row;
  return {
    total: Number(total),
    count: countNationally({
      doneOnTime: Number(counts.doneOnTime),
      doneLate: Number(counts.doneLate),
      openInTime: Number(counts.openInTime),
      openOverdue: Number(counts.openOverdue),
    }),
  };
};

/** Null where the reader may not know of it. `lock` holds the row until the transaction ends. */
export const findTaskRow = async (ctx: Context, id: string, lock = false): Promise<TaskRow | null> => {
  if (lock) await ctx.db.selectFrom('task').select('id').where('id', '=', id).forUpdate().execute();
  const row = await headRows(tasks(ctx.db).where('t.id', '=', id).where(visibleTo(ctx))).executeTakeFirst();
  return row ?? null;
};

/** Parts the reader may see, heaviest first. */
export const listParts = async (ctx: Context, parentId: string) => {
  const now = todayOf(ctx.now);
  const rows = await headRows(tasks(ctx.db).where('t.parent_id', '=', parentId).where(visibleTo(ctx)))
    .orderBy('t.weight', 'desc')
    .orderBy('t.code')
    .execute();
  return rows.map((row) => ({ ...toHead(row, now), weight: decimal(row.weight).toFixed() }));
};
