import type { Kysely } from 'kysely';
import { notFound } from '../../../kernel/problem.ts';
import type { Database } from '../../../store/tables.ts';
import type { Comment } from '../contract.ts';

type Db = Kysely<Database>;

const rows = (db: Db) =>
  db
    .selectFrom('comment as c')
    .innerJoin('announcement as a', 'a.id', 'c.announcement_id')
    .leftJoin('person as p', 'p.id', 'c.decided_by')
    .select([
      'c.id',
      'c.announcement_id',
      'a.title',
      'a.slug',
      'c.name',
      'c.text',
      'c.status',
      'c.created_at',
      'c.decided_by',
      'c.decided_at',
      'c.decide_reason',
      'p.name as decider',
    ]);

const toComment = (row: Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]): Comment => ({
  id: row.id,
  announcement: { id: row.announcement_id, title: row.title, slug: row.slug },
  name: row.name,
  text: row.text,
  status: row.status as Comment['status'],
  createdAt: row.created_at,
  decidedBy: row.decided_by && row.decider ? { id: row.decided_by, name: row.decider } : null,
  decidedAt: row.decided_at,
  reason: row.decide_reason,
});

/** Held ones first and oldest first among them; the others newest first. */
export const listComments = async (
  db: Db,
  filter: { status?: Comment['status']; announcementId?: string; limit: number },
): Promise<Comment[]> => {
  let query = rows(db);
  if (filter.status) query = query.where('c.status', '=', filter.status);
  if (filter.announcementId) query = query.where('c.announcement_id', '=', filter.announcementId);
  const found = (
    await query.orderBy('c.created_at', 'desc').orderBy('c.id', 'desc').limit(filter.limit).execute()
  ).map(toComment);
  return [
    ...found.filter((comment) => comment.status === 'held').reverse(),
    ...found.filter((comment) => comment.status !== 'held'),
  ];
};

export const getComment = async (db: Db, id: string): Promise<Comment> => {
  const row = await rows(db).where('c.id', '=', id).executeTakeFirst();
  if (!row) throw notFound({ vi: 'bình luận này', en: 'comment' });
  return toComment(row);
};

export const countHeld = async (db: Db, announcementId?: string): Promise<number> => {
  let query = db
    .selectFrom('comment')
    .select((q) => q.fn.countAll<number>().as('n'))
    .where('status', '=', 'held');
  if (announcementId) query = query.where('announcement_id', '=', announcementId);
  return Number((await query.executeTakeFirstOrThrow()).n);
};

export const listApproved = (db: Db, announcementId: string) =>
  db
    .selectFrom('comment')
    .select(['name', 'text', 'created_at as createdAt'])
    .where('announcement_id', '=', announcementId)
    .where('status', '=', 'approved')
    .orderBy('created_at')
    .orderBy('id')
    .limit(500)
    .execute();
