// Files made from structure. Knows nothing of the product's database.
export { type BoundNumber, readBoundNumbers } from './bound-numbers.ts';
export { writeCsv } from './csv.ts';
export type {
  Annex,
  Block,
  OfficialDocument,
  Run,
  Signature,
  TableBlock,
  TableColumn,
  Words,
} from './official-document.ts';
export { writeOfficialDocx } from './official-docx.ts';
export { PLACES } from './places.ts';
export { PROFILES, type Profile, type ProfileName, profileFor } from './profiles.ts';
export type { CellFormat, CellRule, Sheet, SheetColumn } from './sheet-model.ts';
export { fillTemplate, writeTemplate } from './template.ts';
export { writeWorkbook } from './workbook.ts';
