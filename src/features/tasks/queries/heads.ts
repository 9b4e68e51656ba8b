import { type ExpressionBuilder, type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { decimal } from '../../../kernel/decimal.ts';
import { fold } from '../../../kernel/folding.ts';
import { localDay } from '../../../kernel/format.ts';
import type { Context } from '../../../store/context.ts';
import type { Database } from '../../../store/tables.ts';
import type { State, TaskFilter, TaskHead, Timeliness, UnitCount } from '../contract.ts';
import { countNationally, daysLate, timelinessOf, workingDaysAfter } from '../rules.ts';
import { concerns, visibleTo } from './visibility.ts';

/** Working days before the deadline from which a task is called nearly due. */
const NEAR_DAYS = 3;

export type Today = { today: string; nearUntil: string };
export const todayOf = (now: string): Today => {
  const today = localDay(now);
  return { today, nearUntil: workingDaysAfter(today, NEAR_DAYS) };
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
    enteredLate: row.entry_due !== null && localDay(row.assigned_at) > row.entry_due,
    occurrence: row.occurrence,
    assignedOn: localDay(row.assigned_at),
    revision: row.revision,
  };
};

const RUNS = sql`t.state not in ('done', 'paused', 'cancelled')`;

/** timelinessOf() as SQL, held equal to it by a test. */
const timelinessIs = (asked: Timeliness, { today, nearUntil }: Today) => {
  const late = sql`coalesce(t.submitted_on, ${today}::date) > t.deadline`;
  const near = sql`t.state <> 'submitted' and t.deadline <= ${nearUntil}::date`;
  const conditions: Record<Timeliness, ReturnType<typeof sql<boolean>>> = {
    stopped: sql`t.state in ('paused', 'cancelled')`,
    done_late: sql`t.state = 'done' and t.deadline is not null and ${late}`,
    done_on_time: sql`t.state = 'done' and (t.deadline is null or not ${late})`,
    no_deadline: sql`${RUNS} and t.deadline is null`,
    overdue: sql`${RUNS} and ${late}`,
    near: sql`${RUNS} and not ${late} and ${near}`,
    in_time: sql`${RUNS} and not ${late} and not (${near})`,
  };
  return conditions[asked];
};

const isLinked =
  (column: 'document_id' | 'target_id' | 'indicator_id' | 'agenda_item_id' | 'project_id', id: string) =>
  (eb: ExpressionBuilder<Database & { t: Database['task'] }, 't'>) =>
    eb.exists(
      eb
        .selectFrom('task_link as l')
        .select('l.id')
        .whereRef('l.task_id', '=', 't.id')
        .where(`l.${column}`, '=', id),
    );

const matching = (ctx: Context, filter: TaskFilter, now: Today): Tasks<object> => {
  let query = tasks(ctx.db).where(visibleTo(ctx));
  for (const word of fold(filter.q ?? '')
    .split(/\s+/)
    .filter(Boolean))
    query = query.where(sql<boolean>`strpos(t.folded, ${word}) > 0`);
  if (filter.state) query = query.where('t.state', '=', filter.state);
  if (filter.timeliness) query = query.where(timelinessIs(filter.timeliness, now));
  if (filter.unitId) query = query.where(concerns([filter.unitId]));
  if (filter.personId) query = query.where('t.lead_person_id', '=', filter.personId);
  if (filter.documentId) {
    const { documentId } = filter;
    query = query.where((eb) =>
      eb.or([eb('t.document_id', '=', documentId), isLinked('document_id', documentId)(eb)]),
    );
  }
  if (filter.targetId) query = query.where(isLinked('target_id', filter.targetId));
  if (filter.indicatorId) query = query.where(isLinked('indicator_id', filter.indicatorId));
  if (filter.agendaItemId) query = query.where(isLinked('agenda_item_id', filter.agendaItemId));
  if (filter.projectId) query = query.where(isLinked('project_id', filter.projectId));
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

const lateOn = (today: string) =>
  sql`(t.deadline is not null and coalesce(t.submitted_on, ${today}::date) > t.deadline)`;

/** How all that match stand, unit by unit; those with most overdue first. */
export const countByUnit = async (ctx: Context, filter: TaskFilter): Promise<UnitCount[]> => {
  const now = todayOf(ctx.now);
  const late = lateOn(now.today);
  const rows = await matching(ctx, filter, now)
    .innerJoin('org_unit as u', 'u.id', 't.lead_unit_id')
    .select([
      'u.id as unitId',
      'u.name',
      sql<string>`count(*) filter (where t.state = 'done')`.as('done'),
      sql<string>`count(*) filter (where ${RUNS} and not ${late})`.as('openInTime'),
      sql<string>`count(*) filter (where ${RUNS} and ${late})`.as('openOverdue'),
      sql<
        string | null
      >`max(coalesce(t.submitted_on, ${now.today}::date) - t.deadline) filter (where ${RUNS} and ${late})`.as(
        'worstDays',
      ),
    ])
    .groupBy(['u.id', 'u.name'])
    .orderBy('openOverdue', 'desc')
    .orderBy('u.name')
    .execute();
  return rows.map(({ unitId, name, ...counts }) => ({
    unitId,
    name,
    done: Number(counts.done),
    openInTime: Number(counts.openInTime),
    openOverdue: Number(counts.openOverdue),
    worstDays: Number(counts.worstDays ?? 0),
  }));
};

/** The national count of all that match; paused and cancelled ones are none of the four. */
export const countMatching = async (ctx: Context, filter: TaskFilter) => {
  const now = todayOf(ctx.now);
  const late = lateOn(now.today);
  const done = sql`t.state = 'done'`;
  const row = await matching(ctx, filter, now)
    .select([
      sql<string>`count(*)`.as('total'),
      sql<string>`count(*) filter (where ${done} and not ${late})`.as('doneOnTime'),
      sql<string>`count(*) filter (where ${done} and ${late})`.as('doneLate'),
      sql<string>`count(*) filter (where ${RUNS} and not ${late})`.as('openInTime'),
      sql<string>`count(*) filter (where ${RUNS} and ${late})`.as('openOverdue'),
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
