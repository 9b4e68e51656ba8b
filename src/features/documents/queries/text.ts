import type { Kysely } from 'kysely';
import type { Database } from '../../../store/tables.ts';

export type FileText = { fileId: string; fileName: string; text: string; isRemoved: boolean };

/** The texts of a document's files, oldest first, those out of sight last. */
export const listFileTexts = async (db: Kysely<Database>, documentId: string): Promise<FileText[]> => {
  const rows = await db
    .selectFrom('document_file')
    .innerJoin('file', (join) =>
      join.onRef('file.body_id', '=', 'document_file.body_id').onRef('file.id', '=', 'document_file.file_id'),
    )
    .select([
      'file.id as fileId',
      'file.name as fileName',
      'document_file.text',
      'document_file.removed_at as removedAt',
    ])
    .where('document_file.document_id', '=', documentId)
    .orderBy((eb) => eb('document_file.removed_at', 'is not', null))
    .orderBy('document_file.ordinal')
    .execute();
  return rows.map(({ removedAt, ...row }) => ({ ...row, isRemoved: removedAt !== null }));
};
