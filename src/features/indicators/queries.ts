export * from './queries/catalogue.ts';
export * from './queries/dues.ts';
export * from './queries/files.ts';
export * from './queries/sources.ts';
export * from './queries/units.ts';
export * from './queries/values.ts';
