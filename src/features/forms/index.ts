import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { prepare, verbs } from './verbs.ts';

export { type LongFault, type LongRow, type NumberForm, readLongHeads, writeLongRows } from './long-table.ts';
export const forms = slice({ name: 'forms', contract, verbs, prepare });
