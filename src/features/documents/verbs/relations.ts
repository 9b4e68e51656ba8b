import { newId } from '../../../kernel/ids.ts';
import { invalidField, notFound, Problem, ruleBroken } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract } from '../contract.ts';
import { getDocumentRef } from '../queries/get-document.ts';
import { getFamily, listEdgesAbove, listRelations } from '../queries/relations.ts';
import { readerOf, SEES_ALL } from '../queries/visibility.ts';
import { closesCircle, FAMILY_KINDS, type RelationKind } from '../rules.ts';

type Names = 'addRelation' | 'removeRelation' | 'getFamily';

/** Adds the relation unless it is there already; returns its id. Throws where it would close a circle. */
export const relateDocuments = async (
  ctx: Context,
  relation: { fromId: string; toId: string; kind: RelationKind; note?: string | null },
): Promise<{ id: string; isNew: boolean }> => {
  const { fromId, toId, kind } = relation;
  if (fromId === toId)
    throw invalidField('toId', 'itself', {
      vi: 'Văn bản không thể quan hệ với chính nó',
      en: 'A document cannot be related to itself',
    });
  const there = await ctx.db
    .selectFrom('document_relation')
    .select('id')
    .where('from_id', '=', fromId)
    .where('to_id', '=', toId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  if (there) return { id: there.id, isNew: false };
  if (
    (FAMILY_KINDS as readonly string[]).includes(kind) &&
    closesCircle(await listEdgesAbove(ctx.db, toId), fromId, toId)
  )
    throw ruleBroken('relation_circle', {
      vi: 'Quan hệ này làm thành vòng: văn bản kia đã dẫn ngược về văn bản này',
      en: 'This would make a circle: the other document already leads back to this one',
    });
  const id = newId();
  await ctx.db
    .insertInto('document_relation')
    .values({ body_id: ctx.body.id, id, from_id: fromId, to_id: toId, kind, note: relation.note ?? null })
    .execute();
  ctx.record({
    verb: 'documents.relate',
    objectType: 'document',
    objectId: fromId,
    data: { relationId: id, toId, kind },
  });
  return { id, isNew: true };
};

export const relations: Pick<VerbsOf<typeof contract>, Names> = {
  addRelation: async (ctx, { id, toId, kind, note }) => {
    await getDocumentRef(ctx.db, SEES_ALL, id);
    await getDocumentRef(ctx.db, SEES_ALL, toId);
    const relation = await relateDocuments(ctx, { fromId: id, toId, kind, note });
    if (!relation.isNew)
      throw new Problem('duplicate', 'relation_exists', {
        vi: 'Quan hệ này đã có',
        en: 'This relation is already there',
      });
    return (await listRelations(ctx.db, SEES_ALL, id)).find((one) => one.id === relation.id)!;
  },

  removeRelation: async (ctx, { id, relationId }) => {
    const row = await ctx.db
      .deleteFrom('document_relation')
      .where('id', '=', relationId)
      .where((eb) => eb.or([eb('from_id', '=', id), eb('to_id', '=', id)]))
      .returning(['from_id', 'to_id', 'kind'])
      .executeTakeFirst();
    if (!row) throw notFound({ vi: 'quan hệ này', en: 'relation' });
    ctx.record({
      verb: 'documents.unrelate',
      objectType: 'document',
      objectId: row.from_id,
      data: { relationId, toId: row.to_id, kind: row.kind },
    });
    return {};
  },

  getFamily: async (ctx, { id }) => {
    const reader = readerOf(ctx);
    await getDocumentRef(ctx.db, reader, id);
    return getFamily(ctx.db, reader, id);
  },
};
