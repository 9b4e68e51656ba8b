import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { prepareWorkbook } from './verbs/workbook.ts';
import { verbs } from './verbs.ts';

export { visibleTo as visibleTask } from './queries/visibility.ts';
export const tasks = slice({ name: 'tasks', contract, verbs, prepare: prepareWorkbook });
