// What is due, gathered by the unit that answers for it: for figures of the whole body, the owner of the indicator.
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../store/tables.ts';
import type { ReportState } from '../contract/reports.ts';
import type { ReportHead } from '../contract.ts';
import { timelinessOf } from '../rules.ts';

type Db = Kysely<Database>;

export type ReportFilter = {
  period?: string | undefined;
  year?: number | undefined;
  unitId?: string | undefined;
  state?: ReportState | undefined;
  /** Due by this day. */
  dueUntil?: string | undefined;
  dueSince?: string | undefined;
};

export const DUE_CELLS = sql`
  select d.period, d.due_on, d.indicator_id, d.unit_id,
    case when u.parent_id is null then coalesce(i.owner_unit_id, d.unit_id) else d.unit_id end as answers
  from report_due d
  join org_unit u on u.body_id = d.body_id and u.id = d.unit_id
  join indicator i on i.body_id = d.body_id and i.id = d.indicator_id
  where d.body_id = plenum_body()`;

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
};

export const listReportHeads = async (db: Db, filter: ReportFilter, today: string): Promise<ReportHead[]> => {
  const year = filter.year === undefined ? null : String(filter.year);
  const { rows } = await sql<Row>`
    with due as (select * from (${DUE_CELLS}) d
      where (cast(${filter.period ?? null} as text) is null or d.period = ${filter.period ?? null})
        and (cast(${year} as text) is null or d.period = ${year} or d.period like ${`${year}-%`})
        and (cast(${filter.unitId ?? null} as uuid) is null or d.answers = ${filter.unitId ?? null})),
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
      s.submitted_by as "submittedBy", p.name as "submitterName", s.decided_at as "decidedAt", s.returns, s.revision
    from report r join org_unit u on u.body_id = plenum_body() and u.id = r.answers
    left join submission s on s.body_id = plenum_body() and s.unit_id = r.answers and s.period = r.period
    left join person p on p.body_id = s.body_id and p.id = s.submitted_by
    where (cast(${filter.state ?? null} as text) is null or coalesce(s.state, 'draft') = ${filter.state ?? null})
      and (cast(${filter.dueUntil ?? null} as date) is null or r.due_on <= ${filter.dueUntil ?? null})
      and (cast(${filter.dueSince ?? null} as date) is null or r.due_on >= ${filter.dueSince ?? null})
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
  };
};

/** Periods in which anything is due. */
export const listRoundPeriods = async (db: Db): Promise<string[]> =>
  (await db.selectFrom('report_due').select('period').distinct().execute()).map(({ period }) => period);
