// Proves the totals the database keeps: reckons every one anew from the figures and compares.
import { type Kysely, sql } from 'kysely';
import { decimal } from '../../kernel/decimal.ts';
import type { UnitAggregation } from '../../kernel/figures.ts';
import type { Database } from '../../store/tables.ts';
import { type Total, totalsFromScratch, type UnitFigure } from './rules/totals.ts';

type Db = Kysely<Database>;
type RollupFinding = { ok: boolean; body: string; count: number; wrong: string[] };
const MOST_NAMED = 20;

/** One finding a body: how many totals were reckoned, and which differ ("THU-NS 2021 BT: 5, should be 7"). */
export const examineRollups = async (db: Db): Promise<RollupFinding[]> => {
  const findings: RollupFinding[] = [];
  for (const body of await db.selectFrom('body').select(['id', 'slug']).orderBy('slug').execute())
    findings.push(await examineBody(db, body));
  return findings;
};

const examineBody = async (db: Db, body: { id: string; slug: string }): Promise<RollupFinding> => {
  const units = await db
    .selectFrom('org_unit')
    .select(['id', 'code', 'parent_id as parentId'])
    .where('body_id', '=', body.id)
    .execute();
  const codes = new Map(units.map((unit) => [unit.id, unit.code]));
  const indicators = await db
    .selectFrom('indicator')
    .select(['id', 'code', 'unit_aggregation', 'ratio_scale'])
    .where('body_id', '=', body.id)
    .orderBy('code')
    .execute();
  let count = 0;
  const wrong: string[] = [];
  // One indicator at a time: five million figures need not be held at once.
  for (const indicator of indicators) {
    const adding = {
      unitAggregation: indicator.unit_aggregation as UnitAggregation,
      ratioScale: indicator.ratio_scale,
    };
    const kept = await readTotals(db, body.id, indicator.id);
    const figures =
      adding.unitAggregation === 'none' ? new Map() : await readFigures(db, body.id, indicator.id);
    for (const period of new Set([...kept.keys(), ...figures.keys()])) {
      const right = totalsFromScratch(units, figures.get(period) ?? new Map(), adding);
      const there = kept.get(period) ?? new Map<string, Total>();
      for (const unitId of new Set([...right.keys(), ...there.keys()])) {
        count += 1;
        const [is, should] = [there.get(unitId), right.get(unitId)];
        if (!isSame(is, should))
          wrong.push(
            `${indicator.code} ${period} ${codes.get(unitId)}: ${shown(is)}, should be ${shown(should)}`,
          );
      }
    }
  }
  return { ok: wrong.length === 0, body: body.slug, count, wrong: wrong.slice(0, MOST_NAMED) };
};

const shown = (total: Total | undefined): string => (total ? (total.total ?? 'not defined') : 'none');

const isSame = (a: Total | undefined, b: Total | undefined): boolean =>
  a === undefined || b === undefined
    ? a === b
    : a.unitCount === b.unitCount &&
      (['total', 'numerator', 'denominator'] as const).every((key) => {
        const [x, y] = [a[key], b[key]];
        return x === null || y === null ? x === y : decimal(x).eq(y);
      });

const readTotals = async (db: Db, bodyId: string, indicatorId: string) => {
  const rows = await db
    .selectFrom('unit_total')
    .select(['unit_id', 'period', 'total', 'numerator', 'denominator', 'unit_count as unitCount'])
    .where('body_id', '=', bodyId)
    .where('indicator_id', '=', indicatorId)
    .execute();
  return byPeriod(rows.map(({ unit_id, period, ...total }) => ({ unitId: unit_id, period, one: total })));
};

const readFigures = async (db: Db, bodyId: string, indicatorId: string) => {
  const { rows } = await sql<UnitFigure & { unit_id: string; period: string }>`
    select distinct on (unit_id, period) unit_id, period, value, numerator, denominator from indicator_value
    where body_id = ${bodyId} and indicator_id = ${indicatorId} and superseded_at is null and value is not null and kind <> 'forecast'
    order by unit_id, period, case vintage when 'final' then 0 when 'provisional' then 1 else 2 end, kind`.execute(
    db,
  );
  return byPeriod(rows.map(({ unit_id, period, ...figure }) => ({ unitId: unit_id, period, one: figure })));
};

const byPeriod = <T>(rows: { unitId: string; period: string; one: T }[]): Map<string, Map<string, T>> =>
  new Map(
    [...Map.groupBy(rows, ({ period }) => period)].map(([period, of]) => [
      period,
      new Map(of.map(({ unitId, one }) => [unitId, one])),
    ]),
  );
