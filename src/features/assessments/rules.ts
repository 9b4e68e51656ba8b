// The pure rules of rating: scores, bands, findings, snapshots. Kernel only, so the web may use them too.
export * from './rules/bands.ts';
export * from './rules/change.ts';
export * from './rules/danger.ts';
export * from './rules/facts.ts';
export * from './rules/findings.ts';
export * from './rules/rate.ts';
export * from './rules/score.ts';
export * from './rules/verify.ts';
