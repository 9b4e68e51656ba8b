import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { verbs } from './verbs.ts';

export const grading = slice({ name: 'grading', contract, verbs });
