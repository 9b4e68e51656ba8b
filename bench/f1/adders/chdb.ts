// An edit is a row with the difference: changing a row in place rewrites its part here.
import { join } from 'node:path';
import { Session } from 'chdb';
import { COMMUNES, PROVINCES, YEARS } from '../../figures/country.ts';
import { YEAR } from '../served.ts';
import type { OpenAdder } from './adder.ts';

export const openChdb: OpenAdder = async (where, indicators) => {
  const session = new Session(join(where, 'figures'));
  session.query('create database bench');
  session.query(`create table bench.figure (indicator Int32, commune Int32, province Int32, year Int32, tenths Int64)
    engine = MergeTree order by (year, indicator, province)`);
  for (const year of YEARS)
    session.query(`insert into bench.figure
      select i, c, 1 + c % ${PROVINCES}, ${year},
        bitShiftRight(bitAnd(bitXor(bitXor((i + 1) * 2654435761, (c + 1) * 40503), ${year * 97}), 4294967295), 12)
      from (select toInt64(intDiv(number, ${COMMUNES})) as i, toInt64(number % ${COMMUNES}) as c from numbers(${indicators * COMMUNES}))`);
  return {
    sums: async () => {
      const result = await session.queryAsync(
        `select indicator, province, toString(sum(tenths)) from bench.figure where year = ${YEAR}
          group by grouping sets ((indicator, province), (indicator))`,
        { format: 'JSONCompact' },
      );
      return (JSON.parse(result.text()) as { data: [number, number, string][] }).data;
    },
    edit: async (commune, by) => {
      await session.queryAsync(
        `insert into bench.figure values (0, ${commune}, ${1 + (commune % PROVINCES)}, ${YEAR}, ${by})`,
      );
    },
  };
};
