import { type Kysely, sql } from 'kysely';
import type { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import type { UnitKind } from '../../../kernel/unit-kinds.ts';
import type { Database } from '../../../store/tables.ts';
import type { ReportDue } from '../contract.ts';
import { daysLate } from '../rules.ts';
import { toIndicatorRef } from './catalogue.ts';

type Db = Kysely<Database>;
export type Due = z.input<typeof ReportDue>;

/** What is due for a period and when its first figure came. The owner of the indicator answers for the whole body's figures. */
export const listReportDues = async (db: Db, period: string, asOf: string): Promise<Due[]> => {
  const rows = await db
    .selectFrom('report_due as d')
    .innerJoin('indicator as i', (join) =>
      join.onRef('i.body_id', '=', 'd.body_id').onRef('i.id', '=', 'd.indicator_id'),
    )
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.body_id', '=', 'd.body_id').onRef('u.id', '=', 'd.unit_id'),
    )
    .leftJoin('org_unit as o', (join) =>
      join.onRef('o.body_id', '=', 'i.body_id').onRef('o.id', '=', 'i.owner_unit_id'),
    )
    .select([
      'd.id as due_id',
      'd.due_on',
      'i.id',
      'i.code',
      'i.name_vi',
      'i.name_en',
      'i.unit',
      'i.decimals',
      'i.direction',
      'i.price_basis',
      'u.id as unit_id',
      'u.code as unit_code',
      'u.name as unit_name',
      'u.parent_id',
      'o.id as owner_id',
      'o.code as owner_code',
      'o.name as owner_name',
    ])
    .select((e) =>
      e
        .selectFrom('indicator_value as v')
        .select((f) => f.fn.min('v.reported_at').as('at'))
        .whereRef('v.body_id', '=', 'd.body_id')
        .whereRef('v.indicator_id', '=', 'd.indicator_id')
        .whereRef('v.unit_id', '=', 'd.unit_id')
        .whereRef('v.period', '=', 'd.period')
        .as('reported_at'),
    )
    .where('d.period', '=', period)
    .orderBy('u.code')
    .orderBy('i.code')
    .execute();
  return rows.map((row) => {
    const unit = { id: row.unit_id, code: row.unit_code, name: row.unit_name };
    const owner = row.owner_id ? { id: row.owner_id, code: row.owner_code!, name: row.owner_name! } : null;
    const late = daysLate(row.due_on, row.reported_at ?? asOf);
    return {
      id: row.due_id,
      indicator: toIndicatorRef(row),
      unit,
      responsibleUnit: row.parent_id === null ? owner : unit,
      period,
      dueOn: row.due_on,
      state: row.reported_at ? (late ? 'reported_late' : 'reported') : late > 0 ? 'missing' : 'not_due_yet',
      daysLate: late,
      reportedAt: row.reported_at,
    } satisfies Due;
  });
};

/** Adds what is due; what was due already gets the new day. */
export const upsertReportDues = async (
  db: Db,
  bodyId: string,
  period: string,
  dueOn: string,
  items: readonly { indicatorId: string; unitId: string }[],
): Promise<number> => {
  const once = new Map(items.map((item) => [`${item.indicatorId} ${item.unitId}`, { ...item, id: newId() }]));
  await sql`
    insert into report_due (body_id, id, period, indicator_id, unit_id, due_on)
    select cast(${bodyId} as uuid), n.id, ${period}, n."indicatorId", n."unitId", cast(${dueOn} as date)
    from jsonb_to_recordset(cast(${JSON.stringify([...once.values()])} as jsonb)) as n (id uuid, "indicatorId" uuid, "unitId" uuid)
    on conflict (body_id, period, indicator_id, unit_id) do update set due_on = excluded.due_on`.execute(db);
  return once.size;
};

/** The day on which each figure of a period is due, by "indicator unit". */
export const listDueDays = async (db: Db, period: string): Promise<Map<string, string>> => {
  const rows = await db
    .selectFrom('report_due')
    .select(['indicator_id', 'unit_id', 'due_on'])
    .where('period', '=', period)
    .execute();
  return new Map(rows.map(({ indicator_id, unit_id, due_on }) => [`${indicator_id} ${unit_id}`, due_on]));
};

export type ReportingUnit = { id: string; kind: UnitKind; isRoot: boolean };

/** Units that are there on a day. */
export const listReportingUnits = async (db: Db, day: string): Promise<ReportingUnit[]> =>
  (
    await db
      .selectFrom('org_unit')
      .select(['id', 'kind', 'parent_id'])
      .where('valid_from', '<=', day)
      .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', day)]))
      .orderBy('code')
      .execute()
  ).map(({ id, kind, parent_id }) => ({ id, kind: kind as UnitKind, isRoot: parent_id === null }));
