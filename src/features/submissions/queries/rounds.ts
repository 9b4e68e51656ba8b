// Rounds as the database holds them: what is due by rule and from whom, what was closed, which due days were moved.
import { type Kysely, sql } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import { type Calendar, daysOf, getPeriod } from '../../../kernel/period.ts';
import type { Context } from '../../../store/context.ts';
import type { Database } from '../../../store/tables.ts';
import type { DueMove } from '../contract/rounds.ts';
import type { Due, Ruled } from '../rules/rounds.ts';
import { dueCells } from './reports.ts';

type Db = Kysely<Database>;

/** Indicators that are due by a rule of their own. A formula is reckoned; nobody reports it. */
export const listRuledIndicators = async (db: Db): Promise<Ruled[]> =>
  (
    await db
      .selectFrom('indicator')
      .select([
        'id',
        'frequency',
        'time_aggregation',
        'due_calendar',
        'due_working_days',
        'due_unit_kinds',
        'owner_unit_id',
      ])
      .where('due_calendar', 'is not', null)
      .where('formula', 'is', null)
      .orderBy('code')
      .execute()
  ).map((row) => ({
    id: row.id,
    frequency: row.frequency,
    timeAggregation: row.time_aggregation,
    calendar: row.due_calendar as Calendar,
    workingDays: row.due_working_days!,
    unitKinds: row.due_unit_kinds,
    ownerUnitId: row.owner_unit_id,
  }));

/** Units that are there on the last day of a period and of the kinds of a rule; no kind: the whole body. */
const unitsOf = (period: string) => {
  const { to } = daysOf(getPeriod(period));
  return sql`u.body_id = plenum_body() and u.valid_from <= ${to} and (u.valid_to is null or u.valid_to > ${to})
    and case when cardinality(n.kinds) = 0 then u.parent_id is null else u.kind = any(n.kinds) end`;
};

const rulesOf = (dues: readonly Due[]) => {
  const rows = dues.map(({ rule, dueOn }) => ({ indicator: rule.id, kinds: rule.unitKinds, day: dueOn }));
  return sql`jsonb_to_recordset(cast(${JSON.stringify(rows)} as jsonb)) as n (indicator uuid, kinds text[], day date)`;
};

/** In one pass. What is due already keeps its day; gives how many are new. */
export const addDues = async (ctx: Context, period: string, dues: readonly Due[]): Promise<number> => {
  const result = await sql`
    insert into report_due (body_id, id, period, indicator_id, unit_id, due_on)
    select plenum_body(), gen_random_uuid(), ${period}, n.indicator, u.id, n.day
    from ${rulesOf(dues)} join org_unit u on ${unitsOf(period)}
    where not exists (select from report_due d where d.body_id = plenum_body() and d.period = ${period}
      and d.indicator_id = n.indicator and d.unit_id = u.id)
    on conflict (body_id, period, indicator_id, unit_id) do nothing`.execute(ctx.db);
  return Number(result.numAffectedRows ?? 0);
};

/** How many units of each kind there are on the last day of a period; '' stands for the whole body. Of these units where named. */
export const countUnits = async (
  db: Db,
  period: string,
  unitIds: readonly string[] | null,
): Promise<Map<string, number>> => {
  const { to } = daysOf(getPeriod(period));
  const { rows } = await sql<{ kind: string; count: string }>`
    select case when u.parent_id is null then '' else u.kind end as kind, count(*) as count from org_unit u
    where u.body_id = plenum_body() and u.valid_from <= ${to} and (u.valid_to is null or u.valid_to > ${to})
      and (cast(${unitIds} as uuid[]) is null or u.id = any(${unitIds}::uuid[])) group by 1`.execute(db);
  return new Map(rows.map(({ kind, count }) => [kind, Number(count)]));
};

export type OpenRound = {
  period: string;
  dueOn: string;
  lastDueOn: string;
  figures: number;
  units: number;
  /** Reports that wait for the office or were accepted. */
  sent: number;
  closedAt: string | null;
  closedBy: string | null;
  closerName: string | null;
  reason: string | null;
};

/** Rounds in which anything is due since a day, of these units where named; the earliest first. */
export const listOpenRounds = async (
  db: Db,
  since: string,
  unitIds: readonly string[] | null,
): Promise<OpenRound[]> => {
  const cells = dueCells(
    (unit) => [unitIds !== null && sql`${unit} = any(${unitIds}::uuid[])`],
    [sql`d.due_on >= cast(${since} as date)`],
  );
  const { rows } = await sql<OpenRound & Record<'figures' | 'units' | 'sent', string>>`
    with r as (
      select d.period, min(d.due_on) as first, max(d.due_on) as last, count(*) as figures, count(distinct d.answers) as units
      from (${cells}) d group by d.period)
    select r.period, r.first as "dueOn", r.last as "lastDueOn", r.figures, r.units,
      (select count(*) from submission s where s.body_id = plenum_body() and s.period = r.period and s.state in ('submitted', 'accepted')
        and (cast(${unitIds} as uuid[]) is null or s.unit_id = any(${unitIds}::uuid[]))) as sent,
      c.closed_at as "closedAt", c.closed_by as "closedBy", p.name as "closerName", c.reason
    from r left join round_closing c on c.body_id = plenum_body() and c.period = r.period
    left join person p on p.body_id = c.body_id and p.id = c.closed_by
    order by r.first, r.period`.execute(db);
  return rows.map((row) => ({
    ...row,
    figures: Number(row.figures),
    units: Number(row.units),
    sent: Number(row.sent),
  }));
};

/** Of these periods. */
export const listClosedPeriods = async (db: Db, periods: readonly string[]): Promise<Map<string, string>> => {
  const rows = await db
    .selectFrom('round_closing')
    .select(['period', 'reason'])
    .where(sql<boolean>`period = any(${periods}::text[])`)
    .execute();
  return new Map(rows.map(({ period, reason }) => [period, reason]));
};

export const insertClosing = async (ctx: Context, period: string, reason: string): Promise<boolean> => {
  const rows = await ctx.db
    .insertInto('round_closing')
    .values({
      body_id: ctx.body.id,
      period,
      reason,
      closed_by: ctx.actor?.personId ?? null,
      closed_at: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['body_id', 'period']).doNothing())
    .returning('period')
    .execute();
  return rows.length > 0;
};

export const deleteClosing = async ({ db }: Context, period: string): Promise<boolean> =>
  (await db.deleteFrom('round_closing').where('period', '=', period).returning('period').execute()).length >
  0;

/** The reports of a round, or of one unit in it, with the days on which they were due before. */
export const moveDues = async (
  ctx: Context,
  { period, unitId, dueOn }: { period: string; unitId: string | null; dueOn: string },
): Promise<{ unitIds: string[]; wasDueOn: string } | null> => {
  const cells = dueCells(
    (unit) => [unitId !== null && sql`${unit} = ${unitId}`],
    [sql`d.period = ${period}`],
  );
  const { rows } = await sql<{ answers: string; first: string }>`
    with held as (${cells}),
    moved as (
      update report_due d set due_on = cast(${dueOn} as date) from held h
      where d.body_id = plenum_body() and d.period = ${period} and d.indicator_id = h.indicator_id and d.unit_id = h.unit_id
      returning 1)
    select h.answers, min(h.due_on) as first from held h, (select count(*) from moved) m group by h.answers`.execute(
    ctx.db,
  );
  const first = rows.map((row) => row.first).sort()[0];
  return first === undefined ? null : { unitIds: rows.map(({ answers }) => answers), wasDueOn: first };
};

export const insertMove = async (
  ctx: Context,
  move: { period: string; unitId: string | null; wasDueOn: string; dueOn: string; reason: string },
): Promise<void> => {
  await ctx.db
    .insertInto('due_move')
    .values({
      body_id: ctx.body.id,
      id: newId(),
      period: move.period,
      unit_id: move.unitId,
      was_due_on: move.wasDueOn,
      due_on: move.dueOn,
      reason: move.reason,
      moved_by: ctx.actor?.personId ?? null,
      moved_at: ctx.now,
    })
    .execute();
};

/** Moves that reach a unit's report, the newest first. */
export const listMoves = async (db: Db, period: string, unitId: string): Promise<DueMove[]> =>
  (
    await db
      .selectFrom('due_move as m')
      .leftJoin('person as p', (join) =>
        join.onRef('p.body_id', '=', 'm.body_id').onRef('p.id', '=', 'm.moved_by'),
      )
      .select(['m.was_due_on', 'm.due_on', 'm.reason', 'm.moved_by', 'm.moved_at', 'p.name'])
      .where('m.period', '=', period)
      .where((e) => e.or([e('m.unit_id', 'is', null), e('m.unit_id', '=', unitId)]))
      .orderBy('m.moved_at', 'desc')
      .execute()
  ).map((row) => ({
    wasDueOn: row.was_due_on,
    dueOn: row.due_on,
    reason: row.reason,
    by: row.moved_by ? { id: row.moved_by, name: row.name ?? '' } : null,
    at: row.moved_at,
  }));
