// Templates as the doors use them, and how other slices write a paper on them.
import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { prepareTemplates, verbs } from './verbs.ts';

export { paperWriter } from './write-paper.ts';
export const templates = slice({ name: 'templates', contract, verbs, prepare: prepareTemplates });
