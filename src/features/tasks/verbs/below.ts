// What becomes of the open parts when their task is cancelled or its deadline moves. The person says; nothing is guessed.

import { invalidField } from '../../../kernel/problem.ts';
import { addDays } from '../../../kernel/public-holidays.ts';
import type { Context } from '../../../store/context.ts';
import type { Below } from '../contract.ts';
import type { TaskRow } from '../queries/heads.ts';
import { listOpenBelow } from '../queries/one.ts';
import { daysBetween } from '../rules.ts';
import { noteStep } from './note-step.ts';

type Change = {
  below: Below | null | undefined;
  /** The deadline before and after; left out where the task is cancelled. */
  moved?: { from: string | null; to: string | null };
  note?: string | null;
};

type Part = { id: string; code: string; title: string; deadline: string | null; confidential: boolean };

/** Within the same transaction as the change itself. Throws invalid_input at `below` where it must be said. */
export const settleBelow = async (
  ctx: Context,
  row: TaskRow,
  { below, moved, note }: Change,
): Promise<void> => {
  const open = await listOpenBelow(ctx.db, row.id);
  if (!open.length) return;
  if (!below)
    throw invalidField('below', 'say_below', {
      vi: `Còn ${open.length} phần việc đang mở: cho biết giữ nguyên, dời hạn theo, hủy hay chuyển lên trên`,
      en: `${open.length} parts are still open: say whether to keep, shift, cancel or move them`,
    });
  if (below === 'keep') return;
  if (below === 'shift') {
    if (!moved?.from || !moved.to)
      throw invalidField('below', 'no_shift', {
        vi: 'Chỉ dời hạn theo được khi nhiệm vụ có hạn trước và sau khi sửa',
        en: 'Parts shift only where the task has a deadline before and after',
      });
    await shift(ctx, open, daysBetween(moved.from, moved.to));
  } else if (below === 'cancel') await cancel(ctx, open, note ?? null);
  else
    await move(
      ctx,
      open.filter((part) => part.parentId === row.id),
      row.parent_id,
    );
};

const getPart = (ctx: Context, id: string): Promise<Part> =>
  ctx.db
    .selectFrom('task')
    .select(['id', 'code', 'title', 'deadline', 'confidential'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

const note = (ctx: Context, verb: string, part: Part, data: Record<string, unknown>): void =>
  ctx.record({
    verb,
    objectType: 'task',
    objectId: part.id,
    data: part.confidential ? { code: part.code } : { code: part.code, title: part.title, ...data },
  });

const shift = async (ctx: Context, open: readonly { id: string }[], days: number): Promise<void> => {
  for (const { id } of open) {
    const part = await getPart(ctx, id);
    if (!part.deadline) continue;
    const deadline = addDays(part.deadline, days);
    await ctx.db
      .updateTable('task')
      .set((eb) => ({ deadline, revision: eb('revision', '+', 1) }))
      .where('id', '=', id)
      .execute();
    await noteStep(ctx, id, 'change', { deadline });
    note(ctx, 'tasks.change', part, { deadline });
  }
};

const cancel = async (ctx: Context, open: readonly { id: string }[], why: string | null): Promise<void> => {
  for (const { id } of open) {
    const part = await getPart(ctx, id);
    await ctx.db
      .updateTable('task')
      .set((eb) => ({ state: 'cancelled', submitted_on: null, revision: eb('revision', '+', 1) }))
      .where('id', '=', id)
      .execute();
    await noteStep(ctx, id, 'cancel', { note: why });
    note(ctx, 'tasks.cancel', part, { note: why });
  }
};

/** To where the task itself stands. */
const move = async (
  ctx: Context,
  parts: readonly { id: string }[],
  parentId: string | null,
): Promise<void> => {
  for (const { id } of parts) {
    const part = await getPart(ctx, id);
    await ctx.db
      .updateTable('task')
      .set((eb) => ({ parent_id: parentId, revision: eb('revision', '+', 1) }))
      .where('id', '=', id)
      .execute();
    await noteStep(ctx, id, 'change', { deadline: part.deadline });
    note(ctx, 'tasks.change', part, { deadline: part.deadline });
  }
};
