// Figures: reporting them, one or many; their versions; what was known on a day; their files.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { endpoint } from '../../../kernel/endpoint.ts';
import {
  IndicatorRef,
  KINDS,
  NO_FIGURE_REASONS,
  PersonRef,
  SourceInput,
  SourceRef,
  Stated,
  UnitRef,
  VINTAGES,
  WordsSchema,
} from '../../../kernel/figures.ts';
import { PeriodCode } from '../../../kernel/period.ts';
import { Day, Download, Id, Instant, OptionalText, Upload } from '../../../kernel/schemas.ts';

export const MAX_VALUE_FILE_BYTES = 25 * 1024 * 1024;

export const ValueFile = z.object({ id: Id, fileName: z.string(), size: z.number().int() });

export const Value = z.object({
  id: Id,
  indicatorId: Id,
  unit: UnitRef,
  period: PeriodCode,
  kind: z.enum(KINDS),
  vintage: z.enum(VINTAGES),
  /** Null when there is a reason for having no figure. */
  value: DecimalString.nullable(),
  noFigureReason: z.enum(NO_FIGURE_REASONS).nullable(),
  numerator: DecimalString.nullable(),
  denominator: DecimalString.nullable(),
  stated: z.array(Stated),
  note: z.string().nullable(),
  /** Why this version replaced the one before. */
  reason: z.string().nullable(),
  illustrative: z.boolean(),
  /** What the rules found odd when it was reported; a reason lets it stand. */
  warnings: z.array(WordsSchema),
  source: SourceRef.nullable(),
  version: z.number().int(),
  reportedBy: PersonRef.nullable(),
  reportedAt: Instant,
  supersededAt: Instant.nullable(),
  files: z.array(ValueFile),
});
export type Value = z.output<typeof Value>;

/** Exactly one of `typed` (as a person typed it, read by the rules of the form), `value` (exact) and `noFigureReason`. */
export const ValueEntry = z.object({
  indicatorId: Id,
  unitId: Id,
  period: PeriodCode,
  kind: z.enum(KINDS).default('actual'),
  vintage: z.enum(VINTAGES).default('estimate'),
  typed: z.string().max(60).nullish(),
  /** Answers the question asked for "1.750": 1750 (whole) or 1.75 (fraction). */
  reading: z.enum(['whole', 'fraction']).nullish(),
  value: DecimalString.nullish(),
  noFigureReason: z.enum(NO_FIGURE_REASONS).nullish(),
  numerator: DecimalString.nullish(),
  denominator: DecimalString.nullish(),
  stated: z.array(Stated).max(12).default([]),
  note: OptionalText(2000),
  reason: OptionalText(500),
  illustrative: z.boolean().default(false),
  source: SourceInput.nullish(),
  /** The version the person saw; 0 when the cell was empty. Left out: no check. */
  expectedVersion: z.number().int().min(0).nullish(),
});
export type ValueEntry = z.output<typeof ValueEntry>;

export const RowError = z.object({
  row: z.number().int().meta({ description: 'Index in the list that was sent, from 0' }),
  field: z.string(),
  code: z.string(),
  message: WordsSchema,
});
export type RowError = z.output<typeof RowError>;

export const valuesContract = {
  listValues: endpoint({
    method: 'GET',
    path: '/api/values',
    permission: 'indicators.read',
    summary: 'Current values, or the values as they were known at an instant',
    input: z.object({
      indicatorId: Id.optional(),
      unitId: Id.optional(),
      period: PeriodCode.optional(),
      year: z.coerce.number().int().optional(),
      asKnownOn: z.union([Instant, Day]).optional(),
      limit: z.coerce.number().int().min(1).max(5000).default(1000),
    }),
    output: z.object({ values: z.array(Value) }),
  }),
  listValueHistory: endpoint({
    method: 'GET',
    path: '/api/values/history',
    permission: 'indicators.read',
    summary: 'Every version of every figure of one indicator, unit and period, newest first',
    input: z.object({ indicatorId: Id, unitId: Id, period: PeriodCode }),
    output: z.object({ values: z.array(Value) }),
  }),
  getValue: endpoint({
    method: 'GET',
    path: '/api/values/:id',
    permission: 'indicators.read',
    summary: 'One version of a figure: who, when, why, from which document',
    input: z.object({ id: Id }),
    output: Value.extend({ indicator: IndicatorRef }),
  }),
  reportValue: endpoint({
    method: 'POST',
    path: '/api/values',
    permission: 'values.report',
    summary: 'Report a figure: a new version; the one before is kept',
    input: ValueEntry,
    output: Value,
  }),
  reportValues: endpoint({
    method: 'POST',
    path: '/api/values/batch',
    permission: 'values.report',
    summary:
      'Report many figures; with keepGood the good rows are kept and the bad ones located, otherwise all or none',
    input: z.object({ values: z.array(ValueEntry).min(1).max(20_000), keepGood: z.boolean().default(false) }),
    output: z.object({
      saved: z.array(z.object({ row: z.number().int(), id: Id, version: z.number().int() })),
      /** Rows equal to what is already there; nothing was written for them. */
      unchanged: z.array(z.number().int()),
      errors: z.array(RowError),
      /** Figures that are kept but odd: what the rules say of them. */
      warnings: z.array(RowError),
    }),
  }),
  attachValueFile: endpoint({
    method: 'POST',
    path: '/api/values/:id/files',
    permission: 'values.report',
    summary: 'Attach a file to a figure',
    input: z.object({ id: Id, file: Upload }),
    output: ValueFile,
    upload: { maxBytes: MAX_VALUE_FILE_BYTES },
  }),
  downloadValueFile: endpoint({
    method: 'GET',
    path: '/api/values/:id/files/:fileId',
    permission: 'indicators.read',
    summary: 'A file attached to a figure',
    input: z.object({ id: Id, fileId: Id }),
    output: Download,
    download: true,
  }),
};
