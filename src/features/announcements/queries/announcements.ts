import { type Kysely, sql } from 'kysely';
import { notFound } from '../../../kernel/problem.ts';
import type { Database } from '../../../store/tables.ts';
import type { AnnouncementHead, Content, Official, Photo, Version } from '../contract.ts';

type Db = Kysely<Database>;

const rows = (db: Db) =>
  db
    .selectFrom('announcement as a')
    .leftJoin('conference as c', 'c.id', 'a.conference_id')
    .leftJoin('person as p', 'p.id', 'a.updated_by')
    .leftJoin(
      (q) =>
        q
          .selectFrom('announcement_version')
          .select([
            'announcement_id',
            sql<number>`max(version)`.as('version'),
            sql<string>`min(published_at)`.as('first_at'),
            sql<string>`max(published_at)`.as('last_at'),
          ])
          .groupBy('announcement_id')
          .as('v'),
      (join) => join.onRef('v.announcement_id', '=', 'a.id'),
    )
    .select((q) => [
      'a.id',
      'a.title',
      'a.slug',
      'a.conference_id',
      'a.snapshot_id',
      'a.content',
      'a.official',
      'a.revision',
      'a.comments_open',
      'a.updated_at',
      'a.updated_by',
      'c.title as conference_title',
      'p.name as updater',
      'v.version',
      'v.first_at',
      'v.last_at',
      q
        .selectFrom('comment as k')
        .select((k) => k.fn.countAll<number>().as('n'))
        .whereRef('k.announcement_id', '=', 'a.id')
        .where('k.status', '=', 'held')
        .as('held'),
    ]);
export type AnnouncementRow = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

export const contentOf = (row: Pick<AnnouncementRow, 'content'>): Content => row.content as Content;
export const officialOf = (row: Pick<AnnouncementRow, 'official'>): Official => row.official as Official;

export const toHead = (row: AnnouncementRow): AnnouncementHead => ({
  id: row.id,
  title: row.title,
  slug: row.slug,
  status: row.version === null ? 'draft' : 'published',
  hasUnpublished: row.version === null || row.last_at === null || row.updated_at > row.last_at,
  conference:
    row.conference_id && row.conference_title ? { id: row.conference_id, title: row.conference_title } : null,
  version: row.version === null ? null : Number(row.version),
  publishedAt: row.first_at,
  updatedAt: row.updated_at,
  updatedBy: row.updated_by && row.updater ? { id: row.updated_by, name: row.updater } : null,
  heldComments: Number(row.held ?? 0),
});

export const listAnnouncements = async (db: Db): Promise<AnnouncementHead[]> =>
  (await rows(db).orderBy('a.updated_at', 'desc').orderBy('a.id', 'desc').execute()).map(toHead);

/** Throws not_found. `lock` holds the row, so that two who save at once are told apart. */
export const getAnnouncementRow = async (db: Db, id: string, lock = false): Promise<AnnouncementRow> => {
  if (lock) await db.selectFrom('announcement').select('id').where('id', '=', id).forUpdate().execute();
  const row = await rows(db).where('a.id', '=', id).executeTakeFirst();
  if (!row) throw notFound({ vi: 'thông báo này', en: 'announcement' });
  return row;
};

export const listVersions = async (db: Db, announcementId: string): Promise<Version[]> =>
  (
    await db
      .selectFrom('announcement_version as v')
      .leftJoin('person as p', 'p.id', 'v.published_by')
      .select(['v.version', 'v.published_at', 'v.published_by', 'v.note', 'v.hash', 'p.name'])
      .where('v.announcement_id', '=', announcementId)
      .orderBy('v.version')
      .execute()
  ).map((row) => ({
    version: row.version,
    publishedAt: row.published_at,
    publishedBy: row.published_by && row.name ? { id: row.published_by, name: row.name } : null,
    note: row.note,
    hash: row.hash,
  }));

export const listPhotos = async (db: Db, announcementId: string): Promise<(Photo & { sha256: string })[]> =>
  (
    await db
      .selectFrom('announcement_photo as p')
      .innerJoin('file as f', 'f.id', 'p.file_id')
      .select(['p.id', 'f.name', 'f.content_type', 'f.size', 'f.sha256', 'p.width', 'p.height'])
      .where('p.announcement_id', '=', announcementId)
      .orderBy('p.added_at')
      .orderBy('p.id')
      .execute()
  ).map(({ content_type, ...photo }) => ({ ...photo, contentType: content_type }));

/** An address nobody has yet: the slug itself, else with -2, -3 … */
export const freeSlug = async (db: Db, wanted: string): Promise<string> => {
  const base = wanted || 'thong-bao';
  const taken = new Set(
    (await db.selectFrom('announcement').select('slug').where('slug', 'like', `${base}%`).execute()).map(
      (row) => row.slug,
    ),
  );
  if (!taken.has(base)) return base;
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
};
