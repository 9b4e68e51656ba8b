// The audit log. Entries of one body form a chain: each hash covers the entry and the hash before it, so that a
// changed, missing or inserted entry is found and named. Written at the end of a transaction, so that the chain's
// head is held only for a moment.
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { newId } from '../kernel/ids.ts';
import type { LiveCell } from '../kernel/live.ts';
import type { Database } from './tables.ts';

export type NewEvent = {
  verb: string;
  objectType: string;
  objectId: string /** What changed: enough to understand it without the row. No secrets. */;
  data?: Record<string, unknown>;
  /** The figures it touched, for pages that stand open; not kept in the log. */
  cells?: readonly LiveCell[];
  /** Where one transaction writes what several people did; else who acts in it. */
  author?: EventAuthor;
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
  // Makes the head of the chain where there is none, and holds it either way.
  const head = await sql<{ seq: number; hash: string }>`
    insert into event_head as h (body_id, seq, hash) values (${bodyId}, 0, '')
    on conflict (body_id) do update set seq = h.seq returning seq, hash`.execute(db);
  let { seq, hash } = head.rows[0]!;
  const rows = events.map((event) => {
    seq += 1;
    const by = event.author ?? author;
    const entry: Entry = {
      seq,
      id: newId(),
      at,
      actor_id: by.id,
      actor_name: by.name,
      verb: event.verb,
      object_type: event.objectType,
      object_id: event.objectId,
      data: JSON.parse(JSON.stringify(event.data ?? {})),
    };
    hash = hashEntry(hash, entry);
    return { ...entry, hash };
  });
  await sql`
    with kept as (
      insert into event (body_id, seq, id, at, actor_id, actor_name, verb, object_type, object_id, data, hash)
      select cast(${bodyId} as uuid), e.* from jsonb_to_recordset(cast(${JSON.stringify(rows)} as jsonb)) as e (seq bigint, id uuid,
        at timestamptz, actor_id uuid, actor_name text, verb text, object_type text, object_id text, data jsonb, hash text))
    update event_head set seq = ${seq}, hash = ${hash} where body_id = ${bodyId}`.execute(db);
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
