// What must hold before somebody acts: nobody was faster, and it is their unit's task.
import { notAllowed, Problem } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { TaskRow } from '../queries/heads.ts';
import { mayWork } from '../queries/one.ts';

export const requireRevision = (row: TaskRow, expected: number): void => {
  if (row.revision !== expected)
    throw new Problem('conflict', 'revision', {
      vi: 'Người khác vừa xử lý nhiệm vụ này; hãy xem lại rồi làm tiếp',
      en: 'Somebody else has just acted on this task; look again before you go on',
    });
};

export const requireWorker = (ctx: Context, unitIds: readonly string[]): void => {
  if (!mayWork(ctx, unitIds))
    throw notAllowed('other_unit', {
      vi: 'Nhiệm vụ này không do đơn vị bạn phụ trách thực hiện',
      en: 'This task is not one of your units’',
    });
};
