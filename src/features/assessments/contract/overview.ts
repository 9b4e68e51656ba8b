// A year on one page.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { BANDS, SourceRef, UnitRef, WordsSchema } from '../../../kernel/figures.ts';
import { Id, Instant } from '../../../kernel/schemas.ts';
import { Scheme } from './scheme.ts';
import { BandCount, ScorecardRow } from './scorecard.ts';
import { SnapshotHead } from './snapshot.ts';

const FINDING_CODES = [
  'declared_differs',
  'two_values',
  'growth_differs',
  'implied_plan',
  'stated_change_differs',
] as const;
export const Finding = z.object({
  code: z.enum(FINDING_CODES),
  message: WordsSchema,
  detail: WordsSchema.nullable(),
  targetId: Id.nullable(),
  indicatorId: Id.nullable(),
  valueIds: z.array(Id),
  sources: z.array(SourceRef),
});
export type Finding = z.output<typeof Finding>;

const LateUnit = z.object({
  unit: UnitRef,
  expected: z.number().int(),
  reported: z.number().int(),
  missing: z.number().int(),
  /** Days after the due day, of the latest figure or, while one is missing, of today. 0 when all came in time. */
  daysLate: z.number().int(),
});

export const Overview = z.object({
  year: z.number().int(),
  /** Years that have a resolution, newest first. */
  years: z.array(z.number().int()),
  resolution: z
    .object({
      id: Id,
      title: z.string(),
      theme: z.string().nullable(),
      status: z.enum(['draft', 'adopted']),
      version: z.number().int(),
      document: z.object({ id: Id, number: z.string().nullable(), title: z.string() }).nullable(),
    })
    .nullable(),
  /** Other resolutions of the year, to switch to. */
  resolutions: z.array(z.object({ id: Id, title: z.string(), version: z.number().int() })),
  /** The newest figure in the table. */
  updatedAt: Instant.nullable(),
  snapshot: SnapshotHead.nullable(),
  scheme: Scheme,
  total: z.number().int(),
  counts: z.array(BandCount),
  rows: z.array(ScorecardRow),
  /** Worst first; targets that are not met or nearly so. */
  inDanger: z.array(
    z.object({
      targetId: Id,
      name: WordsSchema,
      band: z.enum(BANDS),
      score: DecimalString.nullable(),
      explanation: WordsSchema,
      ownerUnit: UnitRef.nullable(),
    }),
  ),
  findings: z.array(Finding),
  late: z.object({ units: z.array(LateUnit), completeUnits: z.number().int() }),
});
export type Overview = z.output<typeof Overview>;
