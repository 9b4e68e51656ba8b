// The yearly report out of frozen figures, and whether the numbers of a Word file still agree with today's.
import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { WordsSchema } from '../../kernel/figures.ts';
import { Download, Id, Upload, Year } from '../../kernel/schemas.ts';

/** agrees · changed: the data moved on · edited: the file says another number than it was given · unknown: no such id */
const AGREEMENTS = ['agrees', 'changed', 'edited', 'unknown'] as const;

export const CheckedNumber = z.object({
  factId: z.string(),
  /** As it stands in the file. */
  text: z.string(),
  agreement: z.enum(AGREEMENTS),
  name: WordsSchema.nullable(),
  label: WordsSchema.nullable(),
  /** What the file was given, and what would stand there today. */
  was: WordsSchema.nullable(),
  is: WordsSchema.nullable(),
});
export type CheckedNumber = z.output<typeof CheckedNumber>;

export const contract = {
  draftReport: endpoint({
    method: 'POST',
    path: '/api/reports',
    permission: 'assessments.manage',
    summary: "Freeze a year's figures for a report; unchanged figures are not frozen twice",
    input: z.object({ year: Year, resolutionId: Id.optional() }),
    output: z.object({ snapshotId: Id }),
  }),
  downloadReport: endpoint({
    method: 'GET',
    path: '/api/reports/:snapshotId/file',
    permission: 'assessments.read',
    summary: 'The yearly report of a snapshot as a Word file, its numbers bound to their facts',
    input: z.object({ snapshotId: Id, lang: z.enum(['vi', 'en']).default('vi') }),
    output: Download,
    download: true,
  }),
  downloadScorecard: endpoint({
    method: 'GET',
    path: '/api/reports/scorecard.xlsx',
    permission: 'overview.read',
    summary: 'The targets of a year with plans, results and ratings as a workbook',
    input: z.object({ year: Year, resolutionId: Id.optional(), lang: z.enum(['vi', 'en']).default('vi') }),
    output: Download,
    download: true,
  }),
  verifyPaper: endpoint({
    method: 'POST',
    path: '/api/paper-verifications',
    permission: 'assessments.read',
    summary: 'The bound numbers of a Word file, each with what would stand there today',
    input: z.object({ file: Upload }),
    output: z.object({ ok: z.boolean(), numbers: z.array(CheckedNumber) }),
    upload: { maxBytes: 25 * 1024 * 1024 },
  }),
};
