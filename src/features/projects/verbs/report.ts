// A unit says itself when a milestone of its project was reached.
import { notAllowed, notFound } from '../../../kernel/problem.ts';
import { mayForUnit } from '../../../store/context.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract } from '../contract.ts';
import { getProjectRow, readProject } from '../queries/one.ts';
import { keepChange, requirePastDay, requireRevision } from './enter.ts';

export const report: Pick<VerbsOf<typeof contract>, 'reportMilestone'> = {
  reportMilestone: async (ctx, { id, milestoneId, expectedRevision, actualOn, note }) => {
    const row = await getProjectRow(ctx, id, true);
    if (!mayForUnit(ctx, 'projects.report', row.owner_unit_id))
      throw notAllowed('other_unit', {
        vi: 'Công trình này do đơn vị khác phụ trách',
        en: 'Another unit answers for this project',
      });
    requireRevision(row, expectedRevision);
    requirePastDay(ctx, 'actualOn', actualOn);
    const before = await readProject(ctx, id);
    const milestone = before.milestones.find((one) => one.id === milestoneId);
    if (!milestone) throw notFound({ vi: 'mốc tiến độ này', en: 'milestone' });
    await ctx.db
      .updateTable('project_milestone')
      .set({ actual_on: actualOn, note: note ?? milestone.note })
      .where('project_id', '=', id)
      .where('id', '=', milestoneId)
      .execute();
    return keepChange(ctx, before, note ?? milestone.name, 'projects.reach_milestone');
  },
};
