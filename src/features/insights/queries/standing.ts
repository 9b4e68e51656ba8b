// The figures that stand: of each indicator, unit and period the best one reported, else the total of the units below.
import { type Kysely, sql } from 'kysely';
import type { DecimalString } from '../../../kernel/decimal.ts';
import type { Kind } from '../../../kernel/figures.ts';
import type { Database } from '../../../store/tables.ts';

type Db = Kysely<Database>;

export type Standing = {
  indicatorId: string;
  unitId: string;
  period: string;
  value: DecimalString;
  numerator: DecimalString | null;
  denominator: DecimalString | null;
  /** Null for a total: it was reckoned, not reported. */
  valueId: string | null;
  kind: Kind | null;
  illustrative: boolean;
};

type Filter = {
  indicatorIds: readonly string[];
  unitIds: readonly string[];
  /** All of them where left out. */
  periods?: readonly string[];
  /** An instant; totals are of today and left out then. */
  asKnownAt?: string;
};

export const listStanding = async (
  db: Db,
  { indicatorIds, unitIds, periods, asKnownAt }: Filter,
): Promise<Standing[]> => {
  if (indicatorIds.length === 0 || unitIds.length === 0) return [];
  const indicators = sql`cast(${indicatorIds} as uuid[])`;
  const units = sql`cast(${unitIds} as uuid[])`;
  const inPeriods = (column: string) =>
    periods ? sql`and ${sql.ref(column)} = any(cast(${periods} as text[]))` : sql``;
  const known = asKnownAt
    ? sql`v.reported_at <= ${asKnownAt} and (v.superseded_at is null or v.superseded_at > ${asKnownAt})`
    : sql`v.superseded_at is null`;
  const { rows } = await sql<Standing>`
    with own as (
      select distinct on (v.indicator_id, v.unit_id, v.period) v.*
      from indicator_value v
      where v.body_id = plenum_body() and v.indicator_id = any(${indicators}) and v.unit_id = any(${units})
        ${inPeriods('v.period')} and ${known} and v.kind <> 'forecast' and v.value is not null
      -- The order of compareStanding() in features/indicators/rules.ts.
      order by v.indicator_id, v.unit_id, v.period,
        array_position('{final,provisional,estimate}', v.vintage), array_position('{actual,estimate}', v.kind), v.reported_at desc)
    select indicator_id as "indicatorId", unit_id as "unitId", period, value, numerator, denominator, id as "valueId", kind, illustrative
    from own
    union all
    select t.indicator_id, t.unit_id, t.period, t.total, t.numerator, t.denominator, null, null,
      exists (select from indicator_value i where i.body_id = t.body_id and i.indicator_id = t.indicator_id and i.period = t.period
        and i.illustrative and i.superseded_at is null)
    from unit_total t
    where ${asKnownAt ? sql`false` : sql`true`} and t.body_id = plenum_body() and t.hierarchy_id = main_hierarchy()
      and t.indicator_id = any(${indicators})
      and t.unit_id = any(${units}) ${inPeriods('t.period')} and t.total is not null
      and not exists (select from own o where o.indicator_id = t.indicator_id and o.unit_id = t.unit_id and o.period = t.period)`.execute(
    db,
  );
  return rows;
};

/** How shorter periods make a longer one, by indicator. */
export const listTimeAggregations = async (
  db: Db,
  indicatorIds: readonly string[],
): Promise<Map<string, string>> => {
  if (indicatorIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('indicator')
    .select(['id', 'time_aggregation'])
    .where('id', 'in', indicatorIds)
    .execute();
  return new Map(rows.map((row) => [row.id, row.time_aggregation]));
};
