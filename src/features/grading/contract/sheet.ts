import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { PersonRef, WordsSchema } from '../../../kernel/figures.ts';
import { PeriodCode } from '../../../kernel/period.ts';
import { Day, Id, Instant } from '../../../kernel/schemas.ts';
import { GRADES, MEASURES } from './scheme.ts';

/** How a task or target counts. open: not yet due; unverified: the product waits for the office. Neither counts. */
export const OUTCOMES = [
  'on_time',
  'late',
  'not_done',
  'unverified',
  'open',
  'met',
  'missed',
  'no_data',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const GradedItem = z.object({
  kind: z.enum(['task', 'target']),
  id: Id,
  /** Null where the reader may not know of it; the count is the same for all. */
  name: WordsSchema.nullable(),
  outcome: z.enum(OUTCOMES),
  exceeded: z.boolean(),
  deadline: Day.nullable(),
  daysLate: z.number().int(),
  /** Due before the period and still not done when it began. */
  carried: z.boolean(),
  /** Attainment of a target in per cent. */
  score: DecimalString.nullable(),
  /** Lifts, lowers, or leaves the grade. */
  effect: z.enum(['lifts', 'lowers', 'none']),
  illustrative: z.boolean(),
});
export type GradedItem = z.output<typeof GradedItem>;

export const Check = z.object({
  measure: z.enum(MEASURES),
  limit: DecimalString,
  value: DecimalString,
  holds: z.boolean(),
});

export const Computed = z.object({
  scheme: z.object({ id: Id, name: z.string(), version: z.number().int() }),
  /** Null until general points are given, or while nothing was due. */
  grade: z.enum(GRADES).nullable(),
  /** The best grade that points alone would reach. */
  byPoints: z.enum(GRADES).nullable(),
  points: z.object({
    general: DecimalString.nullable(),
    generalMax: DecimalString,
    tasks: DecimalString,
    taskMax: DecimalString,
    targets: DecimalString,
    targetMax: DecimalString,
    total: DecimalString.nullable(),
  }),
  counts: z.object({
    due: z.number().int(),
    onTime: z.number().int(),
    late: z.number().int(),
    notDone: z.number().int(),
    exceeded: z.number().int(),
    disciplined: z.number().int(),
    targets: z.number().int(),
    targetsMet: z.number().int(),
  }),
  rules: z.array(
    z.object({
      grade: z.enum(GRADES),
      from: DecimalString,
      reached: z.boolean(),
      conditions: z.array(Check),
    }),
  ),
});
export type Computed = z.output<typeof Computed>;

const Said = z.object({
  grade: z.enum(GRADES),
  reason: z.string().nullable(),
  by: PersonRef.nullable(),
  at: Instant,
});

export const Mark = z.object({
  id: Id,
  kind: z.enum(['exceeded', 'disciplined']),
  taskId: Id.nullable(),
  reason: z.string(),
  by: PersonRef.nullable(),
  at: Instant,
});
export type Mark = z.output<typeof Mark>;

export const SheetHead = z.object({
  unit: z.object({ id: Id, name: z.string(), kind: z.string() }),
  period: PeriodCode,
  computed: Computed,
  self: Said.nullable(),
  decided: Said.nullable(),
  illustrative: z.boolean(),
  revision: z.number().int(),
});
export type SheetHead = z.output<typeof SheetHead>;

export const Sheet = SheetHead.extend({
  general: z
    .object({ points: DecimalString, reason: z.string().nullable(), by: PersonRef.nullable(), at: Instant })
    .nullable(),
  items: z.array(GradedItem),
  marks: z.array(Mark),
  /** What the one who asks may do. */
  may: z.object({ gradeSelf: z.boolean(), review: z.boolean(), decide: z.boolean(), reopen: z.boolean() }),
});
export type Sheet = z.output<typeof Sheet>;
