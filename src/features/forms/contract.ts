// Figures as .xlsx: a form of one unit and period out, a filled form or any table in.
import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { KINDS, UnitRef, VINTAGES, WordsSchema } from '../../kernel/figures.ts';
import { PeriodCode } from '../../kernel/period.ts';
import { Download, Id, Upload } from '../../kernel/schemas.ts';
import { BadCell } from './contract/bad-cell.ts';
import { gridContract } from './contract/grid.ts';
import { importContract } from './contract/import.ts';

export { BadCell } from './contract/bad-cell.ts';
export { Grid, type GridColumn, type GridRow } from './contract/grid.ts';
export {
  COLUMN_ROLES,
  type ColumnRole,
  CSV_DELIMITERS,
  CSV_ENCODINGS,
  type CsvLook,
  MARKS,
  type MappedColumn,
  type Mapping,
  type SeenSheet,
} from './contract/import.ts';

const Which = z.object({
  unitId: Id,
  period: PeriodCode,
  kind: z.enum(KINDS).default('estimate'),
  vintage: z.enum(VINTAGES).default('estimate'),
});

export const contract = {
  exportValues: endpoint({
    method: 'GET',
    path: '/api/forms/values',
    permission: 'indicators.read',
    summary:
      'The current figures as .xlsx, each with its codes and version; it can be changed and imported again',
    input: z.object({
      indicatorId: Id.optional(),
      unitId: Id.optional(),
      period: PeriodCode.optional(),
      year: z.coerce.number().int().optional(),
    }),
    output: Download,
    download: true,
  }),
  ...gridContract,
  ...importContract,
  downloadForm: endpoint({
    method: 'GET',
    path: '/api/forms',
    permission: 'indicators.read',
    summary:
      'The .xlsx form of one unit and period, filled with what is known; it can be changed and sent back',
    input: Which,
    output: Download,
    download: true,
  }),
  uploadForm: endpoint({
    method: 'POST',
    path: '/api/forms',
    permission: 'values.report',
    summary:
      'Take in a filled form or another .xlsx or .csv table; a form names its unit and period itself. check: only look; ' +
      'all: everything or nothing; good: leave the bad cells out',
    input: Which.extend({ mode: z.enum(['check', 'all', 'good']).default('check'), file: Upload }),
    output: z.object({
      unit: UnitRef,
      period: PeriodCode,
      kind: z.enum(KINDS),
      vintage: z.enum(VINTAGES),
      /** Figures that differ from what is there and may be written. */
      good: z.number().int(),
      saved: z.number().int(),
      unchanged: z.number().int(),
      bad: z.array(BadCell),
      /** Figures that may be written and that the rules of plausibility find odd. */
      odd: z.array(BadCell),
      notes: z.array(WordsSchema),
    }),
    upload: { maxBytes: 20 * 1024 * 1024 },
  }),
};
