// The papers that units sent in to answer their duties. Seen by the unit and by those who see all.
import { sql } from 'kysely';
import { notFound } from '../../../kernel/problem.ts';
import { type Context, mayForUnit } from '../../../store/context.ts';
import type { Submission } from '../contract.ts';

const SEE_ALL = new Set(['administrator', 'office', 'leader', 'inspector']);

export const mayAnswerFor = (ctx: Context, unitId: string): boolean =>
  mayForUnit(ctx, 'cascade.answer', unitId);

export const maySeeAnswerOf = (ctx: Context, unitId: string): boolean =>
  !ctx.actor || ctx.actor.grants.some((grant) => SEE_ALL.has(grant.role)) || mayAnswerFor(ctx, unitId);

/** The newest of each duty. */
export const findSubmissions = async (
  { db }: Context,
  dutyIds: readonly string[],
): Promise<Map<string, Submission>> => {
  if (!dutyIds.length) return new Map();
  const rows = await db
    .selectFrom('cascade_submission as s')
    .innerJoin('file as f', 'f.id', 's.file_id')
    .leftJoin('person as p', 'p.id', 's.submitted_by')
    .leftJoin('person as d', 'd.id', 's.decided_by')
    .selectAll('s')
    .select(['f.name as file_name', 'p.name as person_name', 'd.name as decider_name'])
    .distinctOn('s.duty_id')
    .where('s.duty_id', 'in', dutyIds)
    .where('s.state', '<>', 'replaced')
    .orderBy('s.duty_id')
    .orderBy('s.submitted_at', 'desc')
    .orderBy('s.id', 'desc')
    .execute();
  return new Map(
    rows.map((row) => [
      row.duty_id,
      {
        id: row.id,
        state: row.state as Submission['state'],
        symbol: row.symbol,
        issuedOn: row.issued_on,
        title: row.title,
        summary: row.summary,
        fileName: row.file_name,
        by: row.submitted_by ? { id: row.submitted_by, name: row.person_name! } : null,
        at: row.submitted_at,
        note: row.note,
        decidedBy: row.decided_by ? { id: row.decided_by, name: row.decider_name! } : null,
      },
    ]),
  );
};

const noSubmission = () => notFound({ vi: 'văn bản đã gửi này', en: 'submission' });

/** `lock` holds the row until the transaction ends. */
export const getSubmissionRow = async ({ db }: Context, id: string, lock = false) => {
  let query = db.selectFrom('cascade_submission').selectAll().where('id', '=', id);
  if (lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) throw noSubmission();
  return row;
};

/** Duties with a paper that waits for the office, the longest waiting first. */
export const listWaiting = async ({ db }: Context) => {
  const { rows } = await sql<{
    id: string;
    documentId: string;
    unitName: string;
    symbol: string;
    title: string;
    on: string;
  }>`
    select s.id, c.document_id as "documentId", u.name as "unitName", s.symbol, s.title,
      (s.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date::text as "on"
    from cascade_submission s join cascade_duty c on c.body_id = s.body_id and c.id = s.duty_id
    join org_unit u on u.body_id = c.body_id and u.id = c.unit_id
    where s.state = 'submitted' and c.answer_id is null order by s.submitted_at, s.id`.execute(db);
  return rows;
};
