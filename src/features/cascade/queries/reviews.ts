import { localDay } from '../../../kernel/format.ts';
import { notFound } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { Review } from '../contract.ts';
import { reviewStanding } from '../rules.ts';
import { findDocumentRefs } from './documents.ts';
import { changedMeanwhile } from './duties.ts';

/** By day; those of the documents named, or all when none are. */
export const listReviews = async (
  ctx: Context,
  filter: { documentIds?: readonly string[]; id?: string } = {},
): Promise<Review[]> => {
  if (filter.documentIds?.length === 0) return [];
  let query = ctx.db
    .selectFrom('cascade_review as r')
    .leftJoin('person as p', 'p.id', 'r.owner_id')
    .selectAll('r')
    .select('p.name as owner_name')
    .orderBy('r.due_on')
    .orderBy('r.id');
  if (filter.documentIds) query = query.where('r.document_id', 'in', filter.documentIds);
  if (filter.id) query = query.where('r.id', '=', filter.id);
  const rows = await query.execute();
  const today = localDay(ctx.now);
  const reports = await findDocumentRefs(
    ctx,
    rows.flatMap((row) => row.report_id ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    documentId: row.document_id,
    kind: row.kind as Review['kind'],
    years: row.years,
    dueOn: row.due_on,
    quote: row.quote,
    owner: row.owner_id ? { id: row.owner_id, name: row.owner_name! } : null,
    report: (row.report_id && reports.get(row.report_id)) || null,
    heldOn: row.held_on,
    ...reviewStanding({ dueOn: row.due_on, heldOn: row.held_on }, today),
    illustrative: row.illustrative,
    revision: row.revision,
  }));
};

const noReview = () => notFound({ vi: 'kỳ sơ kết, tổng kết này', en: 'review' });

export const getReview = async (ctx: Context, id: string): Promise<Review> => {
  const [review] = await listReviews(ctx, { id });
  if (!review) throw noReview();
  return review;
};

/** Locks the row; a second writer is told. */
export const lockReview = async (ctx: Context, id: string, expectedRevision?: number) => {
  const row = await ctx.db
    .selectFrom('cascade_review')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw noReview();
  if (expectedRevision !== undefined && row.revision !== expectedRevision) throw changedMeanwhile();
  return row;
};
