// The figure that stands in a cell: what the unit itself reported, else its total, else its formula.
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
    select c."indicatorId", c."unitId", c.period, f.value
    from jsonb_to_recordset(cast(${JSON.stringify(once)} as jsonb)) as c ("indicatorId" uuid, "unitId" uuid, period text)
    cross join lateral standing_figure(plenum_body(), main_hierarchy(), c."indicatorId", c."unitId", c.period) as f
    where f.value is not null`.execute(db);
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
          and indicator_id = any(cast(${indicatorIds} as uuid[])) and total is not null
          and hierarchy_id = main_hierarchy()) as there
      group by period`.execute(db)
  ).rows;
