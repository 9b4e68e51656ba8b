import { localDay } from '../../../kernel/format.ts';
import { comparePeriods } from '../../indicators/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract } from '../contract.ts';
import { listReportHeads, listRoundPeriods } from '../queries/reports.ts';
import { summarize } from '../rules.ts';
import { showReport } from './show.ts';

type Names = 'listReports' | 'getReport' | 'getDiscipline';

export const read: Pick<VerbsOf<typeof contract>, Names> = {
  listReports: async ({ db, now }, filter) => ({
    reports: await listReportHeads(db, filter, localDay(now)),
    periods: (await listRoundPeriods(db)).sort((a, b) => comparePeriods(b, a)),
  }),

  getReport: (ctx, { unitId, period }) => showReport(ctx, unitId, period),

  getDiscipline: async ({ db, now }, { year }) =>
    summarize(await listReportHeads(db, { year }, localDay(now)), comparePeriods),
};
