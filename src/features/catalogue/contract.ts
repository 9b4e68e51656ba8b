// The catalogue of indicators as one workbook, out and in.
import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { WordsSchema } from '../../kernel/figures.ts';
import { Download, Upload } from '../../kernel/schemas.ts';

const MAX_BYTES = 10 * 1024 * 1024;

export const contract = {
  downloadCatalogue: endpoint({
    method: 'GET',
    path: '/api/catalogue-workbook',
    permission: 'indicators.read',
    summary: 'Indicators, checks, dimensions and breakdowns as .xlsx; it can be changed and taken in again',
    input: z.object({}),
    output: Download,
    download: true,
  }),
  uploadCatalogue: endpoint({
    method: 'POST',
    path: '/api/catalogue-workbook',
    permission: 'indicators.manage',
    summary:
      'Take in a workbook of the catalogue. check: only count; all: everything or nothing; good: leave the bad rows out',
    input: z.object({ mode: z.enum(['check', 'all', 'good']).default('check'), file: Upload }),
    output: z.object({
      added: z.number().int(),
      changed: z.number().int(),
      unchanged: z.number().int(),
      isWritten: z.boolean(),
      bad: z.array(
        z.object({ sheet: z.string(), address: z.string(), code: z.string(), message: WordsSchema }),
      ),
    }),
    upload: { maxBytes: MAX_BYTES },
  }),
};
