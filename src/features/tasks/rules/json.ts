// Tasks as JSON: what was assigned, by codes that mean the same elsewhere; how it stands is told along, never read back.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { fieldMessage } from '../../../kernel/field-messages.ts';
import { type FieldError, invalidField, Problem } from '../../../kernel/problem.ts';
import { Day, OptionalText, Text } from '../../../kernel/schemas.ts';
import { Recurrence } from '../contract.ts';

export const FORMAT = 'plenum-tasks';
export const VERSION = 1;
const MAX_TASKS = 1000;
const Code = z.string().trim().max(60);

export const JsonTask = z.object({
  code: Code.nullish(),
  title: Text(2000),
  leadUnit: Text(60),
  /** The mail address of the person in charge. */
  leadPerson: Code.max(200).nullish(),
  contributors: z.array(Code).max(50).default([]),
  deadline: Day.nullish(),
  urgent: z.boolean().default(false),
  product: OptionalText(1000),
  responsibility: OptionalText(1000),
  authority: OptionalText(1000),
  source: OptionalText(2000),
  /** The code of the task it is a part of: one that is there, or one further up in the same file. */
  parent: Code.nullish(),
  weight: DecimalString.default('1'),
  recurrence: Recurrence.nullish(),
  decidedOn: Day.nullish(),
  confidential: z.boolean().default(false),
});
export type JsonTask = z.output<typeof JsonTask>;

const notOurs = () =>
  invalidField('file', 'not_tasks', {
    vi: `Tệp không phải là JSON nhiệm vụ (cần "format": "${FORMAT}", "version": ${VERSION}, "tasks": [...], tối đa ${MAX_TASKS})`,
    en: `The file is no JSON of tasks ("format": "${FORMAT}", "version": ${VERSION}, "tasks": [...], at most ${MAX_TASKS})`,
  });

const File = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  tasks: z.array(z.unknown()).max(MAX_TASKS),
});

/** Throws invalid_input with every bad field named: "tasks.3.deadline". */
export const readJsonTasks = (text: string): JsonTask[] => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw notOurs();
  }
  const file = File.safeParse(parsed);
  if (!file.success) throw notOurs();
  const faults: FieldError[] = [];
  const tasks = file.data.tasks.flatMap((one, at) => {
    const task = JsonTask.safeParse(one);
    if (task.success) return [task.data];
    for (const issue of task.error.issues)
      faults.push({
        field: ['tasks', at, ...issue.path].join('.'),
        code: issue.code,
        message: fieldMessage(issue.message in KNOWN ? issue.message : issue.code),
      });
    return [];
  });
  if (faults.length) throw badTasks(faults);
  return tasks;
};

const KNOWN: Record<string, true> = { required: true, too_long: true, day: true, decimal: true };

export const badTasks = (faults: FieldError[]): Problem =>
  new Problem(
    'invalid_input',
    'bad_tasks',
    { vi: 'Có nhiệm vụ chưa đúng; chưa ghi nhiệm vụ nào', en: 'Some tasks are wrong; nothing was written' },
    faults,
  );
