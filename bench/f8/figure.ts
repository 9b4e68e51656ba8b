// F8: search by name without marks over all the names of a province. Every answer is held against a plain look at every name.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fold } from '../../src/kernel/folding.ts';
import { ENGINES, type Engine } from '../engine.ts';
import { timingOf } from '../latency.ts';
import type { Timing } from '../measure.ts';
import type { Result } from '../result.ts';
import { makeNames, makeQueries, type Name } from './names.ts';
import { openOurs } from './ours.ts';
import { openPeers } from './peers.ts';
import type { Searcher } from './searcher.ts';

const AIM_MS = 5;
const LIMIT = 20;
const QUERIES = 320;
const ROUNDS = 3;

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[\s/-]+/)
    .filter(Boolean);

/** The ids of every name that has a beginning for each word. */
const lookAtAll = (names: readonly Name[], queries: readonly string[]): Set<string>[] => {
  const spaced = names.map(({ code, title }) => ` ${wordsOf(`${code} ${title}`).join(' ')}`);
  return queries.map((query) => {
    const words = wordsOf(query).map((word) => ` ${word}`);
    return new Set(
      names.filter((_, i) => words.every((word) => spaced[i]!.includes(word))).map(({ id }) => id),
    );
  });
};

/** What is wrong with an answer: something that does not fit, or something missed. */
const faultOf = (answer: readonly string[], expected: ReadonlySet<string>): string | null => {
  const wrong = answer.find((id) => !expected.has(id));
  if (wrong) return 'gives a name that does not fit';
  const wanted = Math.min(LIMIT, expected.size);
  return new Set(answer).size === wanted ? null : `gives ${answer.length} of ${wanted} names`;
};

const measure = async (
  searcher: Searcher,
  queries: readonly string[],
  expected: readonly Set<string>[],
): Promise<Timing> => {
  let failure: string | null = null;
  const times: number[] = [];
  try {
    for (const [i, query] of queries.entries()) {
      const fault = faultOf(await searcher.find(query, LIMIT), expected[i]!);
      if (fault && !failure) failure = `"${query}" ${fault}`;
    }
    for (let round = 0; round < ROUNDS; round++)
      for (const query of queries) {
        const start = performance.now();
        await searcher.find(query, LIMIT);
        times.push(performance.now() - start);
      }
  } catch (error) {
    failure = String((error as Error).message ?? error).split('\n')[0]!;
  }
  await searcher.stop();
  return timingOf(searcher.name, times, failure);
};

export const measureF8 = async (size = 272_000, engine?: Engine): Promise<Result> => {
  const names = makeNames(size);
  const queries = makeQueries(names, QUERIES, fold);
  const expected = lookAtAll(names, queries);
  const ours: Timing[] = [];
  for (const one of engine ? [engine] : ENGINES)
    ours.push(await measure(await openOurs(one, names), queries, expected));
  const folder = mkdtempSync(join(tmpdir(), 'plenum-bench-'));
  chmodSync(folder, 0o755);
  const peers: Timing[] = [];
  for (const peer of await openPeers(names, folder)) peers.push(await measure(peer, queries, expected));
  rmSync(folder, { recursive: true, force: true });
  const exact = ours.every(({ failure }) => failure === null);
  return {
    figure: 'F8',
    title: `${QUERIES} searches over ${size} names`,
    exact,
    ours,
    peers,
    aim: `p95 ≤ ${AIM_MS} ms on both engines, nothing missed`,
    met: exact && ours.every(({ p95_ms }) => p95_ms !== undefined && p95_ms !== null && p95_ms <= AIM_MS),
  };
};
