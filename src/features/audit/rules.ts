export { CSV_HEADER, csvCell, csvLine } from './rules/csv.ts';
export { DEEDS } from './rules/deeds.ts';
export { detailsOf, sentenceOf } from './rules/describe.ts';
