import type { InputOf } from '../../kernel/endpoint.ts';
import { ruleBroken } from '../../kernel/problem.ts';
import { type BoundNumber, writeWorkbook } from '../../papers/write/index.ts';
import { officialFor } from '../announcements/index.ts';
import { assessmentVerbs, getSnapshotContent, listChangedFacts, takeSnapshot } from '../assessments/index.ts';
import type { PreparationsOf, VerbsOf } from '../slice.ts';
import { paperWriter } from '../templates/index.ts';
import type { contract } from './contract.ts';
import { reportDocument, writtenReport } from './report-paper.ts';
import { scorecardSheet } from './scorecard-sheet.ts';
import { checkNumbers, readNumbers } from './verify.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** "Báo cáo kết quả thực hiện …" under the type name BÁO CÁO: the first word is not said twice. */
const summaryOf = (title: string): string => {
  const rest = title.replace(/^Báo cáo |^Report on /, '');
  return rest.charAt(0).toLocaleLowerCase('vi') + rest.slice(1);
};

export const verbs: VerbsOf<typeof contract> = {
  draftReport: async (ctx, { year, resolutionId }) => {
    const { resolution, snapshot, total } = await assessmentVerbs.getOverview(ctx, { year, resolutionId });
    if (!resolution)
      throw ruleBroken('no_resolution', {
        vi: `Năm ${year} chưa có nghị quyết để báo cáo`,
        en: `There is no resolution of ${year} to report on`,
      });
    const isCurrent =
      snapshot?.targetCount === total && (await listChangedFacts(ctx, snapshot.id)).length === 0;
    if (isCurrent) return { snapshotId: snapshot.id };
    const reason = `Số liệu của báo cáo năm ${year}`;
    const taken = await takeSnapshot(ctx, { period: String(year), resolutionId: resolution.id, reason });
    return { snapshotId: taken.id };
  },

  downloadReport: async (ctx, { snapshotId, lang }) => {
    const snapshot = await getSnapshotContent(ctx, snapshotId);
    const report = writtenReport(snapshot, lang);
    const official = await officialFor(ctx, summaryOf(report.title));
    const write = await paperWriter(ctx, official.profile);
    return {
      fileName: `bao-cao-${snapshot.period.replace('/', '-')}.docx`,
      contentType: DOCX,
      bytes: new Uint8Array(),
      render: () => write(reportDocument(snapshot, report, official, lang)),
    };
  },

  downloadScorecard: async (ctx, { year, resolutionId, lang }) => {
    const sheet = scorecardSheet(
      await assessmentVerbs.getOverview(ctx, { year, resolutionId }),
      ctx.now,
      lang,
    );
    return {
      fileName: `chi-tieu-${year}.xlsx`,
      contentType: XLSX,
      bytes: new Uint8Array(),
      render: () => writeWorkbook([sheet]),
    };
  },

  verifyPaper: async (ctx, input: InputOf<typeof contract.verifyPaper> & { found?: BoundNumber[] }) => {
    const numbers = await checkNumbers(ctx, input.found ?? (await readNumbers(input.file.bytes)));
    return { ok: numbers.every(({ agreement }) => agreement === 'agrees'), numbers };
  },
};

export const prepareNumbers: PreparationsOf<typeof contract> = {
  verifyPaper: async (input) => ({ ...input, found: await readNumbers(input.file.bytes) }),
};
