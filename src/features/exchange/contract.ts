// Exchange with other systems: tasks of a central system as a file, and webhooks that tell of what happened here.
import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { Download, Id, Text, Upload } from '../../kernel/schemas.ts';
import { Delivery, EVENT_KINDS, Webhook } from './contract/webhooks.ts';

export * from './contract/central.ts';
export * from './contract/webhooks.ts';

export const EXCHANGE_MAX_BYTES = 10 * 1024 * 1024;
const One = z.object({ id: Id });
const Kinds = z.array(z.enum(EVENT_KINDS)).min(1, { error: 'required' });
const Address = z.string().trim().max(500);

export const contract = {
  exportCentralTasks: endpoint({
    method: 'POST',
    path: '/api/exchange/central-tasks/export',
    permission: 'exchange.run',
    summary:
      'Tasks in the fields of the central system, noted in the log; what is confidential or restricted never goes out',
    input: z.object({ format: z.enum(['json', 'xlsx']).default('json'), unitId: Id.optional() }),
    output: Download,
    download: true,
  }),
  importCentralTasks: endpoint({
    method: 'POST',
    path: '/api/exchange/central-tasks',
    permission: 'exchange.run',
    summary:
      'Take tasks of the central system from a file: known ones are brought up to date, new ones assigned; all or none',
    input: z.object({ file: Upload }),
    output: z.object({ created: z.number().int(), updated: z.number().int(), unchanged: z.number().int() }),
    upload: { maxBytes: EXCHANGE_MAX_BYTES },
  }),
  listWebhooks: endpoint({
    method: 'GET',
    path: '/api/webhooks',
    permission: 'webhooks.manage',
    summary: 'Webhooks with what waits and what failed; never their secrets',
    input: z.object({}),
    output: z.object({ webhooks: z.array(Webhook) }),
  }),
  createWebhook: endpoint({
    method: 'POST',
    path: '/api/webhooks',
    permission: 'webhooks.manage',
    summary: 'Subscribe an address to kinds of events; the secret is in this answer and never shown again',
    input: z.object({ name: Text(120), url: Address, kinds: Kinds }),
    output: z.object({ webhook: Webhook, secret: z.string() }),
  }),
  updateWebhook: endpoint({
    method: 'PUT',
    path: '/api/webhooks/:id',
    permission: 'webhooks.manage',
    summary: 'Change a webhook, or switch it off',
    input: One.extend({ name: Text(120), url: Address, kinds: Kinds, isActive: z.boolean() }),
    output: Webhook,
  }),
  renewWebhookSecret: endpoint({
    method: 'POST',
    path: '/api/webhooks/:id/secret',
    permission: 'webhooks.manage',
    summary: 'Make a new secret; the old one ends at once',
    input: One,
    output: z.object({ secret: z.string() }),
  }),
  deleteWebhook: endpoint({
    method: 'DELETE',
    path: '/api/webhooks/:id',
    permission: 'webhooks.manage',
    summary: 'Take a webhook away with its deliveries',
    input: One,
    output: z.object({}),
  }),
  listDeliveries: endpoint({
    method: 'GET',
    path: '/api/webhooks/:id/deliveries',
    permission: 'webhooks.manage',
    summary: 'What was sent to a webhook and what came back, newest first',
    input: One.extend({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
    output: z.object({ deliveries: z.array(Delivery) }),
  }),
  redeliver: endpoint({
    method: 'POST',
    path: '/api/webhooks/:id/deliveries/:deliveryId/again',
    permission: 'webhooks.manage',
    summary: 'Send a delivery once more',
    input: One.extend({ deliveryId: Id }),
    output: Delivery,
  }),
};
