// Reports of figures: who owes what for a period, sending it in, deciding on it, correcting what was accepted.
import { correctionsContract } from './contract/corrections.ts';
import { disciplineContract } from './contract/discipline.ts';
import { reportsContract } from './contract/reports.ts';
import { roundsContract } from './contract/rounds.ts';

export { Correction } from './contract/corrections.ts';
export { Discipline } from './contract/discipline.ts';
export {
  REPORT_ACTS,
  REPORT_STATES,
  Report,
  type ReportAct,
  ReportHead,
  TIMELINESS,
} from './contract/reports.ts';
export { Round } from './contract/rounds.ts';

export const contract = {
  ...reportsContract,
  ...roundsContract,
  ...correctionsContract,
  ...disciplineContract,
};
