// The register as other slices may use it. Reading goes through a Reader (readerOf(ctx)); changing through the verbs.
import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { prepareFiles } from './verbs/files.ts';
import { verbs } from './verbs.ts';

export { toPaperProblem } from './paper-problem.ts';
export { findDocumentsBySymbol, getDocumentRef } from './queries/get-document.ts';
export { listFileTexts } from './queries/text.ts';
export { type Reader, readerOf, SEES_ALL, visibleTo } from './queries/visibility.ts';
export { contentTypeOf, type FileRead, readFileForRegister, sha256Of } from './read-file.ts';
export { attachFile, keepFile } from './verbs/files.ts';
export { relateDocuments } from './verbs/relations.ts';
export { refuseSecrets } from './verbs/secrecy.ts';
export { verbs as documentVerbs } from './verbs.ts';
export const documents = slice({ name: 'documents', contract, verbs, prepare: prepareFiles });
