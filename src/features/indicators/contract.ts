// Indicators and their values: the catalogue, reporting, versions, what was known on a day, what is due.
import { z } from 'zod';
import { DecimalString } from '../../kernel/decimal.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import {
  AREAS,
  DIRECTIONS,
  FREQUENCIES,
  IndicatorRef,
  KINDS,
  METHODS,
  NO_FIGURE_REASONS,
  PersonRef,
  PRICE_BASES,
  SeriesPoint,
  SourceInput,
  SourceRef,
  Stated,
  UNIT_AGGREGATIONS,
  UnitRef,
  VINTAGES,
  WordsSchema,
} from '../../kernel/figures.ts';
import { PeriodCode } from '../../kernel/period.ts';
import { Day, Download, Id, Instant, OptionalText, Text, Upload } from '../../kernel/schemas.ts';
import { totalsContract } from './contract/totals.ts';

export const Indicator = IndicatorRef.extend({
  definition: z.string().nullable(),
  method: z.enum(METHODS),
  area: z.enum(AREAS),
  frequency: z.enum(FREQUENCIES),
  unitAggregation: z.enum(UNIT_AGGREGATIONS),
  /** A ratio is numerator ÷ denominator × this. */
  ratioScale: z.number().int(),
  ownerUnit: UnitRef.nullable(),
  synonyms: z.array(z.string()),
  /** Set when this indicator is the growth on the year of another one. */
  growthOf: z.object({ id: Id, code: z.string(), nameVi: z.string() }).nullable(),
  version: z.number().int(),
});
export type Indicator = z.output<typeof Indicator>;

export const IndicatorFields = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, { error: 'code' }),
  nameVi: Text(300),
  nameEn: OptionalText(300),
  definition: OptionalText(4000),
  unit: Text(60),
  decimals: z.number().int().min(0).max(10).default(2),
  direction: z.enum(DIRECTIONS),
  priceBasis: z.enum(PRICE_BASES).default('none'),
  method: z.enum(METHODS).default('ratio'),
  area: z.enum(AREAS),
  frequency: z.enum(FREQUENCIES).default('year'),
  unitAggregation: z.enum(UNIT_AGGREGATIONS).default('none'),
  ratioScale: z.number().int().min(1).max(1_000_000).default(100),
  ownerUnitId: Id.nullish().transform((id) => id ?? null),
  synonyms: z.array(Text(200)).max(50).default([]),
  growthOfId: Id.nullish().transform((id) => id ?? null),
});
export type IndicatorFields = z.output<typeof IndicatorFields>;

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

export const ReportDue = z.object({
  id: Id,
  indicator: IndicatorRef,
  unit: UnitRef,
  responsibleUnit: UnitRef.nullable(),
  period: PeriodCode,
  dueOn: Day,
  state: z.enum(['reported', 'reported_late', 'missing', 'not_due_yet']),
  daysLate: z.number().int(),
  reportedAt: Instant.nullable(),
});

const IndicatorId = z.object({ id: Id });

export const contract = {
  ...totalsContract,
  listIndicators: endpoint({
    method: 'GET',
    path: '/api/indicators',
    permission: 'indicators.read',
    summary: 'The catalogue of indicators; search ignores diacritics and looks at codes and synonyms too',
    input: z.object({
      search: z.string().max(200).optional(),
      area: z.enum(AREAS).optional(),
      ownerUnitId: Id.optional(),
      limit: z.coerce.number().int().min(1).max(1000).default(500),
    }),
    output: z.object({
      indicators: z.array(Indicator.extend({ latest: SeriesPoint.nullable() })),
      total: z.number().int(),
    }),
  }),
  getIndicator: endpoint({
    method: 'GET',
    path: '/api/indicators/:id',
    permission: 'indicators.read',
    summary: 'One indicator with its current values of one unit (the whole body unless named) and its series',
    input: IndicatorId.extend({ unitId: Id.optional() }),
    output: Indicator.extend({
      unitShown: UnitRef,
      unitsWithValues: z.array(UnitRef),
      /** Best value of each period, oldest first. */
      series: z.array(SeriesPoint),
      /** Current version of every period, kind and vintage, newest period first. */
      values: z.array(Value),
    }),
  }),
  createIndicator: endpoint({
    method: 'POST',
    path: '/api/indicators',
    permission: 'indicators.manage',
    summary: 'Add an indicator to the catalogue',
    input: IndicatorFields,
    output: Indicator,
  }),
  updateIndicator: endpoint({
    method: 'PUT',
    path: '/api/indicators/:id',
    permission: 'indicators.manage',
    summary:
      'Change the description of an indicator; unit, price basis and direction are fixed once it has values',
    input: IndicatorFields.extend({ id: Id, expectedVersion: z.number().int() }),
    output: Indicator,
  }),
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
  listReportDues: endpoint({
    method: 'GET',
    path: '/api/report-dues',
    permission: 'indicators.read',
    summary: 'Which figures are due from whom for a period, and whether they came',
    input: z.object({ period: PeriodCode, asOf: Day.optional() }),
    output: z.object({ dues: z.array(ReportDue) }),
  }),
  setReportDues: endpoint({
    method: 'PUT',
    path: '/api/report-dues',
    permission: 'indicators.manage',
    summary: 'Say which figures are due for a period and when; what was due stays until replaced',
    input: z.object({
      period: PeriodCode,
      /** A day, or a rule that gives it. */
      dueOn: Day.nullish(),
      /** So many working days after the cut-off of the calendar. */
      dueRule: z
        .object({
          calendar: z.enum(['calendar', 'decree-09-2019']),
          workingDays: z.number().int().min(0).max(60),
        })
        .nullish(),
      items: z
        .array(z.object({ indicatorId: Id, unitId: Id }))
        .min(1)
        .max(20_000),
    }),
    output: z.object({ count: z.number().int(), dueOn: Day }),
  }),
};
