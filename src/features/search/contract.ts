// Search by name over everything that has one, with and without marks.
import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import type { Right } from '../../kernel/rights.ts';
import { Id } from '../../kernel/schemas.ts';

export const KINDS = [
  'resolution',
  'indicator',
  'unit',
  'document',
  'task',
  'project',
  'conference',
  'announcement',
  'person',
] as const;
export type Kind = (typeof KINDS)[number];

/** Who may read a kind may find it. */
export const KIND_RIGHTS: Record<Kind, Right> = {
  resolution: 'resolutions.read',
  indicator: 'indicators.read',
  unit: 'people.read',
  document: 'documents.read',
  task: 'tasks.read',
  project: 'projects.read',
  conference: 'conferences.read',
  announcement: 'announcements.read',
  person: 'people.read',
};

export const Hit = z.object({
  kind: z.enum(KINDS),
  id: Id,
  title: z.string(),
  /** A number or code: "18-NQ/TW". */
  label: z.string().nullable(),
  /** A former name, a synonym, an issuer: only where the words stand there and not in title or label. */
  via: z.string().nullable(),
});
export type Hit = z.output<typeof Hit>;

export const contract = {
  searchNames: endpoint({
    method: 'GET',
    path: '/api/search',
    permission: 'signed-in',
    summary:
      'What the reader may see whose name has all the words, best first; one slip of a letter is forgiven',
    input: z.object({
      q: z.string().trim().max(200, { error: 'too_long' }),
      kind: z.enum(KINDS).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    output: z.object({
      hits: z.array(Hit),
      /** More fit than are shown. */
      hasMore: z.boolean(),
      /** The words that were looked for, folded, for marking; after a slip was forgiven, the words that were meant. */
      words: z.array(z.string()),
      isCorrected: z.boolean(),
    }),
  }),
};
