import type { Kysely } from 'kysely';
import { notFound } from '../../../kernel/problem.ts';
import type { Database } from '../../../store/tables.ts';
import type { Document, DocumentFile, DocumentRef } from '../contract.ts';
import { warningsOf } from '../rules.ts';
import { REF_COLUMNS, selectHeads, toHead, toRef } from './heads.ts';
import { listRelations } from './relations.ts';
import { type Reader, visibleTo } from './visibility.ts';

const noDocument = () => notFound({ vi: 'văn bản này', en: 'document' });

/** Throws not_found, also where the reader may not know of the document. */
export const getDocument = async (db: Kysely<Database>, reader: Reader, id: string): Promise<Document> => {
  const row = await selectHeads(db, reader)
    .leftJoin('person as author', (join) =>
      join.onRef('author.body_id', '=', 'document.body_id').onRef('author.id', '=', 'document.created_by'),
    )
    .select(['document.created_at as createdAt', 'author.id as authorId', 'author.name as authorName'])
    .where('document.id', '=', id)
    .executeTakeFirst();
  if (!row) throw noDocument();
  const head = toHead(row);
  return {
    ...head,
    files: await listFiles(db, id),
    relations: await listRelations(db, reader, id),
    readers: await listReaders(db, id),
    createdBy: row.authorId ? { id: row.authorId, name: row.authorName! } : null,
    createdAt: row.createdAt,
    warnings: warningsOf(head),
  };
};

/** Throws not_found, also where the reader may not know of the document. */
export const getDocumentRef = async (
  db: Kysely<Database>,
  reader: Reader,
  id: string,
): Promise<DocumentRef> => {
  const row = await db
    .selectFrom('document')
    .select(REF_COLUMNS)
    .where(visibleTo(reader))
    .where('document.id', '=', id)
    .executeTakeFirst();
  if (!row) throw noDocument();
  return toRef(row);
};

export const findDocumentsBySymbol = async (
  db: Kysely<Database>,
  reader: Reader,
  symbols: readonly string[],
): Promise<DocumentRef[]> => {
  if (!symbols.length) return [];
  const rows = await db
    .selectFrom('document')
    .select(REF_COLUMNS)
    .where(visibleTo(reader))
    .where((eb) =>
      eb(
        eb.fn('lower', ['document.symbol']),
        'in',
        symbols.map((symbol) => symbol.toLowerCase()),
      ),
    )
    .orderBy('document.issued_on', (order) => order.desc().nullsLast())
    .orderBy('document.id')
    .execute();
  return rows.map(toRef);
};

export const listFiles = async (db: Kysely<Database>, documentId: string): Promise<DocumentFile[]> => {
  const rows = await db
    .selectFrom('document_file')
    .innerJoin('file', (join) =>
      join.onRef('file.body_id', '=', 'document_file.body_id').onRef('file.id', '=', 'document_file.file_id'),
    )
    .leftJoin('person', (join) =>
      join
        .onRef('person.body_id', '=', 'document_file.body_id')
        .onRef('person.id', '=', 'document_file.added_by'),
    )
    .select((eb) => [
      'file.id',
      'file.name as fileName',
      'document_file.format',
      'file.size',
      'file.sha256',
      eb.fn<number>('length', ['document_file.text']).as('textLength'),
      'person.id as personId',
      'person.name as personName',
      'document_file.added_at as addedAt',
    ])
    .where('document_file.document_id', '=', documentId)
    .where('document_file.removed_at', 'is', null)
    .orderBy('document_file.ordinal')
    .execute();
  return rows.map(({ personId, personName, ...file }) => ({
    ...file,
    addedBy: personId ? { id: personId, name: personName! } : null,
  }));
};

const listReaders = (db: Kysely<Database>, documentId: string) =>
  db
    .selectFrom('document_reader')
    .innerJoin('person', (join) =>
      join
        .onRef('person.body_id', '=', 'document_reader.body_id')
        .onRef('person.id', '=', 'document_reader.person_id'),
    )
    .select(['person.id', 'person.name'])
    .where('document_reader.document_id', '=', documentId)
    .orderBy('person.name')
    .execute();
