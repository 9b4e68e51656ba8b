import { newId } from '../../../kernel/ids.ts';
import type { Context } from '../../../store/context.ts';
import type { TaskStep } from '../contract.ts';

export type Said = Partial<Pick<TaskStep, 'note' | 'percent' | 'difficulties' | 'proposals' | 'deadline'>>;

/** One step of a task's life, kept for good. */
export const noteStep = async (
  ctx: Context,
  taskId: string,
  act: TaskStep['act'],
  said: Said,
): Promise<void> => {
  await ctx.db
    .insertInto('task_step')
    .values({
      body_id: ctx.body.id,
      id: newId(),
      task_id: taskId,
      act,
      note: said.note ?? null,
      percent: said.percent ?? null,
      difficulties: said.difficulties ?? null,
      proposals: said.proposals ?? null,
      deadline: said.deadline ?? null,
      taken_by: ctx.actor?.personId ?? null,
      taken_at: ctx.now,
    })
    .execute();
};
