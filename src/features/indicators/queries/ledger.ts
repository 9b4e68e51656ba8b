// What totals are reckoned from: how each indicator is made, where units stand, and the figures they reported.
import { type Kysely, sql } from 'kysely';
import type { UnitAggregation } from '../../../kernel/figures.ts';
import type { Database } from '../../../store/tables.ts';
import type { Formula } from '../rules/formula.ts';
import type { Place, UnitsOfPeriod } from '../rules/ledger.ts';
import type { Making, UnitFigure } from '../rules/totals.ts';

type Db = Kysely<Database>;
export type NamedMaking = Making & { code: string };

/** By code. */
export const listMakings = async (db: Db, bodyId: string): Promise<NamedMaking[]> => {
  const rows = await db
    .selectFrom('indicator')
    .select([
      'id',
      'code',
      'unit_aggregation',
      'ratio_scale as ratioScale',
      'weight_indicator_id as weightIndicatorId',
      'numerator_indicator_id as numeratorIndicatorId',
      'denominator_indicator_id as denominatorIndicatorId',
      'formula',
    ])
    .where('body_id', '=', bodyId)
    .orderBy('code')
    .execute();
  return rows.map(({ unit_aggregation, formula, ...row }) => ({
    ...row,
    unitAggregation: unit_aggregation as UnitAggregation,
    formula: formula as Formula | null,
  }));
};

export const listPlaces = async (db: Db, bodyId: string): Promise<Place[]> =>
  db
    .selectFrom('unit_place')
    .select([
      'hierarchy_id as hierarchyId',
      'unit_id as unitId',
      'parent_id as parentId',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .where('body_id', '=', bodyId)
    .orderBy('valid_from')
    .execute();

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
  timeAggregation: 'sum' | 'last' | 'mean' | 'cumulative' | 'none';
};
/** The catalogue without its descriptions, by code. */
export const listShortIndicators = async (db: Db): Promise<ShortIndicator[]> =>
  (await db
    .selectFrom('indicator')
    .select([
      'id',
      'code',
      'name_vi as nameVi',
      'name_en as nameEn',
      'unit',
      'decimals',
      'time_aggregation as timeAggregation',
    ])
    .orderBy('code')
    .execute()) as ShortIndicator[];
