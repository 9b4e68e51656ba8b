import { newId } from '../../../kernel/ids.ts';
import { notFound } from '../../../kernel/problem.ts';
import type { Upload } from '../../../kernel/schemas.ts';
import type { Context } from '../../../store/context.ts';
import type { PreparationsOf, VerbsOf } from '../../slice.ts';
import type { contract, DocumentFile } from '../contract.ts';
import { getDocumentRef, listFiles } from '../queries/get-document.ts';
import { listFileTexts } from '../queries/text.ts';
import { readerOf, SEES_ALL } from '../queries/visibility.ts';
import { type FileRead, readFileForRegister } from '../read-file.ts';
import { findPlace } from '../rules.ts';
import { refuseSecrets } from './secrecy.ts';

type Names =
  | 'addDocumentFile'
  | 'downloadDocumentFile'
  | 'removeDocumentFile'
  | 'restoreDocumentFile'
  | 'getDocumentText';
type AddFileInput = { id: string; file: Upload; read?: FileRead };

const noFile = () => notFound({ vi: 'tệp này', en: 'file' });

/** Keeps the bytes; returns the id of the file. */
export const keepFile = async ({ db, body }: Context, file: Upload, read: FileRead): Promise<string> => {
  const id = newId();
  await db
    .insertInto('file')
    .values({
      body_id: body.id,
      id,
      name: file.fileName,
      content_type: read.contentType,
      size: file.bytes.length,
      sha256: read.sha256,
      content: file.bytes,
    })
    .execute();
  return id;
};

/** Joins a kept file with its text to a document. */
export const attachFile = async (
  ctx: Context,
  documentId: string,
  file: { id: string; fileName: string; format: string; text: string; sha256: string },
): Promise<DocumentFile> => {
  const { db, body } = ctx;
  refuseSecrets({ text: file.text });
  const { ordinal } = await db
    .selectFrom('document_file')
    .select((eb) => eb.fn.coalesce(eb.fn.max('ordinal'), eb.lit(0)).as('ordinal'))
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('document_file')
    .values({
      body_id: body.id,
      file_id: file.id,
      document_id: documentId,
      ordinal: Number(ordinal) + 1,
      format: file.format,
      text: file.text,
      added_by: ctx.actor?.personId ?? null,
      added_at: ctx.now,
    })
    .execute();
  ctx.record({
    verb: 'documents.add_file',
    objectType: 'document',
    objectId: documentId,
    data: { fileId: file.id, fileName: file.fileName, sha256: file.sha256 },
  });
  return (await listFiles(db, documentId)).find((one) => one.id === file.id)!;
};

const setRemoved = async (
  ctx: Context,
  id: string,
  fileId: string,
  removedAt: string | null,
): Promise<void> => {
  const { numUpdatedRows } = await ctx.db
    .updateTable('document_file')
    .set({ removed_at: removedAt })
    .where('document_id', '=', id)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  if (!numUpdatedRows) throw noFile();
  const verb = removedAt ? 'documents.remove_file' : 'documents.restore_file';
  ctx.record({ verb, objectType: 'document', objectId: id, data: { fileId } });
};

export const files: Pick<VerbsOf<typeof contract>, Names> = {
  addDocumentFile: async (ctx, input: AddFileInput) => {
    await getDocumentRef(ctx.db, SEES_ALL, input.id);
    const read = input.read ?? (await readFileForRegister(input.file));
    refuseSecrets({ text: read.text });
    const fileId = await keepFile(ctx, input.file, read);
    return attachFile(ctx, input.id, { id: fileId, fileName: input.file.fileName, ...read });
  },

  downloadDocumentFile: async (ctx, { id, fileId }) => {
    await getDocumentRef(ctx.db, readerOf(ctx), id);
    const file = await ctx.db
      .selectFrom('document_file')
      .innerJoin('file', (join) =>
        join
          .onRef('file.body_id', '=', 'document_file.body_id')
          .onRef('file.id', '=', 'document_file.file_id'),
      )
      .select(['file.name', 'file.content_type', 'file.content'])
      .where('document_file.document_id', '=', id)
      .where('document_file.file_id', '=', fileId)
      .executeTakeFirst();
    if (!file) throw noFile();
    return { fileName: file.name, contentType: file.content_type, bytes: file.content };
  },

  removeDocumentFile: async (ctx, { id, fileId }) => {
    await setRemoved(ctx, id, fileId, ctx.now);
    return {};
  },

  restoreDocumentFile: async (ctx, { id, fileId }) => {
    await setRemoved(ctx, id, fileId, null);
    return {};
  },

  getDocumentText: async (ctx, { id, fileId, start, end, quote, around }) => {
    await getDocumentRef(ctx.db, readerOf(ctx), id);
    const texts = (await listFileTexts(ctx.db, id)).filter((one) => !fileId || one.fileId === fileId);
    const asked = start !== undefined && end !== undefined && start < end ? { start, end } : null;
    const found = findPlace(
      texts.map((one) => one.text),
      asked,
      quote ?? null,
    );
    const file = texts[found?.index ?? 0];
    const whole = file?.text ?? '';
    const from = found && around !== undefined ? Math.max(0, found.place.start - around) : 0;
    const to = found && around !== undefined ? found.place.end + around : whole.length;
    return {
      fileId: file?.fileId ?? null,
      fileName: file?.fileName ?? null,
      text: whole.slice(from, to),
      offset: from,
      total: whole.length,
      start: found?.place.start ?? null,
      end: found?.place.end ?? null,
    };
  },
};

export const prepareFiles: PreparationsOf<typeof contract> = {
  addDocumentFile: async (input) => ({ ...input, read: await readFileForRegister(input.file) }),
};
