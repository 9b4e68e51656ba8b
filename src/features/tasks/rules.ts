export { countNationally } from './rules/count.ts';
export { findEvidenceFault, listUnclear } from './rules/entry.ts';
export { actsIn, findActFault, isDecision, stateAfter } from './rules/life.ts';
export { daysLate, rollUp, timelinessOf } from './rules/timeliness.ts';
export { type Cell, COLUMNS, readDay, readRows, type TaskRow } from './rules/workbook.ts';
