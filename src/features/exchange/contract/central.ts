// A task as a central monitoring system has it (Regulation 08-QC/TW, 05/11/2025): assigning document, responsible body,
// progress, result, product, evaluation. The names stand in files and do not change.
import { z } from 'zod';
import { Day } from '../../../kernel/schemas.ts';

export const CENTRAL_STATUSES = [
  'not_started',
  'in_progress',
  'awaiting_evaluation',
  'completed',
  'suspended',
  'cancelled',
] as const;
export type CentralStatus = (typeof CENTRAL_STATUSES)[number];
export const EVALUATIONS = ['on_time', 'late', 'overdue', 'not_due'] as const;

const Line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((text) => text || null);

export const CentralTask = z.object({
  /** Names the task between the two systems. */
  id: z.string().trim().min(1, { error: 'required' }).max(100),
  assigning_document: Line(500),
  assigned_on: Day,
  responsible_body: z.string().trim().min(1, { error: 'required' }).max(60),
  responsible_body_name: Line(300),
  cooperating_bodies: z.array(z.string().trim().min(1).max(60)).max(50).default([]),
  content: z.string().trim().min(1, { error: 'required' }).max(2000),
  deadline: Day.nullish().transform((day) => day ?? null),
  status: z.enum(CENTRAL_STATUSES),
  progress: z.number().int().min(0).max(100),
  completed_on: Day.nullish().transform((day) => day ?? null),
  result: Line(4000),
  product: Line(1000),
  /** Derived from the days by whoever reads it; told for people. */
  evaluation: z
    .enum(EVALUATIONS)
    .nullish()
    .transform((one) => one ?? null),
});
export type CentralTask = z.output<typeof CentralTask>;
