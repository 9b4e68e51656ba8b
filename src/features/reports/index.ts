// Yearly reports as the doors use them.
import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { prepareNumbers, verbs } from './verbs.ts';

export const reports = slice({ name: 'reports', contract, verbs, prepare: prepareNumbers });
export { verbs as reportVerbs };
