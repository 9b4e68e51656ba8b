export { findActFault, mayActOn, stateAfter } from './rules/acts.ts';
export { summarize } from './rules/discipline.ts';
export { timelinessOf } from './rules/timeliness.ts';
