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
const SEND_BATCH = 50;

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

/** Gives how many were delivered. */
export const deliverWebhooks = async ({ db }: Pick<Store, 'db'>, options: Options = {}): Promise<number> => {
  const now = options.now ?? new Date();
  const webhooks = await db
    .selectFrom('webhook')
    .select(['id', 'body_id', 'kinds', 'seen_seq'])
    .where('is_active', '=', true)
    .execute();
  for (const webhook of webhooks) await collectFor(db, webhook, now.toISOString());
  const due = await db
    .selectFrom('webhook_delivery as d')
    .innerJoin('webhook as w', (join) =>
      join.onRef('w.body_id', '=', 'd.body_id').onRef('w.id', '=', 'd.webhook_id'),
    )
    .select(['d.id', 'd.body_id', 'd.event_kind', 'd.payload', 'd.attempts', 'w.url', 'w.secret'])
    .where('d.state', '=', 'waiting')
    .where('d.next_at', '<=', now.toISOString())
    .where('w.is_active', '=', true)
    .orderBy('d.next_at')
    .orderBy('d.id')
    .limit(SEND_BATCH)
    .execute();
  const send = options.send ?? post;
  let delivered = 0;
  for (const one of due) {
    const attempts = one.attempts + 1;
    // Claimed by its count of tries before it is sent, as mail is; whoever dies in between leaves it for later.
    const claimed = await db
      .updateTable('webhook_delivery')
      .set({ attempts, next_at: new Date(now.getTime() + secondsAfter(attempts) * 1000).toISOString() })
      .where('body_id', '=', one.body_id)
      .where('id', '=', one.id)
      .where('attempts', '=', one.attempts)
      .where('state', '=', 'waiting')
      .returning('id')
      .executeTakeFirst();
    if (!claimed) continue;
    const at = Math.floor(now.getTime() / 1000);
    const outcome = await send(
      one.url,
      {
        'content-type': 'application/json',
        'user-agent': 'Plenum',
        'plenum-event': one.event_kind,
        'plenum-delivery': one.id,
        'plenum-signature': signatureOf(one.secret, at, one.payload),
      },
      one.payload,
      { allowPrivate: options.allowPrivate ?? false },
    ).then(
      (status) => ({ status, error: status >= 200 && status < 300 ? null : `HTTP ${status}` }),
      (error) => ({ status: null, error: describe(error) }),
    );
    const isDone = outcome.error === null;
    if (isDone) delivered += 1;
    await db
      .updateTable('webhook_delivery')
      .set({
        status: outcome.status,
        last_error: outcome.error,
        state: isDone ? 'delivered' : attempts >= MAX_TRIES ? 'failed' : 'waiting',
        ...(isDone && { delivered_at: now.toISOString() }),
      })
      .where('body_id', '=', one.body_id)
      .where('id', '=', one.id)
      .execute();
  }
  return delivered;
};
