// Tasks out of the program and back: workbook, JSON, calendar, urging letter.
import { z } from 'zod';
import { endpoint } from '../../../kernel/endpoint.ts';
import { Download, Id, Instant, Upload } from '../../../kernel/schemas.ts';
import { TaskFilter } from './filter.ts';

export const WORKBOOK_MAX_BYTES = 10 * 1024 * 1024;

const Taken = z.object({
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
});

export const exchange = {
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
    output: Taken,
    upload: { maxBytes: WORKBOOK_MAX_BYTES },
  }),
  exportTasksJson: endpoint({
    method: 'GET',
    path: '/api/tasks-json',
    permission: 'tasks.read',
    summary: 'Tasks as JSON that can be read back here or elsewhere',
    input: TaskFilter,
    output: Download,
    download: true,
  }),
  importTasksJson: endpoint({
    method: 'POST',
    path: '/api/tasks-json',
    permission: 'tasks.assign',
    summary: 'Take tasks as JSON: those with a code change a task, others make one; all or none',
    input: z.object({ file: Upload }),
    output: Taken,
    upload: { maxBytes: WORKBOOK_MAX_BYTES },
  }),
  writeUrgingLetter: endpoint({
    method: 'GET',
    path: '/api/tasks-letter',
    permission: 'tasks.assign',
    summary: 'A letter that urges a unit to do what is overdue, as a Word file with its number left open',
    input: z.object({ unitId: Id }),
    output: Download,
    download: true,
  }),
  getTaskFeed: endpoint({
    method: 'GET',
    path: '/api/tasks-feed',
    permission: 'tasks.read',
    summary: 'Whether a calendar subscribes to my tasks, and since when',
    input: z.object({}),
    output: z.object({ madeAt: Instant.nullable() }),
  }),
  renewTaskFeed: endpoint({
    method: 'POST',
    path: '/api/tasks-feed',
    permission: 'tasks.read',
    summary: 'A new secret address of my tasks for calendars; the one before ends',
    input: z.object({}),
    output: z.object({ path: z.string() }),
  }),
  endTaskFeed: endpoint({
    method: 'DELETE',
    path: '/api/tasks-feed',
    permission: 'tasks.read',
    summary: 'End the address of my tasks for calendars',
    input: z.object({}),
    output: z.object({}),
  }),
  readTaskFeed: endpoint({
    method: 'GET',
    path: '/api/public/:body/tasks-feed/:token',
    permission: 'public',
    summary: 'The open tasks of whoever made this secret address, as a calendar',
    input: z.object({ body: z.string(), token: z.string().max(100) }),
    output: Download,
    download: true,
    rateLimit: 30,
  }),
};
