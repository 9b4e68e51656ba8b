import { formatInstant } from '../../../kernel/format.ts';
import type { Context } from '../../../store/context.ts';
import {
  listReportHeads,
  listWaiting,
  type ReportHead,
  reportLink,
  reportName,
} from '../../submissions/index.ts';
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

/** What the person's units owe and what came back to them. */
export const listReportItems = async (
  ctx: Context,
  { today, unitIds }: { today: string; unitIds: ReadonlySet<string> },
): Promise<{ enter: InboxItem[]; returned: InboxItem[] }> => {
  if (unitIds.size === 0) return { enter: [], returned: [] };
  const until = new Date(Date.parse(today) + AHEAD_DAYS * 86_400_000).toISOString().slice(0, 10);
  const reports = await listReportHeads(
    ctx.db,
    { unitIds: [...unitIds], isWithUnit: true, dueUntil: until },
    today,
  );
  const mine = reports.filter(({ isClosed }) => !isClosed).reverse();
  return {
    enter: mine
      .filter(
        ({ state, timeliness }) => state === 'draft' && timeliness !== 'on_time' && timeliness !== 'late',
      )
      .map((report) => toItem(report, missingWords(report))),
    returned: mine
      .filter(({ state }) => state === 'returned')
      .map((report) => toItem(report, { vi: 'văn phòng trả lại để sửa', en: 'came back from the office' })),
  };
};

/** What waits for the office; counted as a whole, listed as far as it is shown. */
export const listToCheck = async (
  { db }: Context,
  shown: number,
): Promise<{ total: number; items: InboxItem[] }> => {
  const { total, reports } = await listWaiting(db, shown);
  return {
    total,
    items: reports.map(({ unit, period, dueOn, sentAt, by }) => ({
      key: `${unit.id} ${period}`,
      title: reportName({ unit, period }),
      detail: {
        vi: `gửi ${formatInstant(sentAt)}${by ? `, ${by}` : ''}`,
        en: `sent in ${formatInstant(sentAt, 'en')}${by ? ` by ${by}` : ''}`,
      },
      dueOn,
      daysLate: 0,
      link: reportLink({ unit, period }),
    })),
  };
};
