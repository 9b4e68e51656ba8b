// Acts on a task: what the unit that leads does, and what the office decides. Two who act at once: the second is told.

import { localDay } from '../../../kernel/format.ts';
import { invalidField } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { refuseSecrets } from '../../documents/index.ts';
import { requireUnitOfToday } from '../../people/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { Act, contract, State } from '../contract.ts';
import type { TaskRow } from '../queries/heads.ts';
import { getTaskRow, listContributors, readTask } from '../queries/one.ts';
import { findActFault, stateAfter } from '../rules.ts';
import { tryNext } from './again.ts';
import { settleBelow } from './below.ts';
import { checkDeadline } from './check.ts';
import { noteStep, type Said } from './note-step.ts';
import { requireRevision, requireWorker } from './require.ts';
import { tellActed } from './tell.ts';

/** What an act changes besides the state. */
const effectsOf = (act: Act, row: TaskRow, said: Said, today: string) => {
  switch (act) {
    case 'report':
      return { percent: said.percent ?? row.percent };
    case 'submit':
      return { submitted_on: today };
    case 'return':
    case 'cancel':
      return { submitted_on: null };
    case 'verify':
      return { percent: 100 };
    case 'ask_extension':
      return { asked_deadline: said.deadline ?? null };
    case 'grant_extension':
      return { deadline: row.asked_deadline, asked_deadline: null, extensions: row.extensions + 1 };
    case 'deny_extension':
      return { asked_deadline: null };
    default:
      return {};
  }
};

const take = async (
  ctx: Context,
  row: TaskRow,
  act: Act,
  said: Said,
  more: { lead_unit_id?: string } = {},
) => {
  const fault = findActFault(act, row.state as State, row.asked_deadline !== null, {
    ...said,
    note: said.note ?? null,
  });
  if (fault) throw fault;
  refuseSecrets({ text: [said.note, said.difficulties, said.proposals].filter(Boolean).join('\n') });
  await ctx.db
    .updateTable('task')
    .set({
      ...effectsOf(act, row, said, localDay(ctx.now)),
      ...more,
      state: stateAfter(act, row.state as State),
      revision: row.revision + 1,
    })
    .where('id', '=', row.id)
    .execute();
  const deadline = act === 'grant_extension' ? row.asked_deadline : (said.deadline ?? null);
  await noteStep(ctx, row.id, act, { ...said, deadline });
  ctx.record({
    verb: `tasks.${act}`,
    objectType: 'task',
    objectId: row.id,
    // The log is read by more people than a confidential task is.
    data: row.confidential
      ? { code: row.code }
      : { code: row.code, title: row.title, ...said, deadline, ...more },
  });
  await tellActed(ctx, { ...row, ...more, deadline: deadline ?? row.deadline }, act, row.revision + 1);
};

export const work: Pick<VerbsOf<typeof contract>, 'workOnTask' | 'decideTask'> = {
  workOnTask: async (ctx, { id, expectedRevision, act, ...said }) => {
    const row = await getTaskRow(ctx, id, true);
    const contributors = act === 'report' ? await listContributors(ctx.db, id) : [];
    requireWorker(ctx, [row.lead_unit_id, ...contributors.map((unit) => unit.id)]);
    requireRevision(row, expectedRevision);
    if (act === 'ask_extension') {
      checkDeadline(ctx, said.deadline);
      if (said.deadline && row.deadline && said.deadline <= row.deadline)
        throw invalidField('deadline', 'not_later', {
          vi: 'Thời hạn đề nghị phải sau thời hạn hiện nay',
          en: 'The deadline asked for must be later than the present one',
        });
    }
    await take(ctx, row, act, said);
    return readTask(ctx, id);
  },

  decideTask: async (ctx, { id, expectedRevision, act, note, leadUnitId, below }) => {
    const row = await getTaskRow(ctx, id, true);
    requireRevision(row, expectedRevision);
    const isMoved = act === 'assign_again' && leadUnitId;
    if (isMoved) await requireUnitOfToday(ctx, 'leadUnitId', leadUnitId);
    await take(ctx, row, act, { note }, isMoved ? { lead_unit_id: leadUnitId } : {});
    if (act === 'cancel') await settleBelow(ctx, row, { below, note });
    if (act === 'grant_extension')
      await settleBelow(ctx, row, { below, moved: { from: row.deadline, to: row.asked_deadline } });
    if (act === 'verify') await tryNext(ctx, id);
    return readTask(ctx, id);
  },
};
