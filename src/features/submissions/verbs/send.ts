// The unit's side: sending in and taking back.
import { NO_FIGURE_WORDS } from '../../../kernel/figures.ts';
import { notAllowed, Problem, ruleBroken } from '../../../kernel/problem.ts';
import { type Context, mayForUnit } from '../../../store/context.ts';
import { type ValueEntry, writeEntries } from '../../indicators/index.ts';
import { listPersonsWithRole, notify, settle } from '../../notices/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract, Report } from '../contract.ts';
import { listReportCells } from '../queries/cells.ts';
import { listClosedPeriods } from '../queries/rounds.ts';
import { lockCells, unlockCells } from '../queries/submission.ts';
import { begin, finish } from './act.ts';
import { reportLink, reportName, showReport } from './show.ts';

const requireOwn = (ctx: Context, unitId: string): void => {
  if (!mayForUnit(ctx, 'values.report', unitId))
    throw notAllowed('other_unit', {
      vi: 'Bạn không phụ trách báo cáo của đơn vị này',
      en: 'You do not report for this unit',
    });
};

const requireOpen = async (ctx: Context, period: string): Promise<void> => {
  const why = (await listClosedPeriods(ctx.db, [period])).get(period);
  if (why !== undefined)
    throw ruleBroken('round_closed', {
      vi: `Kỳ báo cáo đã đóng (${why}); hãy đề nghị văn phòng mở lại`,
      en: `The round is closed (${why}); ask the office to open it again`,
    });
};

type Cell = Report['cells'][number];

const nameMissing = (missing: readonly Cell[]): Problem =>
  new Problem(
    'invalid_input',
    'figures_missing',
    {
      vi: `Còn ${missing.length} ô chưa có số và chưa có lý do`,
      en: `${missing.length} figures have neither a number nor a reason`,
    },
    missing.map(({ indicator, unit }) => ({
      field: `cells.${indicator.code}.${unit.code}`,
      code: 'missing',
      message: {
        vi: `${indicator.nameVi}, ${unit.name}: chưa có số`,
        en: `${indicator.nameEn ?? indicator.nameVi}, ${unit.name}: no figure`,
      },
    })),
  );

/** A reason instead of a figure is written like a figure: a version with its author. */
const explain = async (
  ctx: Context,
  period: string,
  missing: readonly Cell[],
  noFigureReason: NonNullable<ValueEntry['noFigureReason']>,
): Promise<void> => {
  const entries = missing.map(
    ({ indicator, unit }): ValueEntry => ({
      indicatorId: indicator.id,
      unitId: unit.id,
      period,
      kind: 'actual',
      vintage: 'estimate',
      noFigureReason,
      stated: [],
      note: null,
      reason: null,
      illustrative: false,
    }),
  );
  const { errors } = await writeEntries(ctx, entries, false);
  if (errors.length)
    throw new Problem(
      'invalid_input',
      'bad_rows',
      {
        vi: `Không ghi được lý do “${NO_FIGURE_WORDS[noFigureReason].vi}”`,
        en: `The reason “${NO_FIGURE_WORDS[noFigureReason].en}” cannot be given`,
      },
      errors.map(({ row, code, message }) => ({
        field: `cells.${missing[row]!.indicator.code}.${missing[row]!.unit.code}`,
        code,
        message,
      })),
    );
};

export const send: Pick<VerbsOf<typeof contract>, 'submitReport' | 'withdrawReport'> = {
  submitReport: async (ctx, { note, missingReason, ...asked }) => {
    requireOwn(ctx, asked.unitId);
    await requireOpen(ctx, asked.period);
    const begun = await begin(ctx, 'submit', asked);
    const cells = await listReportCells(ctx.db, asked.unitId, asked.period);
    const missing = cells.filter(({ isMissing }) => isMissing);
    if (missing.length && !missingReason) throw nameMissing(missing);
    if (missing.length && missingReason) await explain(ctx, asked.period, missing, missingReason);
    const places = cells.map(({ indicator, unit }) => ({ indicatorId: indicator.id, unitId: unit.id }));
    await lockCells(ctx, begun.submission.id, asked.period, places);
    await finish(ctx, 'submit', begun, note);
    const key = `submission:${begun.submission.id}`;
    await settle(ctx, key);
    await settle(ctx, `figures:${asked.unitId}:${asked.period}:${begun.head.returns}`);
    const name = reportName(begun.head);
    await notify(ctx, {
      to: await listPersonsWithRole(ctx.db, 'office'),
      kind: 'submission_received',
      key: `${key}/submitted-${begun.submission.revision + 1}`,
      objectType: 'submission',
      objectId: begun.submission.id,
      title: { vi: `${name.vi}: chờ kiểm tra`, en: `${name.en}: to be checked` },
      link: reportLink(begun.head),
    });
    return showReport(ctx, asked.unitId, asked.period);
  },

  withdrawReport: async (ctx, asked) => {
    requireOwn(ctx, asked.unitId);
    const begun = await begin(ctx, 'withdraw', asked);
    await unlockCells(ctx, begun.submission.id);
    await finish(ctx, 'withdraw', begun, null);
    await settle(ctx, `submission:${begun.submission.id}`);
    return showReport(ctx, asked.unitId, asked.period);
  },
};
