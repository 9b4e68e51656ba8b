export { isStale } from './rules/stale.ts';
