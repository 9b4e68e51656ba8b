// F2: from an entry accepted to every total above it right. Each edit is a new version of one commune's figure; after it the
// totals of its province and of the country are read and held against a sum kept aside. Beside it: a view refreshed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { sql } from 'kysely';
import pg from 'pg';
import { indicators } from '../../src/features/indicators/index.ts';
import { transact } from '../../src/store/context.ts';
import { ENGINES, type Engine } from '../engine.ts';
import {
  BODY,
  COMMUNES,
  communeId,
  indicatorId,
  indicatorsFor,
  OFFICER,
  PROVINCES,
  provinceId,
  provinceOf,
  ROOT,
  tenthsAt,
  toText,
  totalOf,
  YEARS,
} from '../figures/country.ts';
import { openFilled } from '../figures/filled.ts';
import { timingOf } from '../latency.ts';
import type { Timing } from '../measure.ts';
import type { Result } from '../result.ts';

const AIM_MS = 20;
const EDITS = 10_000;
const REFRESHES = 5;
const DUCKDB_EDITS = 200;
const YEAR = 2025;

const measureOurs = async (engine: Engine, values: number, edits: number): Promise<Timing> => {
  const opened = await openFilled(engine, values);
  const { verb } = indicators.routes.reportValue!;
  const report = (commune: number, tenths: bigint) =>
    transact(opened.store, { body: BODY, actor: OFFICER }, (ctx) =>
      verb(ctx, {
        indicatorId: indicatorId(0),
        unitId: communeId(commune),
        period: String(YEAR),
        kind: 'actual',
        vintage: 'final',
        value: toText(tenths),
        stated: [],
        note: null,
        reason: 'sửa',
        illustrative: false,
      }),
    );
  const now = new Map<number, bigint>();
  const times: number[] = [];
  let failure: string | null = null;
  try {
    const country = { total: totalOf(0, YEAR) };
    const provinces = new Map<number, bigint>();
    for (let edit = 0; edit < edits && !failure; edit++) {
      const commune = (edit * 1009) % COMMUNES;
      const province = provinceOf(commune);
      const before = now.get(commune) ?? BigInt(tenthsAt(0, commune, YEAR));
      const after = before + BigInt(1 + (edit % 90));
      const start = performance.now();
      await report(commune, after);
      const { rows } = await sql<{ unit_id: string; total: string }>`
        select unit_id, trim_scale(total)::text as total from unit_total where body_id = ${BODY.id}
          and indicator_id = ${indicatorId(0)} and unit_id in (${ROOT}, ${provinceId(province)}) and period = ${String(YEAR)}`.execute(
        opened.store.db,
      );
      times.push(performance.now() - start);
      now.set(commune, after);
      country.total += after - before;
      provinces.set(province, (provinces.get(province) ?? totalOf(0, YEAR, province)) + after - before);
      const found = new Map(rows.map((row) => [row.unit_id, row.total]));
      if (
        found.get(ROOT) !== toText(country.total) ||
        found.get(provinceId(province)) !== toText(provinces.get(province)!)
      )
        failure = `a stale total after edit ${edit + 1}`;
    }
    for (const commune of now.keys()) await report(commune, BigInt(tenthsAt(0, commune, YEAR)));
  } catch (error) {
    failure = String((error as Error).message ?? error).split('\n')[0]!;
  }
  await opened.stop();
  return { ...timingOf(`plenum on ${engine}`, times, failure), also: { edits: times.length } };
};

/** Adds up again what the edit touched: the provinces and the country of one indicator and year. */
const measureDuckdb = async (values: number): Promise<Timing> => {
  const folder = mkdtempSync(join(process.env.PLENUM_BENCH_FOLDER ?? tmpdir(), 'plenum-bench-'));
  const instance = await DuckDBInstance.create(join(folder, 'figures.duckdb'));
  const connection = await instance.connect();
  await connection.run(`create table figure as
    select i::integer as indicator, c::integer as commune, (c % ${PROVINCES})::integer as province, y::integer as year,
      (xor(xor((i + 1) * 2654435761, (c + 1) * 40503), y * 97) & 4294967295) >> 12 as tenths
    from range(${indicatorsFor(values)}) as a (i), range(${YEARS[0]}, ${YEARS.at(-1)! + 1}) as b (y), range(${COMMUNES}) as d (c) order by i, y, c`);
  const times: number[] = [];
  let failure: string | null = null;
  let country = totalOf(0, YEAR);
  for (let edit = 0; edit < DUCKDB_EDITS && !failure; edit++) {
    const start = performance.now();
    await connection.run(
      `update figure set tenths = tenths + 7 where indicator = 0 and commune = ${(edit * 1009) % COMMUNES} and year = ${YEAR}`,
    );
    const reader =
      await connection.runAndReadAll(`select coalesce(province, -1), sum(tenths)::varchar from figure
      where indicator = 0 and year = ${YEAR} group by grouping sets ((province), ())`);
    times.push(performance.now() - start);
    country += 7n;
    const sums = new Map(reader.getRows() as [number, string][]);
    if (sums.size !== PROVINCES + 1 || sums.get(-1) !== String(country))
      failure = `a wrong total after edit ${edit + 1}`;
  }
  connection.closeSync();
  instance.closeSync();
  rmSync(folder, { recursive: true, force: true });
  return { ...timingOf('DuckDB 1.5.6, added up after each', times, failure), also: { edits: times.length } };
};

const measureView = async (values: number): Promise<Timing> => {
  const opened = await openFilled('postgres', values);
  const client = new pg.Client({ connectionString: opened.url! });
  await client.connect();
  await client.query(`create materialized view total as
    select v.indicator_id, u.parent_id as unit_id, v.period, sum(v.value) as total from indicator_value v
    join org_unit u on u.body_id = v.body_id and u.id = v.unit_id where v.superseded_at is null group by 1, 2, 3`);
  await client.query('create unique index on total (indicator_id, unit_id, period)');
  const add = (commune: number, by: number) =>
    client.query(
      `update indicator_value set value = value + $3 where indicator_id = $1 and unit_id = $2 and period = '${YEAR}' and superseded_at is null`,
      [indicatorId(0), communeId(commune), by],
    );
  const times: number[] = [];
  for (let i = 0; i < REFRESHES; i++) {
    const start = performance.now();
    await add(i, 1);
    await client.query('refresh materialized view concurrently total');
    times.push(performance.now() - start);
  }
  for (let i = 0; i < REFRESHES; i++) await add(i, -1);
  await client.query('drop materialized view total');
  await client.end();
  await opened.stop();
  return timingOf('PostgreSQL, materialized view', times);
};

export const measureF2 = async (values = 5_000_000, engine?: Engine): Promise<Result> => {
  const edits = Math.min(EDITS, Math.max(200, Math.round(values / 100)));
  const ours: Timing[] = [];
  for (const one of engine ? [engine] : ENGINES) ours.push(await measureOurs(one, values, edits));
  const peers = [await measureView(values), await measureDuckdb(values)];
  const exact = ours.every(({ failure }) => failure === null);
  return {
    figure: 'F2',
    title: `${edits} edits among ${indicatorsFor(values) * YEARS.length * COMMUNES} figures, every total read after each`,
    exact,
    ours,
    peers,
    aim: `p99 ≤ ${AIM_MS} ms, no stale read in ${EDITS} edits`,
    met:
      exact && edits >= EDITS && ours.every(({ p99_ms }) => (p99_ms ?? Number.POSITIVE_INFINITY) <= AIM_MS),
  };
};
