// The audit log: who did what when, as a page, a file, and a chain that can be checked.
import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { Day, Download, Id, Instant } from '../../kernel/schemas.ts';

export const AuditEntry = z.object({
  seq: z.number().int(),
  at: Instant,
  actorId: Id.nullable(),
  actorName: z.string(),
  /** "values.report": slice and verb. */
  verb: z.string(),
  objectType: z.string(),
  objectId: z.string(),
  data: z.record(z.string(), z.unknown()),
  hash: z.string(),
});
export type AuditEntry = z.output<typeof AuditEntry>;

const filters = {
  actorId: Id.optional(),
  /** A verb ("values.report") or a slice ("values"). */
  verb: z
    .string()
    .regex(/^[a-zA-Z_.-]{1,80}$/)
    .optional(),
  objectType: z.string().max(60).optional(),
  objectId: z.string().max(80).optional(),
  /** Words in what changed or in the actor's name. */
  text: z.string().trim().max(100, { error: 'too_long' }).optional(),
  /** Days in Vietnam's time, both included. */
  from: Day.optional(),
  to: Day.optional(),
};
export type AuditFilter = { [K in keyof typeof filters]?: z.output<(typeof filters)[K]> };

export const contract = {
  listEntries: endpoint({
    method: 'GET',
    path: '/api/audit',
    permission: 'audit.read',
    summary: 'Entries of the audit log, newest first; `before` is the number of the last entry already seen',
    input: z.object({
      ...filters,
      before: z.coerce.number().int().positive().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ entries: z.array(AuditEntry), hasMore: z.boolean() }),
  }),
  listAuditActors: endpoint({
    method: 'GET',
    path: '/api/audit/actors',
    permission: 'audit.read',
    summary: 'Who and which verbs appear in the log, for filters',
    input: z.object({}),
    output: z.object({
      actors: z.array(z.object({ id: Id, name: z.string() })),
      verbs: z.array(z.string()),
    }),
  }),
  exportEntries: endpoint({
    method: 'GET',
    path: '/api/audit/export',
    permission: 'audit.read',
    summary: 'The entries as a .csv file (UTF-8), oldest first, with the hashes of the chain',
    input: z.object(filters),
    output: Download,
    download: true,
    rateLimit: 20,
  }),
  checkChain: endpoint({
    method: 'GET',
    path: '/api/audit/chain',
    permission: 'audit.read',
    summary:
      'Whether the log is whole; otherwise the number of the first entry that was changed or is missing',
    input: z.object({}),
    output: z.object({
      isWhole: z.boolean(),
      entries: z.number().int(),
      /** The hash that stands for the whole log; noted elsewhere, it proves later that nothing before it changed. */
      headHash: z.string(),
      fault: z.object({ seq: z.number().int(), problem: z.enum(['changed', 'missing', 'head']) }).nullable(),
    }),
    rateLimit: 20,
  }),
};
