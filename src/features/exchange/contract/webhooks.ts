import { z } from 'zod';
import { PersonRef } from '../../../kernel/figures.ts';
import { Id, Instant } from '../../../kernel/schemas.ts';

/** What a webhook may be told of: the first word of an entry of the log. People and sign-ins are not among them. */
export const EVENT_KINDS = [
  'tasks',
  'documents',
  'resolutions',
  'values',
  'conferences',
  'announcements',
  'cascade',
  'grading',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const Webhook = z.object({
  id: Id,
  name: z.string(),
  url: z.string(),
  kinds: z.array(z.enum(EVENT_KINDS)),
  isActive: z.boolean(),
  createdBy: PersonRef.nullable(),
  createdAt: Instant,
  waiting: z.number().int(),
  failed: z.number().int(),
  lastDeliveredAt: Instant.nullable(),
});
export type Webhook = z.output<typeof Webhook>;

export const Delivery = z.object({
  id: Id,
  eventKind: z.string(),
  state: z.enum(['waiting', 'delivered', 'failed']),
  attempts: z.number().int(),
  status: z.number().int().nullable(),
  lastError: z.string().nullable(),
  madeAt: Instant,
  nextAt: Instant,
  deliveredAt: Instant.nullable(),
});
export type Delivery = z.output<typeof Delivery>;
