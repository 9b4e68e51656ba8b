import type { Context } from '../../../store/context.ts';
import { listReportHeads, type ReportHead, reportLink, reportName } from '../../submissions/index.ts';
import type { InboxItem } from '../contract.ts';

/** Reports that are due later than this many days from now are no work of today. */
const AHEAD_DAYS = 30;

const toItem = (report: ReportHead, detail: InboxItem['detail']): InboxItem => ({
  key: `${report.unit.id} ${report.period}`,
  title: reportName(report),
  detail,
  dueOn: report.dueOn,
  daysLate: report.timeliness === 'missing' ? report.daysLate : 0,
  link: reportLink(report),
});

const missingWords = ({ missing, due }: ReportHead): InboxItem['detail'] =>
  missing
    ? { vi: `thiếu ${missing}/${due} số liệu`, en: `${missing} of ${due} figures missing` }
    : { vi: 'đủ số liệu, chưa gửi', en: 'complete, not sent in' };

/** What the person's units owe, what came back to them, what waits for the office. */
export const listReportItems = async (
  ctx: Context,
  { today, unitIds, decides }: { today: string; unitIds: ReadonlySet<string>; decides: boolean },
): Promise<{ enter: InboxItem[]; returned: InboxItem[]; check: InboxItem[] }> => {
  if (unitIds.size === 0 && !decides) return { enter: [], returned: [], check: [] };
  const until = new Date(Date.parse(today) + AHEAD_DAYS * 86_400_000).toISOString().slice(0, 10);
  const reports = await listReportHeads(ctx.db, { dueUntil: until }, today);
  const mine = reports.filter(({ unit }) => unitIds.has(unit.id)).reverse();
  return {
    enter: mine
      .filter(
        ({ state, timeliness }) => state === 'draft' && timeliness !== 'on_time' && timeliness !== 'late',
      )
      .map((report) => toItem(report, missingWords(report))),
    returned: mine
      .filter(({ state }) => state === 'returned')
      .map((report) => toItem(report, { vi: 'văn phòng trả lại để sửa', en: 'came back from the office' })),
    check: decides
      ? reports
          .filter(({ state }) => state === 'submitted')
          .map((report) =>
            toItem(report, {
              vi: `${report.filled}/${report.due} số liệu`,
              en: `${report.filled} of ${report.due} figures`,
            }),
          )
      : [],
  };
};
