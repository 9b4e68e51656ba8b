// F4: audited edits, each with its commit on the disk, by a process that is killed with SIGKILL again and again. After each
// kill every edit that was acknowledged is looked for, and the chain of the log is walked at the end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { findChainFault } from '../../src/store/events.ts';
import { ENGINES, type Engine, openEngine } from '../engine.ts';
import { BODY, makeCountry } from '../figures/country.ts';
import { percentile, timingOf } from '../latency.ts';
import type { Timing } from '../measure.ts';
import type { Result } from '../result.ts';
import { readKept } from './kept.ts';

const AIM = 5_000;
const KILLS = 100;
/** Who report at the same time. */
const PEOPLE = 200;
const PEER_CONNECTIONS = 10;
const WRITING_MS = 2_500;
/** A server runs for weeks: the time in which the process is still being translated is not its pace. */
const WARM_MS = 1_000;
const PEER_MS = 3_000;

type Life = { said: Map<number, number>; seconds: number; edits: number };

/** Lets the people write for a while after the first acknowledgement, then kills their process. */
const liveAndDie = async (where: string): Promise<Life> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), where, String(PEOPLE)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  let [started, cold] = [0, 0];
  child.stdout.on('data', (piece: Buffer) => {
    if (!started) {
      started = performance.now();
      setTimeout(() => child.kill('SIGKILL'), WRITING_MS);
    }
    text += piece;
    if (performance.now() - started < WARM_MS) cold = text.length;
  });
  await once(child, 'close');
  const lines = text
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' ').map(Number) as [number, number]);
  return {
    said: new Map(lines),
    seconds: (performance.now() - started - WARM_MS) / 1000,
    edits: text.slice(cold).split('\n').length - 1,
  };
};

const measureOurs = async (engine: Engine, kills: number): Promise<Timing> => {
  const opened = await openEngine(engine);
  const rates: number[] = [];
  let failure: string | null = null;
  let store = opened.store;
  try {
    await makeCountry(store, 1);
    let before = new Map<number, { value: number; version: number }>();
    for (let kill = 0; kill < kills && !failure; kill++) {
      if (engine === 'pglite') await store.close();
      const life = await liveAndDie(opened.url ?? opened.folder);
      if (life.seconds > 0 && life.edits > 0) rates.push(life.edits / life.seconds);
      if (engine === 'pglite') store = await opened.reopen();
      const kept = await readKept(store);
      for (let commune = 0; commune < PEOPLE; commune++) {
        const last = life.said.get(commune) ?? before.get(commune)?.value ?? 0;
        const { value, version } = kept.get(commune) ?? { value: 0, version: 0 };
        // One more than was said may be there: committed, and killed before it could say so.
        if (value < last || value > last + 1)
          failure = `kill ${kill + 1}: ${last} was acknowledged, ${value} is there`;
        else if (version !== value) failure = `kill ${kill + 1}: a version is missing before ${value}`;
      }
      before = kept;
    }
    const fault = await findChainFault(store.db, BODY.id);
    if (fault) failure = `the chain is broken at ${fault.seq}`;
  } catch (error) {
    failure = String((error as Error).message ?? error).split('\n')[0]!;
  }
  await opened.stop();
  const perSecond = rates.length ? percentile(rates, 0.5) : 0;
  return {
    ...timingOf(
      `plenum on ${engine}`,
      rates.map((rate) => 1000 / rate),
      failure,
    ),
    also: { edits_per_s: Math.round(perSecond), kills: rates.length },
  };
};

/** One row a connection upserted with its commit waited for, as pgbench does; nothing asked, nothing kept of what was there. */
const measureUpsert = async (): Promise<Timing> => {
  const opened = await openEngine('postgres');
  const pool = new pg.Pool({ connectionString: opened.url!, max: PEER_CONNECTIONS });
  // The server ends its connections when it stops; that is no failure of what was measured.
  pool.on('error', () => {});
  await pool.query('create table one (id int primary key, value numeric)');
  const times: number[] = [];
  const end = performance.now() + PEER_MS;
  const upsert = async (id: number): Promise<void> => {
    for (let value = 0; performance.now() < end; value++) {
      const start = performance.now();
      await pool.query(
        'insert into one values ($1, $2) on conflict (id) do update set value = excluded.value',
        [id, value],
      );
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: PEER_CONNECTIONS }, (_, id) => upsert(id)));
  await pool.end();
  await opened.stop();
  return {
    ...timingOf(`PostgreSQL, bare upsert, ${PEER_CONNECTIONS} connections`, times),
    also: { edits_per_s: Math.round((1000 * times.length) / PEER_MS) },
  };
};

const measureSqlite = async (): Promise<Timing> => {
  const opened = await openEngine('pglite');
  const db = new DatabaseSync(join(opened.folder, 'peer.sqlite'));
  db.exec(
    'pragma journal_mode = wal; pragma synchronous = full; create table one (id integer primary key, value text)',
  );
  const upsert = db.prepare(
    'insert into one values (1, ?) on conflict (id) do update set value = excluded.value',
  );
  const times: number[] = [];
  const end = performance.now() + PEER_MS;
  for (let value = 0; performance.now() < end; value++) {
    const start = performance.now();
    upsert.run(String(value));
    times.push(performance.now() - start);
  }
  db.close();
  await opened.stop();
  return {
    ...timingOf('SQLite, synchronous = full', times),
    also: { edits_per_s: Math.round((1000 * times.length) / PEER_MS) },
  };
};

export const measureF4 = async (kills = KILLS, engine?: Engine): Promise<Result> => {
  const ours: Timing[] = [];
  for (const one of engine ? [engine] : ENGINES) ours.push(await measureOurs(one, kills));
  const peers = [await measureUpsert(), await measureSqlite()];
  const exact = ours.every(({ failure }) => failure === null);
  return {
    figure: 'F4',
    title: `audited edits of ${PEOPLE} people, one figure each time, killed ${kills} times (--values: how often)`,
    exact,
    ours,
    peers,
    aim: `≥ ${AIM} edits/s, none lost in ${KILLS} kills, chain unbroken`,
    met: exact && kills >= KILLS && ours.every(({ also }) => (also?.edits_per_s ?? 0) >= AIM),
  };
};
