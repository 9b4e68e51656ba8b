import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { COMMUNES, PROVINCES, YEARS } from '../../figures/country.ts';
import { YEAR } from '../served.ts';
import type { OpenAdder } from './adder.ts';

const CONNECTIONS = 4;

export const openDuckdb: OpenAdder = async (where, indicators) => {
  const instance = await DuckDBInstance.create(join(where, 'figures.duckdb'));
  const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => instance.connect()));
  await connections[0]!.run(`create table figure as
    select i::integer as indicator, c::integer as commune, (1 + c % ${PROVINCES})::integer as province, y::integer as year,
      (xor(xor((i + 1) * 2654435761, (c + 1) * 40503), y * 97) & 4294967295) >> 12 as tenths
    from range(${YEARS[0]}, ${YEARS.at(-1)! + 1}) as a (y), range(${indicators}) as b (i), range(${COMMUNES}) as d (c)
    order by y, i, c`);
  let turn = 0;
  return {
    sums: async () => {
      const reader = await connections[turn++ % CONNECTIONS]!.runAndReadAll(
        `select indicator, coalesce(province, 0), sum(tenths)::varchar from figure where year = ${YEAR}
          group by grouping sets ((indicator, province), (indicator))`,
      );
      return reader.getRowsJson() as [number, number, string][];
    },
    edit: async (commune, by) => {
      await connections[turn++ % CONNECTIONS]!.run(
        `update figure set tenths = tenths + ${by} where indicator = 0 and commune = ${commune} and year = ${YEAR}`,
      );
    },
  };
};
