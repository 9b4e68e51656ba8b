export * from './queries/declared.ts';
export * from './queries/schemes.ts';
export * from './queries/snapshots.ts';
export * from './queries/unit-targets.ts';
