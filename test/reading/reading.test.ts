// Floors for the reader on annotated documents. `practice` was used while the grammar was written; `held-out` was
// annotated and scored first (README.md has the numbers of that first reading).
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { f1, isStrictlyRight, loadExamples, pairMeasures, readExample, scoreExamples } from './score.ts';

const load = (name: string) => loadExamples(join(import.meta.dirname, name));

describe.each([
  { folder: 'held-out', values: 0.97, strict: 0.95 },
  { folder: 'practice', values: 0.98, strict: 0.97 },
])('$folder', ({ folder, values, strict }) => {
  const score = scoreExamples(load(folder));
  test('figures and units', () => expect(f1(score.values)).toBeGreaterThanOrEqual(values));
  test('names and relations too', () => expect(f1(score.strict)).toBeGreaterThanOrEqual(strict));
  test('document references, dates, counts and task groups', () => {
    for (const key of ['references', 'dates', 'counts', 'groups'] as const)
      expect(f1(score[key]), key).toBeGreaterThanOrEqual(0.95);
  });
});

test('of the measures told with a confidence of at least 0.9, nine in ten are right', () => {
  let sure = 0;
  let right = 0;
  for (const example of [...load('practice'), ...load('held-out')]) {
    const told = readExample(example).measures;
    const good = new Set(
      pairMeasures(example.text, told, example.gold.measures).flatMap(([g, t]) =>
        t !== null && isStrictlyRight(g, t) ? [t] : [],
      ),
    );
    for (const measure of told.filter((m) => m.confidence >= 0.9)) {
      sure++;
      if (good.has(measure)) right++;
    }
  }
  expect(sure).toBeGreaterThan(150);
  expect(right / sure).toBeGreaterThanOrEqual(0.9);
});
