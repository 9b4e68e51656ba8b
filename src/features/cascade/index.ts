import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { prepareAnswers } from './verbs/answering.ts';
import { verbs } from './verbs.ts';

export { findDocumentRefs } from './queries/documents.ts';
export { listDuties } from './queries/duties.ts';
export { listWaiting as listWaitingAnswers } from './queries/submissions.ts';
export { remindCascade } from './remind.ts';
export const cascade = slice({ name: 'cascade', contract, verbs, prepare: prepareAnswers });
