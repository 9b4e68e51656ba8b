import type { Kysely } from 'kysely';
import type { Database } from '../../../store/tables.ts';

type Db = Kysely<Database>;

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
