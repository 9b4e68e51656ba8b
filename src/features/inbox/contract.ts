// What a person has to do, gathered from all slices: each line says what, by when, and where it is done.
import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { WordsSchema } from '../../kernel/figures.ts';
import { Day } from '../../kernel/schemas.ts';

/** In the order in which they stand. The last two are no work of the day and are not counted. */
export const INBOX_KINDS = [
  'returned',
  'enter',
  'check',
  'correction',
  'task',
  'task_check',
  'document',
  'document_check',
  'stale',
  'no_owner',
] as const;
export type InboxKind = (typeof INBOX_KINDS)[number];

export const InboxItem = z.object({
  key: z.string(),
  title: WordsSchema,
  detail: WordsSchema.nullable(),
  dueOn: Day.nullable(),
  /** Above 0 when it is late. */
  daysLate: z.number().int(),
  /** A path within the staff application. */
  link: z.string(),
});
export type InboxItem = z.output<typeof InboxItem>;

export const contract = {
  getInbox: endpoint({
    method: 'GET',
    path: '/api/inbox',
    permission: 'signed-in',
    summary: 'What I must enter, what came back, what I must check, what is stale, my tasks and documents',
    input: z.object({}),
    output: z.object({
      /** What waits to be done, without what is only stale or without an owner. */
      count: z.number().int(),
      sections: z.array(
        z.object({
          kind: z.enum(INBOX_KINDS),
          total: z.number().int(),
          /** The most pressing first; at most 50. */
          items: z.array(InboxItem),
        }),
      ),
    }),
  }),
};
