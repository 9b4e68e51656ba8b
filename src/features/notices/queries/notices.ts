import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../store/tables.ts';
import type { Notice, NoticeKind } from '../contract.ts';

type Db = Kysely<Database>;

export const listNoticesOf = async (
  db: Db,
  personId: string,
  options: { state: 'open' | 'all'; limit: number },
): Promise<Notice[]> => {
  let query = db
    .selectFrom('notice')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(options.limit);
  if (options.state === 'open') query = query.where('done_at', 'is', null);
  return (await query.execute()).map((row) => ({
    id: row.id,
    kind: row.kind as NoticeKind,
    title: { vi: row.title_vi, en: row.title_en },
    link: row.link,
    dueOn: row.due_on,
    urgent: row.urgent,
    madeAt: row.made_at,
    readAt: row.read_at,
    doneAt: row.done_at,
  }));
};

export const countUnread = async (db: Db, personId: string): Promise<number> => {
  const { count } = await db
    .selectFrom('notice')
    .select((e) => e.fn.countAll<string>().as('count'))
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .where('done_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
};

export type NewNotice = {
  id: string;
  personId: string;
  kind: string;
  key: string;
  objectType: string;
  objectId: string;
  titleVi: string;
  titleEn: string;
  link: string;
  dueOn: string | null;
  urgent: boolean;
};

/** Leaves out what a person was told already, and persons who left; gives what is new. */
export const insertNotices = async (
  db: Db,
  bodyId: string,
  at: string,
  notices: readonly NewNotice[],
): Promise<{ id: string; personId: string; urgent: boolean }[]> => {
  if (notices.length === 0) return [];
  const { rows } = await sql<{ id: string; personId: string; urgent: boolean }>`
    insert into notice (body_id, id, person_id, kind, key, object_type, object_id, title_vi, title_en, link, due_on, urgent, made_at)
    select cast(${bodyId} as uuid), n.id, n."personId", n.kind, n.key, n."objectType", n."objectId", n."titleVi", n."titleEn", n.link,
      n."dueOn", n.urgent, cast(${at} as timestamptz)
    from jsonb_to_recordset(cast(${JSON.stringify(notices)} as jsonb)) as n (id uuid, "personId" uuid, kind text, key text,
      "objectType" text, "objectId" text, "titleVi" text, "titleEn" text, link text, "dueOn" date, urgent boolean)
    where exists (select from person p where p.body_id = ${bodyId} and p.id = n."personId" and p.is_active)
    order by n."personId", n.key
    on conflict (body_id, person_id, key) do nothing
    returning id, person_id as "personId", urgent`.execute(db);
  return rows;
};

/** Ends what is open under a key and under the keys below it ("task:1" and "task:1/after-3"). */
export const endNotices = async (db: Db, key: string, at: string): Promise<void> => {
  const below = `${key.replaceAll(/[\\%_]/g, '\\$&')}/%`;
  await db
    .updateTable('notice')
    .set({ done_at: at })
    .where('done_at', 'is', null)
    .where((e) => e.or([e('key', '=', key), e('key', 'like', below)]))
    .execute();
};
