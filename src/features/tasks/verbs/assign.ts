// Assigning one task or many, and changing what was assigned.
import { newId } from '../../../kernel/ids.ts';
import { type FieldError, Problem, ruleBroken } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract, Recurrence } from '../contract.ts';
import type { TaskRow } from '../queries/heads.ts';
import { getTaskRow, readTask } from '../queries/one.ts';
import { settleBelow } from './below.ts';
import { checkDeadline } from './check.ts';
import { checkFields, columnsOf, dataOf, makeTask, replaceNamed } from './make-task.ts';
import { noteStep } from './note-step.ts';
import { requireRevision } from './require.ts';

type Names = 'createTask' | 'createTasks' | 'updateTask';

/** A rule that comes new begins a series here; one that goes away leaves the occurrences that were made. */
const seriesOf = (row: TaskRow, recurrence: Recurrence | null, deadline: string | null) =>
  recurrence
    ? {
        series_id: row.series_id ?? newId(),
        occurrence: row.occurrence ?? 1,
        recurs: recurrence.recurs,
        recurs_every: recurrence.every,
        recurs_from: row.recurs_from ?? deadline,
        recurs_until: recurrence.until ?? null,
      }
    : {
        series_id: null,
        occurrence: null,
        recurs: null,
        recurs_every: null,
        recurs_from: null,
        recurs_until: null,
      };

/** What is wrong with one of many, at its place among them. */
const faultsAt = (error: unknown, at: number): FieldError[] => {
  if (!(error instanceof Problem) || error.code === 'internal') throw error;
  const fields = error.fields.length
    ? error.fields
    : [{ field: 'title', code: error.reason, message: error.detail }];
  return fields.map((fault) => ({ ...fault, field: `tasks.${at}.${fault.field}` }));
};

export const makeTasks = async (ctx: Context, tasks: Parameters<typeof makeTask>[1][]) => {
  const made: { id: string; code: string }[] = [];
  const faults: FieldError[] = [];
  for (const [at, fields] of tasks.entries())
    try {
      made.push(await makeTask(ctx, fields, { together: tasks.length }));
    } catch (error) {
      faults.push(...faultsAt(error, at));
    }
  if (faults.length)
    throw new Problem(
      'invalid_input',
      'bad_tasks',
      { vi: 'Có nhiệm vụ chưa đúng; chưa giao nhiệm vụ nào', en: 'Some tasks are wrong; none was assigned' },
      faults,
    );
  return made;
};

export const assign: Pick<VerbsOf<typeof contract>, Names> = {
  createTask: async (ctx, fields) => readTask(ctx, (await makeTask(ctx, fields)).id),

  createTasks: async (ctx, { tasks }) => ({ tasks: await makeTasks(ctx, tasks) }),

  updateTask: async (ctx, { id, expectedRevision, below, ...fields }) => {
    const row = await getTaskRow(ctx, id, true);
    requireRevision(row, expectedRevision);
    if (row.state === 'done' || row.state === 'cancelled')
      throw ruleBroken('task_ended', {
        vi: 'Nhiệm vụ đã kết thúc nên không sửa được nữa',
        en: 'The task has ended and no longer changes',
      });
    const deadline = fields.deadline ?? null;
    if (deadline !== row.deadline) checkDeadline(ctx, deadline);
    await checkFields(ctx, fields, id);
    if (deadline !== row.deadline)
      await settleBelow(ctx, row, { below, moved: { from: row.deadline, to: deadline } });
    await ctx.db
      .updateTable('task')
      .set({
        ...columnsOf(row.code, fields),
        ...seriesOf(row, fields.recurrence ?? null, deadline),
        revision: row.revision + 1,
      })
      .where('id', '=', id)
      .execute();
    await replaceNamed(ctx, id, fields);
    await noteStep(ctx, id, 'change', { deadline });
    ctx.record({ verb: 'tasks.change', objectType: 'task', objectId: id, data: dataOf(row.code, fields) });
    return readTask(ctx, id);
  },
};
