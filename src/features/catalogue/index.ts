import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { prepare, verbs } from './verbs.ts';

export const catalogue = slice({ name: 'catalogue', contract, verbs, prepare });
