import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { verbs } from './verbs.ts';

export { listUnits } from './queries.ts';
export const people = slice({ name: 'people', contract, verbs });
