// Who a signed-in user is in a body. Read outside the second lock, because the body is not known before.
import { sql } from 'kysely';
import type { Grant, Role } from '../kernel/rights.ts';
import type { Store } from './connect.ts';
import type { Actor, Body } from './context.ts';

const bodyColumns = ['id', 'slug', 'name'] as const;

export const findBody = async ({ db }: Pick<Store, 'db'>, slug: string): Promise<Body | null> =>
  (await db.selectFrom('body').select(bodyColumns).where('slug', '=', slug).executeTakeFirst()) ?? null;

/** The first body that was set up: what a visitor of "/" is shown. */
export const findDefaultBody = async ({ db }: Pick<Store, 'db'>): Promise<Body | null> =>
  (await db
    .selectFrom('body')
    .select(bodyColumns)
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()) ?? null;

export type MembershipQuestion = {
  userId: string;
  /** The session that must still be there; left out where nobody signed in. */
  sessionId?: string;
  /** Id or slug; else the first body they belong to. */
  body?: string;
};
type Found = { body: Body; actor: Actor };
export type Membership = {
  isSignedIn: boolean;
  found: Found | null;
  /** The number of the newest entry in the body's log, as of the question. */
  seq: number;
};

/** Sessions are out of reach behind the second lock, where nobody asks for one. */
const HAS_SESSION = sql`(q."sessionId" is null or exists (
  select from auth_session s where s.id = q."sessionId" and s.user_id = q."userId" and s.expires_at > now()))`;

/** The active person each of these users is, in one reading. */
export const findMemberships = async (
  { db }: Pick<Store, 'db'>,
  questions: readonly MembershipQuestion[],
): Promise<Membership[]> => {
  const asksSessions = questions.some(({ sessionId }) => sessionId);
  const { rows } = await sql<{
    is_signed_in: boolean;
    user_id: string;
    body_id: string | null;
    slug: string;
    body_name: string;
    id: string;
    name: string;
    grants: Grant[] | null;
    unit_ids: string[] | null;
    seq: number | null;
  }>`
    select ${asksSessions ? HAS_SESSION : sql`true`} as is_signed_in,
      q."userId" as user_id, who.*
    from rows from (jsonb_to_recordset(${JSON.stringify(questions)}::text::jsonb) as ("userId" text, "sessionId" text, body text)) with ordinality
      as q ("userId", "sessionId", body, place)
    left join lateral (
      select p.body_id, b.slug, b.name as body_name, p.id, p.name,
        (select seq from event_head h where h.body_id = p.body_id) as seq,
        (select json_agg(json_build_object('role', g.role, 'unitIds', g.units)) from (
          select role, coalesce(array_agg(unit_id) filter (where unit_id is not null), '{}') as units
          from role_grant where body_id = p.body_id and person_id = p.id group by role) g) as grants,
        (with recursive below as (
          select unit_id as id from role_grant where body_id = p.body_id and person_id = p.id and unit_id is not null
          union select u.id from org_unit u join below on u.parent_id = below.id where u.body_id = p.body_id)
          select json_agg(id) from below) as unit_ids
      from person p join body b on b.id = p.body_id
      where p.user_id = q."userId" and p.is_active and (q.body is null or b.slug = q.body or b.id::text = q.body)
        and exists (select from role_grant g where g.body_id = p.body_id and g.person_id = p.id)
      order by b.created_at, b.id limit 1) as who on true
    order by q.place`.execute(db);
  return rows.map((row) => ({
    isSignedIn: row.is_signed_in,
    seq: row.seq ?? 0,
    found: row.body_id === null ? null : toFound(row as typeof row & { body_id: string }),
  }));
};

const toFound = (row: {
  user_id: string;
  body_id: string;
  slug: string;
  body_name: string;
  id: string;
  name: string;
  grants: Grant[] | null;
  unit_ids: string[] | null;
}): Found => ({
  body: { id: row.body_id, slug: row.slug, name: row.body_name },
  actor: {
    personId: row.id,
    userId: row.user_id,
    name: row.name,
    grants: (row.grants ?? []) as { role: Role; unitIds: string[] }[],
    unitIds: new Set(row.unit_ids ?? []),
  },
});

/** The active person a user is in the named body (id or slug), or in the first body they belong to. */
export const findActor = async (
  store: Pick<Store, 'db'>,
  userId: string,
  body?: string,
): Promise<Found | null> => (await findMemberships(store, [{ userId, body }]))[0]!.found;
