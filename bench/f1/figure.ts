// F1: the scorecard of the country over HTTP, every province and indicator of a year, asked through 64 connections while figures
// are edited. Before and after, every number of the answer is held against sums kept aside; meanwhile, those each edit touched.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ENGINES, type Engine } from '../engine.ts';
import { COMMUNES, indicatorsFor, PROVINCES, tenthsAt, totalOf, YEARS } from '../figures/country.ts';
import { percentile, timingOf } from '../latency.ts';
import type { Timing } from '../measure.ts';
import type { Result } from '../result.ts';
import { type Known, startEditing } from './edits.ts';
import { openOurs } from './ours.ts';
import { openPeer, PEERS, type Peer } from './peers.ts';
import { keyOf, type Served, type Sums, YEAR } from './served.ts';

const AIM_MS = 10;
const AIM_PER_SECOND = 1_000;
const AIM_VALUES = 5_000_000;
const CONNECTIONS = 64;
const SECONDS = 20;

type Pace = { name: string; pause: number };
const EVERY_SECOND: Pace = { name: 'an edit a second', pause: 1_000 };
const WITHOUT_PAUSE: Pace = { name: 'edits without pause', pause: 0 };

const CUBE: Timing = {
  name: 'Cube 0.29.57',
  median_ms: null,
  min_ms: null,
  failure: 'not installed: its store is a program fetched from the internet by an install script',
};

const reckon = (indicators: number): Sums => {
  const sums: Sums = new Map();
  for (let indicator = 0; indicator < indicators; indicator++) {
    for (let province = 0; province < PROVINCES; province++)
      sums.set(keyOf(indicator, province + 1), totalOf(indicator, YEAR, province));
    sums.set(keyOf(indicator, 0), totalOf(indicator, YEAR));
  }
  return sums;
};

/** What is wrong with an answer, every number looked at. */
const faultOf = (seen: Sums, expected: Sums): string | null => {
  if (seen.size !== expected.size) return `${seen.size} of ${expected.size} numbers`;
  for (const [key, sum] of expected)
    if (seen.get(key) !== sum) return `${seen.get(key)} where ${sum} belongs (${key})`;
  return null;
};

const ask = async ({ url, headers }: Served, connections: number, seconds: number) => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(import.meta.dirname, 'load.ts'),
      url,
      String(connections),
      String(seconds),
      JSON.stringify(headers),
    ],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as { times: number[]; bad: number; seconds: number };
};

const measurePace = async (served: Served, known: Known, { name, pause }: Pace): Promise<Timing> => {
  const editing = startEditing(served, known, pause);
  const asked = await ask(served, CONNECTIONS, SECONDS);
  const { edits, stale, seconds } = await editing.finish();
  const fault = faultOf(await served.read(), known.sums);
  const failure =
    fault ?? (stale ? `${stale} stale answers` : asked.bad ? `${asked.bad} requests failed` : null);
  const memory = served.peakMb();
  return {
    ...timingOf(`${served.name}, ${name}`, asked.times, failure),
    also: {
      requests_per_s: Math.round(asked.times.length / asked.seconds),
      edits,
      edits_per_s: Math.round((10 * edits) / seconds) / 10,
      stale,
      ...(memory !== null && { peak_mb: memory }),
    },
  };
};

const measure = async (
  name: string,
  open: () => Promise<Served>,
  indicators: number,
  paces: readonly Pace[],
): Promise<Timing[]> => {
  const timings: Timing[] = [];
  let served: Served | null = null;
  try {
    served = await open();
    const known: Known = { sums: reckon(indicators), figures: new Map() };
    const fault = faultOf(await served.read(), known.sums);
    if (fault) throw new Error(fault);
    const alone = percentile((await ask(served, 1, 2)).times, 0.5);
    for (const pace of paces) {
      const timing = await measurePace(served, known, pace);
      timings.push({ ...timing, also: { alone_ms: Math.round(alone * 100) / 100, ...timing.also } });
      // It takes minutes: what is known so far is told.
      console.error(JSON.stringify(timings.at(-1)));
    }
    for (const commune of known.figures.keys()) {
      const first = BigInt(tenthsAt(0, commune, YEAR));
      await served.edit(commune, { by: first - known.figures.get(commune)!, to: first });
    }
  } catch (error) {
    const failure = String((error as Error).message ?? error).split('\n')[0]!;
    timings.push({ name, median_ms: null, min_ms: null, failure });
  }
  await served?.stop();
  return timings;
};

export const measureF1 = async (values = AIM_VALUES, engine?: Engine): Promise<Result> => {
  const indicators = indicatorsFor(values);
  const ours: Timing[] = [];
  for (const one of engine ? [engine] : ENGINES)
    ours.push(
      ...(await measure(`plenum on ${one}`, () => openOurs(one, values), indicators, [
        EVERY_SECOND,
        WITHOUT_PAUSE,
      ])),
    );
  const peers: Timing[] = [];
  for (const peer of Object.keys(PEERS) as Peer[])
    peers.push(...(await measure(PEERS[peer], () => openPeer(peer, values), indicators, [EVERY_SECOND])));
  const exact = ours.every(({ failure }) => failure === null);
  return {
    figure: 'F1',
    title: `scorecard of ${PROVINCES} provinces × ${indicators} indicators among ${indicators * COMMUNES * YEARS.length} figures, ${CONNECTIONS} connections`,
    exact,
    ours,
    peers: [...peers, CUBE],
    aim: `p95 ≤ ${AIM_MS} ms, ≥ ${AIM_PER_SECOND} requests/s, never stale, at ${AIM_VALUES} values`,
    met:
      exact &&
      values >= AIM_VALUES &&
      ours.every(
        ({ p95_ms, also }) =>
          (p95_ms ?? Number.POSITIVE_INFINITY) <= AIM_MS && (also?.requests_per_s ?? 0) >= AIM_PER_SECOND,
      ),
  };
};
