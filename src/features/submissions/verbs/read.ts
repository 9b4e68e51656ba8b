import { localDay } from '../../../kernel/format.ts';
import { writeWorkbook } from '../../../papers/write/index.ts';
import { contentTypeOf } from '../../documents/index.ts';
import { comparePeriods } from '../../indicators/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract } from '../contract.ts';
import { disciplineSheet } from '../discipline-sheet.ts';
import { listReportHeads, listRoundPeriods } from '../queries/reports.ts';
import { summarize } from '../rules.ts';
import { showReport } from './show.ts';

type Names = 'listReports' | 'getReport' | 'getDiscipline' | 'exportDiscipline';

export const read: Pick<VerbsOf<typeof contract>, Names> = {
  listReports: async ({ db, now }, filter) => ({
    reports: await listReportHeads(db, filter, localDay(now)),
    periods: (await listRoundPeriods(db)).sort((a, b) => comparePeriods(b, a)),
  }),

  getReport: (ctx, { unitId, period }) => showReport(ctx, unitId, period),

  getDiscipline: async ({ db, now }, { year }) =>
    summarize(await listReportHeads(db, { year }, localDay(now)), comparePeriods),

  exportDiscipline: async ({ db, now, lang }, { year }) => {
    const discipline = summarize(await listReportHeads(db, { year }, localDay(now)), comparePeriods);
    return {
      fileName: `ky-luat-bao-cao-${year}.xlsx`,
      contentType: contentTypeOf('xlsx'),
      bytes: new Uint8Array(),
      render: () => writeWorkbook([disciplineSheet(discipline, lang)]),
    };
  },
};
