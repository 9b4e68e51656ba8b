// For the office: composing, saving, live facts, photos, publishing, correcting, comments.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { endpoint } from '../../../kernel/endpoint.ts';
import { AREAS, BANDS, BASELINE_NAMES, PersonRef, WordsSchema } from '../../../kernel/figures.ts';
import { PeriodCode } from '../../../kernel/period.ts';
import { Download, Id, Instant, Text, Upload } from '../../../kernel/schemas.ts';
import { Content, Official } from './content.ts';
import { PublicAnnouncement } from './public.ts';

export const PHOTO_MAX_BYTES = 12 * 1024 * 1024;

const Snapshot = z.object({ id: Id, period: PeriodCode, takenAt: Instant, hash: z.string() });

export const AnnouncementHead = z.object({
  id: Id,
  title: z.string(),
  slug: z.string().nullable(),
  status: z.enum(['draft', 'published']),
  /** The working copy says something else than what is published. */
  hasUnpublished: z.boolean(),
  conference: z.object({ id: Id, title: z.string() }).nullable(),
  version: z.number().int().nullable(),
  publishedAt: Instant.nullable(),
  updatedAt: Instant,
  updatedBy: PersonRef.nullable(),
  heldComments: z.number().int(),
});
export type AnnouncementHead = z.output<typeof AnnouncementHead>;

export const Version = z.object({
  version: z.number().int(),
  publishedAt: Instant,
  publishedBy: PersonRef.nullable(),
  note: z.string().nullable(),
  hash: z.string(),
});
export type Version = z.output<typeof Version>;

export const Photo = z.object({
  id: Id,
  name: z.string(),
  contentType: z.string(),
  size: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
});
export type Photo = z.output<typeof Photo>;

/** A number in the text whose figure is another one today than when it was set. */
export const FactChange = z.object({
  factId: Id,
  name: WordsSchema,
  label: WordsSchema,
  was: WordsSchema,
  /** Null when there is no such figure any more. */
  is: WordsSchema.nullable(),
});
export type FactChange = z.output<typeof FactChange>;

export const Announcement = AnnouncementHead.extend({
  snapshot: Snapshot,
  content: Content,
  official: Official,
  revision: z.number().int(),
  commentsOpen: z.boolean(),
  photos: z.array(Photo),
  versions: z.array(Version),
  changes: z.array(FactChange),
  /** What stands in the way of publishing, in words. */
  hindrances: z.array(z.object({ code: z.string(), message: WordsSchema })),
});
export type Announcement = z.output<typeof Announcement>;

/** A number that may be set into the text. */
export const FactItem = z.object({
  id: Id,
  part: z.enum(['value', 'plan', 'attainment', 'change', 'band', 'count', 'total']),
  baseline: z.enum(BASELINE_NAMES).nullable(),
  band: z.enum(BANDS).nullable(),
  targetId: Id.nullable(),
  area: z.enum(AREAS).nullable(),
  name: WordsSchema,
  /** What is said of it: "kết quả", "so với kế hoạch Trung ương giao". */
  label: WordsSchema,
  text: WordsSchema,
  value: DecimalString.nullable(),
  illustrative: z.boolean(),
});
export type FactItem = z.output<typeof FactItem>;

export const Comment = z.object({
  id: Id,
  announcement: z.object({ id: Id, title: z.string(), slug: z.string().nullable() }),
  name: z.string(),
  text: z.string(),
  status: z.enum(['held', 'approved', 'rejected']),
  createdAt: Instant,
  decidedBy: PersonRef.nullable(),
  decidedAt: Instant.nullable(),
  reason: z.string().nullable(),
});
export type Comment = z.output<typeof Comment>;

const One = z.object({ id: Id });
const expectedRevision = z.number().int();
const write = 'announcements.write';

export const staffContract = {
  listAnnouncements: endpoint({
    method: 'GET',
    path: '/api/announcements',
    permission: 'announcements.read',
    summary: 'Announcements, last changed first',
    input: z.object({}),
    output: z.object({ announcements: z.array(AnnouncementHead) }),
  }),
  getAnnouncement: endpoint({
    method: 'GET',
    path: '/api/announcements/:id',
    permission: 'announcements.read',
    summary: 'The working copy with its versions, photos, and numbers that changed since they were set',
    input: One,
    output: Announcement,
  }),
  composeAnnouncement: endpoint({
    method: 'POST',
    path: '/api/announcements',
    permission: write,
    summary: 'A first draft from the frozen figures of a conference, or of a snapshot',
    input: z.object({
      conferenceId: Id.nullish(),
      snapshotId: Id.nullish(),
      title: z.string().trim().max(300).nullish(),
    }),
    output: Announcement,
  }),
  saveAnnouncement: endpoint({
    method: 'PUT',
    path: '/api/announcements/:id',
    permission: write,
    summary: 'Save the working copy; refused with a conflict when somebody else saved meanwhile',
    input: One.extend({ title: Text(300), content: Content, official: Official, expectedRevision }),
    output: Announcement,
  }),
  deleteAnnouncement: endpoint({
    method: 'DELETE',
    path: '/api/announcements/:id',
    permission: write,
    summary: 'Throw a draft away that was never published',
    input: One,
    output: z.object({}),
  }),
  listAnnouncementFacts: endpoint({
    method: 'GET',
    path: '/api/announcements/:id/facts',
    permission: 'announcements.read',
    summary: 'The numbers of the snapshot that can be set into the text',
    input: One,
    output: z.object({ facts: z.array(FactItem) }),
  }),
  acceptFactChanges: endpoint({
    method: 'POST',
    path: '/api/announcements/:id/facts/accept',
    permission: write,
    summary: "Put today's figures in the place of the named ones; they are frozen in a snapshot of their own",
    input: One.extend({ factIds: z.array(Id).min(1).max(2000), expectedRevision }),
    output: Announcement,
  }),
  uploadPhoto: endpoint({
    method: 'POST',
    path: '/api/announcements/:id/photos',
    permission: write,
    summary: 'Add a photo (JPEG, PNG or WebP), told by its content',
    input: One.extend({ file: Upload }),
    output: Photo,
    upload: { maxBytes: PHOTO_MAX_BYTES },
  }),
  downloadPhoto: endpoint({
    method: 'GET',
    path: '/api/announcements/:id/photos/:photoId',
    permission: 'announcements.read',
    summary: 'A photo of an announcement',
    input: z.object({ id: Id, photoId: Id }),
    output: Download,
    download: true,
  }),
  downloadAnnouncementDocx: endpoint({
    method: 'GET',
    path: '/api/announcements/:id/docx',
    permission: 'announcements.read',
    summary: 'The working copy as a paper in its prescribed format; every number in it carries its id',
    input: One,
    output: Download,
    download: true,
  }),
  previewAnnouncement: endpoint({
    method: 'GET',
    path: '/api/announcements/:id/preview',
    permission: 'announcements.read',
    summary: 'The working copy as the public page would get it',
    input: One,
    output: PublicAnnouncement,
  }),
  publishAnnouncement: endpoint({
    method: 'POST',
    path: '/api/announcements/:id/publish',
    permission: 'announcements.publish',
    summary: 'Publish the working copy at its stable address, frozen',
    input: One.extend({ expectedRevision }),
    output: Announcement,
  }),
  correctAnnouncement: endpoint({
    method: 'POST',
    path: '/api/announcements/:id/corrections',
    permission: 'announcements.publish',
    summary: 'Publish a dated, visible correction; what stood before can still be read',
    input: One.extend({ note: Text(1000), expectedRevision }),
    output: Announcement,
  }),
  setCommentsOpen: endpoint({
    method: 'PUT',
    path: '/api/announcements/:id/comments-open',
    permission: 'comments.moderate',
    summary: 'Let readers comment, or not',
    input: One.extend({ open: z.boolean() }),
    output: z.object({}),
  }),
  listComments: endpoint({
    method: 'GET',
    path: '/api/comments',
    permission: 'comments.moderate',
    summary: 'Comments, held ones first',
    input: z.object({
      status: z.enum(['held', 'approved', 'rejected']).optional(),
      announcementId: Id.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ comments: z.array(Comment), held: z.number().int() }),
  }),
  decideComment: endpoint({
    method: 'POST',
    path: '/api/comments/:id/decision',
    permission: 'comments.moderate',
    summary: 'Approve or reject a comment; a decision can be changed later',
    input: One.extend({
      decision: z.enum(['approved', 'rejected']),
      reason: z.string().trim().max(500).nullish(),
    }),
    output: Comment,
  }),
};
