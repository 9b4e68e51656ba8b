import { decimal, toDecimalString } from '../../../kernel/decimal.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract, ProjectHead } from '../contract.ts';
import { listHeads } from '../queries/heads.ts';
import { readProject } from '../queries/one.ts';

export const read: Pick<VerbsOf<typeof contract>, 'listProjects' | 'getProject'> = {
  listProjects: async (ctx, filter) => {
    const projects = await listHeads(ctx, filter);
    const count = (standing: ProjectHead['standing']) =>
      projects.filter((one) => one.standing === standing).length;
    return {
      projects,
      counts: {
        total: projects.length,
        onCourse: count('on_course'),
        behind: count('behind'),
        finished: count('finished'),
        halted: count('halted'),
      },
      totalCost: toDecimalString(projects.reduce((sum, one) => sum.plus(one.totalCost ?? '0'), decimal('0'))),
    };
  },

  getProject: (ctx, { id }) => readProject(ctx, id),
};
