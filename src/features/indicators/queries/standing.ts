// The figure that stands in a cell: what the unit itself reported, else what the units below it make together.
import { type Kysely, sql } from 'kysely';
import type { DecimalString } from '../../../kernel/decimal.ts';
import type { Database } from '../../../store/tables.ts';

export type Place = { indicatorId: string; unitId: string; period: string };
export const placeKey = ({ indicatorId, unitId, period }: Place): string =>
  [indicatorId, unitId, period].join(' ');

/** By placeKey; a place without a figure is left out. Forecasts do not stand. */
export const listStandingAt = async (
  db: Kysely<Database>,
  places: readonly Place[],
): Promise<Map<string, DecimalString>> => {
  if (places.length === 0) return new Map();
  const once = [...new Map(places.map((place) => [placeKey(place), place])).values()];
  const { rows } = await sql<Place & { value: DecimalString }>`
    select c."indicatorId", c."unitId", c.period, coalesce(own.value, t.total) as value
    from jsonb_to_recordset(cast(${JSON.stringify(once)} as jsonb)) as c ("indicatorId" uuid, "unitId" uuid, period text)
    left join lateral (
      select v.value from indicator_value v
      where v.body_id = plenum_body() and v.indicator_id = c."indicatorId" and v.unit_id = c."unitId" and v.period = c.period
        and v.superseded_at is null and v.kind <> 'forecast' and v.value is not null
      -- The order of compareStanding() in features/indicators/rules.ts.
      order by array_position('{final,provisional,estimate}', v.vintage), array_position('{actual,estimate}', v.kind) limit 1) as own on true
    left join unit_total t on t.body_id = plenum_body() and t.indicator_id = c."indicatorId" and t.unit_id = c."unitId" and t.period = c.period
    where coalesce(own.value, t.total) is not null`.execute(db);
  return new Map(rows.map((row) => [placeKey(row), row.value]));
};

/** Periods in which any of the indicators has a figure of the unit, with how many of them have one. */
export const listStandingPeriods = async (
  db: Kysely<Database>,
  indicatorIds: readonly string[],
  unitId: string,
): Promise<{ period: string; count: number }[]> =>
  (
    await sql<{ period: string; count: number }>`
      select period, count(distinct indicator_id)::int as count from (
        select indicator_id, period from indicator_value where body_id = plenum_body() and unit_id = ${unitId}
          and indicator_id = any(cast(${indicatorIds} as uuid[])) and superseded_at is null and kind <> 'forecast' and value is not null
        union all
        select indicator_id, period from unit_total where body_id = plenum_body() and unit_id = ${unitId}
          and indicator_id = any(cast(${indicatorIds} as uuid[])) and total is not null) as there
      group by period`.execute(db)
  ).rows;
