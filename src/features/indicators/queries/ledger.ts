// What totals are reckoned from: how each indicator is made, where units stand, and the figures they reported.
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../store/tables.ts';
import type { Place, UnitsOfPeriod } from '../rules/ledger.ts';
import type { UnitFigure } from '../rules/totals.ts';
import type { Timed } from '../rules/year-figures.ts';

type Db = Kysely<Database>;
export type NamedMaking = Timed & { code: string };

/** By code; as they were made at an instant where given. */
export const listMakings = async (db: Db, bodyId: string, asKnownAt?: string): Promise<NamedMaking[]> => {
  const columns = sql`unit_aggregation as "unitAggregation", time_aggregation as "timeAggregation", ratio_scale as "ratioScale",
    weight_indicator_id as "weightIndicatorId", numerator_indicator_id as "numeratorIndicatorId",
    denominator_indicator_id as "denominatorIndicatorId", formula`;
  const { rows } = await sql<NamedMaking>`
    select id, code, ${columns} from indicator where body_id = ${bodyId} order by code`.execute(db);
  if (!asKnownAt) return rows;
  const past = await sql<NamedMaking>`
    select distinct on (indicator_id) indicator_id as id, ${columns} from indicator_making_past
    where body_id = ${bodyId} and known_until > ${asKnownAt} order by indicator_id, known_until`.execute(db);
  const then = new Map(past.rows.map((row) => [row.id, row]));
  return rows.map((row) => ({ ...row, ...then.get(row.id) }));
};

/** Which unit stands below which in the main hierarchy; as it was known at an instant where given. */
export const listLinks = async (db: Db, bodyId: string, asKnownAt?: string): Promise<Link[]> => {
  const { rows } = await sql<Link>`
    select o.id, ${asKnownAt ? sql`case when past.known_until is null then o.parent_id else past.parent_id end` : sql`o.parent_id`} as "parentId"
    from org_unit o ${
      asKnownAt
        ? sql`left join lateral (select p.parent_id, p.known_until from unit_parent_past p
            where p.body_id = o.body_id and p.unit_id = o.id and p.known_until > ${asKnownAt} order by p.known_until limit 1) as past on true`
        : sql``
    } where o.body_id = ${bodyId}`.execute(db);
  return rows;
};
type Link = { id: string; parentId: string | null };

/** Places in the other hierarchies; those known at an instant where given. */
export const listPlaces = async (db: Db, bodyId: string, asKnownAt?: string): Promise<Place[]> => {
  const columns = sql`hierarchy_id as "hierarchyId", unit_id as "unitId", parent_id as "parentId", valid_from as "validFrom",
    valid_to as "validTo"`;
  const { rows } = await sql<Place>`
    select ${columns} from unit_place where body_id = ${bodyId} ${
      asKnownAt
        ? sql`and recorded_at <= ${asKnownAt} union all select ${columns} from unit_place_past
            where body_id = ${bodyId} and recorded_at <= ${asKnownAt} and known_until > ${asKnownAt}`
        : sql``
    } order by "validFrom"`.execute(db);
  return rows;
};

/** The figure that stands for each unit, by period; those of some periods where named, as known at an instant where given. */
export const listFiguresByPeriod = async (
  db: Db,
  bodyId: string,
  indicatorId: string,
  { periods, asKnownAt }: { periods?: readonly string[]; asKnownAt?: string } = {},
): Promise<UnitsOfPeriod<UnitFigure>> => {
  const { rows } = await sql<UnitFigure & { unit_id: string; period: string }>`
    select distinct on (unit_id, period) unit_id, period, value, numerator, denominator, reported_at as "reportedAt" from indicator_value
    where body_id = ${bodyId} and indicator_id = ${indicatorId} and value is not null and kind <> 'forecast'
      and ${asKnownAt ? sql`reported_at <= ${asKnownAt} and (superseded_at is null or superseded_at > ${asKnownAt})` : sql`superseded_at is null`}
      ${periods ? sql`and period = any(cast(${periods} as text[]))` : sql``}
    -- The order of compareStanding() in features/indicators/rules.ts.
    order by unit_id, period, array_position('{final,provisional,estimate}', vintage), array_position('{actual,estimate}', kind)`.execute(
    db,
  );
  const byPeriod: UnitsOfPeriod<UnitFigure> = new Map();
  for (const { unit_id, period, ...figure } of rows) {
    const of = byPeriod.get(period) ?? new Map<string, UnitFigure>();
    byPeriod.set(period, of.set(unit_id, figure));
  }
  return byPeriod;
};

type ShortIndicator = {
  id: string;
  code: string;
  nameVi: string;
  nameEn: string | null;
  unit: string;
  decimals: number;
};
/** The catalogue without its descriptions, by code. */
export const listShortIndicators = async (db: Db): Promise<ShortIndicator[]> =>
  db
    .selectFrom('indicator')
    .select(['id', 'code', 'name_vi as nameVi', 'name_en as nameEn', 'unit', 'decimals'])
    .orderBy('code')
    .execute();
