import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { verbs } from './verbs.ts';

export type { Fact, Overview, Scheme, ScorecardRow, SnapshotContent, SnapshotHead } from './contract.ts';
export { findFacts, getSnapshotHead, listSnapshots } from './queries.ts';
export { impliedBase } from './rules.ts';
export { verifySnapshotFile } from './snapshot-file.ts';
export { declareRating } from './verbs/judge.ts';
export { loadScorecard } from './verbs/overview.ts';
export {
  type FactChange,
  getFact,
  getSnapshotContent,
  listChangedFacts,
  takeSnapshot,
} from './verbs/snapshots.ts';
export const assessments = slice({ name: 'assessments', contract, verbs });
export { verbs as assessmentVerbs };
