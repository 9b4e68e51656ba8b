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

/** The active person a user is in the named body (id or slug), or in the first body they belong to. */
export const findActor = async (
  { db }: Pick<Store, 'db'>,
  userId: string,
  body?: string,
): Promise<{ body: Body; actor: Actor } | null> => {
  const { rows } = await sql<{
    body_id: string;
    slug: string;
    body_name: string;
    id: string;
    name: string;
    grants: Grant[] | null;
    unit_ids: string[] | null;
  }>`
    select p.body_id, b.slug, b.name as body_name, p.id, p.name,
      (select json_agg(json_build_object('role', g.role, 'unitIds', g.units)) from (
        select role, coalesce(array_agg(unit_id) filter (where unit_id is not null), '{}') as units
        from role_grant where body_id = p.body_id and person_id = p.id group by role) g) as grants,
      (with recursive below as (
        select unit_id as id from role_grant where body_id = p.body_id and person_id = p.id and unit_id is not null
        union select u.id from org_unit u join below on u.parent_id = below.id where u.body_id = p.body_id)
        select json_agg(id) from below) as unit_ids
    from person p join body b on b.id = p.body_id
    where p.user_id = ${userId} and p.is_active and (${body ?? null}::text is null or b.slug = ${body ?? null} or b.id::text = ${body ?? null})
      and exists (select from role_grant g where g.body_id = p.body_id and g.person_id = p.id)
    order by b.created_at, b.id limit 1`.execute(db);
  const row = rows[0];
  if (!row) return null;
  const grants = (row.grants ?? []) as { role: Role; unitIds: string[] }[];
  return {
    body: { id: row.body_id, slug: row.slug, name: row.body_name },
    actor: { personId: row.id, userId, name: row.name, grants, unitIds: new Set(row.unit_ids ?? []) },
  };
};
