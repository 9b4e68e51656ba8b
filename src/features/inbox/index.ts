import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { verbs } from './verbs.ts';

export const inbox = slice({ name: 'inbox', contract, verbs });
