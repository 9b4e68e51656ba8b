export { computeGrade, effectOf, type Given } from './rules/compute.ts';
export { outcomeOf, type TaskInPeriod } from './rules/outcome.ts';
export { DEFAULT_CONTENT, DEFAULT_NAME, findSchemeFault, GRADE_WORDS } from './rules/scheme.ts';
