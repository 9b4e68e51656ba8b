// Announcements as the doors use them.
import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { verbs } from './verbs.ts';

export { binder, resultToWrite } from './compose/measures.ts';
export type { Official } from './contract.ts';
export { factKey, factLabel, factText, figureText, planText } from './fact-text.ts';
export { officialFor } from './official-fields.ts';
export { factsByKey } from './picture.ts';
export { verbs as announcementVerbs } from './verbs.ts';
export const announcements = slice({ name: 'announcements', contract, verbs });
