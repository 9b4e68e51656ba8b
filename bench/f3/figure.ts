// F3: figures from a .csv, each with its type, rules, rights, totals and the audit log; one line in a hundred is bad and must
// be found. Beside it the least one can do: the same figures upserted raw, nothing asked and nothing kept.
import { deepStrictEqual, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { importFigures } from '../../src/cli/import-figures.ts';
import { findChainFault } from '../../src/store/events.ts';
import { ENGINES, type Engine, type Opened, openEngine } from '../engine.ts';
import {
  BODY,
  COMMUNES,
  communeId,
  indicatorId,
  indicatorsFor,
  makeCountry,
  OFFICER,
  ROOT,
  tenthsAt,
  toText,
  YEARS,
} from '../figures/country.ts';
import { type Table, writeTable } from '../figures/table.ts';
import { timingOf } from '../latency.ts';
import type { Timing } from '../measure.ts';
import type { Result } from '../result.ts';

const AIM = 40_000;
const BAD_EVERY = 100;
const VINTAGES = ['estimate', 'provisional', 'final'] as const;

/** Every total of the whole country, without the figures on bad lines. */
const expectedTotals = (values: number, { bad }: Table): Map<string, string> => {
  const totals = new Map<string, string>();
  let line = 1;
  for (let indicator = 0; indicator < indicatorsFor(values); indicator++)
    for (const year of YEARS) {
      let sum = 0n;
      for (let commune = 0; commune < COMMUNES; commune++) {
        line++;
        if (!bad.has(line)) sum += BigInt(tenthsAt(indicator, commune, year));
      }
      totals.set(`${indicatorId(indicator)} ${year}`, toText(sum));
    }
  return totals;
};

const checkStored = async ({ store }: Opened, expected: Map<string, string>): Promise<void> => {
  const { rows } = await sql<{ key: string; total: string }>`
    select indicator_id || ' ' || period as key, trim_scale(total)::text as total from unit_total
    where body_id = ${BODY.id} and unit_id = ${ROOT}`.execute(store.db);
  deepStrictEqual(new Map(rows.map(({ key, total }) => [key, total])), expected);
  strictEqual(await findChainFault(store.db, BODY.id), null);
};

const checkReport = (file: string | null, { bad }: Table): void => {
  const found = new Map(
    readFileSync(file!, 'utf8')
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split(','))
      .map((cells) => [Number(cells[0]), cells[3]!]),
  );
  deepStrictEqual(found, bad);
};

const measureOurs = async (engine: Engine, values: number): Promise<Timing> => {
  const opened = await openEngine(engine);
  const times: number[] = [];
  let failure: string | null = null;
  let lines = 0;
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  try {
    await makeCountry(opened.store, indicatorsFor(values));
    for (const vintage of VINTAGES) {
      const file = join(opened.folder, `${vintage}.csv`);
      const table = await writeTable(file, values, BAD_EVERY, vintage);
      lines = table.lines;
      const start = performance.now();
      const result = await importFigures(opened.store, BODY, file, { form: 'exact', actor: OFFICER });
      times.push(performance.now() - start);
      strictEqual(result.saved, table.lines - table.bad.size);
      checkReport(result.reportFile, table);
      await checkStored(opened, expectedTotals(values, table));
    }
  } catch (error) {
    failure = String((error as Error).message ?? error).split('\n')[0]!;
  }
  clearInterval(watch);
  await opened.stop();
  const timing = timingOf(`plenum on ${engine}`, times, failure);
  return {
    ...timing,
    also: {
      values_per_s: timing.median_ms ? Math.round((1000 * lines) / timing.median_ms) : 0,
      peak_rss_mb: Math.round(peak / 1_048_576),
    },
  };
};

/** The ceiling: one table, one key, thousands at a time from memory. */
const measureRaw = async (values: number): Promise<Timing> => {
  const opened = await openEngine('postgres');
  const client = new pg.Client({ connectionString: opened.url! });
  await client.connect();
  await client.query(
    'create table raw (indicator_id uuid, unit_id uuid, period text, value numeric, primary key (indicator_id, unit_id, period))',
  );
  const indicators = indicatorsFor(values);
  const times: number[] = [];
  for (let round = 0; round < VINTAGES.length; round++) {
    const start = performance.now();
    for (let indicator = 0; indicator < indicators; indicator++)
      for (const year of YEARS) {
        const communes = Array.from({ length: COMMUNES }, (_, i) => i);
        await client.query(
          `insert into raw select $1, u, $2, v from unnest($3::uuid[], $4::numeric[]) as t (u, v)
           on conflict (indicator_id, unit_id, period) do update set value = excluded.value`,
          [
            indicatorId(indicator),
            String(year),
            communes.map(communeId),
            communes.map((commune) => toText(tenthsAt(indicator, commune, year))),
          ],
        );
      }
    times.push(performance.now() - start);
  }
  await client.end();
  await opened.stop();
  const timing = timingOf('PostgreSQL, raw upsert (ceiling)', times);
  const count = indicators * YEARS.length * COMMUNES;
  return { ...timing, also: { values_per_s: Math.round((1000 * count) / timing.median_ms!) } };
};

export const measureF3 = async (values = 100_000, engine?: Engine): Promise<Result> => {
  const ours: Timing[] = [];
  for (const one of engine ? [engine] : ENGINES) ours.push(await measureOurs(one, values));
  const peers = [await measureRaw(values)];
  const exact = ours.every(({ failure }) => failure === null);
  return {
    figure: 'F3',
    title: `${indicatorsFor(values) * YEARS.length * COMMUNES} figures from .csv, one in ${BAD_EVERY} bad`,
    exact,
    ours,
    peers,
    aim: `≥ ${AIM} values/s, every bad cell located`,
    met: exact && (ours[0]!.also?.values_per_s ?? 0) >= AIM,
  };
};
