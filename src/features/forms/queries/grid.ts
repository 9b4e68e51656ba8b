// What the entry grid shows, straight from the current versions and the kept totals.
import { type Kysely, sql } from 'kysely';
import type { Words } from '../../../kernel/problem.ts';
import type { Database } from '../../../store/tables.ts';

type Db = Kysely<Database>;
export type Place = { indicatorId: string; unitId: string; period: string };

const uuids = (ids: readonly string[]) => sql`any(cast(${[...ids]} as uuid[]))`;
const texts = (all: readonly string[]) => sql`any(cast(${[...all]} as text[]))`;

/** Units directly below one that existed on a day of the stretch, by code. */
export const listUnitsBelow = async (db: Db, unitId: string, { from, to }: { from: string; to: string }) =>
  db
    .selectFrom('org_unit')
    .select(['id', 'code', 'name', 'short_name as shortName'])
    .where('parent_id', '=', unitId)
    .where('valid_from', '<=', to)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', from)]))
    .orderBy('code')
    .execute();

export type CellValue = Place & {
  value: string | null;
  noFigureReason: string | null;
  version: number;
  /** What the rules of plausibility find odd. */
  warnings: Words[] | null;
};

export const listCellValues = async (
  db: Db,
  units: readonly string[],
  periods: readonly string[],
  { kind, vintage }: { kind: string; vintage: string },
): Promise<CellValue[]> =>
  (
    await sql<CellValue>`
      select v.indicator_id as "indicatorId", v.unit_id as "unitId", v.period, v.value, v.no_figure_reason as "noFigureReason", v.version,
        case when v.reason is null then v.warnings end as warnings
      from indicator_value v
      where v.body_id = plenum_body() and v.unit_id = ${uuids(units)} and v.period = ${texts(periods)}
        and v.kind = ${kind} and v.vintage = ${vintage} and v.superseded_at is null`.execute(db)
  ).rows;

export type Figure = Place & { value: string };

/** The figure that stands in each place; forecasts and reasons for none left out. */
export const listStandingValues = async (
  db: Db,
  units: readonly string[],
  periods: readonly string[],
): Promise<Figure[]> =>
  (
    await sql<Figure>`
      select distinct on (v.indicator_id, v.unit_id, v.period)
        v.indicator_id as "indicatorId", v.unit_id as "unitId", v.period, v.value
      from indicator_value v
      where v.body_id = plenum_body() and v.unit_id = ${uuids(units)} and v.period = ${texts(periods)}
        and v.superseded_at is null and v.kind <> 'forecast' and v.value is not null
      -- The order of compareStanding() in features/indicators/rules.ts.
      order by v.indicator_id, v.unit_id, v.period,
        array_position('{final,provisional,estimate}', v.vintage), array_position('{actual,estimate}', v.kind)`.execute(
      db,
    )
  ).rows;

export type Total = Place & { value: string | null; how: 'units' | 'indicators' | 'formula' };

/** What is reckoned for the units: from the units below along the main hierarchy, or by a formula; null: not defined. */
export const listUnitTotals = async (
  db: Db,
  units: readonly string[],
  periods: readonly string[],
): Promise<Total[]> =>
  (
    await sql<Total>`
      select indicator_id as "indicatorId", unit_id as "unitId", period, total as value, how from unit_total
      where body_id = plenum_body() and unit_id = ${uuids(units)} and period = ${texts(periods)}
        and hierarchy_id = '00000000-0000-0000-0000-000000000000'`.execute(db)
  ).rows;

/** Figures whose report waits for the office or was accepted: nobody writes into them. */
export const listLocks = async (
  db: Db,
  units: readonly string[],
  periods: readonly string[],
): Promise<(Place & { isAccepted: boolean })[]> =>
  (
    await sql<Place & { isAccepted: boolean }>`
      select indicator_id as "indicatorId", unit_id as "unitId", period, is_accepted as "isAccepted" from value_lock
      where body_id = plenum_body() and unit_id = ${uuids(units)} and period = ${texts(periods)}`.execute(db)
  ).rows;

/** What is due and of which nothing at all came yet. */
export const listOpenDues = async (
  db: Db,
  units: readonly string[],
  periods: readonly string[],
): Promise<(Place & { dueOn: string })[]> =>
  (
    await sql<Place & { dueOn: string }>`
      select d.indicator_id as "indicatorId", d.unit_id as "unitId", d.period, d.due_on as "dueOn" from report_due d
      where d.body_id = plenum_body() and d.unit_id = ${uuids(units)} and d.period = ${texts(periods)} and not exists (
        select from indicator_value v where v.body_id = d.body_id and v.indicator_id = d.indicator_id
          and v.unit_id = d.unit_id and v.period = d.period)`.execute(db)
  ).rows;
