// For everybody, without sign-in: only what was published, and no personal data beyond what the text itself says.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { endpoint } from '../../../kernel/endpoint.ts';
import { AREAS, BANDS, BASELINE_NAMES, KINDS, VINTAGES, WordsSchema } from '../../../kernel/figures.ts';
import { PeriodCode } from '../../../kernel/period.ts';
import { Download, Id, Instant, Text } from '../../../kernel/schemas.ts';
import { Content } from './content.ts';

export const PublicBody = z.object({ slug: z.string(), name: z.string() });
export const PublicSnapshot = z.object({
  id: Id,
  period: PeriodCode,
  takenAt: Instant,
  hash: z.string(),
  reason: z.string(),
});

export const PublicTarget = z.object({
  targetId: Id,
  ordinal: z.number().int(),
  name: WordsSchema,
  area: z.enum(AREAS),
  unit: z.string().nullable(),
  band: z.enum(BANDS),
  /** Where a judgement was declared beside the computed band: its reason. */
  declaredReason: z.string().nullable(),
  computedBand: z.enum(BANDS),
  owner: z.string().nullable(),
  illustrative: z.boolean(),
  result: z.object({ text: WordsSchema, factId: Id.nullable() }).nullable(),
  plans: z.array(
    z.object({
      name: z.enum(BASELINE_NAMES),
      label: z.string().nullable(),
      text: WordsSchema,
      isRating: z.boolean(),
      attainment: WordsSchema.nullable(),
      attainmentFactId: Id.nullable(),
    }),
  ),
  change: z.object({ text: WordsSchema, factId: Id.nullable() }).nullable(),
  explanation: WordsSchema,
});
export type PublicTarget = z.output<typeof PublicTarget>;

export const PublicPicture = z.object({
  period: PeriodCode,
  theme: z.string().nullable(),
  resolution: z.string().nullable(),
  snapshot: PublicSnapshot,
  counts: z.array(z.object({ band: z.enum(BANDS), count: z.number().int(), factId: Id.nullable() })),
  total: z.number().int(),
  totalFactId: Id.nullable(),
  targets: z.array(PublicTarget),
});
export type PublicPicture = z.output<typeof PublicPicture>;

export const PublicTeaser = z.object({
  slug: z.string(),
  title: z.string(),
  lead: z.string(),
  publishedAt: Instant,
  /** Of the newest correction. */
  correctedAt: Instant.nullable(),
  photo: z.object({ id: Id, alt: z.string(), width: z.number().int(), height: z.number().int() }).nullable(),
});
export type PublicTeaser = z.output<typeof PublicTeaser>;

export const PublicHome = z.object({
  body: PublicBody,
  announcements: z.array(PublicTeaser),
  picture: PublicPicture.nullable(),
});
export type PublicHome = z.output<typeof PublicHome>;

export const PublicComment = z.object({ name: z.string(), text: z.string(), createdAt: Instant });

export const PublicAnnouncement = z.object({
  body: PublicBody,
  slug: z.string(),
  title: z.string(),
  content: Content,
  conference: z
    .object({ title: z.string(), days: z.array(z.string()), place: z.string().nullable() })
    .nullable(),
  version: z.number().int(),
  hash: z.string(),
  publishedAt: Instant,
  /** All of them, oldest first; the first is the publication, the others corrections. */
  versions: z.array(
    z.object({
      version: z.number().int(),
      publishedAt: Instant,
      note: z.string().nullable(),
      hash: z.string(),
    }),
  ),
  photos: z.array(z.object({ id: Id, width: z.number().int(), height: z.number().int() })),
  /** Numbers in the text that are illustrative: made up for a demonstration, and marked where they stand. */
  illustrativeFactIds: z.array(Id),
  picture: PublicPicture,
  comments: z.array(PublicComment),
  commentsOpen: z.boolean(),
});
export type PublicAnnouncement = z.output<typeof PublicAnnouncement>;

export const PublicFact = z.object({
  id: Id,
  body: PublicBody,
  part: z.enum(['value', 'plan', 'attainment', 'change', 'band', 'count', 'total']),
  name: WordsSchema,
  label: WordsSchema,
  text: WordsSchema,
  value: DecimalString.nullable(),
  unit: z.string().nullable(),
  indicator: z.object({ code: z.string(), nameVi: z.string(), nameEn: z.string().nullable() }).nullable(),
  orgUnit: z.string().nullable(),
  period: PeriodCode,
  kind: z.enum(KINDS).nullable(),
  vintage: z.enum(VINTAGES).nullable(),
  version: z.number().int().nullable(),
  /** Day the figure was reported. */
  reportedAt: Instant.nullable(),
  /** The agency that answers for the figure; no person is named. */
  author: z.string().nullable(),
  source: z.object({ number: z.string().nullable(), title: z.string().nullable() }).nullable(),
  plans: z.array(z.object({ name: z.enum(BASELINE_NAMES), label: z.string().nullable(), text: WordsSchema })),
  explanation: WordsSchema.nullable(),
  /** The targets that a count counts. */
  members: z.array(z.object({ targetId: Id, name: WordsSchema })),
  illustrative: z.boolean(),
  snapshot: PublicSnapshot,
  announcements: z.array(z.object({ slug: z.string(), title: z.string() })),
});
export type PublicFact = z.output<typeof PublicFact>;

export const DATA_FORMATS = ['csv', 'json', 'xlsx'] as const;
export const COMMENT_MAX = 2000;

const InBody = z.object({ body: z.string().max(80) });
const OneArticle = InBody.extend({ slug: z.string().max(120) });

export const publicContract = {
  getPublicHome: endpoint({
    method: 'GET',
    path: '/api/public/:body/home',
    permission: 'public',
    summary: "A body's public page: announcements and the year's picture of targets",
    input: InBody,
    output: PublicHome,
  }),
  getPublicTargets: endpoint({
    method: 'GET',
    path: '/api/public/:body/targets',
    permission: 'public',
    summary: 'The targets of the newest published year, or of the year named',
    input: InBody.extend({ year: z.coerce.number().int().optional() }),
    output: z.object({
      body: PublicBody,
      picture: PublicPicture.nullable(),
      years: z.array(z.number().int()),
    }),
  }),
  getPublicAnnouncement: endpoint({
    method: 'GET',
    path: '/api/public/:body/announcements/:slug',
    permission: 'public',
    summary: 'A published announcement, the newest version unless another is named',
    input: OneArticle.extend({ version: z.coerce.number().int().min(1).optional() }),
    output: PublicAnnouncement,
  }),
  downloadPublicDocx: endpoint({
    method: 'GET',
    path: '/api/public/:body/announcements/:slug/docx',
    permission: 'public',
    summary: 'A published announcement as a paper',
    input: OneArticle.extend({ version: z.coerce.number().int().min(1).optional() }),
    output: Download,
    download: true,
    rateLimit: 60,
  }),
  downloadPublicData: endpoint({
    method: 'GET',
    path: '/api/public/:body/announcements/:slug/data/:format',
    permission: 'public',
    summary: 'The targets and every number of an announcement with their sources, as csv, json or xlsx',
    input: OneArticle.extend({ format: z.enum(DATA_FORMATS) }),
    output: Download,
    download: true,
    rateLimit: 60,
  }),
  getPublicFact: endpoint({
    method: 'GET',
    path: '/api/public/:body/facts/:factId',
    permission: 'public',
    summary: 'Where a published number comes from: indicator, period, version, source, author, snapshot',
    input: InBody.extend({ factId: Id }),
    output: PublicFact,
  }),
  downloadPublicPhoto: endpoint({
    method: 'GET',
    path: '/api/public/:body/photos/:photoId',
    permission: 'public',
    summary: 'A photo of something published',
    input: InBody.extend({ photoId: Id }),
    output: Download,
    download: true,
  }),
  postComment: endpoint({
    method: 'POST',
    path: '/api/public/:body/announcements/:slug/comments',
    permission: 'public',
    summary: 'Comment on an announcement; it is shown once an editor has approved it',
    input: OneArticle.extend({
      name: Text(80),
      text: Text(COMMENT_MAX),
      /** Left empty by people; a program that fills every field gives itself away. */
      website: z.string().max(500).optional(),
    }),
    output: z.object({ held: z.boolean() }),
    rateLimit: 5,
  }),
};
