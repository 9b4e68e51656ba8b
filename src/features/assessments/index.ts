import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { verbs } from './verbs.ts';

export type { Fact, ScorecardRow, SnapshotContent } from './contract.ts';
export { findFacts, getSnapshotHead } from './queries.ts';
export { verifySnapshotFile } from './snapshot-file.ts';
export {
  getSnapshotContent,
  listChangedFacts,
  takeSnapshot,
} from './verbs/snapshots.ts';
export const assessments = slice({
  name: 'assessments',
  contract,
  verbs,
  kept: {
    getUnitScorecard: ({ unit, below, year }) => ({ unitIds: [unit.id, ...below.map(({ id }) => id)], year }),
  },
});
export { verbs as assessmentVerbs };
