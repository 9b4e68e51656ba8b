import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import type { Download, Upload } from '../../../kernel/schemas.ts';
import type { Database } from '../../../store/tables.ts';

type Db = Kysely<Database>;

export const attachFile = async (
  db: Db,
  bodyId: string,
  valueId: string,
  { fileName, bytes }: Upload,
): Promise<{ id: string; fileName: string; size: number; sha256: string }> => {
  const id = newId();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await db
    .insertInto('file')
    .values({
      body_id: bodyId,
      id,
      name: fileName,
      content_type: 'application/octet-stream',
      size: bytes.length,
      sha256,
      content: bytes,
    })
    .execute();
  await db.insertInto('value_file').values({ body_id: bodyId, value_id: valueId, file_id: id }).execute();
  return { id, fileName, size: bytes.length, sha256 };
};

/** Null unless the file is attached to this very value. */
export const findValueFile = async (db: Db, valueId: string, fileId: string): Promise<Download | null> => {
  const row = await db
    .selectFrom('value_file as vf')
    .innerJoin('file as f', (join) =>
      join.onRef('f.body_id', '=', 'vf.body_id').onRef('f.id', '=', 'vf.file_id'),
    )
    .select(['f.name', 'f.content_type', 'f.content'])
    .where('vf.value_id', '=', valueId)
    .where('vf.file_id', '=', fileId)
    .executeTakeFirst();
  return row
    ? { fileName: row.name, contentType: row.content_type, bytes: new Uint8Array(row.content) }
    : null;
};
