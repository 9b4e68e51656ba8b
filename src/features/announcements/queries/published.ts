// What the public may see: frozen versions only, never the working copy.
import { type Kysely, sql } from 'kysely';
import { notFound } from '../../../kernel/problem.ts';
import type { Database } from '../../../store/tables.ts';
import type { PublishedContent } from '../published-content.ts';

type Db = Kysely<Database>;

const versions = (db: Db) =>
  db
    .selectFrom('announcement_version as v')
    .innerJoin('announcement as a', 'a.id', 'v.announcement_id')
    .select([
      'a.id',
      'a.slug',
      'a.comments_open',
      'v.version',
      'v.content',
      'v.hash',
      'v.note',
      'v.snapshot_id',
      'v.published_at',
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number];
export type PublishedVersion = Omit<Row, 'content' | 'slug'> & { slug: string; content: PublishedContent };

const read = (row: Row): PublishedVersion => ({
  ...row,
  slug: row.slug!,
  content: JSON.parse(row.content) as PublishedContent,
});

const noArticle = () => notFound({ vi: 'thông báo này', en: 'announcement' });

/** The newest version unless another is named. Throws not_found. */
export const getPublished = async (db: Db, slug: string, version?: number): Promise<PublishedVersion> => {
  let query = versions(db).where('a.slug', '=', slug);
  query =
    version === undefined
      ? query.orderBy('v.version', 'desc').limit(1)
      : query.where('v.version', '=', version);
  const row = await query.executeTakeFirst();
  if (!row) throw noArticle();
  return read(row);
};

/** The newest version of each, last published first, with the day it first appeared. */
export const listPublished = async (
  db: Db,
  limit: number,
): Promise<(PublishedVersion & { firstPublishedAt: string })[]> => {
  const found = await versions(db)
    .select((q) =>
      q
        .selectFrom('announcement_version as f')
        .select('f.published_at')
        .whereRef('f.announcement_id', '=', 'a.id')
        .where('f.version', '=', 1)
        .as('first_at'),
    )
    .where(
      sql<boolean>`v.version = (select max(n.version) from announcement_version n where n.announcement_id = a.id)`,
    )
    .orderBy('first_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(limit)
    .execute();
  return found.map((row) => ({ ...read(row), firstPublishedAt: row.first_at! }));
};

export const listPublicVersions = async (db: Db, announcementId: string) =>
  (
    await db
      .selectFrom('announcement_version')
      .select(['version', 'published_at', 'note', 'hash'])
      .where('announcement_id', '=', announcementId)
      .orderBy('version')
      .execute()
  ).map((row) => ({ version: row.version, publishedAt: row.published_at, note: row.note, hash: row.hash }));

/** The announcements whose published text shows a number of this fact's snapshot; empty: it is not public. */
export const listPlacesOfFact = async (
  db: Db,
  factId: string,
  snapshotId: string,
): Promise<{ slug: string; title: string }[]> => {
  const found = await db
    .selectFrom('announcement_version as v')
    .innerJoin('announcement as a', 'a.id', 'v.announcement_id')
    .select(['a.slug', 'v.title', 'v.version'])
    .where((q) =>
      q.or([
        q('v.snapshot_id', '=', snapshotId),
        q.exists(
          q
            .selectFrom('published_fact as f')
            .select('f.fact_id')
            .whereRef('f.announcement_id', '=', 'v.announcement_id')
            .whereRef('f.version', '=', 'v.version')
            .where('f.fact_id', '=', factId),
        ),
      ]),
    )
    .orderBy('v.version', 'desc')
    .execute();
  const once = new Map(found.map((row) => [row.slug!, { slug: row.slug!, title: row.title }]));
  return [...once.values()];
};

/** Snapshots of which something was published, newest publication first. */
export const listPublishedSnapshots = async (db: Db): Promise<{ id: string; period: string }[]> => {
  const found = await db
    .selectFrom('announcement_version as v')
    .innerJoin('snapshot as s', 's.id', 'v.snapshot_id')
    .select(['s.id', 's.period', 'v.published_at'])
    .orderBy('v.published_at', 'desc')
    .execute();
  return found.map(({ id, period }) => ({ id, period }));
};
