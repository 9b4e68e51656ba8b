// Totals as the database keeps them: over units along every hierarchy, and what is reckoned from other indicators.
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../store/tables.ts';
import type { Value } from '../contract.ts';
import { type Kept, MAIN_HIERARCHY } from '../rules/ledger.ts';
import type { NotDefined, Total, UnitFigure } from '../rules/totals.ts';
import { compareStanding } from '../rules.ts';
import { listValues, type ValueFilter } from './values.ts';

type Db = Kysely<Database>;

const columns = [
  'hierarchy_id',
  'period',
  'unit_id',
  'how',
  'total',
  'reason',
  'numerator',
  'denominator',
  'unit_count',
  'latest_at',
  'latest_unit',
] as const;
type Row = {
  how: string;
  total: string | null;
  reason: string | null;
  numerator: string | null;
  denominator: string | null;
  unit_count: number;
  latest_at: string | null;
  latest_unit: string | null;
};
const toTotal = (row: Row): Total => ({
  total: row.total,
  numerator: row.numerator,
  denominator: row.denominator,
  unitCount: row.unit_count,
  how: row.how as Total['how'],
  reason: row.reason as NotDefined | null,
  latest: row.latest_at && row.latest_unit ? { at: row.latest_at, unitId: row.latest_unit } : null,
});

/** Everything kept of an indicator. */
export const listKept = async (db: Db, bodyId: string, indicatorId: string): Promise<Kept> => {
  const rows = await db
    .selectFrom('unit_total')
    .select(columns)
    .where('body_id', '=', bodyId)
    .where('indicator_id', '=', indicatorId)
    .execute();
  const kept: Kept = new Map();
  for (const row of rows) {
    const periods = kept.get(row.hierarchy_id) ?? new Map<string, Map<string, Total>>();
    const units = periods.get(row.period) ?? new Map<string, Total>();
    kept.set(row.hierarchy_id, periods.set(row.period, units.set(row.unit_id, toTotal(row))));
  }
  return kept;
};

/** The totals kept for these units, by unit: those of the hierarchy, else those of the main one. */
export const listTotals = async (
  db: Db,
  { indicatorId, period, hierarchyId }: { indicatorId: string; period: string; hierarchyId: string },
  unitIds: readonly string[],
): Promise<Map<string, Total>> => {
  const rows = await db
    .selectFrom('unit_total')
    .select(columns)
    .where('indicator_id', '=', indicatorId)
    .where('period', '=', period)
    .where('hierarchy_id', 'in', [hierarchyId, MAIN_HIERARCHY])
    .where(sql<boolean>`unit_id = any(${unitIds}::uuid[])`)
    .orderBy((e) => e('hierarchy_id', '=', hierarchyId))
    .execute();
  return new Map(rows.map((row) => [row.unit_id, toTotal(row)]));
};

/** Periods in which anything of the unit was reckoned. */
export const listTotalPeriods = async (
  db: Db,
  indicatorId: string,
  hierarchyId: string,
  unitId: string,
): Promise<string[]> =>
  (
    await db
      .selectFrom('unit_total')
      .select('period')
      .distinct()
      .where('indicator_id', '=', indicatorId)
      .where('hierarchy_id', 'in', [hierarchyId, MAIN_HIERARCHY])
      .where('unit_id', '=', unitId)
      .execute()
  ).map(({ period }) => period);

export type StandingFigure = Value & UnitFigure;

/** The figure that stands for each unit and period, forecasts and reasons for none left out. */
export const listStandingFigures = async (db: Db, filter: ValueFilter): Promise<StandingFigure[]> => {
  const standing = new Map<string, StandingFigure>();
  for (const { value, ...rest } of await listValues(db, filter)) {
    if (rest.kind === 'forecast' || value === null) continue;
    const figure = { ...rest, value };
    const key = `${rest.indicatorId} ${rest.unit.id} ${rest.period}`;
    const other = standing.get(key);
    if (!other || compareStanding(figure, other) < 0) standing.set(key, figure);
  }
  return [...standing.values()];
};

/** Indicator and period, with a blank between, of which an illustrative figure stands or stood: whatever is made of them is one too. */
export const listIllustrative = async (
  db: Db,
  {
    indicatorIds,
    periods,
    asKnownAt,
  }: { indicatorIds?: readonly string[]; periods?: readonly string[]; asKnownAt?: string },
): Promise<Set<string>> => {
  const { rows } = await sql<{ key: string }>`
    select distinct indicator_id || ' ' || period as key from indicator_value
    where body_id = plenum_body() and illustrative and value is not null
      ${indicatorIds ? sql`and indicator_id = any(cast(${indicatorIds} as uuid[]))` : sql``}
      ${periods ? sql`and period = any(cast(${periods} as text[]))` : sql``}
      ${
        asKnownAt
          ? sql`and reported_at <= ${asKnownAt} and (superseded_at is null or superseded_at > ${asKnownAt})`
          : sql`and superseded_at is null`
      }`.execute(db);
  return new Set(rows.map(({ key }) => key));
};
