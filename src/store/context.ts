// What a verb is given: the transaction, who acts, for which body, and the pen for the audit log.
// Inside transact() the second lock is closed: the application role, and rows of one body only.
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Lang } from '../kernel/problem.ts';
import { type Grant, type Right, scopeOf } from '../kernel/rights.ts';
import type { Store } from './connect.ts';
import { appendEvents, type EventAuthor, type NewEvent } from './events.ts';
import { announceChange } from './live.ts';
import type { Database } from './tables.ts';

export type Body = { id: string; slug: string; name: string };
export type Actor = {
  personId: string;
  userId: string | null;
  name: string;
  grants: Grant[] /** The granted units and all below them. */;
  unitIds: ReadonlySet<string>;
};

export type Context = {
  db: Transaction<Database>;
  body: Body;
  /** Null: nobody is signed in (public pages) or the program itself acts. */
  actor: Actor | null;
  /** ISO instant of the request. */
  now: string;
  lang: Lang;
  /** Notes a change; it is written with the transaction or not at all. */
  record: (event: NewEvent) => void;
};

export type Caller = {
  body: Body;
  actor: Actor | null;
  lang?: Lang;
  now?: string /** The name in the log when nobody is signed in. */;
  authorName?: string;
};

/** Runs one verb in one transaction; the events it noted are its last act. */
export const transact = async <T>(
  store: Pick<Store, 'db'>,
  caller: Caller,
  work: (ctx: Context) => Promise<T>,
  options: { readOnly?: boolean /** All statements see one moment. */; isSnapshot?: boolean } = {},
): Promise<T> => {
  const now = caller.now ?? new Date().toISOString();
  let transaction = store.db.transaction();
  if (options.isSnapshot) transaction = transaction.setIsolationLevel('repeatable read');
  return transaction.execute(async (db) => {
    await closeSecondLock(db, caller.body.id, now, options.readOnly ?? false);
    const noted: NewEvent[] = [];
    const result = await work({
      db,
      body: caller.body,
      actor: caller.actor,
      now,
      lang: caller.lang ?? 'vi',
      record: (event) => noted.push(event),
    });
    const author = authorOf(caller.actor, caller.authorName);
    const seq = await appendEvents(db, caller.body.id, author, now, noted);
    if (seq !== null) await announceChange(db, caller.body.id, seq, noted);
    return result;
  });
};

const authorOf = (actor: Actor | null, name = 'Plenum'): EventAuthor => ({
  id: actor?.personId ?? null,
  name: actor?.name ?? name,
});

/** The same transaction in the hands of another: for verbs that write what several people sent. */
export const actingAs = (ctx: Context, actor: Actor | null): Context => ({
  ...ctx,
  actor,
  record: (event) => ctx.record({ ...event, author: authorOf(actor) }),
});

/**
 * The database is told the time as well: what it keeps of earlier states carries the moment of the request. That only reading is
 * allowed goes along, which saves the embedded engine a round trip; once set it holds to the end of the transaction.
 */
const closeSecondLock = async (
  db: Kysely<Database>,
  bodyId: string,
  now: string,
  isReadOnly: boolean,
): Promise<void> => {
  await sql`
    select set_config('role', 'plenum_app', true), set_config('plenum.body', ${bodyId}, true), set_config('plenum.now', ${now}, true),
      set_config('transaction_read_only', ${isReadOnly ? 'on' : 'off'}, true)`.execute(db);
};

/** The program itself (no actor) may: only the demonstration and jobs call verbs without one. */
export const mayForUnit = ({ actor }: Pick<Context, 'actor'>, right: Right, unitId: string): boolean => {
  if (!actor) return true;
  const scope = scopeOf(actor.grants, right);
  return scope === 'all' || (scope === 'units' && actor.unitIds.has(unitId));
};
