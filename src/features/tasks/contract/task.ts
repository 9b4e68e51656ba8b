// A task as it is listed, shown and assigned.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { PersonRef } from '../../../kernel/figures.ts';
import { Day, Id, Instant, OptionalText, Text } from '../../../kernel/schemas.ts';
import { CLARITIES, DECISIONS, LINK_KINDS, Recurrence, STATES, TIMELINESS, WORK_ACTS } from './life.ts';

const UnitRef = z.object({ id: Id, name: z.string() });

export const TaskHead = z.object({
  id: Id,
  code: z.string(),
  title: z.string(),
  leadUnit: UnitRef,
  leadPerson: PersonRef.nullable(),
  deadline: Day.nullable(),
  urgent: z.boolean(),
  state: z.enum(STATES),
  timeliness: z.enum(TIMELINESS),
  /** Days after the deadline, counted to the product or to today. */
  daysLate: z.number().int(),
  percent: z.number().int(),
  parentId: Id.nullable(),
  taskGroup: z.object({ id: Id, no: z.number().int(), title: z.string() }).nullable(),
  confidential: z.boolean(),
  illustrative: z.boolean(),
  /** A longer deadline waits for an answer. */
  askedDeadline: Day.nullable(),
  extensions: z.number().int(),
  /** Entered after the day by which the office wants a decision to have become a task. */
  enteredLate: z.boolean(),
  /** The how-manieth of a task that comes again. */
  occurrence: z.number().int().nullable(),
  assignedOn: Day,
  revision: z.number().int(),
});
export type TaskHead = z.output<typeof TaskHead>;

export const TaskStep = z.object({
  id: Id,
  act: z.enum(['assign', 'change', ...WORK_ACTS, ...DECISIONS]),
  note: z.string().nullable(),
  percent: z.number().int().nullable(),
  difficulties: z.string().nullable(),
  proposals: z.string().nullable(),
  deadline: Day.nullable(),
  by: PersonRef.nullable(),
  at: Instant,
});
export type TaskStep = z.output<typeof TaskStep>;

export const LinkRef = z.object({ kind: z.enum(LINK_KINDS), id: Id });
export type LinkRef = z.output<typeof LinkRef>;

export const Task = TaskHead.extend({
  contributors: z.array(UnitRef),
  readers: z.array(PersonRef),
  product: z.string().nullable(),
  responsibility: z.string().nullable(),
  authority: z.string().nullable(),
  source: z.string().nullable(),
  document: z.object({ id: Id, number: z.string().nullable(), title: z.string() }).nullable(),
  weight: DecimalString,
  parent: z.object({ id: Id, title: z.string() }).nullable(),
  children: z.array(TaskHead.extend({ weight: DecimalString })),
  /** The progress of the children by weight; null without children. */
  rolledUp: DecimalString.nullable(),
  steps: z.array(TaskStep),
  files: z.array(z.object({ id: Id, name: z.string(), size: z.number().int(), addedAt: Instant })),
  /** Which of the six that the office watches is not said yet. */
  unclear: z.array(z.enum(CLARITIES)),
  recurrence: Recurrence.nullable(),
  /** The other occurrences of a task that comes again, the newest first. */
  series: z.array(z.object({ id: Id, code: z.string(), deadline: Day.nullable(), state: z.enum(STATES) })),
  /** An agenda item also says of which conference it is. */
  links: z.array(LinkRef.extend({ name: z.string(), conferenceId: Id.nullable() })),
  decidedOn: Day.nullable(),
  /** The last day on which it would have been entered in time. */
  entryDue: Day.nullable(),
  /** Open parts at any level below, also those the reader may not see. */
  openBelow: z.number().int(),
  /** What the one who asks may do now. */
  acts: z.array(z.enum([...WORK_ACTS, ...DECISIONS])),
  assignedBy: PersonRef.nullable(),
  assignedAt: Instant,
});
export type Task = z.output<typeof Task>;

export const TaskFields = z.object({
  title: Text(2000),
  leadUnitId: Id,
  leadPersonId: Id.nullish(),
  contributorIds: z.array(Id).max(50).default([]),
  deadline: Day.nullish(),
  urgent: z.boolean().default(false),
  product: OptionalText(1000),
  responsibility: OptionalText(1000),
  authority: OptionalText(1000),
  source: OptionalText(2000),
  documentId: Id.nullish(),
  taskGroupId: Id.nullish(),
  parentId: Id.nullish(),
  weight: DecimalString.default('1'),
  confidential: z.boolean().default(false),
  readerIds: z.array(Id).max(200).default([]),
  recurrence: Recurrence.nullish(),
  links: z.array(LinkRef).max(50).default([]),
  /** The day of the decision it follows from. */
  decidedOn: Day.nullish(),
  illustrative: z.boolean().default(false),
});
export type TaskFields = z.output<typeof TaskFields>;
