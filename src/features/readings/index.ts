import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { prepareDrafts } from './verbs/drafts.ts';
import { verbs } from './verbs.ts';

export type { CommitResult } from './contract.ts';
export { listTaskFacts } from './queries/task-facts.ts';
export { readUpload } from './read-upload.ts';
export { verbs as readingVerbs } from './verbs.ts';
export const readings = slice({ name: 'readings', contract, verbs, prepare: prepareDrafts });
