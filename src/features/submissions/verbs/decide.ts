// The office's side: accepting, many at once; returning with the reason; opening again.
import { invalidField, Problem } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { listReportersOf, notify, settle } from '../../notices/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract } from '../contract.ts';
import { listDueCells } from '../queries/cells.ts';
import { acceptCells, unlockCells } from '../queries/submission.ts';
import { begin, finish } from './act.ts';
import { reportLink, reportName, showReport } from './show.ts';

type Begun = Awaited<ReturnType<typeof begin>>;

const tellUnit = async (ctx: Context, { head, submission }: Begun, said: { vi: string; en: string }) => {
  const key = `submission:${submission.id}`;
  await settle(ctx, key);
  const name = reportName(head);
  await notify(ctx, {
    to: (await listReportersOf(ctx.db, [head.unit.id])).get(head.unit.id) ?? [],
    kind: 'submission_returned',
    key: `${key}/returned-${submission.revision + 1}`,
    objectType: 'submission',
    objectId: submission.id,
    title: { vi: `${name.vi} ${said.vi}`, en: `${name.en} ${said.en}` },
    link: reportLink(head),
    urgent: true,
  });
};

const addRemarks = async (
  ctx: Context,
  stepId: string,
  { head }: Begun,
  remarks: readonly { indicatorId: string; unitId: string; text: string }[],
): Promise<void> => {
  if (remarks.length === 0) return;
  const own = new Set(
    (await listDueCells(ctx.db, head.unit.id, head.period)).map(
      (cell) => `${cell.indicatorId} ${cell.unitId}`,
    ),
  );
  const rows = new Map<string, (typeof remarks)[number]>();
  remarks.forEach((remark, at) => {
    const key = `${remark.indicatorId} ${remark.unitId}`;
    if (!own.has(key))
      throw invalidField(`remarks.${at}.indicatorId`, 'not_in_report', {
        vi: 'Số liệu này không thuộc báo cáo',
        en: 'This figure is not part of the report',
      });
    rows.set(key, remark);
  });
  await ctx.db
    .insertInto('submission_remark')
    .values(
      [...rows.values()].map(({ indicatorId, unitId, text }) => ({
        body_id: ctx.body.id,
        step_id: stepId,
        indicator_id: indicatorId,
        unit_id: unitId,
        text,
      })),
    )
    .execute();
};

type Names = 'acceptReports' | 'returnReport' | 'reopenReport';

export const decide: Pick<VerbsOf<typeof contract>, Names> = {
  acceptReports: async (ctx, { reports, note }) => {
    const left: Awaited<ReturnType<VerbsOf<typeof contract>['acceptReports']>>['left'] = [];
    const once = new Map(reports.map((asked) => [`${asked.unitId} ${asked.period}`, asked]));
    // Always in the same order, so that two who accept the same reports do not wait for each other.
    for (const [, asked] of [...once].sort(([a], [b]) => (a < b ? -1 : 1)))
      try {
        const begun = await begin(ctx, 'accept', asked);
        await acceptCells(ctx, begun.submission.id);
        await finish(ctx, 'accept', begun, note);
        await settle(ctx, `submission:${begun.submission.id}`);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        if (once.size === 1) throw error;
        left.push({
          unitId: asked.unitId,
          period: asked.period,
          reason: error.reason,
          message: error.detail,
        });
      }
    return { accepted: once.size - left.length, left };
  },

  returnReport: async (ctx, { note, remarks, ...asked }) => {
    const begun = await begin(ctx, 'return', asked);
    await unlockCells(ctx, begun.submission.id);
    const stepId = await finish(ctx, 'return', begun, note);
    await addRemarks(ctx, stepId, begun, remarks);
    await tellUnit(ctx, begun, { vi: 'bị trả lại', en: 'was returned' });
    return showReport(ctx, asked.unitId, asked.period);
  },

  reopenReport: async (ctx, { note, ...asked }) => {
    const begun = await begin(ctx, 'reopen', asked);
    await unlockCells(ctx, begun.submission.id);
    await finish(ctx, 'reopen', begun, note);
    await tellUnit(ctx, begun, { vi: 'được mở lại để sửa', en: 'was opened again' });
    return showReport(ctx, asked.unitId, asked.period);
  },
};
