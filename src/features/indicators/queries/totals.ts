// Totals over units as the database keeps them, and the figures they are made of.
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../store/tables.ts';
import type { Value } from '../contract.ts';
import type { Total, UnitFigure } from '../rules/totals.ts';
import { compareStanding } from '../rules.ts';
import { listValues, type ValueFilter } from './values.ts';

type Db = Kysely<Database>;

/** The totals kept for these units, by unit. */
export const listTotals = async (
  db: Db,
  indicatorId: string,
  period: string,
  unitIds: readonly string[],
): Promise<Map<string, Total>> => {
  const rows = await db
    .selectFrom('unit_total')
    .select(['unit_id', 'total', 'numerator', 'denominator', 'unit_count as unitCount'])
    .where('indicator_id', '=', indicatorId)
    .where('period', '=', period)
    .where(sql<boolean>`unit_id = any(${unitIds}::uuid[])`)
    .execute();
  return new Map(rows.map(({ unit_id, ...total }) => [unit_id, total]));
};

/** Periods in which anything below the unit was reported. */
export const listTotalPeriods = async (db: Db, indicatorId: string, unitId: string): Promise<string[]> =>
  (
    await db
      .selectFrom('unit_total')
      .select('period')
      .where('indicator_id', '=', indicatorId)
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
