import { type Kysely, sql } from 'kysely';
import type { DecimalString } from '../../../kernel/decimal.ts';
import type { Database } from '../../../store/tables.ts';

export type EnteredPoint = { month: number; value: DecimalString };

/** The entered points of each target, by month. */
export const listEnteredPaths = async (
  db: Kysely<Database>,
  targetIds: readonly string[],
): Promise<Map<string, EnteredPoint[]>> => {
  const rows = await db
    .selectFrom('target_path')
    .select(['target_id', 'month', 'value'])
    .where(sql<boolean>`target_id = any(cast(${targetIds} as uuid[]))`)
    .orderBy('month')
    .execute();
  return Map.groupBy(rows, (row) => row.target_id) as Map<string, (typeof rows)[number][]>;
};

export const replacePath = async (
  db: Kysely<Database>,
  bodyId: string,
  targetId: string,
  points: readonly EnteredPoint[],
): Promise<void> => {
  await db.deleteFrom('target_path').where('target_id', '=', targetId).execute();
  if (points.length)
    await db
      .insertInto('target_path')
      .values(points.map(({ month, value }) => ({ body_id: bodyId, target_id: targetId, month, value })))
      .execute();
};
