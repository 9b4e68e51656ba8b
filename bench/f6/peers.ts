// What one would do instead: build the view of the totals anew, or add everything up from scratch. No history, no rights, no log.
import { DuckDBInstance } from '@duckdb/node-api';
import pg from 'pg';
import type { Opened } from '../engine.ts';
import { COMMUNES, PROVINCES, tenthsAt, YEARS } from '../figures/country.ts';
import { keyOf, type Places, requireSame, sumsOf } from './sums.ts';

/** Country is place 0, a province one more than its number. */
type Row = [indicator: number, place: number, year: number, tenths: string];
export type Peer = {
  name: string;
  /** The communes of two provinces change places; then every total anew. */
  move: (from: readonly [number, number]) => Promise<Row[]>;
  /** Factor times the first indicator and the second, of every commune, province and the country. */
  formula: (factor: number) => Promise<Row[]>;
  close: () => Promise<void>;
};

const TOTALS = `select indicator, coalesce(p.province, -1) + 1 as place, year, sum(tenths) as tenths
  from figure f join place p on p.commune = f.commune group by grouping sets ((indicator, p.province, year), (indicator, year))`;
const formulaSql = (factor: number, other: number): string => `
  with made as (select a.commune, p.province, a.year, a.tenths * ${factor} + b.tenths as tenths
    from figure a join figure b on b.indicator = ${other} and b.commune = a.commune and b.year = a.year
    join place p on p.commune = a.commune where a.indicator = 0)
  select 0 as indicator, case when commune is not null then 1000 + commune else coalesce(province, -1) + 1 end as place, year, sum(tenths) as tenths
  from made group by grouping sets ((commune, year), (province, year), (year))`;
const moveSql = ([a, b]: readonly [number, number]): string =>
  `update place set province = case province when ${a} then ${b} else ${a} end where province in (${a}, ${b})`;

const toMap = (rows: readonly Row[]): Map<string, string> =>
  new Map(rows.map(([indicator, place, year, sum]) => [keyOf(String(indicator), String(place), year), sum]));
const placeOf = (at: number): string => String(at === PROVINCES ? 0 : at + 1);

export const checkMade = (rows: readonly Row[], indicators: number, factor: number, places: Places): void => {
  const other = indicators > 1 ? 1 : 0;
  const expected = new Map<string, string>();
  for (const year of YEARS) {
    const added = sumsOf(other, year, places);
    for (const [at, sum] of sumsOf(0, year, places).entries())
      expected.set(keyOf('0', placeOf(at), year), String(sum * factor + added[at]!));
    for (let commune = 0; commune < COMMUNES; commune++)
      expected.set(
        keyOf('0', String(1000 + commune), year),
        String(tenthsAt(0, commune, year) * factor + tenthsAt(other, commune, year)),
      );
  }
  requireSame(toMap(rows), expected);
};

export const checkMoved = (rows: readonly Row[], indicators: number, places: Places): void => {
  const expected = new Map<string, string>();
  for (let indicator = 0; indicator < indicators; indicator++)
    for (const year of YEARS)
      for (const [at, sum] of sumsOf(indicator, year, places).entries())
        expected.set(keyOf(String(indicator), placeOf(at), year), String(sum));
  requireSame(toMap(rows), expected);
};

export const openView = async ({ url, store }: Opened, indicators: number): Promise<Peer> => {
  const client = new pg.Client({ connectionString: url! });
  await client.connect();
  await client.query(`create table figure as
    select i as indicator, c as commune, y as year,
      (((((i + 1)::int8 * 2654435761) # ((c + 1)::int8 * 40503) # (y * 97)::int8) & 4294967295) >> 12)::int8 as tenths
    from generate_series(0, ${indicators - 1}) as i, generate_series(${YEARS[0]}, ${YEARS.at(-1)}) as y, generate_series(0, ${COMMUNES - 1}) as c`);
  await client.query('create unique index on figure (indicator, commune, year)');
  await client.query(
    `create table place as select c as commune, c % ${PROVINCES} as province from generate_series(0, ${COMMUNES - 1}) as c`,
  );
  await client.query(`create materialized view total as ${TOTALS}`);
  await client.query('create unique index on total (indicator, place, year)');
  await client.query('vacuum analyze figure');
  await client.query('vacuum analyze place');
  const other = indicators > 1 ? 1 : 0;
  const read = async (view: string): Promise<Row[]> =>
    (
      await client.query({
        text: `select indicator, place, year, tenths::text from ${view}`,
        rowMode: 'array',
      })
    ).rows as Row[];
  return {
    name: 'PostgreSQL, materialized view',
    move: async (from) => {
      await client.query(moveSql(from));
      await client.query('refresh materialized view total');
      return read('total');
    },
    formula: async (factor) => {
      await client.query('drop materialized view if exists reckoned');
      await client.query(`create materialized view reckoned as ${formulaSql(factor, other)}`);
      return read('reckoned');
    },
    close: async () => {
      await client.end();
      await store.db.schema.dropTable('figure').cascade().execute();
      await store.db.schema.dropTable('place').execute();
    },
  };
};

export const openDuckdb = async (file: string, indicators: number): Promise<Peer> => {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run(`create table figure as
    select i::integer as indicator, c::integer as commune, y::integer as year,
      (xor(xor((i + 1) * 2654435761, (c + 1) * 40503), y * 97) & 4294967295) >> 12 as tenths
    from range(${indicators}) as a (i), range(${YEARS[0]}, ${YEARS.at(-1)! + 1}) as b (y), range(${COMMUNES}) as d (c) order by i, y, c`);
  await connection.run(
    `create table place as select c::integer as commune, (c % ${PROVINCES})::integer as province from range(${COMMUNES}) as d (c)`,
  );
  const other = indicators > 1 ? 1 : 0;
  const read = async (query: string): Promise<Row[]> =>
    (
      await connection.runAndReadAll(`select indicator, place, year, tenths::varchar from (${query})`)
    ).getRows() as Row[];
  return {
    name: 'DuckDB 1.5.6, all added up anew',
    move: async (from) => {
      await connection.run(moveSql(from));
      return read(TOTALS);
    },
    formula: (factor) => read(formulaSql(factor, other)),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
};
