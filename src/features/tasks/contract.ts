// Tasks: assigning, working on them, deciding on the results, the national count, calendar and workbook.
import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { Day, Download, Id, OptionalText, Upload } from '../../kernel/schemas.ts';
import { assigning } from './contract/assigning.ts';
import { bulk } from './contract/bulk.ts';
import { exchange } from './contract/exchange.ts';
import { NationalCount, TaskFilter, UnitCount } from './contract/filter.ts';
import { BELOW, DECISIONS, WORK_ACTS } from './contract/life.ts';
import { Task, TaskHead } from './contract/task.ts';

export type { NewTask, TaskDraft, TaskSettings } from './contract/assigning.ts';
export { BULK_KINDS, type BulkChange } from './contract/bulk.ts';
export { WORKBOOK_MAX_BYTES } from './contract/exchange.ts';
export * from './contract/filter.ts';
export * from './contract/life.ts';
export * from './contract/task.ts';

export const EVIDENCE_MAX_BYTES = 25 * 1024 * 1024;

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
    output: z.object({
      tasks: z.array(TaskHead),
      total: z.number().int(),
      count: NationalCount,
      /** Those with most overdue first. */
      units: z.array(UnitCount),
    }),
  }),
  getTask: endpoint({
    method: 'GET',
    path: '/api/tasks/:id',
    permission: 'tasks.read',
    summary: 'One task with its steps, files, parts, and what the reader may do now',
    input: One,
    output: Task,
  }),
  ...assigning,
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
    input: Step.extend({
      act: z.enum(DECISIONS),
      leadUnitId: Id.nullish(),
      /** Asked for when it is cancelled or gets more time and there are open parts. */
      below: z.enum(BELOW).nullish(),
    }),
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
  ...bulk,
  ...exchange,
};
