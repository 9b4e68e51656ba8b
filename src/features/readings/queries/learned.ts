import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../store/tables.ts';
import { foldName } from '../rules.ts';

export type Learned = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** By folded name: how often it was linked to which indicator. */
export const listLearned = async (db: Kysely<Database>, names: readonly string[]): Promise<Learned> => {
  const folded = [...new Set(names.map(foldName))];
  if (!folded.length) return new Map();
  const rows = await db
    .selectFrom('learned_name')
    .select(['folded', 'indicator_id', 'uses'])
    .where('folded', 'in', folded)
    .execute();
  const learned = new Map<string, Map<string, number>>();
  for (const row of rows)
    learned.set(row.folded, (learned.get(row.folded) ?? new Map()).set(row.indicator_id, row.uses));
  return learned;
};

export const learnName = async (
  db: Kysely<Database>,
  link: { bodyId: string; name: string; indicatorId: string; now: string },
): Promise<void> => {
  const folded = foldName(link.name);
  if (!folded) return;
  await db
    .insertInto('learned_name')
    .values({ body_id: link.bodyId, folded, indicator_id: link.indicatorId, last_used_at: link.now })
    .onConflict((on) =>
      on
        .columns(['body_id', 'folded', 'indicator_id'])
        .doUpdateSet({ uses: sql`learned_name.uses + 1`, last_used_at: link.now }),
    )
    .execute();
};
