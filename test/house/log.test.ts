// Every change that can be noted in the log has words that people can read.
import { describe, expect, it } from 'vitest';
import { DEEDS } from '../../src/features/audit/rules.ts';
import { RIGHTS } from '../../src/kernel/rights.ts';
import { isTest, listFiles, readSource } from './source.ts';

/** Events are named like rights ("values.report"); a name that is also a right need not be an event. */
const NAMED =
  /['"`]((?:people|documents|readings|indicators|values|resolutions|assessments|conferences|announcements|comments|tasks|projects|cascade|insights|templates|notices|submissions|corrections)\.[a-z_]+)['"`]/g;

const named = listFiles(['src/features'], ['.ts'])
  .filter((path) => !isTest(path) && !path.startsWith('src/features/audit/'))
  .flatMap((path) => [...readSource(path).matchAll(NAMED)].map((match) => match[1]!))
  .filter((name) => !(name in RIGHTS));

describe('the log', () => {
  it('has words for every verb that notes something', () => {
    expect(named.length).toBeGreaterThan(40);
    expect([...new Set(named)].filter((verb) => !(verb in DEEDS)).sort()).toEqual([]);
  });
});
