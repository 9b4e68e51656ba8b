export * from './queries/resolutions.ts';
export * from './queries/targets.ts';
export * from './queries/write-targets.ts';
