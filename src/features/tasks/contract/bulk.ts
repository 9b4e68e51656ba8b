// One change to many tasks, and taking it back.
import { z } from 'zod';
import { endpoint } from '../../../kernel/endpoint.ts';
import { WordsSchema } from '../../../kernel/figures.ts';
import { Day, Id, OptionalText, Text } from '../../../kernel/schemas.ts';

export const BulkChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('deadline'), deadline: Day }),
  z.object({ kind: z.literal('lead'), leadUnitId: Id }),
  z.object({ kind: z.literal('cancel'), note: Text(4000) }),
  z.object({ kind: z.literal('remind'), note: OptionalText(1000) }),
]);
export type BulkChange = z.output<typeof BulkChange>;
export const BULK_KINDS = ['deadline', 'lead', 'cancel', 'remind'] as const;

const Result = z.object({
  changed: z.number().int(),
  /** Those it could not be done to, and why. */
  skipped: z.array(z.object({ id: Id, code: z.string(), why: WordsSchema })),
});

export const bulk = {
  changeTasks: endpoint({
    method: 'POST',
    path: '/api/tasks-bulk',
    permission: 'tasks.assign',
    summary: 'Move the deadline of many tasks, give them to another unit, cancel them or remind of them',
    input: z.object({ ids: z.array(Id).min(1).max(300), change: BulkChange }),
    /** undoId: null where nothing can be taken back. */
    output: Result.extend({ undoId: Id.nullable() }),
  }),
  undoTaskChange: endpoint({
    method: 'POST',
    path: '/api/tasks-bulk/:id/undo',
    permission: 'tasks.assign',
    summary: 'Take a bulk change back where nobody has acted on the task since',
    input: z.object({ id: Id }),
    output: Result,
  }),
};
