// Conferences as other slices may use them.
import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { preparePapers } from './verbs/papers.ts';
import { verbs } from './verbs.ts';

export type { AgendaItem, Conference } from './contract.ts';
export { verbs as conferenceVerbs } from './verbs.ts';
export const conferences = slice({ name: 'conferences', contract, verbs, prepare: preparePapers });
