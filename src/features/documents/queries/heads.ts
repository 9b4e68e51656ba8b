import type { Kysely } from 'kysely';
import type { DocumentType, Side } from '../../../kernel/document-types.ts';
import type { Database } from '../../../store/tables.ts';
import type { DocumentHead, DocumentRef } from '../contract.ts';
import { type Reader, visibleTo } from './visibility.ts';

/** The documents a reader may see, with what a row of the register shows. */
export const selectHeads = (db: Kysely<Database>, reader: Reader) =>
  db
    .selectFrom('document')
    .leftJoin('term', (join) =>
      join.onRef('term.body_id', '=', 'document.body_id').onRef('term.id', '=', 'document.term_id'),
    )
    .where(visibleTo(reader))
    .select((eb) => [
      'document.id',
      'document.side',
      'document.type',
      'document.form',
      'document.number',
      'document.symbol',
      'document.issuer_symbol as issuerSymbol',
      'document.issuer',
      'document.year',
      'document.issued_on as issuedOn',
      'document.title',
      'document.confidentiality',
      'document.note',
      'document.revision',
      'document.updated_at as updatedAt',
      'term.id as termId',
      'term.issuer_symbol as termIssuer',
      'term.name as termName',
      'term.starts_on as termStarts',
      'term.ends_on as termEnds',
      eb
        .selectFrom('document_file')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('document_file.body_id', '=', 'document.body_id')
        .whereRef('document_file.document_id', '=', 'document.id')
        .where('document_file.removed_at', 'is', null)
        .as('fileCount'),
      eb
        .selectFrom('document_relation')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('document_relation.body_id', '=', 'document.body_id')
        .where((or) =>
          or.or([
            or('document_relation.from_id', '=', or.ref('document.id')),
            or('document_relation.to_id', '=', or.ref('document.id')),
          ]),
        )
        .as('relationCount'),
    ]);

export type HeadRow = Awaited<ReturnType<ReturnType<typeof selectHeads>['execute']>>[number];

export const toHead = (row: HeadRow): DocumentHead => ({
  id: row.id,
  symbol: row.symbol,
  type: row.type as DocumentType,
  title: row.title,
  issuedOn: row.issuedOn,
  confidentiality: row.confidentiality as DocumentHead['confidentiality'],
  side: row.side as Side,
  form: row.form as DocumentHead['form'],
  number: row.number,
  issuerSymbol: row.issuerSymbol,
  issuer: row.issuer,
  term:
    (row.termId && {
      id: row.termId,
      issuerSymbol: row.termIssuer!,
      name: row.termName!,
      startsOn: row.termStarts!,
      endsOn: row.termEnds,
    }) ||
    null,
  year: row.year,
  note: row.note,
  fileCount: row.fileCount ?? 0,
  relationCount: row.relationCount ?? 0,
  revision: row.revision,
  updatedAt: row.updatedAt,
});

export const REF_COLUMNS = [
  'document.id',
  'document.symbol',
  'document.type',
  'document.title',
  'document.issued_on as issuedOn',
  'document.confidentiality',
] as const;

type RefRow = {
  id: string;
  symbol: string | null;
  type: string;
  title: string;
  issuedOn: string | null;
  confidentiality: string;
};
export const toRef = (row: RefRow): DocumentRef => ({
  id: row.id,
  symbol: row.symbol,
  type: row.type as DocumentType,
  title: row.title,
  issuedOn: row.issuedOn,
  confidentiality: row.confidentiality as DocumentRef['confidentiality'],
});
