import type { Kysely } from 'kysely';
import type { Database } from '../../../store/tables.ts';
import type { Term } from '../contract.ts';
import { mayBeOneTerm, openSeries } from '../rules.ts';

export const listTerms = (db: Kysely<Database>, issuerSymbol?: string): Promise<Term[]> => {
  let query = db
    .selectFrom('term')
    .select(['id', 'issuer_symbol as issuerSymbol', 'name', 'starts_on as startsOn', 'ends_on as endsOn'])
    .orderBy('issuer_symbol')
    .orderBy('starts_on', 'desc');
  if (issuerSymbol !== undefined)
    query = query.where((eb) => eb(eb.fn('lower', ['issuer_symbol']), '=', issuerSymbol.toLowerCase()));
  return query.execute();
};

export type NumberHolder = { id: string; symbol: string; title: string; issuedOn: string | null };

/** All numbered documents of a series; while the term is unknown, those that may be of the same term. */
const listSeries = async (db: Kysely<Database>, series: string, issuedOn: string | null) => {
  const open = openSeries(series);
  let query = db.selectFrom('document').select(['id', 'symbol', 'title', 'number', 'issued_on as issuedOn']);
  query =
    open === null
      ? query.where('series', '=', series)
      : query.where('series', 'like', `${open.replace(/[\\%_]/g, '\\$&')}%`);
  const rows = await query.where('number', 'is not', null).execute();
  return open === null ? rows : rows.filter((row) => mayBeOneTerm(row.issuedOn, issuedOn));
};

/** Who has the number, whoever may see it: a number is taken also where its paper is restricted. */
export const findNumberHolder = async (
  db: Kysely<Database>,
  wanted: { series: string; number: number; issuedOn: string | null; exceptId?: string | undefined },
): Promise<NumberHolder | null> => {
  const rows = await listSeries(db, wanted.series, wanted.issuedOn);
  const row = rows.find((one) => one.number === wanted.number && one.id !== wanted.exceptId);
  return row ? { ...row, symbol: row.symbol! } : null;
};

export const nextNumber = async (
  db: Kysely<Database>,
  series: string,
  issuedOn: string | null,
): Promise<number> =>
  (await listSeries(db, series, issuedOn)).reduce((highest, row) => Math.max(highest, row.number!), 0) + 1;
