import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { prepareExchange } from './verbs/exchange.ts';
import { prepareWorkbook } from './verbs/workbook.ts';
import { verbs } from './verbs.ts';

export { visibleTo as visibleTask } from './queries/visibility.ts';
export { remindTasks } from './remind.ts';
export { verbs as taskVerbs };
export const tasks = slice({
  name: 'tasks',
  contract,
  verbs,
  prepare: { ...prepareWorkbook, ...prepareExchange },
});
