// From the log to the webhooks: new entries become deliveries, deliveries that are due are sent. Run by a job as the
// program itself, for all bodies. A payload is thin: it names what happened, and who wants more asks the interface.
import { type Kysely, sql } from 'kysely';
import { newId } from '../../kernel/ids.ts';
import type { Store } from '../../store/connect.ts';
import type { Database } from '../../store/tables.ts';
import { type Post, post } from './post.ts';
import { MAX_TRIES, secondsAfter } from './rules.ts';
import { signatureOf } from './signature.ts';

type Db = Kysely<Database>;
const BATCH = 200;
/** How long one receiver may keep a run busy; the rest goes out with the next. */
const RUN_MS = 30_000;
const SIDE_BY_SIDE = 32;

/** Entries about confidential tasks and restricted documents tell nothing to anybody outside. */
const isTold = sql<boolean>`not (e.object_type = 'task' and exists (
    select from task t where t.body_id = e.body_id and t.id::text = e.object_id and t.confidential))
  and not (e.object_type = 'document' and exists (
    select from document d where d.body_id = e.body_id and d.id::text = e.object_id and d.confidentiality = 'restricted'))`;

const collectFor = async (
  db: Db,
  webhook: { id: string; body_id: string; kinds: string[]; seen_seq: number },
  now: string,
): Promise<void> => {
  const entries = await db
    .selectFrom('event as e')
    .innerJoin('body as b', 'b.id', 'e.body_id')
    .select(['e.seq', 'e.id', 'e.at', 'e.verb', 'e.object_type', 'e.object_id', 'b.slug', isTold.as('told')])
    .where('e.body_id', '=', webhook.body_id)
    .where('e.seq', '>', webhook.seen_seq)
    .orderBy('e.seq')
    .limit(BATCH)
    .execute();
  const last = entries.at(-1);
  if (!last) return;
  const told = entries.filter((entry) => entry.told && webhook.kinds.includes(entry.verb.split('.')[0]!));
  await db.transaction().execute(async (transaction) => {
    // Two processes that collect at once: the second finds the number moved and does nothing.
    const moved = await transaction
      .updateTable('webhook')
      .set({ seen_seq: last.seq })
      .where('body_id', '=', webhook.body_id)
      .where('id', '=', webhook.id)
      .where('seen_seq', '=', webhook.seen_seq)
      .returning('id')
      .executeTakeFirst();
    if (!moved || !told.length) return;
    await transaction
      .insertInto('webhook_delivery')
      .values(
        told.map((entry) => ({
          body_id: webhook.body_id,
          id: newId(),
          webhook_id: webhook.id,
          event_kind: entry.verb,
          payload: JSON.stringify({
            id: entry.id,
            event: entry.verb,
            at: entry.at,
            body: entry.slug,
            object: { type: entry.object_type, id: entry.object_id },
          }),
          next_at: now,
          made_at: now,
        })),
      )
      .execute();
  });
};

const describe = (error: unknown): string => String((error as Error).message || error).slice(0, 300);

type Options = { now?: Date; allowPrivate?: boolean; send?: Post };
type Receiver = { id: string; body_id: string; url: string; secret: string };

/** The oldest that waits for a receiver; later ones do not overtake it, also while it waits to be tried again. */
const findNext = (db: Db, { id, body_id }: Receiver) =>
  db
    .selectFrom('webhook_delivery')
    .select(['id', 'event_kind', 'payload', 'attempts', 'next_at'])
    .where('body_id', '=', body_id)
    .where('webhook_id', '=', id)
    .where('state', '=', 'waiting')
    .orderBy('made_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
type Delivery = NonNullable<Awaited<ReturnType<typeof findNext>>>;

/** Claimed by its count of tries before it is sent, as mail is; whoever dies in between leaves it for later. */
const claim = async (db: Db, { body_id }: Receiver, one: Delivery, now: Date): Promise<boolean> => {
  const attempts = one.attempts + 1;
  const claimed = await db
    .updateTable('webhook_delivery')
    .set({ attempts, next_at: new Date(now.getTime() + secondsAfter(attempts) * 1000).toISOString() })
    .where('body_id', '=', body_id)
    .where('id', '=', one.id)
    .where('attempts', '=', one.attempts)
    .where('state', '=', 'waiting')
    .returning('id')
    .executeTakeFirst();
  return claimed !== undefined;
};

const sendOne = async (
  db: Db,
  receiver: Receiver,
  one: Delivery,
  { now, allowPrivate = false, send = post }: Options & { now: Date },
): Promise<boolean> => {
  const at = Math.floor(now.getTime() / 1000);
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Plenum',
    'plenum-event': one.event_kind,
    'plenum-delivery': one.id,
    'plenum-signature': signatureOf(receiver.secret, at, one.payload),
  };
  const outcome = await send(receiver.url, headers, one.payload, { allowPrivate }).then(
    (status) => ({ status, error: status >= 200 && status < 300 ? null : `HTTP ${status}` }),
    (error) => ({ status: null, error: describe(error) }),
  );
  const isDone = outcome.error === null;
  await db
    .updateTable('webhook_delivery')
    .set({
      status: outcome.status,
      last_error: outcome.error,
      state: isDone ? 'delivered' : one.attempts + 1 >= MAX_TRIES ? 'failed' : 'waiting',
      ...(isDone && { delivered_at: now.toISOString() }),
    })
    .where('body_id', '=', receiver.body_id)
    .where('id', '=', one.id)
    .execute();
  return isDone;
};

/** One after the other, until nothing is due, one is not taken, or this run has lasted long enough. */
const sendTo = async (db: Db, receiver: Receiver, options: Options & { now: Date }): Promise<number> => {
  const until = Date.now() + RUN_MS;
  let delivered = 0;
  while (Date.now() < until) {
    const next = await findNext(db, receiver);
    if (!next || Date.parse(next.next_at) > options.now.getTime()) break;
    if (!(await claim(db, receiver, next, options.now))) break;
    if (!(await sendOne(db, receiver, next, options))) break;
    delivered += 1;
  }
  return delivered;
};

/** Receivers side by side, so that a slow one holds up nobody else. Gives how many were delivered. */
export const deliverWebhooks = async ({ db }: Pick<Store, 'db'>, given: Options = {}): Promise<number> => {
  const options = { ...given, now: given.now ?? new Date() };
  const webhooks = await db
    .selectFrom('webhook')
    .select(['id', 'body_id', 'kinds', 'seen_seq', 'url', 'secret'])
    .where('is_active', '=', true)
    .execute();
  for (const webhook of webhooks) await collectFor(db, webhook, options.now.toISOString());
  const waiting = [...webhooks];
  const counts: number[] = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      counts.push(await sendTo(db, next, options));
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane));
  return counts.reduce((sum, count) => sum + count, 0);
};
