// Facts → sentences an official would write. The inverse of prose/read: reading what is written here gives the same
// facts back. Nothing is added that is not in the facts, and the same facts always give the same words.
export {
  type BandToWrite,
  type CountsOptions,
  type CountsToWrite,
  type CountToWrite,
  writeCounts,
} from './counts.ts';
export { type MeasureToWrite, measureToWrite, type RelationToWrite } from './measure.ts';
export { type ParagraphOptions, writeParagraph } from './paragraph.ts';
export {
  type AreaToWrite,
  type Block,
  type ReportSection,
  type ReportToWrite,
  type WrittenReport,
  writeReport,
} from './report.ts';
export {
  countBands,
  type RatedMeasure,
  type SummaryToWrite,
  writeAreaSummary,
  writeSummary,
} from './summary.ts';
export { type TargetTable, targetTable } from './table.ts';
export {
  type TargetsSetOptions,
  type TargetsSetToWrite,
  type TaskGroupToWrite,
  writeTargetsSet,
  writeTaskGroups,
} from './targets-set.ts';
export { type MeasureOptions, writeMeasure } from './write-measure.ts';
export {
  asSentence,
  type Bind,
  joinRuns,
  type Part,
  plain,
  type Run,
  type Written,
  written,
} from './written.ts';
