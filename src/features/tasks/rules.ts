export { countNationally } from './rules/count.ts';
export { daysBetween, deadlineOf, nextOccurrence, workingDaysAfter } from './rules/days.ts';
export { DEFAULT_SETTINGS, entryDueOf, findEvidenceFault, listMissing, listUnclear } from './rules/entry.ts';
export { guessUnits } from './rules/guess.ts';
export { badTasks, FORMAT, type JsonTask, readJsonTasks, VERSION } from './rules/json.ts';
export { actsIn, findActFault, isDecision, stateAfter } from './rules/life.ts';
export { daysLate, rollUp, timelinessOf } from './rules/timeliness.ts';
export { type Cell, COLUMNS, readRows, type TaskRow } from './rules/workbook.ts';
