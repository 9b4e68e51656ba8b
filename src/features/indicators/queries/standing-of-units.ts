// Everything that stands for some units in some periods as the database keeps it: own figures, totals and formulas, in one reading.
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../store/tables.ts';
import type { Standing } from '../rules/year-figures.ts';

type Db = Kysely<Database>;

export type StandingFilter = {
  unitIds: readonly string[];
  /** All of them where left out. */
  periods?: readonly string[];
  indicatorIds?: readonly string[];
  hierarchyId: string;
};

/** Totals of the hierarchy stand before those of the main one, a unit's own figure before both. */
export const listKeptStandings = async (db: Db, filter: StandingFilter): Promise<Standing[]> => {
  const where = sql`body_id = plenum_body() and unit_id = any(cast(${filter.unitIds} as uuid[]))
    ${filter.periods ? sql`and period = any(cast(${filter.periods} as text[]))` : sql``}
    ${filter.indicatorIds ? sql`and indicator_id = any(cast(${filter.indicatorIds} as uuid[]))` : sql``}`;
  const { rows } = await sql<Standing>`
    select s.*, null as "madeOf", s.illustrative or (s.how <> 'own' and exists (
        select from indicator_value i where i.body_id = plenum_body() and i.indicator_id = s."indicatorId" and i.period = s.period
          and i.illustrative and i.superseded_at is null)) as illustrative
    from (
      select distinct on ("unitId", "indicatorId", period) * from (
        select unit_id as "unitId", indicator_id as "indicatorId", period, value, numerator, denominator, 'own' as how, id as "valueId", kind,
          illustrative, null as reason, 1 as "unitCount", reported_at as "reportedAt", figure_place(vintage, kind) - 10 as place
        from indicator_value where ${where} and superseded_at is null and kind <> 'forecast' and value is not null
        union all
        select unit_id, indicator_id, period, total, numerator, denominator, how, null, null, false, reason, unit_count, latest_at,
          (hierarchy_id <> ${filter.hierarchyId})::int
        from unit_total where ${where} and hierarchy_id in (main_hierarchy(), ${filter.hierarchyId})) as all_of_them
      order by "unitId", "indicatorId", period, place) as s`.execute(db);
  return rows;
};

/** The units directly below one in a hierarchy that existed in the period, by code. */
export const listUnitsBelow = async (
  db: Db,
  {
    unitId,
    period,
    hierarchyId,
    from,
    to,
  }: { unitId: string; period: string; hierarchyId: string; from: string; to: string },
): Promise<{ id: string; code: string; name: string }[]> =>
  (
    await sql<{ id: string; code: string; name: string }>`
      select o.id, o.code, o.name from units_below(plenum_body(), ${hierarchyId}, ${unitId}, ${period}) b
      join org_unit o on o.body_id = plenum_body() and o.id = b.unit_id
      where o.valid_from <= ${to} and (o.valid_to is null or o.valid_to > ${from}) order by o.code`.execute(
      db,
    )
  ).rows;
