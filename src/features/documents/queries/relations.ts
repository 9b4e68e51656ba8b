import { type Kysely, sql } from 'kysely';
import type { OutputOf } from '../../../kernel/endpoint.ts';
import type { Database } from '../../../store/tables.ts';
import type { contract, DocumentRelation } from '../contract.ts';
import { FAMILY_KINDS, type FamilyEdge } from '../rules.ts';
import { REF_COLUMNS, toRef } from './heads.ts';
import { type Reader, visibleTo } from './visibility.ts';

/** Relations both ways; those to documents the reader may not know of are left out. */
export const listRelations = async (
  db: Kysely<Database>,
  reader: Reader,
  documentId: string,
): Promise<DocumentRelation[]> => {
  const side = async (way: 'out' | 'in') => {
    const [mine, others] = way === 'out' ? (['from_id', 'to_id'] as const) : (['to_id', 'from_id'] as const);
    const rows = await db
      .selectFrom('document_relation')
      .innerJoin('document', (join) =>
        join
          .onRef('document.body_id', '=', 'document_relation.body_id')
          .onRef('document.id', '=', `document_relation.${others}`),
      )
      .select(REF_COLUMNS)
      .select(['document_relation.id as relationId', 'document_relation.kind', 'document_relation.note'])
      .where((eb) => visibleTo(reader)(eb as never))
      .where(`document_relation.${mine}`, '=', documentId)
      .orderBy('document_relation.kind')
      .orderBy('document.issued_on')
      .orderBy('document.id')
      .execute();
    return rows.map((row) => ({
      id: row.relationId,
      kind: row.kind as DocumentRelation['kind'],
      way,
      other: toRef(row),
      note: row.note,
    }));
  };
  return [...(await side('out')), ...(await side('in'))];
};

type FamilyRow = { from_id: string; to_id: string; kind: FamilyEdge['kind'] };

/** Every edge of the family that leads from a document upwards: what it carries out, and what those carry out. */
export const listEdgesAbove = async (db: Kysely<Database>, documentId: string): Promise<FamilyEdge[]> => {
  const { rows } = await sql<FamilyRow>`
    with recursive above as (
      select r.from_id, r.to_id, r.kind from document_relation r
      where r.body_id = plenum_body() and r.from_id = ${documentId} and r.kind = any(${FAMILY_KINDS as unknown as string[]})
      union
      select r.from_id, r.to_id, r.kind from document_relation r join above on r.from_id = above.to_id
      where r.body_id = plenum_body() and r.kind = any(${FAMILY_KINDS as unknown as string[]}))
    select from_id, to_id, kind from above`.execute(db);
  return rows.map((row) => ({ fromId: row.from_id, toId: row.to_id, kind: row.kind }));
};

const FAMILY_LIMIT = 300;

/** All visible documents joined to this one through implementing, amending or replacing, and the edges between them. */
export const getFamily = async (
  db: Kysely<Database>,
  reader: Reader,
  documentId: string,
): Promise<OutputOf<typeof contract.getFamily>> => {
  const kinds = FAMILY_KINDS as unknown as string[];
  const { rows: found } = await sql<{ id: string }>`
    with recursive family (id) as (
      select ${documentId}::uuid
      union
      select case when r.from_id = family.id then r.to_id else r.from_id end
      from document_relation r join family on r.from_id = family.id or r.to_id = family.id
      where r.body_id = plenum_body() and r.kind = any(${kinds}))
    select id from family limit ${FAMILY_LIMIT + 1}`.execute(db);
  const ids = found.slice(0, FAMILY_LIMIT).map((row) => row.id);
  const documents = await db
    .selectFrom('document')
    .select(REF_COLUMNS)
    .where(visibleTo(reader))
    .where('document.id', 'in', ids)
    .orderBy('document.issued_on', (order) => order.asc().nullsLast())
    .orderBy('document.id')
    .execute();
  const shown = new Set(documents.map((document) => document.id));
  const edges = await db
    .selectFrom('document_relation')
    .select(['from_id as fromId', 'to_id as toId', 'kind'])
    .where('from_id', 'in', ids)
    .where('kind', 'in', FAMILY_KINDS)
    .orderBy('id')
    .execute();
  return {
    documents: documents.map(toRef),
    edges: edges
      .filter((edge) => shown.has(edge.fromId) && shown.has(edge.toId))
      .map((edge) => ({ ...edge, kind: edge.kind as (typeof FAMILY_KINDS)[number] })),
    isCut: found.length > FAMILY_LIMIT,
  };
};
