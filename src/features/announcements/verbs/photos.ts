// Photos: told by their content, never by their name.
import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem, type Words } from '../../../kernel/problem.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract } from '../contract.ts';
import { getAnnouncementRow } from '../queries/announcements.ts';

const TYPES: Record<string, string> = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };
const SMALLEST_SIDE = 200;
const LARGEST_SIDE = 12_000;

const refuse = (code: string, message: Words): Problem =>
  new Problem('unreadable_file', code, message, [{ field: 'file', code, message }]);

/** Throws where the bytes are no JPEG, PNG or WebP of a sensible size. */
export const checkPhoto = (bytes: Uint8Array): { contentType: string; width: number; height: number } => {
  let size: ReturnType<typeof imageSize>;
  try {
    size = imageSize(bytes);
  } catch {
    throw refuse('no_photo', {
      vi: 'Tệp này không phải là ảnh đọc được',
      en: 'This file is no readable photo',
    });
  }
  const contentType = TYPES[size.type ?? ''];
  if (!contentType)
    throw refuse('photo_kind', {
      vi: 'Chỉ nhận ảnh JPEG, PNG hoặc WebP',
      en: 'Only JPEG, PNG and WebP photos are taken',
    });
  // Cameras note a quarter turn beside the picture; browsers turn it, so its sides change places.
  const turned = (size.orientation ?? 1) >= 5;
  const width = turned ? size.height : size.width;
  const height = turned ? size.width : size.height;
  if (Math.min(width, height) < SMALLEST_SIDE || Math.max(width, height) > LARGEST_SIDE)
    throw refuse('photo_size', {
      vi: `Ảnh phải từ ${SMALLEST_SIDE} đến ${LARGEST_SIDE} điểm ảnh mỗi chiều`,
      en: `A photo must have between ${SMALLEST_SIDE} and ${LARGEST_SIDE} pixels a side`,
    });
  return { contentType, width, height };
};

export const photos: Pick<VerbsOf<typeof contract>, 'uploadPhoto' | 'downloadPhoto'> = {
  uploadPhoto: async (ctx, { id, file }) => {
    await getAnnouncementRow(ctx.db, id);
    const { contentType, width, height } = checkPhoto(file.bytes);
    const fileId = newId();
    const photoId = newId();
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const { bytes: content, fileName: name } = file;
    await ctx.db
      .insertInto('file')
      .values({
        body_id: ctx.body.id,
        id: fileId,
        name,
        content_type: contentType,
        size: content.length,
        sha256,
        content,
      })
      .execute();
    await ctx.db
      .insertInto('announcement_photo')
      .values({
        body_id: ctx.body.id,
        id: photoId,
        announcement_id: id,
        file_id: fileId,
        width,
        height,
        added_at: ctx.now,
      })
      .execute();
    ctx.record({
      verb: 'announcements.add_photo',
      objectType: 'announcement',
      objectId: id,
      data: { photoId, name, sha256 },
    });
    return { id: photoId, name, contentType, size: content.length, width, height };
  },

  downloadPhoto: async (ctx, { id, photoId }) => {
    const photo = await ctx.db
      .selectFrom('announcement_photo as p')
      .innerJoin('file as f', 'f.id', 'p.file_id')
      .select(['f.name', 'f.content_type', 'f.content'])
      .where('p.announcement_id', '=', id)
      .where('p.id', '=', photoId)
      .executeTakeFirst();
    if (!photo) throw notFound({ vi: 'ảnh này', en: 'photo' });
    return { fileName: photo.name, contentType: photo.content_type, bytes: photo.content };
  },
};
