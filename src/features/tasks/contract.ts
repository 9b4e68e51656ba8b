// Tasks: assigning, working on them, deciding on the results, the national count, calendar and workbook.
import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { Day, Download, Id, OptionalText, Upload } from '../../kernel/schemas.ts';
import { assigning } from './contract/assigning.ts';
import { NationalCount, TaskFilter, UnitCount } from './contract/filter.ts';
import { BELOW, DECISIONS, WORK_ACTS } from './contract/life.ts';
import { Task, TaskHead } from './contract/task.ts';

export type { NewTask, TaskDraft, TaskSettings } from './contract/assigning.ts';
export * from './contract/filter.ts';
export * from './contract/life.ts';
export * from './contract/task.ts';

export const EVIDENCE_MAX_BYTES = 25 * 1024 * 1024;
export const WORKBOOK_MAX_BYTES = 10 * 1024 * 1024;

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
