import { sql } from 'kysely';
import { notFound } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { Delivery, EventKind, Webhook } from '../contract.ts';

export const noWebhook = () => notFound({ vi: 'webhook này', en: 'webhook' });

/** Never with its secret: the role that verbs run as may not read it. */
export const listWebhooks = async ({ db }: Context, id?: string): Promise<Webhook[]> => {
  const deliveries = sql`from webhook_delivery d where d.body_id = w.body_id and d.webhook_id = w.id`;
  const rows = await db
    .selectFrom('webhook as w')
    .leftJoin('person as p', 'p.id', 'w.created_by')
    .select(['w.id', 'w.name', 'w.url', 'w.kinds', 'w.is_active', 'w.created_by', 'w.created_at'])
    .select([
      'p.name as person_name',
      sql<string>`(select count(*) ${deliveries} and d.state = 'waiting')`.as('waiting'),
      sql<string>`(select count(*) ${deliveries} and d.state = 'failed')`.as('failed'),
      sql<string | null>`(select max(d.delivered_at) ${deliveries})`.as('last_at'),
    ])
    .$if(id !== undefined, (query) => query.where('w.id', '=', id!))
    .orderBy('w.created_at')
    .orderBy('w.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    url: row.url,
    kinds: row.kinds as EventKind[],
    isActive: row.is_active,
    createdBy: row.created_by ? { id: row.created_by, name: row.person_name ?? '' } : null,
    createdAt: row.created_at,
    waiting: Number(row.waiting),
    failed: Number(row.failed),
    lastDeliveredAt: row.last_at,
  }));
};

export const getWebhook = async (ctx: Context, id: string): Promise<Webhook> => {
  const [webhook] = await listWebhooks(ctx, id);
  if (!webhook) throw noWebhook();
  return webhook;
};

export const listDeliveries = async (
  { db }: Context,
  webhookId: string,
  limit: number,
): Promise<Delivery[]> => {
  const rows = await db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('webhook_id', '=', webhookId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    eventKind: row.event_kind,
    state: row.state as Delivery['state'],
    attempts: row.attempts,
    status: row.status,
    lastError: row.last_error,
    madeAt: row.made_at,
    nextAt: row.next_at,
    deliveredAt: row.delivered_at,
  }));
};
