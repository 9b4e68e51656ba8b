// Corrections: another figure proposed beside one that stands.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { endpoint } from '../../../kernel/endpoint.ts';
import { IndicatorRef, NO_FIGURE_REASONS, PersonRef, UnitRef, VINTAGES } from '../../../kernel/figures.ts';
import { PeriodCode } from '../../../kernel/period.ts';
import { Id, Instant, OptionalText, Text } from '../../../kernel/schemas.ts';

export const CORRECTION_STATES = ['proposed', 'accepted', 'refused', 'withdrawn'] as const;

export const Correction = z.object({
  id: Id,
  indicator: IndicatorRef,
  unit: UnitRef,
  period: PeriodCode,
  /** The figure that stood when it was proposed, and whether another has replaced it since. */
  valueId: Id,
  before: DecimalString.nullable(),
  isOutdated: z.boolean(),
  vintage: z.enum(VINTAGES),
  proposed: DecimalString.nullable(),
  noFigureReason: z.enum(NO_FIGURE_REASONS).nullable(),
  reason: z.string(),
  source: z.string().nullable(),
  documentId: Id.nullable(),
  state: z.enum(CORRECTION_STATES),
  proposedBy: PersonRef.nullable(),
  proposedAt: Instant,
  answer: z.string().nullable(),
  answeredBy: PersonRef.nullable(),
  answeredAt: Instant.nullable(),
  newValueId: Id.nullable(),
});
export type Correction = z.output<typeof Correction>;

const One = z.object({ id: Id });

export const correctionsContract = {
  listCorrections: endpoint({
    method: 'GET',
    path: '/api/corrections',
    permission: 'indicators.read',
    summary: 'Corrections proposed, newest first',
    input: z.object({
      state: z.enum(CORRECTION_STATES).optional(),
      indicatorId: Id.optional(),
      unitId: Id.optional(),
      period: PeriodCode.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    output: z.object({ corrections: z.array(Correction) }),
  }),
  proposeCorrection: endpoint({
    method: 'POST',
    path: '/api/corrections',
    permission: 'values.report',
    summary: 'Propose another figure beside one that stands, with the reason and the source',
    input: z.object({
      valueId: Id,
      typed: z.string().max(60).nullish(),
      reading: z.enum(['whole', 'fraction']).nullish(),
      noFigureReason: z.enum(NO_FIGURE_REASONS).nullish(),
      vintage: z.enum(VINTAGES).nullish(),
      reason: Text(500),
      source: OptionalText(1000),
      documentId: Id.nullish(),
    }),
    output: Correction,
  }),
  withdrawCorrection: endpoint({
    method: 'POST',
    path: '/api/corrections/:id/withdraw',
    permission: 'values.report',
    summary: 'Take a proposed correction back',
    input: One,
    output: Correction,
  }),
  answerCorrection: endpoint({
    method: 'POST',
    path: '/api/corrections/:id/answer',
    permission: 'submissions.decide',
    summary: 'Accept a correction, which makes a new version of the figure, or refuse it with the reason',
    input: One.extend({ isAccepted: z.boolean(), answer: OptionalText(2000) }),
    output: Correction,
  }),
};
