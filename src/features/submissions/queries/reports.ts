// What is due, gathered by the unit that answers for it: for figures of the whole body, the owner of the indicator.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../store/tables.ts';
import type { ReportState } from '../contract/reports.ts';
import type { ReportHead } from '../contract.ts';
import { timelinessOf } from '../rules.ts';

type Db = Kysely<Database>;

export type ReportFilter = {
  period?: string | undefined;
  year?: number | undefined;
  unitId?: string | undefined;
  /** Of any of these units. */
  unitIds?: readonly string[] | undefined;
  state?: ReportState | undefined;
  /** Only those that are with the unit: never sent in, taken back or returned. */
  isWithUnit?: boolean | undefined;
  /** Due by this day. */
  dueUntil?: string | undefined;
  dueSince?: string | undefined;
};

const where = (conditions: readonly (RawBuilder<unknown> | false)[]): RawBuilder<unknown> => {
  const all = conditions.filter((one) => one !== false);
  return all.length ? sql` and ${sql.join(all, sql` and `)}` : sql``;
};

/**
 * Two branches, so that what a unit owes is found by index: its own figures, and those of the whole body that it owns.
 * `answers`: conditions on the unit that answers; `due`: on the line that is due (d); `own`: on those of
 * the first branch.
 */
export const dueCells = (
  answers: (unit: RawBuilder<unknown>) => readonly (RawBuilder<unknown> | false)[] = () => [],
  due: readonly (RawBuilder<unknown> | false)[] = [],
  own: readonly (RawBuilder<unknown> | false)[] = [],
): RawBuilder<unknown> => {
  const owner = sql`coalesce(i.owner_unit_id, d.unit_id)`;
  return sql`
  select d.period, d.due_on, d.indicator_id, d.unit_id, d.unit_id as answers
  from report_due d join org_unit u on u.body_id = d.body_id and u.id = d.unit_id
  where d.body_id = plenum_body() and u.parent_id is not null${where([...answers(sql`d.unit_id`), ...due, ...own])}
  union all
  select d.period, d.due_on, d.indicator_id, d.unit_id, ${owner}
  from org_unit u join report_due d on d.body_id = u.body_id and d.unit_id = u.id
  join indicator i on i.body_id = d.body_id and i.id = d.indicator_id
  where u.body_id = plenum_body() and u.parent_id is null${where([...answers(owner), ...due])}`;
};

type Row = {
  unitId: string;
  code: string;
  name: string;
  period: string;
  dueOn: string;
  due: string;
  filled: string;
  explained: string;
  completeAt: string | null;
  state: ReportState | null;
  firstSubmittedAt: string | null;
  submittedAt: string | null;
  submittedBy: string | null;
  submitterName: string | null;
  decidedAt: string | null;
  returns: number | null;
  revision: number | null;
  isClosed: boolean;
};

/** Periods in which anything is due, by one look into the index for each; the last is null. */
const PERIODS = sql`periods (period) as (
      (select period from report_due where body_id = plenum_body() order by period limit 1)
      union all
      select (select d.period from report_due d where d.body_id = plenum_body() and d.period > p.period order by d.period limit 1)
      from periods p where p.period is not null)`;

export const listReportHeads = async (db: Db, filter: ReportFilter, today: string): Promise<ReportHead[]> => {
  const { period, year, unitId, unitIds, state, isWithUnit, dueUntil, dueSince } = filter;
  const ofUnit = (unit: RawBuilder<unknown>) => [
    unitId !== undefined && sql`${unit} = ${unitId}`,
    unitIds !== undefined && sql`${unit} = any(${unitIds}::uuid[])`,
    isWithUnit === true &&
      sql`not exists (select from submission s where s.body_id = plenum_body() and s.unit_id = ${unit} and s.period = d.period
        and s.state in ('submitted', 'accepted'))`,
    state !== undefined &&
      state !== 'draft' &&
      sql`exists (select from submission s where s.body_id = plenum_body() and s.unit_id = ${unit} and s.period = d.period
        and s.state = ${state})`,
  ];
  const ofDue = [
    period !== undefined && sql`d.period = ${period}`,
    year !== undefined && sql`(d.period = ${String(year)} or d.period like ${`${year}-%`})`,
  ];
  // Few reports of many are still with the unit: those are found first, then what is due in them.
  const stillOwed =
    unitIds !== undefined &&
    isWithUnit === true &&
    sql`(d.unit_id, d.period) in (select x.id, p.period from unnest(${unitIds}::uuid[]) x (id), periods p
      where p.period is not null and not exists (select from submission s where s.body_id = plenum_body() and s.unit_id = x.id
        and s.period = p.period and s.state in ('submitted', 'accepted')))`;
  const { rows } = await sql<Row>`
    with recursive ${PERIODS}, due as (${dueCells(ofUnit, ofDue, [stillOwed])}),
    report as (
      select due.answers, due.period, min(due.due_on) as due_on, count(*) as due,
        count(*) filter (where v.has_figure) as filled, count(*) filter (where not v.has_figure and v.has_any) as explained,
        case when bool_and(coalesce(v.has_any, false)) then max(v.first_at) end as complete_at
      from due left join lateral (
        select min(x.reported_at) as first_at, bool_or(x.superseded_at is null and x.value is not null) as has_figure,
          bool_or(x.superseded_at is null) as has_any
        from indicator_value x where x.body_id = plenum_body() and x.indicator_id = due.indicator_id and x.unit_id = due.unit_id
          and x.period = due.period and x.kind <> 'forecast') v on true
      group by due.answers, due.period)
    select r.answers as "unitId", u.code, u.name, r.period, r.due_on as "dueOn", r.due, r.filled, r.explained,
      r.complete_at as "completeAt", s.state, s.first_submitted_at as "firstSubmittedAt", s.submitted_at as "submittedAt",
      s.submitted_by as "submittedBy", p.name as "submitterName", s.decided_at as "decidedAt", s.returns, s.revision,
      exists (select from round_closing c where c.body_id = plenum_body() and c.period = r.period) as "isClosed"
    from report r join org_unit u on u.body_id = plenum_body() and u.id = r.answers
    left join submission s on s.body_id = plenum_body() and s.unit_id = r.answers and s.period = r.period
    left join person p on p.body_id = s.body_id and p.id = s.submitted_by
    where true${where([
      state !== undefined && sql`coalesce(s.state, 'draft') = ${state}`,
      dueUntil !== undefined && sql`r.due_on <= cast(${dueUntil} as date)`,
      dueSince !== undefined && sql`r.due_on >= cast(${dueSince} as date)`,
    ])}
    order by r.due_on desc, r.period, u.code`.execute(db);
  return rows.map((row) => toHead(row, today));
};

const toHead = (row: Row, today: string): ReportHead => {
  const [due, filled, explained] = [Number(row.due), Number(row.filled), Number(row.explained)];
  return {
    unit: { id: row.unitId, code: row.code, name: row.name },
    period: row.period,
    dueOn: row.dueOn,
    state: row.state ?? 'draft',
    ...timelinessOf(row, today),
    due,
    filled,
    explained,
    missing: due - filled - explained,
    submittedAt: row.submittedAt,
    submittedBy: row.submittedBy ? { id: row.submittedBy, name: row.submitterName ?? '' } : null,
    decidedAt: row.decidedAt,
    returns: row.returns ?? 0,
    revision: row.revision ?? 0,
    isClosed: row.isClosed,
  };
};

/** Periods in which anything is due. */
export const listRoundPeriods = async (db: Db): Promise<string[]> => {
  const { rows } = await sql<{ period: string }>`
    with recursive ${PERIODS} select period from periods where period is not null`.execute(db);
  return rows.map(({ period }) => period);
};

export type WaitingReport = {
  unit: ReportHead['unit'];
  period: string;
  dueOn: string;
  sentAt: string;
  by: string | null;
};

/** Reports that wait for the office, the longest waiting first, and how many there are. */
export const listWaiting = async (
  db: Db,
  limit: number,
): Promise<{ total: number; reports: WaitingReport[] }> => {
  const { rows } = await sql<WaitingReport & { id: string; code: string; name: string; total: string }>`
    with w as (select s.unit_id, s.period, s.submitted_at, s.submitted_by, count(*) over () as total from submission s
      where s.body_id = plenum_body() and s.state = 'submitted' order by s.submitted_at, s.id limit ${limit})
    select u.id, u.code, u.name, w.period, w.submitted_at as "sentAt", p.name as by, w.total, (
      select min(d.due_on) from (${dueCells(
        (unit) => [sql`${unit} = w.unit_id`],
        [sql`d.period = w.period`],
      )}) d) as "dueOn"
    from w join org_unit u on u.body_id = plenum_body() and u.id = w.unit_id
    left join person p on p.body_id = plenum_body() and p.id = w.submitted_by
    order by w.submitted_at`.execute(db);
  return {
    total: Number(rows[0]?.total ?? 0),
    reports: rows.map(({ id, code, name, period, dueOn, sentAt, by }) => ({
      unit: { id, code, name },
      period,
      dueOn: dueOn ?? sentAt.slice(0, 10),
      sentAt,
      by,
    })),
  };
};
