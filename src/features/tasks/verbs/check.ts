// What an assignment is checked against: days, the tree of parts.
import { type Kysely, sql } from 'kysely';
import { localDay } from '../../../kernel/format.ts';
import { invalidField, notFound } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { Database } from '../../../store/tables.ts';
import { getTaskRow } from '../queries/one.ts';

export const checkDeadline = (ctx: Context, deadline: string | null | undefined): void => {
  if (deadline && deadline < localDay(ctx.now))
    throw invalidField('deadline', 'past', {
      vi: 'Thời hạn đã qua; hãy chọn ngày từ hôm nay trở đi',
      en: 'The deadline has passed; choose today or a later day',
    });
};

const isBelow = async (db: Kysely<Database>, taskId: string, above: string): Promise<boolean> => {
  const { rows } = await sql<{ hit: boolean }>`
    with recursive up (id, parent_id) as (
      select id, parent_id from task where id = ${taskId}::uuid
      union
      select t.id, t.parent_id from task t join up on t.id = up.parent_id)
    select exists (select 1 from up where id = ${above}::uuid) as hit`.execute(db);
  return rows[0]?.hit ?? false;
};

/** `taskId`: null for a task that is only now made. */
export const checkParent = async (ctx: Context, taskId: string | null, parentId: string): Promise<void> => {
  await getTaskRow(ctx, parentId);
  if (taskId && (await isBelow(ctx.db, parentId, taskId)))
    throw invalidField('parentId', 'cycle', {
      vi: 'Nhiệm vụ không thể nằm dưới chính nó',
      en: 'A task cannot stand below itself',
    });
};

/** Groups of a draft are replaced when the draft is saved, so that tasks join only those of an adopted resolution. */
export const checkTaskGroup = async (ctx: Context, taskGroupId: string): Promise<void> => {
  const group = await ctx.db
    .selectFrom('task_group as g')
    .innerJoin('resolution as r', 'r.id', 'g.resolution_id')
    .select('r.status')
    .where('g.id', '=', taskGroupId)
    .executeTakeFirst();
  if (!group) throw notFound({ vi: 'nhóm nhiệm vụ này', en: 'group of tasks' });
  if (group.status !== 'adopted')
    throw invalidField('taskGroupId', 'draft', {
      vi: 'Nghị quyết chưa được thông qua nên chưa giao nhiệm vụ theo nhóm này được',
      en: 'The resolution is not adopted yet',
    });
};
