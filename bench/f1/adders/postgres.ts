import pg from 'pg';
import { COMMUNES, PROVINCES, YEARS } from '../../figures/country.ts';
import { YEAR } from '../served.ts';
import type { OpenAdder } from './adder.ts';

export const openPostgres: OpenAdder = async (where, indicators) => {
  const pool = new pg.Pool({ connectionString: where, max: 10 });
  await pool.query(`create table figure as
    select i as indicator, c as commune, 1 + c % ${PROVINCES} as province, y as year,
      (((((i + 1)::int8 * 2654435761) # ((c + 1)::int8 * 40503) # (y * 97)::int8) & 4294967295) >> 12)::int8 as tenths
    from generate_series(${YEARS[0]}, ${YEARS.at(-1)}) as y, generate_series(0, ${indicators - 1}) as i, generate_series(0, ${COMMUNES - 1}) as c`);
  await pool.query('create index on figure (year, indicator, province) include (tenths)');
  await pool.query('create unique index on figure (indicator, commune, year)');
  await pool.query('vacuum analyze figure');
  return {
    sums: async () =>
      (
        await pool.query<[number, number, string]>({
          name: 'sums',
          text: `select indicator, coalesce(province, 0), sum(tenths)::text from figure where year = $1
            group by grouping sets ((indicator, province), (indicator))`,
          values: [YEAR],
          rowMode: 'array',
        })
      ).rows,
    edit: async (commune, by) => {
      await pool.query(
        'update figure set tenths = tenths + $1 where indicator = 0 and commune = $2 and year = $3',
        [by, commune, YEAR],
      );
    },
  };
};
