// The vocabulary of indicators, targets and ratings that several slices and the web share.
// Words and closed lists only: how a target is scored lives in features/assessments.
import { z } from 'zod';
import { DecimalString } from './decimal.ts';
import { PeriodCode } from './period.ts';
import type { Words } from './problem.ts';
import { Id } from './schemas.ts';

/** Which way is better. `keep`: hold the level; `none`: a structure with no better side. */
export const DIRECTIONS = ['up', 'down', 'keep', 'none'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Price bases are never compared with one another (Circulars 02/2012 and 13/2019/TT-BKHĐT). */
export const PRICE_BASES = ['none', 'current', 'constant_1994', 'constant_2010', 'constant_2020'] as const;
export type PriceBasis = (typeof PRICE_BASES)[number];

export const FREQUENCIES = ['month', 'quarter', 'half', 'year', 'once'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** How the figures of units make the figure of the unit above: added up, or numerators over denominators. */
export const UNIT_AGGREGATIONS = ['sum', 'weighted_mean', 'ratio', 'last', 'none'] as const;
export type UnitAggregation = (typeof UNIT_AGGREGATIONS)[number];

/** Of which shorter periods a figure is made, how many the longer one has, and how many of them have a figure. */
export const MadeOf = z.object({
  from: z.enum(['month', 'quarter', 'half']),
  of: z.number().int(),
  there: z.number().int(),
});
export type MadeOf = z.output<typeof MadeOf>;
export const isIncomplete = (madeOf: MadeOf | null): boolean => madeOf !== null && madeOf.there < madeOf.of;
/** Not the figure of the whole yet: shorter periods are missing, or units below that were asked for it. */
export const isPartial = ({ madeOf, owing }: { madeOf: MadeOf | null; owing: number }): boolean =>
  isIncomplete(madeOf) || owing > 0;

/** Reported by the unit; the total of units below; a ratio of indicators; a formula; made of shorter periods. */
export const FIGURE_HOWS = ['own', 'units', 'indicators', 'formula', 'periods'] as const;
export type FigureHow = (typeof FIGURE_HOWS)[number];

/**
 * How a figure stands on the geography of a day. same: the unit was what it is. latest: the newest figure of the former units.
 * rate_only: a former unit gave a rate without its numerator and denominator. missing: a former unit has no figure.
 */
export const RESTATED_HOWS = [
  'same',
  'added',
  'recomputed',
  'latest',
  'not_restated',
  'not_defined',
  'rate_only',
  'missing',
] as const;
export type RestatedHow = (typeof RESTATED_HOWS)[number];

export const AREAS = [
  'economy',
  'society',
  'environment',
  'defence_security',
  'party_building',
  'government',
  'other',
] as const;
export type Area = (typeof AREAS)[number];
export const AREA_WORDS: Record<Area, Words> = {
  economy: { vi: 'Kinh tế', en: 'Economy' },
  society: { vi: 'Văn hóa – xã hội', en: 'Culture and society' },
  environment: { vi: 'Môi trường', en: 'Environment' },
  defence_security: { vi: 'Quốc phòng – an ninh', en: 'Defence and security' },
  party_building: { vi: 'Xây dựng Đảng', en: 'Party building' },
  government: { vi: 'Chính quyền, cải cách hành chính', en: 'Government and administrative reform' },
  other: { vi: 'Lĩnh vực khác', en: 'Other' },
};

export const METHODS = [
  'ratio',
  'inverse',
  'progress',
  'difference',
  'complete',
  'rank',
  'milestone',
  'compound',
] as const;
export type Method = (typeof METHODS)[number];

export const OPERATORS = [
  'eq',
  'gte',
  'lte',
  'range',
  'approx',
  'reduce_to',
  'reduce_by',
  'keep',
  'complete',
  'rank',
  'milestone',
  'all_of',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** Which side of the plan is the good one; `near`: both sides are worse. */
export type Sense = 'up' | 'down' | 'near';

/** The operator decides where it says so; the indicator's direction where it does not. */
export const senseOf = (operator: Operator, direction: Direction): Sense => {
  if (operator === 'gte' || operator === 'reduce_by' || operator === 'complete' || operator === 'milestone')
    return 'up';
  if (operator === 'lte' || operator === 'reduce_to' || operator === 'rank') return 'down';
  return direction === 'up' || direction === 'down' ? direction : 'near';
};

/** plan: in the resolution; central: assigned from above; local: strived for locally; revised: changed in the year. */
export const BASELINE_NAMES = ['plan', 'central', 'local', 'revised'] as const;
export type BaselineName = (typeof BASELINE_NAMES)[number];
export const BASELINE_WORDS: Record<BaselineName, Words> = {
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  central: { vi: 'Trung ương giao', en: 'Assigned by the centre' },
  local: { vi: 'Địa phương phấn đấu', en: 'Strived for locally' },
  revised: { vi: 'Kế hoạch điều chỉnh', en: 'Revised plan' },
};

/** From best to worst, then the two that are no place on the scale. */
export const BANDS = [
  'met_or_exceeded',
  'nearly_met',
  'over_80',
  '50_to_80',
  'under_50',
  'not_scored',
  'no_data',
] as const;
export type Band = (typeof BANDS)[number];
export const BAND_WORDS: Record<Band, Words> = {
  met_or_exceeded: { vi: 'Đạt và vượt', en: 'Met or exceeded' },
  nearly_met: { vi: 'Xấp xỉ đạt', en: 'Nearly met' },
  over_80: { vi: 'Trên 80%', en: 'Over 80%' },
  '50_to_80': { vi: '50 – 80%', en: '50–80%' },
  under_50: { vi: 'Dưới 50%', en: 'Under 50%' },
  not_scored: { vi: 'Không chấm theo tỷ lệ', en: 'Not scored by ratio' },
  no_data: { vi: 'Chưa có số liệu', en: 'No data' },
};

export const KINDS = ['actual', 'estimate', 'forecast'] as const;
export type Kind = (typeof KINDS)[number];
export const VINTAGES = ['estimate', 'provisional', 'final'] as const;
export type Vintage = (typeof VINTAGES)[number];

/** Why a cell has no figure; a person chooses one instead of leaving a gap or typing words. */
export const NO_FIGURE_REASONS = [
  'not_yet_available',
  'not_collected',
  'not_applicable',
  'nothing_occurred',
  'being_checked',
  'classified',
] as const;
export type NoFigureReason = (typeof NO_FIGURE_REASONS)[number];
export const VINTAGE_WORDS: Record<Vintage, Words> = {
  estimate: { vi: 'ước', en: 'estimate' },
  provisional: { vi: 'sơ bộ', en: 'provisional' },
  final: { vi: 'chính thức', en: 'final' },
};

export const KIND_WORDS: Record<Kind, Words> = {
  actual: { vi: 'thực hiện', en: 'actual' },
  estimate: { vi: 'ước thực hiện', en: 'estimate' },
  forecast: { vi: 'dự báo', en: 'forecast' },
};

export const NO_FIGURE_WORDS: Record<NoFigureReason, Words> = {
  not_yet_available: { vi: 'Chưa có số liệu', en: 'Not available yet' },
  not_collected: { vi: 'Không thu thập', en: 'Not collected' },
  not_applicable: { vi: 'Không áp dụng cho đơn vị này', en: 'Does not apply to this unit' },
  nothing_occurred: { vi: 'Không phát sinh', en: 'Nothing occurred' },
  being_checked: { vi: 'Đang rà soát', en: 'Being checked' },
  classified: { vi: 'Thuộc phạm vi bí mật, không nhập vào hệ thống', en: 'Classified, not kept here' },
};

/** How a source relates a figure to a plan or to the year before, in its own words and digits. */
export const STATED_TYPES = [
  'yoy_pct',
  'yoy_pp',
  'yoy_abs',
  'pct_of_plan',
  'vs_plan_pct',
  'pct_of_central_estimate',
  'pct_of_local_estimate',
] as const;
export type StatedType = (typeof STATED_TYPES)[number];
export const Stated = z.object({ type: z.enum(STATED_TYPES), value: DecimalString });
export type Stated = z.output<typeof Stated>;

export const WordsSchema = z.object({ vi: z.string(), en: z.string() });

export const UnitRef = z.object({ id: Id, code: z.string(), name: z.string() });
export type UnitRef = z.output<typeof UnitRef>;
export const PersonRef = z.object({ id: Id, name: z.string() });
export type PersonRef = z.output<typeof PersonRef>;

/** Where a figure was read: a document and the place in its text (UTF-16 offsets, end exclusive). */
export const SourceInput = z.object({
  documentId: Id,
  start: z.number().int().min(0).nullish(),
  end: z.number().int().min(0).nullish(),
  text: z.string().max(2000).nullish(),
});
export type SourceInput = z.output<typeof SourceInput>;
export const SourceRef = z.object({
  documentId: Id,
  number: z.string().nullable(),
  title: z.string(),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  text: z.string().nullable(),
});
export type SourceRef = z.output<typeof SourceRef>;

export const IndicatorRef = z.object({
  id: Id,
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  unit: z.string(),
  decimals: z.number().int(),
  direction: z.enum(DIRECTIONS),
  priceBasis: z.enum(PRICE_BASES),
});
export type IndicatorRef = z.output<typeof IndicatorRef>;

/** One point of a chart: the best value of a period, or what stands where nobody reported one. */
export const SeriesPoint = z.object({
  period: PeriodCode,
  value: DecimalString.nullable(),
  /** Null where the figure was not reported but made. */
  valueId: Id.nullable(),
  vintage: z.enum(VINTAGES).nullable(),
  illustrative: z.boolean(),
  how: z.enum(FIGURE_HOWS).default('own'),
  madeOf: MadeOf.nullable().default(null),
});
export type SeriesPoint = z.output<typeof SeriesPoint>;
