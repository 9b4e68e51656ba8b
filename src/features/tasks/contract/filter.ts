// Which tasks are meant, and what they add up to.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { Id } from '../../../kernel/schemas.ts';
import { STATES, TIMELINESS } from './life.ts';

export const TaskFilter = z.object({
  /** Words of the title or the code, with or without marks. */
  q: z.string().trim().max(200).optional(),
  state: z.enum(STATES).optional(),
  timeliness: z.enum(TIMELINESS).optional(),
  /** Leads or contributes. */
  unitId: Id.optional(),
  /** Leads it in person. */
  personId: Id.optional(),
  /** Follows from the document, or is linked to it. */
  documentId: Id.optional(),
  targetId: Id.optional(),
  indicatorId: Id.optional(),
  agendaItemId: Id.optional(),
  projectId: Id.optional(),
  taskGroupId: Id.optional(),
  year: z.coerce.number().int().optional(),
});
export type TaskFilter = z.output<typeof TaskFilter>;

/** How the tasks of one leading unit stand. */
export const UnitCount = z.object({
  unitId: Id,
  name: z.string(),
  done: z.number().int(),
  openInTime: z.number().int(),
  openOverdue: z.number().int(),
  /** Of the task that is the most late. */
  worstDays: z.number().int(),
});
export type UnitCount = z.output<typeof UnitCount>;

export const NationalCount = z.object({
  total: z.number().int(),
  doneOnTime: z.number().int(),
  doneLate: z.number().int(),
  openInTime: z.number().int(),
  openOverdue: z.number().int(),
  /** Percent done of those done or overdue: the ones that were due. Null when none was due. */
  completionRate: DecimalString.nullable(),
});
export type NationalCount = z.output<typeof NationalCount>;
