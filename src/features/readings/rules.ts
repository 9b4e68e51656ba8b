// What reviewing a paper needs without a database or a browser. For the server and the web.
export * from './rules/citations.ts';
export * from './rules/marks.ts';
export * from './rules/plans.ts';
export * from './rules/reshape.ts';
export * from './rules/review.ts';
export * from './rules/suggest.ts';
export * from './rules/units.ts';
