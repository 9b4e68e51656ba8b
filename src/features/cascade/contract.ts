// The cascade of a document: who must carry it out by a paper of their own, who has, what is missing, when it is reviewed.
import { z } from 'zod';
import { DOCUMENT_TYPE_CODES } from '../../kernel/document-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { PersonRef } from '../../kernel/figures.ts';
import { Day, Download, Id, OptionalText } from '../../kernel/schemas.ts';
import { DocumentRef } from '../documents/contract.ts';
import { UnitKind } from '../people/contract.ts';
import { answering, Submission } from './contract/answering.ts';

export const STANDINGS = ['overdue', 'near', 'waiting', 'no_day', 'late', 'issued', 'excused'] as const;
/** waiting: not issued yet, in time; no_day: not issued, no day set; issued and late: by the paper's own day. */
export type Standing = (typeof STANDINGS)[number];

export const REVIEW_KINDS = ['interim', 'final'] as const;
export const REVIEW_STANDINGS = ['overdue', 'near', 'waiting', 'held_late', 'held'] as const;
export type ReviewStanding = (typeof REVIEW_STANDINGS)[number];

export const Duty = z.object({
  id: Id,
  documentId: Id,
  unit: z.object({ id: Id, name: z.string() }),
  documentType: z.enum(DOCUMENT_TYPE_CODES).nullable(),
  dueOn: Day.nullable(),
  owner: PersonRef.nullable(),
  note: z.string().nullable(),
  excused: z.string().nullable(),
  /** Null while there is none, and where the reader may not know of it. */
  answer: DocumentRef.nullable(),
  /** The newest paper the unit sent in itself; null where the reader may not see it. */
  submission: Submission.nullable(),
  /** The one who asks may send in the paper of the unit. */
  mayAnswer: z.boolean(),
  standing: z.enum(STANDINGS),
  /** After the due day: to the paper's day, or to today. */
  daysLate: z.number().int(),
  illustrative: z.boolean(),
  revision: z.number().int(),
});
export type Duty = z.output<typeof Duty>;

export const Review = z.object({
  id: Id,
  documentId: Id,
  kind: z.enum(REVIEW_KINDS),
  years: z.number().int().nullable(),
  dueOn: Day,
  quote: z.string().nullable(),
  owner: PersonRef.nullable(),
  report: DocumentRef.nullable(),
  heldOn: Day.nullable(),
  standing: z.enum(REVIEW_STANDINGS),
  daysLate: z.number().int(),
  illustrative: z.boolean(),
  revision: z.number().int(),
});
export type Review = z.output<typeof Review>;

/** One line of the tree, parents before their children: a duty (with the paper that meets it), or a paper nobody was asked for. */
export const CascadeNode = z.object({
  key: z.string(),
  parentKey: z.string().nullable(),
  level: z.number().int(),
  document: DocumentRef.nullable(),
  /** How the paper begins. */
  opening: z.string().nullable(),
  duty: Duty.nullable(),
  /** Duties in the tree below this line. */
  below: z.object({ due: z.number().int(), met: z.number().int(), gaps: z.number().int() }),
});
export type CascadeNode = z.output<typeof CascadeNode>;

export const Coverage = z.object({
  duties: z.number().int(),
  issued: z.number().int(),
  late: z.number().int(),
  open: z.number().int(),
  overdue: z.number().int(),
  excused: z.number().int(),
});
export type Coverage = z.output<typeof Coverage>;

export const Cascade = z.object({
  document: DocumentRef,
  /** What this document itself carries out, nearest first. */
  above: z.array(DocumentRef),
  coverage: Coverage,
  nodes: z.array(CascadeNode),
  reviews: z.array(Review),
  /** The tree goes on below what is shown. */
  isCut: z.boolean(),
});
export type Cascade = z.output<typeof Cascade>;

export const Suggestion = z.object({
  document: DocumentRef,
  /** linked: related already, but to no duty; cites: names the number of the document. */
  why: z.enum(['linked', 'cites']),
  quote: z.string().nullable(),
  /** The duty whose unit issued it. */
  dutyId: Id.nullable(),
});
export type Suggestion = z.output<typeof Suggestion>;

export type { DocumentRef, Submission };

const One = z.object({ id: Id });
const AtRevision = One.extend({ expectedRevision: z.number().int() });
export const ReviewFields = z.object({
  kind: z.enum(REVIEW_KINDS),
  years: z.number().int().min(1).max(30).nullish(),
  dueOn: Day,
  quote: OptionalText(1000),
  ownerId: Id.nullish(),
  illustrative: z.boolean().default(false),
});
export type ReviewFields = z.output<typeof ReviewFields>;

export const contract = {
  listCascades: endpoint({
    method: 'GET',
    path: '/api/cascades',
    permission: 'cascade.read',
    summary: 'Every document that units must carry out, with its coverage; those with the oldest gaps first',
    input: z.object({}),
    output: z.object({
      cascades: z.array(
        z.object({ document: DocumentRef, coverage: Coverage, nextReview: Review.nullable() }),
      ),
      /** Reviews that are due or nearly so. */
      reviews: z.array(Review.extend({ document: DocumentRef })),
    }),
  }),
  getCascade: endpoint({
    method: 'GET',
    path: '/api/cascades/:id',
    permission: 'cascade.read',
    summary: 'The cascade of one document as a tree, with gaps, reviews and what stands above it',
    input: One,
    output: Cascade,
  }),
  listSuggestions: endpoint({
    method: 'GET',
    path: '/api/cascades/:id/suggestions',
    permission: 'cascade.manage',
    summary:
      'Papers that may carry the document out: related ones without a duty, and ones that cite its number',
    input: One,
    output: z.object({ suggestions: z.array(Suggestion) }),
  }),
  requireImplementing: endpoint({
    method: 'POST',
    path: '/api/cascades/:id/duties',
    permission: 'cascade.manage',
    summary:
      'Ask units, or all units of a kind, for a paper that carries the document out; those asked already stay',
    input: One.extend({
      unitIds: z.array(Id).max(2000).default([]),
      unitKinds: z.array(UnitKind).default([]),
      documentType: z.enum(DOCUMENT_TYPE_CODES).nullish(),
      dueOn: Day.nullish(),
      ownerId: Id.nullish(),
      note: OptionalText(1000),
      illustrative: z.boolean().default(false),
    }),
    output: z.object({ added: z.number().int(), already: z.number().int(), cascade: Cascade }),
  }),
  changeDuty: endpoint({
    method: 'PUT',
    path: '/api/cascade-duties/:id',
    permission: 'cascade.manage',
    summary: 'Change the day, owner or type asked for, or excuse the unit with a reason',
    input: AtRevision.extend({
      documentType: z.enum(DOCUMENT_TYPE_CODES).nullish(),
      dueOn: Day.nullish(),
      ownerId: Id.nullish(),
      note: OptionalText(1000),
      excused: OptionalText(1000),
    }),
    output: Duty,
  }),
  answerDuty: endpoint({
    method: 'POST',
    path: '/api/cascade-duties/:id/answer',
    permission: 'cascade.manage',
    summary: 'Say which document meets the duty; the two documents are related',
    input: AtRevision.extend({ documentId: Id }),
    output: Duty,
  }),
  reopenDuty: endpoint({
    method: 'POST',
    path: '/api/cascade-duties/:id/reopen',
    permission: 'cascade.manage',
    summary: 'Take the answer of a duty back; the relation of the documents stays',
    input: AtRevision,
    output: Duty,
  }),
  removeDuty: endpoint({
    method: 'DELETE',
    path: '/api/cascade-duties/:id',
    permission: 'cascade.manage',
    summary: 'Ask this unit no longer; refused once a document meets the duty',
    input: One,
    output: z.object({}),
  }),
  ...answering,
  proposeReviews: endpoint({
    method: 'GET',
    path: '/api/cascades/:id/review-proposals',
    permission: 'cascade.manage',
    summary: 'The reviews that the text of the document itself asks for, each with its words',
    input: One,
    output: z.object({ proposals: z.array(ReviewFields) }),
  }),
  planReviews: endpoint({
    method: 'POST',
    path: '/api/cascades/:id/reviews',
    permission: 'cascade.manage',
    summary: 'Schedule reviews of the document; one planned already for the same day stays',
    input: One.extend({ reviews: z.array(ReviewFields).min(1).max(40) }),
    output: z.object({ reviews: z.array(Review) }),
  }),
  holdReview: endpoint({
    method: 'POST',
    path: '/api/cascade-reviews/:id/held',
    permission: 'cascade.manage',
    summary: 'Say that a review was held, on which day, with which report',
    input: AtRevision.extend({ heldOn: Day, reportId: Id.nullish() }),
    output: Review,
  }),
  removeReview: endpoint({
    method: 'DELETE',
    path: '/api/cascade-reviews/:id',
    permission: 'cascade.manage',
    summary: 'Take a planned review back; refused once it was held',
    input: One,
    output: z.object({}),
  }),
  exportCascade: endpoint({
    method: 'GET',
    path: '/api/cascades/:id/workbook',
    permission: 'cascade.read',
    summary: 'The cascade of a document as a workbook',
    input: One,
    output: Download,
    download: true,
  }),
};
