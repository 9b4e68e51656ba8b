import type { Kysely } from 'kysely';
import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { fold } from '../../../kernel/folding.ts';
import type { Database } from '../../../store/tables.ts';
import type { contract } from '../contract.ts';
import { selectHeads, toHead } from './heads.ts';
import { type Reader, visibleTo } from './visibility.ts';

type Filter = Partial<InputOf<typeof contract.listDocuments>>;
type Page = OutputOf<typeof contract.listDocuments>;

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Newest first; every word of the search must be found, without regard to marks and case. */
export const listDocuments = async (db: Kysely<Database>, reader: Reader, filter: Filter): Promise<Page> => {
  let query = selectHeads(db, reader);
  for (const word of fold(filter.search ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 12))
    query = query.where('document.folded', 'like', `%${escapeLike(word)}%`);
  if (filter.type) query = query.where('document.type', '=', filter.type);
  if (filter.side) query = query.where('document.side', '=', filter.side);
  if (filter.issuerSymbol) query = query.where('document.issuer_symbol', '=', filter.issuerSymbol);
  if (filter.termId) query = query.where('document.term_id', '=', filter.termId);
  if (filter.year) query = query.where('document.year', '=', filter.year);
  if (filter.confidentiality) query = query.where('document.confidentiality', '=', filter.confidentiality);
  const { total } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .orderBy('document.issued_on', (order) => order.desc().nullsLast())
    .orderBy('document.id', 'desc')
    .limit(filter.limit ?? 100)
    .offset(filter.offset ?? 0)
    .execute();
  return { documents: rows.map(toHead), total: Number(total), ...(await listFacets(db, reader)) };
};

const listFacets = async (db: Kysely<Database>, reader: Reader): Promise<Pick<Page, 'issuers' | 'years'>> => {
  const issuers = await db
    .selectFrom('document')
    .where(visibleTo(reader))
    .where('issuer_symbol', 'is not', null)
    .select((eb) => ['issuer_symbol as issuerSymbol', 'issuer', eb.fn.countAll<number>().as('count')])
    .groupBy(['issuer_symbol', 'issuer'])
    .orderBy('count', 'desc')
    .limit(200)
    .execute();
  const years = await db
    .selectFrom('document')
    .where(visibleTo(reader))
    .where('year', 'is not', null)
    .select('year')
    .distinct()
    .orderBy('year', 'desc')
    .execute();
  return {
    issuers: issuers.map((row) => ({
      issuerSymbol: row.issuerSymbol!,
      issuer: row.issuer,
      count: Number(row.count),
    })),
    years: years.map((row) => row.year!),
  };
};
