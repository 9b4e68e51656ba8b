import { newId } from '../../../kernel/ids.ts';
import { invalidField, notFound } from '../../../kernel/problem.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract } from '../contract.ts';
import { getWebhook, listDeliveries, listWebhooks } from '../queries/webhooks.ts';
import { findAddressFault } from '../rules.ts';
import { newSecret } from '../signature.ts';

type Names =
  | 'listWebhooks'
  | 'createWebhook'
  | 'updateWebhook'
  | 'renewWebhookSecret'
  | 'deleteWebhook'
  | 'listDeliveries'
  | 'redeliver';

const checkAddress = (url: string): void => {
  const fault = findAddressFault(url);
  if (fault) throw invalidField('url', 'address', fault);
};

export const webhooks: Pick<VerbsOf<typeof contract>, Names> = {
  listWebhooks: async (ctx) => ({ webhooks: await listWebhooks(ctx) }),

  createWebhook: async (ctx, { name, url, kinds }) => {
    checkAddress(url);
    const id = newId();
    const secret = newSecret();
    const head = await ctx.db.selectFrom('event_head').select('seq').executeTakeFirst();
    await ctx.db
      .insertInto('webhook')
      .values({
        body_id: ctx.body.id,
        id,
        name,
        url,
        kinds: [...new Set(kinds)],
        secret,
        seen_seq: head?.seq ?? 0,
        created_by: ctx.actor?.personId ?? null,
        created_at: ctx.now,
      })
      .execute();
    ctx.record({
      verb: 'exchange.create_webhook',
      objectType: 'webhook',
      objectId: id,
      data: { name, host: new URL(url).host, kinds },
    });
    return { webhook: await getWebhook(ctx, id), secret };
  },

  updateWebhook: async (ctx, { id, name, url, kinds, isActive }) => {
    await getWebhook(ctx, id);
    checkAddress(url);
    await ctx.db
      .updateTable('webhook')
      .set({ name, url, kinds: [...new Set(kinds)], is_active: isActive })
      .where('id', '=', id)
      .execute();
    ctx.record({
      verb: 'exchange.update_webhook',
      objectType: 'webhook',
      objectId: id,
      data: { name, host: new URL(url).host, kinds, isActive },
    });
    return getWebhook(ctx, id);
  },

  renewWebhookSecret: async (ctx, { id }) => {
    const { name } = await getWebhook(ctx, id);
    const secret = newSecret();
    await ctx.db.updateTable('webhook').set({ secret }).where('id', '=', id).execute();
    ctx.record({ verb: 'exchange.renew_secret', objectType: 'webhook', objectId: id, data: { name } });
    return { secret };
  },

  deleteWebhook: async (ctx, { id }) => {
    const { name } = await getWebhook(ctx, id);
    await ctx.db.deleteFrom('webhook').where('id', '=', id).execute();
    ctx.record({ verb: 'exchange.delete_webhook', objectType: 'webhook', objectId: id, data: { name } });
    return {};
  },

  listDeliveries: async (ctx, { id, limit }) => {
    await getWebhook(ctx, id);
    return { deliveries: await listDeliveries(ctx, id, limit) };
  },

  redeliver: async (ctx, { id, deliveryId }) => {
    const { name } = await getWebhook(ctx, id);
    const changed = await ctx.db
      .updateTable('webhook_delivery')
      .set({ state: 'waiting', attempts: 0, next_at: ctx.now })
      .where('webhook_id', '=', id)
      .where('id', '=', deliveryId)
      .returning('id')
      .executeTakeFirst();
    if (!changed) throw notFound({ vi: 'lần gửi này', en: 'delivery' });
    ctx.record({
      verb: 'exchange.redeliver',
      objectType: 'webhook',
      objectId: id,
      data: { name, deliveryId },
    });
    return (await listDeliveries(ctx, id, 1000)).find((one) => one.id === deliveryId)!;
  },
};
