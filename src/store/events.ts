// The audit log. Entries of one body form a chain: each hash covers the entry and the hash before it, so that a
// changed, missing or inserted entry is found and named. Written at the end of a transaction, so that the chain's
// head is held only for a moment.
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { newId } from '../kernel/ids.ts';
import type { LiveCell } from '../kernel/live.ts';
import { json } from './json.ts';
import type { Database } from './tables.ts';

export type NewEvent = {
  verb: string;
  objectType: string;
  objectId: string /** What changed: enough to understand it without the row. No secrets. */;
  data?: Record<string, unknown>;
  /** The figures it touched, for pages that stand open; not kept in the log. */
  cells?: readonly LiveCell[];
};
export type EventAuthor = { id: string | null; name: string };

/** Keys sorted, so that the text does not depend on how the database keeps jsonb. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`)
      .join(',')}}`;
  return JSON.stringify(value ?? null);
};

type Entry = {
  seq: number;
  id: string;
  at: string;
  actor_id: string | null;
  actor_name: string;
  verb: string;
  object_type: string;
  object_id: string;
  data: unknown;
};

export const hashEntry = (previous: string, entry: Entry): string =>
  createHash('sha256')
    .update(previous)
    .update(
      canonicalJson([
        entry.seq,
        entry.id,
        entry.at,
        entry.actor_id,
        entry.actor_name,
        entry.verb,
        entry.object_type,
        entry.object_id,
        entry.data,
      ]),
    )
    .digest('hex');

/** Appends to the chain of a body; must be the last thing a transaction does. The number of the last entry, null without any. */
export const appendEvents = async (
  db: Kysely<Database>,
  bodyId: string,
  author: EventAuthor,
  at: string,
  events: readonly NewEvent[],
): Promise<number | null> => {
  if (!events.length) return null;
  await db
    .insertInto('event_head')
    .values({ body_id: bodyId, seq: 0, hash: '' })
    .onConflict((c) => c.column('body_id').doNothing())
    .execute();
  let { seq, hash } = await db
    .selectFrom('event_head')
    .select(['seq', 'hash'])
    .where('body_id', '=', bodyId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const rows = events.map((event) => {
    seq += 1;
    const data = JSON.parse(JSON.stringify(event.data ?? {})) as Record<string, unknown>;
    const entry: Entry = {
      seq,
      id: newId(),
      at,
      actor_id: author.id,
      actor_name: author.name,
      verb: event.verb,
      object_type: event.objectType,
      object_id: event.objectId,
      data,
    };
    hash = hashEntry(hash, entry);
    return { ...entry, body_id: bodyId, hash, data: json(data) };
  });
  for (let i = 0; i < rows.length; i += 1000)
    await db
      .insertInto('event')
      .values(rows.slice(i, i + 1000))
      .execute();
  await db.updateTable('event_head').set({ seq, hash }).where('body_id', '=', bodyId).execute();
  return seq;
};

export type ChainFault = { bodyId: string; seq: number; problem: 'changed' | 'missing' | 'head' };

/** Walks a body's chain and returns the first entry that does not fit; null when it is whole. */
export const findChainFault = async (db: Kysely<Database>, bodyId: string): Promise<ChainFault | null> => {
  let previous = '';
  let expected = 1;
  for (;;) {
    const rows = await db
      .selectFrom('event')
      .selectAll()
      .where('body_id', '=', bodyId)
      .where('seq', '>=', expected)
      .orderBy('seq')
      .limit(5000)
      .execute();
    for (const row of rows) {
      if (row.seq !== expected) return { bodyId, seq: expected, problem: 'missing' };
      if (hashEntry(previous, row) !== row.hash) return { bodyId, seq: row.seq, problem: 'changed' };
      previous = row.hash;
      expected += 1;
    }
    if (rows.length < 5000) break;
  }
  const head = await sql<{
    seq: number;
    hash: string;
  }>`select seq, hash from event_head where body_id = ${bodyId}`.execute(db);
  const end = head.rows[0] ?? { seq: 0, hash: '' };
  return end.seq === expected - 1 && end.hash === previous ? null : { bodyId, seq: end.seq, problem: 'head' };
};
