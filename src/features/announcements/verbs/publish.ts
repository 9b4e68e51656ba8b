// Publishing and correcting: each freezes the working copy as a version that never changes.
import { slugOf } from '../../../kernel/folding.ts';
import { invalidField, ruleBroken } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { canonicalJson } from '../../../store/events.ts';
import { getSnapshotHead } from '../../assessments/index.ts';
import { conferenceVerbs } from '../../conferences/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract } from '../contract.ts';
import { type PublishedContent, sealContent } from '../published-content.ts';
import {
  type AnnouncementRow,
  contentOf,
  freeSlug,
  getAnnouncementRow,
  listPhotos,
  listVersions,
  officialOf,
} from '../queries/announcements.ts';
import { getPublished } from '../queries/published.ts';
import { listFactIds, listPhotos as photosIn } from '../rules.ts';
import { requireRevision } from './draft.ts';
import { hindrancesOf, loadFacts, showAnnouncement } from './show.ts';

const MIN_NOTE = 10;

const conferenceShown = async (ctx: Context, id: string | null): Promise<PublishedContent['conference']> => {
  if (!id) return null;
  const { title, days, place } = await conferenceVerbs.getConference(ctx, { id });
  return { title, days, place };
};

const textOf = ({ title, content, official }: Pick<PublishedContent, 'title' | 'content' | 'official'>) =>
  canonicalJson({ title, content, official });

/** Throws not_ready with everything that stands in the way; returns the version's number. */
const freeze = async (ctx: Context, row: AnnouncementRow, note: string | null): Promise<number> => {
  const { db, body } = ctx;
  const content = contentOf(row);
  const facts = await loadFacts(ctx, listFactIds(content));
  const photos = await listPhotos(db, row.id);
  const hindrances = hindrancesOf(row, facts, photos);
  if (hindrances.length)
    throw ruleBroken(
      'not_ready',
      {
        vi: `Chưa công bố được: ${hindrances[0]!.message.vi}`,
        en: `Not ready: ${hindrances[0]!.message.en}`,
      },
      hindrances.map(({ code, message }) => ({ field: 'content', code, message })),
    );
  const versions = await listVersions(db, row.id);
  const version = versions.length + 1;
  const slug = row.slug ?? (await freeSlug(db, slugOf(row.title)));
  const shown = new Set(photosIn(content).map((photo) => photo.photoId));
  const published: PublishedContent = {
    format: 'plenum-announcement/1',
    body: { slug: body.slug, name: body.name },
    slug,
    version,
    title: row.title,
    content,
    official: officialOf(row),
    photos: photos
      .filter((photo) => shown.has(photo.id))
      .map(({ id, sha256, width, height }) => ({ id, sha256, width, height })),
    conference: await conferenceShown(ctx, row.conference_id),
    snapshot: { id: row.snapshot_id, hash: (await getSnapshotHead(db, row.snapshot_id)).hash },
    publishedAt: ctx.now,
    note,
    previousHash: versions.at(-1)?.hash ?? null,
  };
  const { text, hash } = sealContent(published);
  await db.updateTable('announcement').set({ slug }).where('id', '=', row.id).execute();
  await db
    .insertInto('announcement_version')
    .values({
      body_id: body.id,
      announcement_id: row.id,
      version,
      title: row.title,
      content: text,
      hash,
      note,
      snapshot_id: row.snapshot_id,
      published_by: ctx.actor?.personId ?? null,
      published_at: ctx.now,
    })
    .execute();
  if (facts.size)
    await db
      .insertInto('published_fact')
      .values(
        [...facts.keys()].map((fact_id) => ({ body_id: body.id, fact_id, announcement_id: row.id, version })),
      )
      .execute();
  if (shown.size)
    await db
      .updateTable('announcement_photo')
      .set({ published_at: ctx.now })
      .where('announcement_id', '=', row.id)
      .where('id', 'in', [...shown])
      .where('published_at', 'is', null)
      .execute();
  ctx.record({
    verb: note === null ? 'announcements.publish' : 'announcements.correct',
    objectType: 'announcement',
    objectId: row.id,
    data: { slug, version, hash, note, numbers: facts.size },
  });
  return version;
};

export const publish: Pick<VerbsOf<typeof contract>, 'publishAnnouncement' | 'correctAnnouncement'> = {
  publishAnnouncement: async (ctx, { id, expectedRevision }) => {
    const row = await getAnnouncementRow(ctx.db, id, true);
    requireRevision(row.revision, expectedRevision);
    if (row.version !== null)
      throw ruleBroken('published', {
        vi: 'Thông báo đã công bố; thay đổi phải là đính chính có ghi lý do',
        en: 'It is published already; a change must be a correction that says what it corrects',
      });
    await freeze(ctx, row, null);
    return showAnnouncement(ctx, id);
  },

  correctAnnouncement: async (ctx, { id, note, expectedRevision }) => {
    const row = await getAnnouncementRow(ctx.db, id, true);
    requireRevision(row.revision, expectedRevision);
    if (row.version === null || row.slug === null)
      throw ruleBroken('not_published', {
        vi: 'Thông báo chưa công bố thì cứ sửa, không cần đính chính',
        en: 'It is not published yet: change it freely, without a correction',
      });
    if (note.length < MIN_NOTE)
      throw invalidField('note', 'too_short', {
        vi: 'Hãy ghi rõ đính chính điều gì, để người đọc hiểu',
        en: 'Say what is corrected, so that readers understand',
      });
    const last = await getPublished(ctx.db, row.slug);
    if (
      textOf(last.content) ===
      textOf({ title: row.title, content: contentOf(row), official: officialOf(row) })
    )
      throw ruleBroken('nothing_changed', {
        vi: 'Nội dung không khác bản đã công bố',
        en: 'The text is the same as what is published',
      });
    await freeze(ctx, row, note);
    return showAnnouncement(ctx, id);
  },
};
