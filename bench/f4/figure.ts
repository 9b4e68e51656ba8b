// F4: audited edits, each with its commit on the disk, by a process that is killed with SIGKILL again and again. After each
// kill every edit that was acknowledged is looked for, and the chain of the log is walked at the end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import pg from 'pg';
import { findChainFault } from '../../src/store/events.ts';
import { ENGINES, type Engine, openEngine } from '../engine.ts';
import { BODY, communeId, indicatorId, makeCountry } from '../figures/country.ts';
import { percentile, timingOf } from '../latency.ts';
import type { Timing } from '../measure.ts';
import type { Result } from '../result.ts';

const AIM = 5_000;
const KILLS = 100;
const WRITING_MS = 1_500;
const PEER_MS = 3_000;

type Life = { last: number; seconds: number; edits: number };

/** Lets the writer write for a while after its first acknowledgement, then kills it. */
const liveAndDie = async (where: string, from: number): Promise<Life> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), where, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let started = 0;
  child.stdout.on('data', (piece: Buffer) => {
    if (!started) {
      started = performance.now();
      setTimeout(() => child.kill('SIGKILL'), WRITING_MS);
    }
    said += piece;
  });
  await once(child, 'close');
  const lines = said.split('\n').slice(0, -1).map(Number);
  return {
    last: lines.at(-1) ?? from - 1,
    seconds: (performance.now() - started) / 1000,
    edits: lines.length - 1,
  };
};

const measureOurs = async (engine: Engine, kills: number): Promise<Timing> => {
  const opened = await openEngine(engine);
  const rates: number[] = [];
  let failure: string | null = null;
  let store = opened.store;
  try {
    await makeCountry(store, 1);
    let last = 0;
    for (let kill = 0; kill < kills && !failure; kill++) {
      if (engine === 'pglite') await store.close();
      const life = await liveAndDie(opened.url ?? opened.folder, last + 1);
      if (life.seconds > 0 && life.edits > 0) rates.push(life.edits / life.seconds);
      if (engine === 'pglite') store = await opened.reopen();
      const { rows } = await sql<{ value: string; version: number }>`
        select trim_scale(value)::text as value, version from indicator_value where body_id = ${BODY.id}
          and indicator_id = ${indicatorId(0)} and unit_id = ${communeId(0)} and superseded_at is null`.execute(
        store.db,
      );
      const kept = Number(rows[0]?.value ?? 0);
      // One more than was said may be there: committed, and killed before it could say so.
      if (kept < life.last) failure = `kill ${kill + 1}: ${life.last} was acknowledged, ${kept} is there`;
      else if (rows[0] && rows[0].version !== kept)
        failure = `kill ${kill + 1}: a version is missing before ${kept}`;
      last = kept;
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

/** One row upserted with its commit waited for, as pgbench does; nothing asked, nothing kept of what was there. */
const measureUpsert = async (): Promise<Timing> => {
  const opened = await openEngine('postgres');
  const client = new pg.Client({ connectionString: opened.url! });
  await client.connect();
  await client.query('create table one (id int primary key, value numeric)');
  const times: number[] = [];
  const end = performance.now() + PEER_MS;
  for (let value = 0; performance.now() < end; value++) {
    const start = performance.now();
    await client.query(
      'insert into one values (1, $1) on conflict (id) do update set value = excluded.value',
      [value],
    );
    times.push(performance.now() - start);
  }
  await client.end();
  await opened.stop();
  return {
    ...timingOf('PostgreSQL, bare upsert', times),
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
    title: `single audited edits, killed ${kills} times (--values: how often)`,
    exact,
    ours,
    peers,
    aim: `≥ ${AIM} edits/s, none lost in ${KILLS} kills, chain unbroken`,
    met: exact && kills >= KILLS && ours.some(({ also }) => (also?.edits_per_s ?? 0) >= AIM),
  };
};
