import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Band } from '../../../kernel/figures.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Database } from '../../../store/tables.ts';
import type { DeclaredRating } from '../contract.ts';

type Db = Kysely<Database>;
export type Declared = z.output<typeof DeclaredRating>;

/** Declared ratings of targets, newest first, those withdrawn included. */
export const listDeclared = async (
  db: Db,
  targetIds: readonly string[],
): Promise<(Declared & { targetId: string })[]> => {
  if (targetIds.length === 0) return [];
  const rows = await db
    .selectFrom('declared_rating as d')
    .leftJoin('person as p', (join) =>
      join.onRef('p.body_id', '=', 'd.body_id').onRef('p.id', '=', 'd.declared_by'),
    )
    .leftJoin('person as w', (join) =>
      join.onRef('w.body_id', '=', 'd.body_id').onRef('w.id', '=', 'd.withdrawn_by'),
    )
    .selectAll('d')
    .select(['p.name as person_name', 'w.name as withdrawer_name'])
    .where('d.target_id', 'in', targetIds)
    .orderBy('d.declared_at', 'desc')
    .orderBy('d.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    targetId: row.target_id,
    band: row.band as Band,
    reason: row.reason,
    declaredBy: row.declared_by ? { id: row.declared_by, name: row.person_name ?? '' } : null,
    declaredAt: row.declared_at,
    withdrawnAt: row.withdrawn_at,
    withdrawnBy: row.withdrawn_by ? { id: row.withdrawn_by, name: row.withdrawer_name ?? '' } : null,
    withdrawReason: row.withdraw_reason,
  }));
};

/** Ends the rating that stands; false when none does. */
export const endDeclared = async (
  db: Db,
  targetId: string,
  by: { personId: string | null; at: string; reason: string | null },
): Promise<boolean> => {
  const result = await db
    .updateTable('declared_rating')
    .set({ withdrawn_at: by.at, withdrawn_by: by.personId, withdraw_reason: by.reason })
    .where('target_id', '=', targetId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
};

export const insertDeclared = async (
  db: Db,
  rating: {
    bodyId: string;
    targetId: string;
    band: Band;
    reason: string;
    personId: string | null;
    at: string;
  },
): Promise<string> => {
  const id = newId();
  await db
    .insertInto('declared_rating')
    .values({
      body_id: rating.bodyId,
      id,
      target_id: rating.targetId,
      band: rating.band,
      reason: rating.reason,
      declared_by: rating.personId,
      declared_at: rating.at,
    })
    .execute();
  return id;
};
