// Any spreadsheet by matching its columns: looked at first, matched, looked at again with every bad cell, then written.
import { z } from 'zod';
import { endpoint } from '../../../kernel/endpoint.ts';
import { KINDS, VINTAGES, WordsSchema } from '../../../kernel/figures.ts';
import { PeriodCode } from '../../../kernel/period.ts';
import { Id, Upload } from '../../../kernel/schemas.ts';
import { BadCell } from './bad-cell.ts';

export const COLUMN_ROLES = [
  'ignore',
  'value',
  'indicator',
  'unit',
  'period',
  'reason',
  'note',
  'kind',
  'vintage',
  'version',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

const MappedColumn = z.object({
  /** 0-based. */
  column: z.number().int().min(0).max(16_383),
  role: z.enum(COLUMN_ROLES),
  /** What the figures of a value column are of, where its head says so. */
  indicatorId: Id.nullish(),
  unitId: Id.nullish(),
  period: PeriodCode.nullish(),
});
export type MappedColumn = z.output<typeof MappedColumn>;

/** What holds for every figure that no column says otherwise of. */
const Otherwise = z.object({
  indicatorId: Id.nullish(),
  unitId: Id.nullish(),
  period: PeriodCode.nullish(),
  kind: z.enum(KINDS).default('estimate'),
  vintage: z.enum(VINTAGES).default('estimate'),
});

export const MARKS = [',', '.'] as const;
export type Mark = (typeof MARKS)[number];

/** What may stand between the cells of a .csv. */
export const CSV_DELIMITERS = [',', ';', '\t', '|'] as const;
/** What its letters may be written in; a guess can also be a mixture of these, which nobody chooses. */
export const CSV_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'tcvn3',
  'vni',
  'vps',
  'windows-1258',
] as const;

/** How a .csv is taken apart, as guessed or as a person said. */
export const CsvLook = z.object({ delimiter: z.enum(CSV_DELIMITERS), encoding: z.string().max(40) });
export type CsvLook = z.output<typeof CsvLook>;

export const Mapping = z.object({
  sheet: z.string(),
  /** 0-based. */
  headRow: z.number().int().min(0),
  columns: z.array(MappedColumn).max(1000),
  otherwise: Otherwise,
  /** The decimal mark of figures kept as text; null: each is read by itself, and asked about where it can be two. */
  decimalMark: z.enum(MARKS).nullish(),
  /** Of a .csv only. */
  csv: CsvLook.nullish(),
});
export type Mapping = z.output<typeof Mapping>;

/** A form that carries a file sends the rest as text. */
const asJson = <T extends z.ZodType>(schema: T) =>
  z.preprocess((given) => {
    if (typeof given !== 'string') return given;
    try {
      return JSON.parse(given) as unknown;
    } catch {
      return null;
    }
  }, schema);

const SeenColumn = z.object({
  column: z.number().int(),
  /** As the spreadsheet names it: "C". */
  letter: z.string(),
  head: z.string(),
  samples: z.array(z.string()),
});

export const SeenSheet = z.object({
  name: z.string(),
  isHidden: z.boolean(),
  /** Lines with something in them. */
  lines: z.number().int(),
  columns: z.array(SeenColumn),
  mapping: Mapping,
  /** The matching was taken over from the last file with these heads. */
  isRemembered: z.boolean(),
});
export type SeenSheet = z.output<typeof SeenSheet>;

const MAX_FILE = 20 * 1024 * 1024;

export const importContract = {
  lookAtTable: endpoint({
    method: 'POST',
    path: '/api/imports/look',
    permission: 'values.report',
    summary: 'What is in a spreadsheet, and how its columns seem to match; nothing is written',
    input: z.object({
      /** Whose figures they are where the file does not say; also under whom a matching is remembered. */
      unitId: Id,
      period: PeriodCode,
      kind: z.enum(KINDS).default('estimate'),
      vintage: z.enum(VINTAGES).default('estimate'),
      /** Another line of heads than the one guessed, of the sheet named. */
      sheet: z.string().optional(),
      headRow: z.coerce.number().int().min(0).optional(),
      /** Of a .csv, where the guess is wrong. */
      delimiter: z.enum(CSV_DELIMITERS).optional(),
      encoding: z.enum(CSV_ENCODINGS).optional(),
      file: Upload,
    }),
    output: z.object({
      sheets: z.array(SeenSheet),
      /** As it was read; `remembered`: what was chosen for this unit's last .csv that was guessed like this one. */
      csv: CsvLook.extend({ remembered: CsvLook.nullable() }).nullable(),
      notes: z.array(WordsSchema),
    }),
    upload: { maxBytes: MAX_FILE },
  }),
  importTable: endpoint({
    method: 'POST',
    path: '/api/imports',
    permission: 'values.report',
    summary:
      'Take figures from a spreadsheet as its columns were matched. check: only look; all: everything or nothing; good: ' +
      'leave the bad cells out',
    input: z.object({
      /** Under whom the matching is remembered. */
      unitId: Id,
      mapping: asJson(Mapping),
      mode: z.enum(['check', 'all', 'good']).default('check'),
      file: Upload,
    }),
    output: z.object({
      good: z.number().int(),
      saved: z.number().int(),
      unchanged: z.number().int(),
      indicators: z.number().int(),
      units: z.number().int(),
      periods: z.array(PeriodCode),
      /** At most 1,000 of them; `badCount` says how many there are. */
      bad: z.array(BadCell),
      badCount: z.number().int(),
      /** Figures that may be written and that the rules of plausibility find odd; at most 1,000 of them. */
      odd: z.array(BadCell),
      notes: z.array(WordsSchema),
    }),
    upload: { maxBytes: MAX_FILE },
  }),
};
