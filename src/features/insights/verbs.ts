import type { VerbsOf } from '../slice.ts';
import type { contract } from './contract.ts';
import { compareUnits } from './verbs/comparison.ts';
import { listDangers } from './verbs/dangers.ts';
import { setPlanPath } from './verbs/set-path.ts';
import { writeTable } from './verbs/table.ts';
import { showTrajectory } from './verbs/trajectory.ts';

export const verbs: VerbsOf<typeof contract> = {
  getTrajectory: showTrajectory,
  listDangers,
  compareUnits,
  setPlanPath,
  writeTable,
};
