import { localDay } from '../../../kernel/format.ts';
import { getPeriod, periodName } from '../../../kernel/period.ts';
import { notFound, type Words } from '../../../kernel/problem.ts';
import { type Context, mayForUnit } from '../../../store/context.ts';
import type { Report, ReportAct, ReportHead } from '../contract.ts';
import { REPORT_ACTS } from '../contract.ts';
import { listReportCells } from '../queries/cells.ts';
import { listReportHeads } from '../queries/reports.ts';
import { listClosedPeriods, listMoves } from '../queries/rounds.ts';
import { listSteps } from '../queries/submission.ts';
import { mayActOn } from '../rules.ts';

export const getHead = async (ctx: Context, unitId: string, period: string): Promise<ReportHead> => {
  const [head] = await listReportHeads(ctx.db, { unitId, period }, localDay(ctx.now));
  if (!head) throw notFound({ vi: 'báo cáo này', en: 'report' });
  return head;
};

const BY_UNIT: readonly ReportAct[] = ['submit', 'withdraw'];

const mayDo = (ctx: Context, act: ReportAct, unitId: string): boolean =>
  mayForUnit(ctx, BY_UNIT.includes(act) ? 'values.report' : 'submissions.decide', unitId);

export const showReport = async (ctx: Context, unitId: string, period: string): Promise<Report> => {
  const head = await getHead(ctx, unitId, period);
  const roundClosed = (await listClosedPeriods(ctx.db, [period])).get(period) ?? null;
  return {
    ...head,
    cells: await listReportCells(ctx.db, unitId, period),
    steps: await listSteps(ctx.db, unitId, period),
    moves: await listMoves(ctx.db, period, unitId),
    roundClosed,
    acts: REPORT_ACTS.filter(
      (act) =>
        mayActOn(act, head.state) && mayDo(ctx, act, unitId) && (act !== 'submit' || roundClosed === null),
    ),
  };
};

/** "Báo cáo quý III/2021 của Sở Tài chính". */
export const reportName = ({ unit, period }: Pick<ReportHead, 'unit' | 'period'>): Words => {
  const of = getPeriod(period);
  return {
    vi: `Báo cáo ${periodName(of)} của ${unit.name}`,
    en: `Report of ${unit.name} for ${periodName(of, 'en')}`,
  };
};

export const reportLink = ({ unit, period }: Pick<ReportHead, 'unit' | 'period'>): string =>
  `/submissions/report?unit=${unit.id}&period=${encodeURIComponent(period)}`;
