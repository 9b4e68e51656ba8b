// Reminds of reports that are due or late and not sent in. Called once a day; tells nothing twice.
import type { Context } from '../../store/context.ts';
import { type DueThing, remindOf } from '../notices/index.ts';
import { listReportHeads } from './queries/reports.ts';
import { reportLink, reportName } from './verbs/show.ts';

const DAY_MS = 86_400_000;
/** Reminders reach at most so far back and ahead (see ReminderSettings). */
const BACK = 400;
const AHEAD = 90;

const shift = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

export const remindFigures = async (ctx: Context, day: string): Promise<number> => {
  const due = await listReportHeads(
    ctx.db,
    { dueSince: shift(day, -BACK), dueUntil: shift(day, AHEAD), isWithUnit: true },
    day,
  );
  const owed = due.filter(
    ({ timeliness, state, isClosed }) =>
      !isClosed && (state === 'returned' || timeliness === 'not_due' || timeliness === 'missing'),
  );
  return remindOf(
    ctx,
    day,
    owed.map(
      (report): DueThing => ({
        key: `figures:${report.unit.id}:${report.period}:${report.returns}`,
        kind: 'figures_due',
        objectType: 'report_due',
        objectId: report.unit.id,
        dueOn: report.dueOn,
        unitId: report.unit.id,
        name: reportName(report),
        link: reportLink(report),
      }),
    ),
  );
};
