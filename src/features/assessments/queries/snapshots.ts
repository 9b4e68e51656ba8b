import type { Kysely } from 'kysely';
import { notFound } from '../../../kernel/problem.ts';
import { json } from '../../../store/json.ts';
import type { Database } from '../../../store/tables.ts';
import type { Fact, SnapshotHead } from '../contract.ts';

type Db = Kysely<Database>;

/** Newest first. */
export const listSnapshots = async (
  db: Db,
  filter: { id?: string; period?: string; resolutionId?: string } = {},
): Promise<SnapshotHead[]> => {
  let query = db
    .selectFrom('snapshot as s')
    .leftJoin('person as p', (join) =>
      join.onRef('p.body_id', '=', 's.body_id').onRef('p.id', '=', 's.taken_by'),
    )
    .select([
      's.id',
      's.period',
      's.resolution_id',
      's.reason',
      's.taken_at',
      's.taken_by',
      's.hash',
      's.target_count',
    ])
    .select('p.name as person_name')
    .orderBy('s.taken_at', 'desc')
    .orderBy('s.id', 'desc');
  if (filter.id) query = query.where('s.id', '=', filter.id);
  if (filter.period) query = query.where('s.period', '=', filter.period);
  if (filter.resolutionId) query = query.where('s.resolution_id', '=', filter.resolutionId);
  return (await query.execute()).map((row) => ({
    id: row.id,
    period: row.period,
    resolutionId: row.resolution_id,
    reason: row.reason,
    takenAt: row.taken_at,
    takenBy: row.taken_by ? { id: row.taken_by, name: row.person_name ?? '' } : null,
    hash: row.hash,
    targetCount: row.target_count,
  }));
};

export const getSnapshotHead = async (db: Db, id: string): Promise<SnapshotHead> => {
  const [head] = await listSnapshots(db, { id });
  if (!head) throw notFound({ vi: 'bản chụp này', en: 'snapshot' });
  return head;
};

/** The text that was hashed, byte for byte. */
export const getSnapshotText = async (db: Db, id: string): Promise<string> => {
  const row = await db.selectFrom('snapshot').select('content').where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound({ vi: 'bản chụp này', en: 'snapshot' });
  return row.content;
};

export const insertSnapshot = async (
  db: Db,
  snapshot: {
    bodyId: string;
    id: string;
    period: string;
    resolutionId: string | null;
    reason: string;
    takenBy: string | null;
    takenAt: string;
    content: string;
    hash: string;
    targetCount: number;
    facts: readonly Fact[];
  },
): Promise<void> => {
  await db
    .insertInto('snapshot')
    .values({
      body_id: snapshot.bodyId,
      id: snapshot.id,
      period: snapshot.period,
      resolution_id: snapshot.resolutionId,
      reason: snapshot.reason,
      taken_by: snapshot.takenBy,
      taken_at: snapshot.takenAt,
      content: snapshot.content,
      hash: snapshot.hash,
      target_count: snapshot.targetCount,
    })
    .execute();
  for (let i = 0; i < snapshot.facts.length; i += 500)
    await db
      .insertInto('snapshot_fact')
      .values(
        snapshot.facts.slice(i, i + 500).map((fact) => ({
          body_id: snapshot.bodyId,
          id: fact.id,
          snapshot_id: snapshot.id,
          content: json(fact),
        })),
      )
      .execute();
};

/** Facts by id, each with its snapshot; unknown ids are left out. */
export const findFacts = async (
  db: Db,
  ids: readonly string[],
): Promise<{ fact: Fact; snapshotId: string }[]> => {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('snapshot_fact')
    .select(['snapshot_id', 'content'])
    .where('id', 'in', ids)
    .execute();
  return rows.map((row) => ({ fact: row.content as Fact, snapshotId: row.snapshot_id }));
};
