import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { PersonRef } from '../../../kernel/figures.ts';
import { Id, Instant } from '../../../kernel/schemas.ts';

export const SchemeEdge = z.object({
  band: z.enum(['met_or_exceeded', 'nearly_met', 'over_80', '50_to_80', 'under_50']),
  /** Lower edge in per cent; null for the lowest band, which has no floor. */
  from: DecimalString.nullable(),
  /** Does a score equal to `from` belong to this band? */
  inclusive: z.boolean(),
});
export type SchemeEdge = z.output<typeof SchemeEdge>;
export const Scheme = z.object({
  id: Id,
  name: z.string(),
  version: z.number().int(),
  edges: z.array(SchemeEdge),
  isActive: z.boolean(),
  note: z.string().nullable(),
  createdBy: PersonRef.nullable(),
  createdAt: Instant,
});
export type Scheme = z.output<typeof Scheme>;
