import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { verbs } from './verbs.ts';

export { remindCascade } from './remind.ts';
export const cascade = slice({ name: 'cascade', contract, verbs });
