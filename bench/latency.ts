// Times of many single acts, of which the slow ones count: median and 95th and 99th percentile.
import type { Timing } from './measure.ts';

export const percentile = (times: readonly number[], share: number): number => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

const round = (ms: number): number => Math.round(ms * 100) / 100;

export const timingOf = (name: string, times: readonly number[], failure: string | null = null): Timing => ({
  name,
  median_ms: failure && times.length === 0 ? null : round(percentile(times, 0.5)),
  min_ms: failure && times.length === 0 ? null : round(percentile(times, 0)),
  p95_ms: failure && times.length === 0 ? null : round(percentile(times, 0.95)),
  p99_ms: failure && times.length === 0 ? null : round(percentile(times, 0.99)),
  failure,
});
