// Every indicator as the input that would make it again: what the workbook of the catalogue is written from and compared with.
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../store/tables.ts';
import type { BreakdownFields } from '../contract/indicator.ts';
import type { Indicator, IndicatorFields } from '../contract.ts';
import { listIndicators } from './catalogue.ts';
import { listRules } from './rules.ts';

export type DescribedIndicator = { id: string; version: number; isPart: boolean; fields: IndicatorFields };

const toFields = (
  { ownerUnit, growthOf, id, version, partOf, ...one }: Indicator,
  rules: IndicatorFields['rules'],
  breakdowns: BreakdownFields[],
): IndicatorFields => ({
  ...one,
  ownerUnitId: ownerUnit?.id ?? null,
  growthOfId: growthOf?.id ?? null,
  rules,
  breakdowns,
});

/** By code; of these ids where they are named. */
export const listDescribed = async (
  db: Kysely<Database>,
  of?: readonly string[],
): Promise<DescribedIndicator[]> => {
  const all = await listIndicators(db, of ? { ids: of } : {});
  const ids = all.map(({ id }) => id);
  const rules = Map.groupBy(await listRules(db, ids), ({ indicatorId }) => indicatorId);
  const rows = await db
    .selectFrom('indicator_breakdown as b')
    .innerJoin('dimension as d', (join) =>
      join.onRef('d.body_id', '=', 'b.body_id').onRef('d.id', '=', 'b.dimension_id'),
    )
    .select(['b.indicator_id', 'b.dimension_id', 'b.severity', 'b.tolerance'])
    .orderBy(sql`lower(d.code)`)
    .execute();
  const breakdowns = Map.groupBy(rows, ({ indicator_id }) => indicator_id);
  return all.map((one) => ({
    id: one.id,
    version: one.version,
    isPart: one.partOf !== null,
    fields: toFields(
      one,
      (rules.get(one.id) ?? []).map(({ id, indicatorId, tree, ...rule }) => rule),
      (breakdowns.get(one.id) ?? []).map((row) => ({
        dimensionId: row.dimension_id,
        severity: row.severity as BreakdownFields['severity'],
        tolerance: row.tolerance,
      })),
    ),
  }));
};
