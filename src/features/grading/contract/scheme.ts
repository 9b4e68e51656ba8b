// A grading scheme: points and conditions as data. The built-in one follows Regulation 366-QĐ/TW (30/8/2025).
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { PersonRef } from '../../../kernel/figures.ts';
import { Id, Instant } from '../../../kernel/schemas.ts';

/** From best to worst. */
export const GRADES = ['excellent', 'good', 'completed', 'not_completed'] as const;
export type Grade = (typeof GRADES)[number];

/**
 * Shares are in per cent of what was due. Each measure has one good side, so that being late can never help:
 * on_time and exceeded ask for at least, late, not_done and disciplined allow at most.
 */
export const MEASURES = ['on_time', 'exceeded', 'late', 'not_done', 'disciplined'] as const;
export type Measure = (typeof MEASURES)[number];
export const AT_LEAST: ReadonlySet<Measure> = new Set(['on_time', 'exceeded']);

const Points = DecimalString.refine((text) => Number(text) >= 0 && Number(text) <= 1000, { error: 'range' });

export const GradingRule = z.object({
  grade: z.enum(['excellent', 'good', 'completed']),
  /** Points from which the grade is reached, itself included. */
  from: Points,
  conditions: z.array(z.object({ measure: z.enum(MEASURES), limit: Points })).max(10),
});

export const GradingContent = z.object({
  generalMax: Points,
  taskMax: Points,
  targetMax: Points,
  /** From best to worst; what reaches none is not completed. */
  rules: z.array(GradingRule).length(3),
});
export type GradingContent = z.output<typeof GradingContent>;

export const GradingScheme = z.object({
  id: Id,
  name: z.string(),
  version: z.number().int(),
  content: GradingContent,
  note: z.string().nullable(),
  isActive: z.boolean(),
  createdBy: PersonRef.nullable(),
  createdAt: Instant,
});
export type GradingScheme = z.output<typeof GradingScheme>;
