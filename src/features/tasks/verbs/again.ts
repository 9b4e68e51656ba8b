// Tasks that come again: the next one is made when the one before is verified or its day has come, once however often
// it is asked for (the key of series and occurrence holds that).
import { localDay } from '../../../kernel/format.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { Task } from '../contract.ts';
import { getTaskRow, readTask, recurrenceOf } from '../queries/one.ts';
import { nextOccurrence } from '../rules.ts';
import { fieldsOf } from './fields-of.ts';
import { makeTask } from './make-task.ts';

/** Answers the task that was made, null where there is none to make. */
const makeNext = async (ctx: Context, taskId: string): Promise<{ id: string; code: string } | null> => {
  const row = await getTaskRow(ctx, taskId, true);
  const recurrence = recurrenceOf(row);
  if (!recurrence || row.state === 'cancelled') return null;
  const latest = await ctx.db
    .selectFrom('task')
    .select((eb) => eb.fn.max('occurrence').as('occurrence'))
    .where('series_id', '=', row.series_id)
    .executeTakeFirst();
  if (latest?.occurrence !== row.occurrence) return null;
  const next = nextOccurrence(recurrence, row.recurs_from!, row.occurrence!, localDay(ctx.now));
  if (!next) return null;
  const before: Task = await readTask(ctx, taskId);
  return makeTask(
    ctx,
    // The decision was made once; what comes again is not entered late.
    { ...fieldsOf(before), deadline: next.deadline, decidedOn: null },
    { series: { id: row.series_id!, occurrence: next.occurrence, first: row.recurs_from! } },
  );
};

/** A next one that cannot be made (its unit is gone, a rule came in) hinders nobody; it is tried again every day. */
export const tryNext = async (ctx: Context, taskId: string): Promise<boolean> => {
  try {
    return (await makeNext(ctx, taskId)) !== null;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
};

/** For the daily job: the next of every series whose last one is over or due. */
export const makeDueTasks = async (ctx: Context): Promise<number> => {
  const due = await ctx.db
    .selectFrom('task as t')
    .select('t.id')
    .where('t.series_id', 'is not', null)
    .where('t.state', '<>', 'cancelled')
    .where((eb) => eb.or([eb('t.state', '=', 'done'), eb('t.deadline', '<=', localDay(ctx.now))]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('task as later')
            .select('later.id')
            .whereRef('later.series_id', '=', 't.series_id')
            .whereRef('later.occurrence', '>', 't.occurrence'),
        ),
      ),
    )
    .orderBy('t.code')
    .execute();
  let made = 0;
  for (const { id } of due) if (await tryNext(ctx, id)) made += 1;
  return made;
};
