import { localDay } from '../../../kernel/format.ts';
import { newId } from '../../../kernel/ids.ts';
import { invalidField, ruleBroken } from '../../../kernel/problem.ts';
import { getDocumentRef, SEES_ALL } from '../../documents/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract } from '../contract.ts';
import { listTexts } from '../queries/documents.ts';
import { getReview, listReviews, lockReview } from '../queries/reviews.ts';
import { settleReview } from '../remind.ts';
import { readReviews } from '../rules.ts';
import { requirePerson } from './check.ts';

type Names = 'proposeReviews' | 'planReviews' | 'holdReview' | 'removeReview';

export const reviews: Pick<VerbsOf<typeof contract>, Names> = {
  proposeReviews: async (ctx, { id }) => {
    const { issuedOn } = await getDocumentRef(ctx.db, SEES_ALL, id);
    const planned = new Set(
      (await listReviews(ctx, { documentIds: [id] })).map((one) => `${one.kind} ${one.dueOn}`),
    );
    const found = (await listTexts(ctx, id)).flatMap((text) => readReviews(text, issuedOn));
    const proposals = new Map(found.map((one) => [`${one.kind} ${one.dueOn}`, one]));
    return {
      proposals: [...proposals]
        .filter(([key]) => !planned.has(key))
        .map(([, one]) => ({ ...one, ownerId: null, illustrative: false })),
    };
  },

  planReviews: async (ctx, { id, reviews: planned }) => {
    const document = await getDocumentRef(ctx.db, SEES_ALL, id);
    for (const [at, review] of planned.entries()) {
      if (document.issuedOn && review.dueOn <= document.issuedOn)
        throw invalidField(`reviews.${at}.dueOn`, 'before_document', {
          vi: 'Ngày sơ kết, tổng kết phải sau ngày của văn bản',
          en: 'A review comes after the day of the document',
        });
      await requirePerson(ctx, `reviews.${at}.ownerId`, review.ownerId);
    }
    const added = await ctx.db
      .insertInto('cascade_review')
      .values(
        planned.map((review) => ({
          body_id: ctx.body.id,
          id: newId(),
          document_id: id,
          kind: review.kind,
          years: review.years ?? null,
          due_on: review.dueOn,
          quote: review.quote,
          owner_id: review.ownerId ?? null,
          illustrative: review.illustrative,
          created_by: ctx.actor?.personId ?? null,
          created_at: ctx.now,
        })),
      )
      .onConflict((conflict) => conflict.columns(['body_id', 'document_id', 'kind', 'due_on']).doNothing())
      .returning('due_on')
      .execute();
    if (added.length)
      ctx.record({
        verb: 'cascade.plan_reviews',
        objectType: 'document',
        objectId: id,
        data: {
          symbol: document.symbol ?? document.title,
          days: added.map((row) => row.due_on),
        },
      });
    return { reviews: await listReviews(ctx, { documentIds: [id] }) };
  },

  holdReview: async (ctx, { id, expectedRevision, heldOn, reportId }) => {
    const row = await lockReview(ctx, id, expectedRevision);
    if (heldOn > localDay(ctx.now))
      throw invalidField('heldOn', 'future', {
        vi: 'Ngày tổ chức ở tương lai; chỉ ghi khi đã tổ chức',
        en: 'The day is in the future; note a review once it was held',
      });
    if (reportId) await getDocumentRef(ctx.db, SEES_ALL, reportId);
    await ctx.db
      .updateTable('cascade_review')
      .set({ held_on: heldOn, report_id: reportId ?? null, revision: row.revision + 1 })
      .where('id', '=', id)
      .execute();
    await settleReview(ctx, id);
    ctx.record({
      verb: 'cascade.hold_review',
      objectType: 'cascade_review',
      objectId: id,
      data: { heldOn, dueOn: row.due_on, reportId },
    });
    return getReview(ctx, id);
  },

  removeReview: async (ctx, { id }) => {
    const row = await lockReview(ctx, id);
    if (row.held_on)
      throw ruleBroken('already_held', {
        vi: 'Kỳ này đã tổ chức nên không bỏ được',
        en: 'This review was held and stays',
      });
    await settleReview(ctx, id);
    await ctx.db.deleteFrom('cascade_review').where('id', '=', id).execute();
    ctx.record({
      verb: 'cascade.remove_review',
      objectType: 'document',
      objectId: row.document_id,
      data: { dueOn: row.due_on },
    });
    return {};
  },
};
