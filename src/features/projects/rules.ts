export { type NamedFields, tellChanges } from './rules/changes.ts';
export { milestoneStanding, projectStanding } from './rules/standing.ts';
export {
  MILESTONE_COLUMNS,
  PROJECT_COLUMNS,
  type Row,
  readTable,
  readWord,
  WORDS,
} from './rules/workbook.ts';
