// What of the cascade is due: papers that units have not issued, reviews that were not held.
import type { Context } from '../../store/context.ts';
import { type DueThing, listPersonsWithRole, listReportersOf, remindOf, settle } from '../notices/index.ts';
import { listUnits } from '../people/index.ts';
import type { DocumentRef, Duty, Review } from './contract.ts';
import { findDocumentRefs } from './queries/documents.ts';
import { listDuties } from './queries/duties.ts';
import { listReviews } from './queries/reviews.ts';

const dutyKey = (id: string) => `cascade_duty:${id}`;
const reviewKey = (id: string) => `cascade_review:${id}`;

/** Nothing is left to do: open reminders of it end. */
export const settleDuty = (ctx: Context, id: string): Promise<void> => settle(ctx, dutyKey(id));
export const settleReview = (ctx: Context, id: string): Promise<void> => settle(ctx, reviewKey(id));

/** A notice goes to people who may not know of a restricted document. */
export const nameOf = (document: DocumentRef): { vi: string; en: string } =>
  document.confidentiality === 'restricted'
    ? { vi: 'một văn bản hạn chế', en: 'a restricted document' }
    : { vi: document.symbol ?? document.title, en: document.symbol ?? document.title };

const dutyDue = (duty: Duty, document: DocumentRef, reporters: readonly string[]): DueThing => {
  const name = nameOf(document);
  return {
    key: dutyKey(duty.id),
    kind: 'document_due',
    objectType: 'cascade_duty',
    objectId: duty.id,
    dueOn: duty.dueOn!,
    unitId: duty.unit.id,
    personIds: [...reporters, ...(duty.owner ? [duty.owner.id] : [])],
    name: {
      vi: `${duty.unit.name} ban hành văn bản thực hiện ${name.vi}`,
      en: `${duty.unit.name} issues its paper for ${name.en}`,
    },
    link: `/cascade/${duty.documentId}`,
  };
};

const reviewDue = (
  review: Review,
  document: DocumentRef,
  { unitId, office }: { unitId: string; office: readonly string[] },
): DueThing => {
  const name = nameOf(document);
  return {
    key: reviewKey(review.id),
    kind: 'document_due',
    objectType: 'cascade_review',
    objectId: review.id,
    dueOn: review.dueOn,
    unitId,
    personIds: review.owner ? [review.owner.id] : office,
    name: {
      vi: `${review.kind === 'final' ? 'Tổng kết' : 'Sơ kết'} ${name.vi}`,
      en: `${review.kind === 'final' ? 'Final' : 'Interim'} review of ${name.en}`,
    },
    link: `/cascade/${review.documentId}`,
  };
};

/** For the daily reminding; asked twice on a day it tells nothing twice. */
export const remindCascade = async (ctx: Context, day: string): Promise<number> => {
  const duties = (await listDuties(ctx)).filter(
    (duty) =>
      duty.dueOn !== null &&
      // The unit has done its part and waits for the office.
      duty.submission?.state !== 'submitted' &&
      ['overdue', 'near', 'waiting'].includes(duty.standing),
  );
  const reviews = (await listReviews(ctx)).filter((review) => review.heldOn === null);
  const documents = await findDocumentRefs(
    ctx,
    [...duties, ...reviews].map((one) => one.documentId),
  );
  const reporters = await listReportersOf(
    ctx.db,
    duties.map((duty) => duty.unit.id),
  );
  const unitId = (await listUnits(ctx.db)).find((unit) => unit.parentId === null)?.id;
  const office = await listPersonsWithRole(ctx.db, 'office');
  return remindOf(ctx, day, [
    ...duties.flatMap((duty) => {
      const document = documents.get(duty.documentId);
      return document ? [dutyDue(duty, document, reporters.get(duty.unit.id) ?? [])] : [];
    }),
    ...reviews.flatMap((review) => {
      const document = documents.get(review.documentId);
      return document && unitId ? [reviewDue(review, document, { unitId, office })] : [];
    }),
  ]);
};
