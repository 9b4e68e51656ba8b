// Tasks: assigning, working on them, deciding on the results, the national count, calendar and workbook.
import { z } from 'zod';
import { DecimalString } from '../../kernel/decimal.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { PersonRef } from '../../kernel/figures.ts';
import { Day, Download, Id, Instant, OptionalText, Text, Upload } from '../../kernel/schemas.ts';

export const STATES = [
  'assigned',
  'accepted',
  'in_progress',
  'submitted',
  'returned',
  'done',
  'refused',
  'paused',
  'cancelled',
] as const;
export type State = (typeof STATES)[number];

/** stopped: paused or cancelled, where no clock runs. */
export const TIMELINESS = [
  'in_time',
  'near',
  'overdue',
  'no_deadline',
  'done_on_time',
  'done_late',
  'stopped',
] as const;
export type Timeliness = (typeof TIMELINESS)[number];

/** What the unit that leads does. */
export const WORK_ACTS = ['accept', 'refuse', 'report', 'submit', 'ask_extension'] as const;
/** What the office that assigned it does. */
export const DECISIONS = [
  'verify',
  'return',
  'assign_again',
  'pause',
  'resume',
  'cancel',
  'grant_extension',
  'deny_extension',
] as const;
export type WorkAct = (typeof WORK_ACTS)[number];
export type Decision = (typeof DECISIONS)[number];
export type Act = WorkAct | Decision;

/** The six that must be clear: person, work, time, responsibility, product, authority. */
export const CLARITIES = ['person', 'work', 'time', 'responsibility', 'product', 'authority'] as const;

export const EVIDENCE_MAX_BYTES = 25 * 1024 * 1024;
export const WORKBOOK_MAX_BYTES = 10 * 1024 * 1024;

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
  /** Which of the six is not said yet. */
  unclear: z.array(z.enum(CLARITIES)),
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
  illustrative: z.boolean().default(false),
});
export type TaskFields = z.output<typeof TaskFields>;

export const TaskFilter = z.object({
  /** Words of the title or the code, with or without marks. */
  q: z.string().trim().max(200).optional(),
  state: z.enum(STATES).optional(),
  timeliness: z.enum(TIMELINESS).optional(),
  /** Leads or contributes. */
  unitId: Id.optional(),
  documentId: Id.optional(),
  taskGroupId: Id.optional(),
  year: z.coerce.number().int().optional(),
});
export type TaskFilter = z.output<typeof TaskFilter>;

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

const One = z.object({ id: Id });
const Step = z.object({
  id: Id,
  /** The revision the person looked at. */
  expectedRevision: z.number().int(),
  note: OptionalText(4000),
});

export const contract = {
  listTasks: endpoint({
    method: 'GET',
    path: '/api/tasks',
    permission: 'tasks.read',
    summary: 'Tasks the reader may see, by deadline, with the national count of all that match',
    input: TaskFilter.extend({ limit: z.coerce.number().int().min(1).max(1000).default(300) }),
    output: z.object({ tasks: z.array(TaskHead), total: z.number().int(), count: NationalCount }),
  }),
  getTask: endpoint({
    method: 'GET',
    path: '/api/tasks/:id',
    permission: 'tasks.read',
    summary: 'One task with its steps, files, parts, and what the reader may do now',
    input: One,
    output: Task,
  }),
  createTask: endpoint({
    method: 'POST',
    path: '/api/tasks',
    permission: 'tasks.assign',
    summary: 'Assign a task',
    input: TaskFields,
    output: Task,
  }),
  updateTask: endpoint({
    method: 'PUT',
    path: '/api/tasks/:id',
    permission: 'tasks.assign',
    summary: 'Change what was assigned; its life goes on',
    input: TaskFields.extend({ id: Id, expectedRevision: z.number().int() }),
    output: Task,
  }),
  workOnTask: endpoint({
    method: 'POST',
    path: '/api/tasks/:id/work',
    permission: 'tasks.work',
    summary: 'Accept, refuse, report, submit the product, ask for a longer deadline',
    input: Step.extend({
      act: z.enum(WORK_ACTS),
      percent: z.number().int().min(0).max(100).nullish(),
      difficulties: OptionalText(4000),
      proposals: OptionalText(4000),
      deadline: Day.nullish(),
    }),
    output: Task,
  }),
  decideTask: endpoint({
    method: 'POST',
    path: '/api/tasks/:id/decisions',
    permission: 'tasks.assign',
    summary: 'Verify or return the product, answer a request, pause, resume, cancel, assign again',
    input: Step.extend({ act: z.enum(DECISIONS), leadUnitId: Id.nullish() }),
    output: Task,
  }),
  addTaskFile: endpoint({
    method: 'POST',
    path: '/api/tasks/:id/files',
    permission: 'tasks.work',
    summary: 'Attach a file that proves the result',
    input: One.extend({ file: Upload }),
    output: Task,
    upload: { maxBytes: EVIDENCE_MAX_BYTES },
  }),
  downloadTaskFile: endpoint({
    method: 'GET',
    path: '/api/tasks/:id/files/:fileId',
    permission: 'tasks.read',
    summary: 'A file of a task',
    input: One.extend({ fileId: Id }),
    output: Download,
    download: true,
  }),
  exportCalendar: endpoint({
    method: 'GET',
    path: '/api/tasks-calendar',
    permission: 'tasks.read',
    summary: 'The deadlines of open tasks as a calendar file',
    input: TaskFilter,
    output: Download,
    download: true,
  }),
  exportTasks: endpoint({
    method: 'GET',
    path: '/api/tasks-workbook',
    permission: 'tasks.read',
    summary: 'Tasks as a workbook that can be changed and read back',
    input: TaskFilter,
    output: Download,
    download: true,
  }),
  importTasks: endpoint({
    method: 'POST',
    path: '/api/tasks-workbook',
    permission: 'tasks.assign',
    summary: 'Take a workbook of tasks: rows with a code change a task, others make one; all rows or none',
    input: z.object({ file: Upload }),
    output: z.object({ created: z.number().int(), updated: z.number().int(), unchanged: z.number().int() }),
    upload: { maxBytes: WORKBOOK_MAX_BYTES },
  }),
};
