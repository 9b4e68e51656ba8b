import { type Kysely, sql } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import { type Calendar, daysOf, type Period, type PeriodKind } from '../../../kernel/period.ts';
import type { Context } from '../../../store/context.ts';
import type { Database } from '../../../store/tables.ts';

type Db = Kysely<Database>;

const FREQUENCY_OF: Partial<Record<PeriodKind, string>> = {
  month: 'month',
  quarter: 'quarter',
  half: 'half',
  year: 'year',
};

type Ruled = { id: string; calendar: Calendar; workingDays: number; unitKinds: string[] };

/** Indicators that are due in periods of this kind by a rule of their own. */
export const listRuledIndicators = async (db: Db, kind: PeriodKind): Promise<Ruled[]> =>
  (
    await db
      .selectFrom('indicator')
      .select(['id', 'due_calendar', 'due_working_days', 'due_unit_kinds'])
      .where('frequency', '=', FREQUENCY_OF[kind] ?? '')
      .where('due_calendar', 'is not', null)
      .orderBy('code')
      .execute()
  ).map((row) => ({
    id: row.id,
    calendar: row.due_calendar as Calendar,
    workingDays: row.due_working_days!,
    unitKinds: row.due_unit_kinds,
  }));

/** Units that exist on the last day of a period. */
export const listUnitsIn = async (
  db: Db,
  period: Period,
): Promise<{ id: string; kind: string; parentId: string | null }[]> => {
  const { to } = daysOf(period);
  return db
    .selectFrom('org_unit')
    .select(['id', 'kind', 'parent_id as parentId'])
    .where('valid_from', '<=', to)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', to)]))
    .orderBy('code')
    .execute();
};

export type NewDue = { indicatorId: string; unitId: string; dueOn: string };

/** What is due already keeps its day; gives how many are new. */
export const addDues = async (ctx: Context, period: string, dues: readonly NewDue[]): Promise<number> => {
  const rows = dues.map((due) => ({ ...due, id: newId() }));
  const result = await sql`
    insert into report_due (body_id, id, period, indicator_id, unit_id, due_on)
    select cast(${ctx.body.id} as uuid), n.id, ${period}, n."indicatorId", n."unitId", n."dueOn"
    from jsonb_to_recordset(cast(${JSON.stringify(rows)} as jsonb)) as n (id uuid, "indicatorId" uuid, "unitId" uuid, "dueOn" date)
    on conflict (body_id, period, indicator_id, unit_id) do nothing`.execute(ctx.db);
  return Number(result.numAffectedRows ?? 0);
};
