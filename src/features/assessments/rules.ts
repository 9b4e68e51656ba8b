// The pure rules of rating: scores, bands, findings, snapshots. Kernel only, so the web may use them too.
export * from './rules/bands.ts';
export * from './rules/score.ts';
