import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { prepareWorkbook } from './verbs/workbook.ts';
import { verbs } from './verbs.ts';

export { visibleTo as visibleProject } from './queries/visibility.ts';
export const projects = slice({ name: 'projects', contract, verbs, prepare: prepareWorkbook });
