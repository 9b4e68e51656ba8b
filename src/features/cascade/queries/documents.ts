// The documents of a cascade as a reader may know of them.
import { sql } from 'kysely';
import type { DocumentType } from '../../../kernel/document-types.ts';
import type { Context } from '../../../store/context.ts';
import { readerOf, SEES_ALL, visibleTo } from '../../documents/index.ts';
import type { DocumentRef } from '../contract.ts';
import { openingOf, type TreeDocument } from '../rules.ts';

/** Documents of one tree that are read at most. */
const TREE_LIMIT = 3000;
const OPENING_SOURCE = 4000;

/** The program itself sees all. */
export const readerFor = (ctx: Context) => (ctx.actor ? readerOf(ctx) : SEES_ALL);

const COLUMNS = [
  'document.id',
  'document.symbol',
  'document.type',
  'document.title',
  'document.issued_on as issuedOn',
  'document.confidentiality',
] as const;
type Row = Omit<DocumentRef, 'type' | 'confidentiality'> & { type: string; confidentiality: string };
const toRef = (row: Row): DocumentRef => ({
  id: row.id,
  symbol: row.symbol,
  type: row.type as DocumentType,
  title: row.title,
  issuedOn: row.issuedOn,
  confidentiality: row.confidentiality as DocumentRef['confidentiality'],
});

/** By id; those the reader may not know of are left out. */
export const findDocumentRefs = async (
  ctx: Context,
  ids: readonly string[],
): Promise<Map<string, DocumentRef>> => {
  if (!ids.length) return new Map();
  const rows = await ctx.db
    .selectFrom('document')
    .select(COLUMNS)
    .where(visibleTo(readerFor(ctx)))
    .where('document.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, toRef(row)]));
};

/** The same with how each paper begins. */
export const findTreeDocuments = async (
  ctx: Context,
  ids: readonly string[],
): Promise<Map<string, TreeDocument>> => {
  const refs = await findDocumentRefs(ctx, ids);
  if (!refs.size) return new Map();
  const texts = await ctx.db
    .selectFrom('document_file')
    .select(['document_id as id', sql<string>`left(text, ${OPENING_SOURCE})`.as('text')])
    .where('document_id', 'in', [...refs.keys()])
    .where('removed_at', 'is', null)
    .orderBy('ordinal', 'desc')
    .execute();
  // The first file comes last and stays.
  const textOf = new Map(texts.map((row) => [row.id, row.text]));
  return new Map([...refs].map(([id, ref]) => [id, { ref, opening: openingOf(textOf.get(id) ?? '') }]));
};

/** Every document below one, by duty or relation, with the relations; the one itself included. */
export const listBelow = async (
  { db }: Context,
  documentId: string,
): Promise<{ ids: string[]; implementing: { fromId: string; toId: string }[]; isCut: boolean }> => {
  const { rows } = await sql<{ id: string }>`
    with recursive below (id) as (
      select ${documentId}::uuid
      union
      select edge.from_id from below join (
        select from_id, to_id from document_relation where body_id = plenum_body() and kind = 'implements'
        union all
        select answer_id, document_id from cascade_duty where body_id = plenum_body() and answer_id is not null
      ) edge on edge.to_id = below.id)
    select id from below limit ${TREE_LIMIT + 1}`.execute(db);
  const ids = rows.slice(0, TREE_LIMIT).map((row) => row.id);
  const implementing = await db
    .selectFrom('document_relation as r')
    .innerJoin('document as d', 'd.id', 'r.from_id')
    .select(['r.from_id as fromId', 'r.to_id as toId'])
    .where('r.kind', '=', 'implements')
    .where('r.to_id', 'in', ids)
    .orderBy('d.issued_on')
    .orderBy('d.id')
    .execute();
  return { ids, implementing, isCut: rows.length > TREE_LIMIT };
};

/** What a document carries out, nearest first; those the reader may not know of are left out. */
export const listAbove = async (ctx: Context, documentId: string): Promise<DocumentRef[]> => {
  const { rows } = await sql<{ id: string }>`
    with recursive above (id, step) as (
      select to_id, 1 from document_relation
      where body_id = plenum_body() and kind = 'implements' and from_id = ${documentId}
      union
      select r.to_id, above.step + 1 from document_relation r join above on r.from_id = above.id
      where r.body_id = plenum_body() and r.kind = 'implements' and above.step < 20)
    select id from above group by id order by min(step), id`.execute(ctx.db);
  const refs = await findDocumentRefs(
    ctx,
    rows.map((row) => row.id),
  );
  return rows.flatMap((row) => refs.get(row.id) ?? []);
};

export const listTexts = async ({ db }: Context, documentId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('document_file')
    .select('text')
    .where('document_id', '=', documentId)
    .where('removed_at', 'is', null)
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => row.text);
};
