// What a snapshot freezes, and the numbers in it that may be published.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import {
  BANDS,
  BASELINE_NAMES,
  KINDS,
  PersonRef,
  SourceRef,
  UnitRef,
  VINTAGES,
  WordsSchema,
} from '../../../kernel/figures.ts';
import { PeriodCode } from '../../../kernel/period.ts';
import { Id, Instant } from '../../../kernel/schemas.ts';
import { SchemeEdge } from './scheme.ts';
import { BandCount, ScorecardRow } from './scorecard.ts';

export const SnapshotHead = z.object({
  id: Id,
  period: PeriodCode,
  resolutionId: Id.nullable(),
  reason: z.string(),
  takenAt: Instant,
  takenBy: PersonRef.nullable(),
  hash: z.string(),
  targetCount: z.number().int(),
});
export type SnapshotHead = z.output<typeof SnapshotHead>;

export const FACT_PARTS = ['value', 'plan', 'attainment', 'change', 'band', 'count', 'total'] as const;
/** A published number: what it says and where it comes from. Frozen with its snapshot. */
export const Fact = z.object({
  id: Id,
  part: z.enum(FACT_PARTS),
  /** Which baseline, for plan and attainment. */
  baseline: z.enum(BASELINE_NAMES).nullable(),
  targetId: Id.nullable(),
  /** Which band, for band and count. */
  band: z.enum(BANDS).nullable(),
  /** The number; null for a band and for results without ratio. */
  value: DecimalString.nullable(),
  unit: z.string().nullable(),
  indicator: z
    .object({ id: Id, code: z.string(), nameVi: z.string(), nameEn: z.string().nullable() })
    .nullable(),
  name: WordsSchema,
  orgUnit: UnitRef.nullable(),
  period: PeriodCode,
  kind: z.enum(KINDS).nullable(),
  vintage: z.enum(VINTAGES).nullable(),
  valueId: Id.nullable(),
  version: z.number().int().nullable(),
  source: SourceRef.nullable(),
  reportedBy: PersonRef.nullable(),
  reportedAt: Instant.nullable(),
  illustrative: z.boolean(),
});
export type Fact = z.output<typeof Fact>;

export const SnapshotContent = z.object({
  format: z.literal('plenum-snapshot/1'),
  snapshotId: Id,
  body: z.object({ id: Id, slug: z.string(), name: z.string() }),
  period: PeriodCode,
  reason: z.string(),
  takenAt: Instant,
  takenBy: PersonRef.nullable(),
  resolution: z
    .object({
      id: Id,
      title: z.string(),
      theme: z.string().nullable(),
      version: z.number().int(),
      documentNumber: z.string().nullable(),
    })
    .nullable(),
  scheme: z.object({ name: z.string(), version: z.number().int(), edges: z.array(SchemeEdge) }),
  counts: z.array(BandCount),
  rows: z.array(ScorecardRow),
  facts: z.array(Fact),
});
export type SnapshotContent = z.output<typeof SnapshotContent>;
