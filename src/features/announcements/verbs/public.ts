// What everybody may read. Only frozen versions are looked at, never the working copy.
import { getPeriod } from '../../../kernel/period.ts';
import { notFound } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { getSnapshotContent } from '../../assessments/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract, PublicAnnouncement, PublicTeaser } from '../contract.ts';
import { factLabel, factText } from '../fact-text.ts';
import { listIllustrative } from '../illustrative.ts';
import { loadPicture } from '../load-picture.ts';
import { type DataRow, dataFile } from '../open-data.ts';
import { paperOf } from '../paper.ts';
import type { PublishedContent } from '../published-content.ts';
import { listApproved } from '../queries/comments.ts';
import {
  getPublished,
  listPublicVersions,
  listPublished,
  listPublishedSnapshots,
  type PublishedVersion,
} from '../queries/published.ts';
import { listPhotos } from '../rules.ts';
import { getPublicFact, publicSource } from './public-fact.ts';

type Names =
  | 'getPublicHome'
  | 'getPublicTargets'
  | 'getPublicAnnouncement'
  | 'downloadPublicDocx'
  | 'downloadPublicData'
  | 'getPublicFact'
  | 'downloadPublicPhoto';

const HOME_COUNT = 20;

const publicBody = ({ body }: Context) => ({ slug: body.slug, name: body.name });

const firstPhoto = ({ content, photos }: PublishedContent): PublicTeaser['photo'] => {
  for (const { photoId, alt } of listPhotos(content)) {
    const photo = photos.find((one) => one.id === photoId);
    if (photo) return { id: photo.id, alt, width: photo.width, height: photo.height };
  }
  return null;
};

const loadArticle = async (ctx: Context, version: PublishedVersion): Promise<PublicAnnouncement> => {
  const { title, content, conference, photos } = version.content;
  return {
    body: publicBody(ctx),
    slug: version.slug,
    title,
    content,
    conference,
    version: version.version,
    hash: version.hash,
    publishedAt: version.published_at,
    versions: await listPublicVersions(ctx.db, version.id),
    photos: photos.map(({ id, width, height }) => ({ id, width, height })),
    illustrativeFactIds: await listIllustrative(ctx, content),
    picture: await loadPicture(ctx, version.snapshot_id),
    comments: await listApproved(ctx.db, version.id),
    commentsOpen: version.comments_open,
  };
};

/** Every number of the snapshot, those with a figure only. */
const loadData = async (ctx: Context, snapshotId: string): Promise<DataRow[]> => {
  const { facts, rows } = await getSnapshotContent(ctx, snapshotId);
  const owners = new Map(rows.map((row) => [row.targetId, row.ownerUnit?.name ?? null]));
  const sources = new Map<string, DataRow['source']>();
  for (const { source } of facts)
    if (source && !sources.has(source.documentId))
      sources.set(source.documentId, await publicSource(ctx, source));
  return facts.map((fact) => ({
    id: fact.id,
    part: fact.part,
    name: fact.name,
    label: factLabel(fact),
    text: factText(fact),
    value: fact.value,
    unit: fact.unit,
    indicator: fact.indicator && {
      code: fact.indicator.code,
      nameVi: fact.indicator.nameVi,
      nameEn: fact.indicator.nameEn,
    },
    orgUnit: fact.orgUnit?.name ?? null,
    period: fact.period,
    kind: fact.kind,
    vintage: fact.vintage,
    version: fact.version,
    reportedAt: fact.valueId ? fact.reportedAt : null,
    author: owners.get(fact.targetId ?? '') ?? null,
    source: (fact.source && sources.get(fact.source.documentId)) ?? null,
    illustrative: fact.illustrative,
  }));
};

export const publicVerbs: Pick<VerbsOf<typeof contract>, Names> = {
  getPublicHome: async (ctx) => {
    const published = await listPublished(ctx.db, HOME_COUNT);
    const [newest] = published;
    return {
      body: publicBody(ctx),
      announcements: published.map((one) => ({
        slug: one.slug,
        title: one.content.title,
        lead: one.content.content.lead,
        publishedAt: one.firstPublishedAt,
        correctedAt: one.version > 1 ? one.published_at : null,
        photo: firstPhoto(one.content),
      })),
      picture: newest ? await loadPicture(ctx, newest.snapshot_id) : null,
    };
  },

  getPublicTargets: async (ctx, { year }) => {
    const snapshots = await listPublishedSnapshots(ctx.db);
    const yearOf = ({ period }: { period: string }) => getPeriod(period).year;
    const chosen = year === undefined ? snapshots[0] : snapshots.find((one) => yearOf(one) === year);
    if (year !== undefined && !chosen)
      throw notFound({ vi: 'số liệu công bố của năm này', en: 'published year' });
    return {
      body: publicBody(ctx),
      picture: chosen ? await loadPicture(ctx, chosen.id) : null,
      years: [...new Set(snapshots.map(yearOf))].sort((a, b) => b - a),
    };
  },

  getPublicAnnouncement: async (ctx, { slug, version }) =>
    loadArticle(ctx, await getPublished(ctx.db, slug, version)),

  downloadPublicDocx: async (ctx, { slug, version }) => {
    const published = await getPublished(ctx.db, slug, version);
    return paperOf(ctx, {
      ...published.content,
      illustrative: new Set(await listIllustrative(ctx, published.content.content)),
      picture: await loadPicture(ctx, published.snapshot_id),
    });
  },

  downloadPublicData: async (ctx, { slug, format }) => {
    const published = await getPublished(ctx.db, slug);
    return dataFile(
      {
        body: publicBody(ctx),
        slug,
        title: published.content.title,
        version: published.version,
        hash: published.hash,
        publishedAt: published.published_at,
        picture: await loadPicture(ctx, published.snapshot_id),
        facts: await loadData(ctx, published.snapshot_id),
      },
      format,
    );
  },

  getPublicFact: (ctx, { factId }) => getPublicFact(ctx, factId),

  downloadPublicPhoto: async ({ db }, { photoId }) => {
    const photo = await db
      .selectFrom('announcement_photo as p')
      .innerJoin('file as f', 'f.id', 'p.file_id')
      .select(['f.name', 'f.content_type', 'f.content'])
      .where('p.id', '=', photoId)
      .where('p.published_at', 'is not', null)
      .executeTakeFirst();
    if (!photo) throw notFound({ vi: 'ảnh này', en: 'photo' });
    return { fileName: photo.name, contentType: photo.content_type, bytes: photo.content };
  },
};
