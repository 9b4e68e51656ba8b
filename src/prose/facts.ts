// The facts that official prose states, with the place each was read from. This is the meeting point of
// prose/read (text → facts) and prose/write (facts → sentences); neither may add meaning the other lacks.
// Numbers are decimal strings here; only the command line turns them into JSON numbers.
import type { DecimalString } from '../kernel/decimal.ts';

/** UTF-16 offsets into the text that was read; end is exclusive. */
export type Span = { start: number; end: number };

export type FactKind = 'actual' | 'estimate' | 'plan' | 'target';
export type Qualifier = '>' | '>=' | '<' | '<=';
export type CountBand = 'met_or_exceeded' | 'nearly_met' | 'over_80' | '50_to_80' | 'not_met' | 'set';
export type PriceBasis = 'current' | 'constant';

export type RelationType =
  | 'yoy_pct'
  | 'pct_of_plan'
  | 'vs_plan_pct'
  | 'pct_of_central_estimate'
  | 'pct_of_local_estimate'
  | 'ratio'
  | 'avg_annual_pct'
  | 'pct_of_prior'
  | 'yoy_abs'
  | 'yoy_pp'
  | 'yoy_times'
  | 'vs_plan_abs'
  | 'plan_value'
  | 'rank';

/** How a measure stands to a plan, to last year or to a whole. A fall on the year is negative. */
export type Relation = {
  type: RelationType;
  value?: DecimalString;
  valueMin?: DecimalString;
  valueMax?: DecimalString;
  unit?: string;
  numerator?: DecimalString;
  denominator?: DecimalString;
  span?: Span;
};

export type Measure = Span & {
  text: string;
  /** The measure's name as the text gives it, heads of nested breakdowns included ("cơ cấu kinh tế: Dịch vụ"). */
  indicator: string;
  value?: DecimalString;
  valueMin?: DecimalString;
  valueMax?: DecimalString;
  unit?: string;
  qualifier?: Qualifier;
  /** The hedging word, where the text hedges: "gần", "khoảng". */
  approx?: string;
  kind: FactKind;
  /** A Period code: 2021, 2021-H1, 2021-9M, 2021-Q3, 2021/2025. */
  period?: string;
  priceBasis?: PriceBasis;
  relations: Relation[];
  /** Share of facts with this figure that are right, measured on annotated documents: 0 to 1. */
  confidence: number;
};

export type DocumentRef = Span & {
  text: string;
  number: string;
  type: string;
  issuer: string;
  /** Only in the state form 18/2021/NQ-HĐND. */
  year?: number;
  confidence: number;
};

export type DateFact = Span & { text: string; iso?: string; from?: number; to?: number; confidence: number };
export type TargetCount = Span & {
  text: string;
  count: number;
  total: number | null;
  band: CountBand;
  /** Reckoned from "the rest" rather than printed. */
  derived?: boolean;
  confidence: number;
};
export type TaskGroup = Span & { no: number; text: string; confidence: number };

/** An assignment in a plan: what, who leads, who contributes, by when, with what product. */
export type TaskFact = Span & {
  text: string;
  title: string;
  lead?: string;
  contributors: string[];
  /** ISO day or Period code. */
  due?: string;
  product?: string;
  confidence: number;
};

export type FindingCode =
  | 'contradiction'
  | 'count_sum'
  | 'share_sum'
  | 'implied_plan'
  | 'growth_level'
  | 'part_exceeds_whole'
  | 'ambiguous_number'
  | 'document_mismatch';
export type Finding = { code: FindingCode; message: string; spans: [number, number][] };

/** Header fields of an official document, each with its place. */
export type HeaderField = Span & { text: string };
export type DocumentHeader = {
  layout?: 'party' | 'state';
  issuer?: HeaderField;
  superior?: HeaderField;
  number?: HeaderField;
  place?: HeaderField;
  date?: HeaderField & { iso: string };
  type?: HeaderField;
  title?: HeaderField;
  signer?: HeaderField;
  signerRole?: HeaderField;
  recipients?: HeaderField[];
};

/** Where a heading, clause or list item stands: used for clauses of a resolution and the outline of the review. */
export type Section = Span & { level: number; marker: string; title: string };

export type Facts = {
  header: DocumentHeader;
  theme?: Span & { text: string; confidence: number };
  sections: Section[];
  documentRefs: DocumentRef[];
  dates: DateFact[];
  targetCounts: TargetCount[];
  measures: Measure[];
  taskGroups: TaskGroup[];
  tasks: TaskFact[];
  findings: Finding[];
};
