// Assigning: one task or many, from the clauses of a document or the conclusions of a conference, and the office's rules.
import { z } from 'zod';
import { endpoint } from '../../../kernel/endpoint.ts';
import { Day, Id } from '../../../kernel/schemas.ts';
import { BELOW, CLARITIES } from './life.ts';
import { LinkRef, Task, TaskFields } from './task.ts';

/** What a clause or conclusion asks for, as far as it could be read. Nothing is assigned before a person says so. */
export const TaskDraft = z.object({
  /** Names the clause: the same one again is known by it. */
  origin: z.string(),
  title: z.string(),
  /** The clause itself. */
  quote: z.string(),
  /** Who leads, in the words of the document. */
  leadText: z.string().nullable(),
  leadUnitIds: z.array(Id),
  contributorIds: z.array(Id),
  deadline: Day.nullable(),
  product: z.string().nullable(),
  taskGroupId: Id.nullable(),
  links: z.array(LinkRef),
  /** Tasks that were made from this clause before. */
  made: z.array(z.object({ id: Id, code: z.string() })),
});
export type TaskDraft = z.output<typeof TaskDraft>;

export const TaskSettings = z.object({
  /** Without these of the six a task is not taken. */
  required: z.array(z.enum(CLARITIES)).max(6),
  /** For these it is only said that they are missing. */
  warned: z.array(z.enum(CLARITIES)).max(6),
  /** Working days after the decision within which its task is entered. */
  urgentDays: z.number().int().min(0).max(30),
  singleDays: z.number().int().min(0).max(30),
  manyDays: z.number().int().min(0).max(30),
  /** From how many at once they are many. */
  manyFrom: z.number().int().min(2).max(100),
});
export type TaskSettings = z.output<typeof TaskSettings>;

export const NewTask = TaskFields.extend({ origin: z.string().trim().max(200).nullish() });
export type NewTask = z.output<typeof NewTask>;

export const assigning = {
  createTask: endpoint({
    method: 'POST',
    path: '/api/tasks',
    permission: 'tasks.assign',
    summary: 'Assign a task',
    input: NewTask,
    output: Task,
  }),
  createTasks: endpoint({
    method: 'POST',
    path: '/api/tasks-batch',
    permission: 'tasks.assign',
    summary: 'Assign many tasks at once, all or none',
    input: z.object({ tasks: z.array(NewTask).min(1).max(200) }),
    output: z.object({ tasks: z.array(z.object({ id: Id, code: z.string() })) }),
  }),
  updateTask: endpoint({
    method: 'PUT',
    path: '/api/tasks/:id',
    permission: 'tasks.assign',
    summary: 'Change what was assigned; its life goes on',
    input: TaskFields.extend({
      id: Id,
      expectedRevision: z.number().int(),
      /** Asked for when the deadline moves and there are open parts. */
      below: z.enum(BELOW).nullish(),
    }),
    output: Task,
  }),
  listTaskDrafts: endpoint({
    method: 'GET',
    path: '/api/task-drafts',
    permission: 'tasks.assign',
    summary: 'What a document or the conclusions of a conference ask for, with who should lead guessed',
    input: z
      .object({ documentId: Id.optional(), conferenceId: Id.optional() })
      .refine((asked) => (asked.documentId === undefined) !== (asked.conferenceId === undefined), {
        path: ['documentId'],
        error: 'required',
      }),
    output: z.object({
      /** What the tasks will name as their source. */
      source: z.string(),
      documentId: Id.nullable(),
      decidedOn: Day.nullable(),
      drafts: z.array(TaskDraft),
    }),
  }),
  getTaskSettings: endpoint({
    method: 'GET',
    path: '/api/task-settings',
    permission: 'tasks.read',
    summary: 'What an assignment must make clear, and within how many days a decision becomes a task',
    input: z.object({}),
    output: TaskSettings,
  }),
  saveTaskSettings: endpoint({
    method: 'PUT',
    path: '/api/task-settings',
    permission: 'tasks.assign',
    summary: 'Set the rules of assigning; tasks that are there keep theirs',
    input: TaskSettings,
    output: TaskSettings,
  }),
};
