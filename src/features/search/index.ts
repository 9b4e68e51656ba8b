import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { verbs } from './verbs.ts';

export const search = slice({ name: 'search', contract, verbs });
