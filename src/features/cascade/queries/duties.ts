import type { DocumentType } from '../../../kernel/document-types.ts';
import { localDay } from '../../../kernel/format.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import type { Duty } from '../contract.ts';
import { dutyStanding } from '../rules.ts';
import { findDocumentRefs } from './documents.ts';
import { findSubmissions, mayAnswerFor, maySeeAnswerOf } from './submissions.ts';

const selectDuties = ({ db }: Context) =>
  db
    .selectFrom('cascade_duty as c')
    .innerJoin('org_unit as u', 'u.id', 'c.unit_id')
    .leftJoin('person as p', 'p.id', 'c.owner_id')
    .leftJoin('document as a', 'a.id', 'c.answer_id')
    .selectAll('c')
    .select(['u.name as unit_name', 'p.name as owner_name', 'a.issued_on as issued_on'])
    .orderBy('c.due_on', (order) => order.asc().nullsLast())
    .orderBy('u.code')
    .orderBy('c.id');
export type DutyRow = Awaited<ReturnType<ReturnType<typeof selectDuties>['execute']>>[number];

const toDuties = async (ctx: Context, rows: readonly DutyRow[]): Promise<Duty[]> => {
  const today = localDay(ctx.now);
  const refs = await findDocumentRefs(
    ctx,
    rows.flatMap((row) => row.answer_id ?? []),
  );
  const submissions = await findSubmissions(
    ctx,
    rows.filter((row) => maySeeAnswerOf(ctx, row.unit_id)).map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    documentId: row.document_id,
    unit: { id: row.unit_id, name: row.unit_name },
    documentType: row.document_type as DocumentType | null,
    dueOn: row.due_on,
    owner: row.owner_id ? { id: row.owner_id, name: row.owner_name! } : null,
    note: row.note,
    excused: row.excused,
    answer: (row.answer_id && refs.get(row.answer_id)) || null,
    submission: submissions.get(row.id) ?? null,
    mayAnswer: row.answer_id === null && row.excused === null && mayAnswerFor(ctx, row.unit_id),
    ...dutyStanding(
      {
        dueOn: row.due_on,
        issuedOn: row.answer_id ? (row.issued_on ?? row.answered_on) : null,
        excused: row.excused !== null,
      },
      today,
    ),
    illustrative: row.illustrative,
    revision: row.revision,
  }));
};

/** Those of the documents named; all when none are. */
export const listDuties = async (ctx: Context, documentIds?: readonly string[]): Promise<Duty[]> => {
  if (documentIds?.length === 0) return [];
  let query = selectDuties(ctx);
  if (documentIds) query = query.where('c.document_id', 'in', documentIds);
  return toDuties(ctx, await query.execute());
};

export const getDuty = async (ctx: Context, id: string): Promise<Duty> => {
  const [duty] = await toDuties(ctx, await selectDuties(ctx).where('c.id', '=', id).execute());
  if (!duty) throw notFound({ vi: 'yêu cầu cụ thể hóa này', en: 'duty' });
  return duty;
};

export const changedMeanwhile = () =>
  new Problem('conflict', 'revision', {
    vi: 'Người khác vừa sửa dòng này; hãy xem lại rồi làm tiếp',
    en: 'Somebody else has just changed this line; look again before you go on',
  });

/** Locks the row; a second writer is told. */
export const lockDuty = async (ctx: Context, id: string, expectedRevision?: number) => {
  const row = await ctx.db
    .selectFrom('cascade_duty')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound({ vi: 'yêu cầu cụ thể hóa này', en: 'duty' });
  if (expectedRevision !== undefined && row.revision !== expectedRevision) throw changedMeanwhile();
  return row;
};
