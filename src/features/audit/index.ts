import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { verbs } from './verbs.ts';

export const audit = slice({ name: 'audit', contract, verbs });
