import { expect, it } from 'vitest';
import { isStale } from './rules.ts';

it.each([
  ['month', '2021-10', '2021-12-30', false],
  ['month', '2021-10', '2022-01-05', true],
  ['quarter', '2021-Q3', '2022-01-31', false],
  ['quarter', '2021-Q3', '2022-02-20', true],
  ['year', '2020', '2022-04-15', false],
  ['year', '2020', '2022-05-05', true],
  ['quarter', '2021-9M', '2022-02-20', true],
  ['once', '2011', '2026-01-01', false],
] as const)('a %s figure of %s is stale on %s: %s', (frequency, newest, today, stale) => {
  expect(isStale(frequency, newest, today)).toBe(stale);
});
