// Doing something with one report: the row is held, the revision compared, the state changed, the step and the event noted.
import { Problem } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { closeReportingGate } from '../../indicators/index.ts';
import type { ReportAct, ReportHead } from '../contract.ts';
import { addStep, lockSubmission, type Submission } from '../queries/submission.ts';
import { findActFault, stateAfter } from '../rules.ts';
import { getHead } from './show.ts';

type Asked = { unitId: string; period: string; expectedRevision: number };
type Begun = { head: ReportHead; submission: Submission };

/** Two who act at once: the second is told, and nothing of theirs is lost. */
export const begin = async (ctx: Context, act: ReportAct, asked: Asked): Promise<Begun> => {
  // Before any row is held: who writes figures takes the gate first, too.
  await closeReportingGate(ctx.db);
  const head = await getHead(ctx, asked.unitId, asked.period);
  const submission = await lockSubmission(ctx, asked.unitId, asked.period);
  if (submission.revision !== asked.expectedRevision)
    throw new Problem('conflict', 'report_changed', {
      vi: 'Người khác vừa xử lý báo cáo này; hãy xem lại rồi làm tiếp',
      en: 'Somebody else has just acted on this report; look again before you go on',
    });
  const fault = findActFault(act, submission.state);
  if (fault) throw fault;
  return { head, submission };
};

/** Gives the id of the step. */
export const finish = async (
  ctx: Context,
  act: ReportAct,
  { head, submission }: Begun,
  note: string | null,
): Promise<string> => {
  const by = ctx.actor?.personId ?? null;
  await ctx.db
    .updateTable('submission')
    .set((e) => ({
      state: stateAfter(act),
      revision: submission.revision + 1,
      ...(act === 'submit' && {
        submitted_at: ctx.now,
        submitted_by: by,
        first_submitted_at: e.fn.coalesce('first_submitted_at', e.val(ctx.now)),
      }),
      ...(['return', 'accept', 'reopen'].includes(act) && { decided_at: ctx.now, decided_by: by }),
      ...(act === 'return' && { returns: submission.returns + 1 }),
    }))
    .where('id', '=', submission.id)
    .execute();
  const stepId = await addStep(ctx, submission.id, act, note);
  ctx.record({
    verb: `submissions.${act}`,
    objectType: 'submission',
    objectId: submission.id,
    data: { unit: head.unit.name, period: head.period, ...(note && { note }) },
  });
  return stepId;
};
