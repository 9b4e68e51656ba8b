// The working copy as a paper, and as the public page would show it.
import type { VerbsOf } from '../../slice.ts';
import type { contract, PublicAnnouncement } from '../contract.ts';
import { listIllustrative } from '../illustrative.ts';
import { loadPicture } from '../load-picture.ts';
import { paperOf } from '../paper.ts';
import { contentOf, getAnnouncementRow, listPhotos, officialOf } from '../queries/announcements.ts';

export const paper: Pick<VerbsOf<typeof contract>, 'downloadAnnouncementDocx' | 'previewAnnouncement'> = {
  downloadAnnouncementDocx: async (ctx, { id }) => {
    const row = await getAnnouncementRow(ctx.db, id);
    return paperOf(ctx, {
      title: row.title,
      content: contentOf(row),
      official: officialOf(row),
      illustrative: new Set(await listIllustrative(ctx, contentOf(row))),
      picture: await loadPicture(ctx, row.snapshot_id),
    });
  },

  previewAnnouncement: async (ctx, { id }): Promise<PublicAnnouncement> => {
    const row = await getAnnouncementRow(ctx.db, id);
    const photos = await listPhotos(ctx.db, id);
    return {
      body: { slug: ctx.body.slug, name: ctx.body.name },
      slug: row.slug ?? 'xem-truoc',
      title: row.title,
      content: contentOf(row),
      conference: null,
      version: 1,
      hash: '0'.repeat(64),
      publishedAt: ctx.now,
      versions: [{ version: 1, publishedAt: ctx.now, note: null, hash: '0'.repeat(64) }],
      photos: photos.map(({ id: photoId, width, height }) => ({ id: photoId, width, height })),
      illustrativeFactIds: await listIllustrative(ctx, contentOf(row)),
      picture: await loadPicture(ctx, row.snapshot_id),
      comments: [],
      commentsOpen: false,
    };
  },
};
