import { typeName } from '../../../kernel/document-types.ts';
import { fold } from '../../../kernel/folding.ts';
import { newId } from '../../../kernel/ids.ts';
import { Problem, ruleBroken } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract, DocumentFields } from '../contract.ts';
import { getDocument } from '../queries/get-document.ts';
import { SEES_ALL } from '../queries/visibility.ts';
import { type Numbered, numberDocument } from './numbering.ts';
import { refuseSecrets } from './secrecy.ts';

type Verbs = Pick<VerbsOf<typeof contract>, 'createDocument' | 'updateDocument' | 'deleteDocument'>;

const describeRow = (fields: DocumentFields, numbered: Numbered) => ({
  ...numbered,
  type: fields.type,
  issuer: fields.issuer,
  issued_on: fields.issuedOn,
  title: fields.title,
  confidentiality: fields.confidentiality,
  note: fields.note,
  folded: fold(
    [numbered.symbol, typeName(fields.type), fields.title, fields.issuer, numbered.issuer_symbol]
      .filter(Boolean)
      .join(' '),
  ),
});

const nameReaders = async (
  { db, body }: Context,
  documentId: string,
  fields: DocumentFields,
): Promise<void> => {
  await db.deleteFrom('document_reader').where('document_id', '=', documentId).execute();
  const readerIds = fields.confidentiality === 'restricted' ? [...new Set(fields.readerIds)] : [];
  if (!readerIds.length) return;
  await db
    .insertInto('document_reader')
    .values(readerIds.map((person_id) => ({ body_id: body.id, document_id: documentId, person_id })))
    .execute();
};

export const register: Verbs = {
  createDocument: async (ctx, fields) => {
    refuseSecrets({ title: fields.title });
    const id = newId();
    const numbered = await numberDocument(ctx, fields);
    await ctx.db
      .insertInto('document')
      .values({
        ...describeRow(fields, numbered),
        body_id: ctx.body.id,
        id,
        created_by: ctx.actor?.personId ?? null,
        created_at: ctx.now,
        updated_at: ctx.now,
      })
      .execute();
    await nameReaders(ctx, id, fields);
    ctx.record({
      verb: 'documents.create',
      objectType: 'document',
      objectId: id,
      data: {
        symbol: numbered.symbol,
        type: fields.type,
        title: fields.title,
        confidentiality: fields.confidentiality,
      },
    });
    return getDocument(ctx.db, SEES_ALL, id);
  },

  updateDocument: async (ctx, { id, expectedRevision, ...fields }) => {
    refuseSecrets({ title: fields.title });
    const before = await getDocument(ctx.db, SEES_ALL, id);
    if (before.revision !== expectedRevision)
      throw new Problem('conflict', 'document_changed', {
        vi: 'Người khác vừa sửa văn bản này; hãy tải lại để xem rồi sửa tiếp',
        en: 'Somebody else just changed this document; load it again and go on from there',
      });
    const numbered = await numberDocument(ctx, fields, id);
    await ctx.db
      .updateTable('document')
      .set({ ...describeRow(fields, numbered), revision: before.revision + 1, updated_at: ctx.now })
      .where('id', '=', id)
      .execute();
    await nameReaders(ctx, id, fields);
    const after = await getDocument(ctx.db, SEES_ALL, id);
    ctx.record({
      verb: 'documents.update',
      objectType: 'document',
      objectId: id,
      data: changesOf(before, after),
    });
    return after;
  },

  deleteDocument: async (ctx, { id }) => {
    const before = await getDocument(ctx.db, SEES_ALL, id);
    try {
      await ctx.db.deleteFrom('document').where('id', '=', id).execute();
    } catch (error) {
      if ((error as { code?: string }).code !== '23503') throw error;
      throw ruleBroken('document_in_use', {
        vi: 'Có số liệu, nghị quyết hoặc hội nghị dẫn đến văn bản này nên không xóa được',
        en: 'Figures, a resolution or a conference rest on this document, so it cannot be deleted',
      });
    }
    ctx.record({
      verb: 'documents.delete',
      objectType: 'document',
      objectId: id,
      data: { symbol: before.symbol, title: before.title },
    });
    return {};
  },
};

const COMPARED = ['symbol', 'type', 'title', 'issuer', 'issuedOn', 'confidentiality', 'note'] as const;
type Compared = Record<(typeof COMPARED)[number], unknown>;
const changesOf = (before: Compared, after: Compared) =>
  Object.fromEntries(
    COMPARED.filter((key) => before[key] !== after[key]).map((key) => [
      key,
      { was: before[key], is: after[key] },
    ]),
  );
