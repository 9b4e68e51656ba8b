import type { Context } from '../../../store/context.ts';
import { getDocumentRef } from '../../documents/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { Cascade, contract, Duty, Review } from '../contract.ts';
import {
  findDocumentRefs,
  findTreeDocuments,
  listAbove,
  listBelow,
  readerFor,
} from '../queries/documents.ts';
import { listDuties } from '../queries/duties.ts';
import { listReviews } from '../queries/reviews.ts';
import { coverageOf, layOutTree } from '../rules.ts';

const oldestGap = (duties: readonly Duty[]): string =>
  duties
    .filter((duty) => duty.standing === 'overdue')
    .map((duty) => duty.dueOn!)
    .sort()[0] ?? '9999';

const isOpen = (review: Review) => review.heldOn === null;

export const showCascade = async (ctx: Context, documentId: string): Promise<Cascade> => {
  const document = await getDocumentRef(ctx.db, readerFor(ctx), documentId);
  const { ids, implementing, isCut } = await listBelow(ctx, documentId);
  const documents = await findTreeDocuments(ctx, ids);
  const duties = await listDuties(ctx, [...documents.keys()]);
  return {
    document,
    above: await listAbove(ctx, documentId),
    coverage: coverageOf(duties.map((duty) => duty.standing)),
    nodes: layOutTree({ rootId: documentId, documents, duties, implementing }),
    reviews: await listReviews(ctx, { documentIds: [documentId] }),
    isCut,
  };
};

export const read: Pick<VerbsOf<typeof contract>, 'listCascades' | 'getCascade'> = {
  listCascades: async (ctx) => {
    const duties = await listDuties(ctx);
    const reviews = await listReviews(ctx);
    const byDocument = Map.groupBy(duties, (duty) => duty.documentId);
    const refs = await findDocumentRefs(ctx, [
      ...byDocument.keys(),
      ...reviews.map((review) => review.documentId),
    ]);
    const cascades = [...refs.values()]
      .map((document) => ({ document, duties: byDocument.get(document.id) ?? [] }))
      .sort((a, b) => oldestGap(a.duties).localeCompare(oldestGap(b.duties)))
      .map(({ document, duties: own }) => ({
        document,
        coverage: coverageOf(own.map((duty) => duty.standing)),
        nextReview: reviews.find((review) => review.documentId === document.id && isOpen(review)) ?? null,
      }));
    return {
      cascades,
      reviews: reviews.flatMap((review) => {
        const document = refs.get(review.documentId);
        const presses = review.standing === 'overdue' || review.standing === 'near';
        return document && presses ? [{ ...review, document }] : [];
      }),
    };
  },

  getCascade: (ctx, { id }) => showCascade(ctx, id),
};
