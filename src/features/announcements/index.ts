// Announcements as the doors use them.
import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { verbs } from './verbs.ts';

export { verbs as announcementVerbs } from './verbs.ts';
export const announcements = slice({ name: 'announcements', contract, verbs });
