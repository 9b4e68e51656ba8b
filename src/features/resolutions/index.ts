import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { verbs } from './verbs.ts';

export type { Resolution, ResolutionHead, Target, TargetFields } from './contract.ts';
export {
  getResolutionHead,
  getTarget,
  listHolders,
  listResolutions,
  listTargets,
  listTargetsOf,
} from './queries.ts';
export { coversYear } from './rules.ts';
export { nameOfTarget, showResolution } from './verbs/show.ts';
export const resolutions = slice({ name: 'resolutions', contract, verbs });
export { verbs as resolutionVerbs };
