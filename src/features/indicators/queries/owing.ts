// Who still owes a figure: units below another that were asked for it and have said nothing, not even why there is none.
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../store/tables.ts';

export type Owing = { indicatorId: string; unitId: string; period: string; units: number };

/** Units below each of `unitIds` that owe an indicator in one of the periods or a part of it. Where nobody owes there is no row. */
export const listOwing = async (
  db: Kysely<Database>,
  cells: { indicatorIds: readonly string[]; unitIds: readonly string[]; periods: readonly string[] },
): Promise<Owing[]> => {
  if (Object.values(cells).some((all) => all.length === 0)) return [];
  const { rows } = await sql<Owing>`
    with recursive below (root, id) as (
      select u, o.id from unnest(cast(${cells.unitIds} as uuid[])) as u
      join org_unit o on o.body_id = plenum_body() and o.parent_id = u
      union
      select b.root, o.id from below b join org_unit o on o.body_id = plenum_body() and o.parent_id = b.id)
    select d.indicator_id as "indicatorId", b.root as "unitId", p.period, count(distinct d.unit_id)::int as units
    from unnest(cast(${cells.periods} as text[])) as p (period)
    join report_due d on d.body_id = plenum_body() and d.indicator_id = any(cast(${cells.indicatorIds} as uuid[]))
      and (d.period = p.period or (p.period !~ '-' and d.period like p.period || '-%'))
    join below b on b.id = d.unit_id
    where not exists (
      select from indicator_value v where v.body_id = d.body_id and v.indicator_id = d.indicator_id and v.unit_id = d.unit_id
        and v.period = d.period and v.superseded_at is null and v.kind <> 'forecast')
    group by d.indicator_id, b.root, p.period`.execute(db);
  return rows;
};
