import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { prepare, verbs } from './verbs.ts';

export const forms = slice({ name: 'forms', contract, verbs, prepare });
