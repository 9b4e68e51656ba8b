import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { verbs } from './verbs.ts';

export type { Correction, ReportHead } from './contract.ts';
export { listCorrections } from './queries/corrections.ts';
export { listReportHeads, listWaiting } from './queries/reports.ts';
export { remindFigures } from './remind-figures.ts';
export { openRounds } from './verbs/rounds.ts';
export { reportLink, reportName } from './verbs/show.ts';
export const submissions = slice({ name: 'submissions', contract, verbs });
