import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { verbs } from './verbs.ts';

export { mailDigests } from './letters.ts';
export { notify, settle, type Telling } from './notify.ts';
export { findHeads, listPersonsWithRole, listReportersOf } from './queries/persons.ts';
export { type DueThing, remindOf } from './remind.ts';
export const notices = slice({ name: 'notices', contract, verbs });
