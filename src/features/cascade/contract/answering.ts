// How a unit answers a duty itself: it sends in its paper, the office accepts or returns it.
import { z } from 'zod';
import { endpoint } from '../../../kernel/endpoint.ts';
import { PersonRef } from '../../../kernel/figures.ts';
import { Day, Download, Id, Instant, OptionalText, Text, Upload } from '../../../kernel/schemas.ts';
import { MAX_FILE_BYTES } from '../../documents/contract.ts';

const SUBMISSION_STATES = ['submitted', 'accepted', 'returned'] as const;

export const Submission = z.object({
  id: Id,
  state: z.enum(SUBMISSION_STATES),
  symbol: z.string(),
  issuedOn: Day,
  title: z.string(),
  summary: z.string().nullable(),
  fileName: z.string(),
  by: PersonRef.nullable(),
  at: Instant,
  /** What the office said when it decided. */
  note: z.string().nullable(),
  decidedBy: PersonRef.nullable(),
});
export type Submission = z.output<typeof Submission>;

const One = z.object({ id: Id });
const Answered = z.object({ documentId: Id, submission: Submission });

export const answering = {
  submitAnswer: endpoint({
    method: 'POST',
    path: '/api/cascade-duties/:id/submissions',
    permission: 'cascade.answer',
    summary:
      'The unit sends in the paper by which it carries the document out; one sent before and not looked at is replaced',
    input: One.extend({
      symbol: Text(60),
      issuedOn: Day,
      title: Text(1000),
      summary: OptionalText(2000),
      file: Upload,
    }),
    output: Answered,
    upload: { maxBytes: MAX_FILE_BYTES },
  }),
  decideAnswer: endpoint({
    method: 'POST',
    path: '/api/cascade-submissions/:id/decision',
    permission: 'cascade.manage',
    summary:
      'Accept the paper of a unit, which registers it and meets the duty, or return it with the reason',
    input: One.extend({ act: z.enum(['accept', 'return']), note: OptionalText(2000) }),
    output: Answered,
  }),
  downloadAnswer: endpoint({
    method: 'GET',
    path: '/api/cascade-submissions/:id/file',
    permission: 'cascade.read',
    summary: 'The file a unit sent in, for the unit and those who see all',
    input: One,
    output: Download,
    download: true,
  }),
};
