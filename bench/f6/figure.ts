// F6: units merged or moved and a formula changed, from the call until every total is right again, through all years; what was
// published before stays the same bytes. Beside it a view built anew and a database that adds everything up from scratch.
import { join } from 'node:path';
import { ENGINES, type Engine, type Opened, openEngine } from '../engine.ts';
import { COMMUNES, indicatorsFor, YEARS } from '../figures/country.ts';
import { openFilled } from '../figures/filled.ts';
import { timingOf } from '../latency.ts';
import type { Timing } from '../measure.ts';
import type { Result } from '../result.ts';
import { type Act, openActs } from './ours.ts';
import { checkMade, checkMoved, openDuckdb, openView, type Peer } from './peers.ts';
import { publishTotals } from './published.ts';
import { firstPlaces } from './sums.ts';

const AIM_MS = 2_000;
const ROUNDS = 3;
/** An act that took longer than this is not repeated; one that is many calls and would is left out. */
const LONG_MS = 60_000;

const LEFT_OUT = 'left out';
const isRight = ({ failure }: Timing): boolean => failure === null || failure.startsWith(LEFT_OUT);

const faultOf = (error: unknown): string => String((error as Error).message ?? error).split('\n')[0]!;

const measureAct = async (name: string, act: Act, checkPublished: () => Promise<void>): Promise<Timing> => {
  const times: number[] = [];
  let failure: string | null = null;
  try {
    for (let round = 0; round < ROUNDS && (times.at(-1) ?? 0) < LONG_MS; round++) {
      times.push(await act.run(round));
      await act.check();
      await checkPublished();
    }
  } catch (error) {
    failure = faultOf(error);
  }
  return timingOf(`${name}: ${act.name}`, times, failure);
};

const measurePeer = async (open: () => Promise<Peer>, indicators: number): Promise<Timing[]> => {
  const peer = await open();
  const [moves, formulas]: [number[], number[]] = [[], []];
  const places = firstPlaces();
  let failure: string | null = null;
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const pair = [4 + 2 * round, 5 + 2 * round] as const;
      const start = performance.now();
      const rows = await peer.move(pair);
      moves.push(performance.now() - start);
      for (const [at, place] of places.entries())
        if (place === pair[0] || place === pair[1]) places[at] = place === pair[0] ? pair[1] : pair[0];
      checkMoved(rows, indicators, places);
      const begin = performance.now();
      const made = await peer.formula(2 + round);
      formulas.push(performance.now() - begin);
      checkMade(made, indicators, 2 + round, places);
    }
  } catch (error) {
    failure = faultOf(error);
  }
  await peer.close();
  return [
    timingOf(`${peer.name}: two provinces`, moves, failure),
    timingOf(`${peer.name}: formula`, formulas, failure),
  ];
};

const measureOurs = async (opened: Opened, engine: Engine, indicators: number): Promise<Timing[]> => {
  const checkPublished = await publishTotals(opened.store);
  const timings: Timing[] = [];
  for (const act of await openActs(opened.store, indicators)) {
    const needs = (act.calls ?? 0) * (timings.at(-1)?.median_ms ?? 0);
    timings.push(
      needs > LONG_MS
        ? {
            name: `${engine}: ${act.name}`,
            median_ms: null,
            min_ms: null,
            failure: `${LEFT_OUT}: ${act.calls} calls would take ${Math.round(needs / 1000)} s`,
          }
        : await measureAct(engine, act, checkPublished),
    );
    // It takes minutes: what is known so far is told.
    console.error(JSON.stringify(timings.at(-1)));
  }
  return timings;
};

export const measureF6 = async (values = 5_000_000, engine?: Engine): Promise<Result> => {
  const indicators = indicatorsFor(values);
  const ours: Timing[] = [];
  for (const one of engine ? [engine] : ENGINES) {
    const opened = await openFilled(one, values);
    opened.spoil();
    try {
      ours.push(...(await measureOurs(opened, one, indicators)));
    } finally {
      await opened.stop();
    }
  }
  const peers: Timing[] = [];
  const opened = await openEngine('postgres');
  try {
    peers.push(...(await measurePeer(() => openView(opened, indicators), indicators)));
    peers.push(
      ...(await measurePeer(() => openDuckdb(join(opened.folder, 'figures.duckdb'), indicators), indicators)),
    );
  } finally {
    await opened.stop();
  }
  const exact = [...ours, ...peers].every(isRight);
  return {
    figure: 'F6',
    title: `units moved and merged, a formula changed, ${YEARS.length} years of ${indicators * YEARS.length * COMMUNES} figures`,
    exact,
    ours,
    peers,
    aim: `≤ ${AIM_MS} ms until every total is right, what was published byte-identical`,
    met: exact && ours.every(({ median_ms }) => (median_ms ?? Number.POSITIVE_INFINITY) <= AIM_MS),
  };
};
