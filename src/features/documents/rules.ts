// What the register knows without a database: numbers, series, secrecy, families. For the server and the web.
export * from './rules/family.ts';
export * from './rules/passage.ts';
export * from './rules/secrecy.ts';
export * from './rules/series.ts';
export * from './rules/symbol.ts';
export * from './rules/warnings.ts';
