import { newId } from '../../../kernel/ids.ts';
import { invalidField, notFound, Problem } from '../../../kernel/problem.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract } from '../contract.ts';
import { findFullSheet, lockSheet, requireOpen, showSheet } from './sheet.ts';

export const marks: Pick<VerbsOf<typeof contract>, 'addGradingMark' | 'removeGradingMark'> = {
  addGradingMark: async (ctx, { unitId, period, kind, taskId, reason }) => {
    const row = await lockSheet(ctx, unitId, period);
    requireOpen(row.decided_grade);
    const { items, marks: standing, unit } = await findFullSheet(ctx, unitId, period);
    if (kind === 'exceeded') {
      const task = items.find((item) => item.kind === 'task' && item.id === taskId);
      if (!task)
        throw invalidField('taskId', 'no_task', {
          vi: 'Nhiệm vụ này không thuộc kỳ xếp loại của đơn vị',
          en: 'This task is not among those of the unit in the period',
        });
      if (task.outcome !== 'on_time')
        throw invalidField('taskId', 'not_on_time', {
          vi: 'Chỉ nhiệm vụ xong đúng hạn mới được ghi là vượt yêu cầu',
          en: 'Only a task done on time can be beyond what was asked',
        });
      if (standing.some((mark) => mark.taskId === taskId))
        throw new Problem('duplicate', 'marked', {
          vi: 'Nhiệm vụ này đã được ghi là vượt yêu cầu',
          en: 'This task is marked already',
        });
    }
    const id = newId();
    await ctx.db
      .insertInto('grading_mark')
      .values({
        body_id: ctx.body.id,
        id,
        unit_id: unitId,
        period,
        kind,
        task_id: kind === 'exceeded' ? taskId! : null,
        reason,
        marked_by: ctx.actor?.personId ?? null,
        marked_at: ctx.now,
      })
      .execute();
    ctx.record({
      verb: kind === 'exceeded' ? 'grading.mark_exceeded' : 'grading.note_discipline',
      objectType: 'grading_sheet',
      objectId: row.id,
      data: { unit: unit.name, period, taskId, reason },
    });
    return showSheet(ctx, unitId, period);
  },

  removeGradingMark: async (ctx, { unitId, period, markId }) => {
    const row = await lockSheet(ctx, unitId, period);
    requireOpen(row.decided_grade);
    const removed = await ctx.db
      .deleteFrom('grading_mark')
      .where('id', '=', markId)
      .where('unit_id', '=', unitId)
      .where('period', '=', period)
      .returning('reason')
      .executeTakeFirst();
    if (!removed) throw notFound({ vi: 'ghi nhận này', en: 'mark' });
    const sheet = await showSheet(ctx, unitId, period);
    ctx.record({
      verb: 'grading.remove_mark',
      objectType: 'grading_sheet',
      objectId: row.id,
      data: { unit: sheet.unit.name, period, reason: removed.reason },
    });
    return sheet;
  },
};
