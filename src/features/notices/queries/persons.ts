// Who is told about a unit: those who report for it or for a unit above it, and whoever heads it.
import { type Kysely, sql } from 'kysely';
import type { Role } from '../../../kernel/rights.ts';
import type { Database } from '../../../store/tables.ts';

type Db = Kysely<Database>;

/**
 * Unit → active reporters: those named for the unit itself, or, where there is none, for the nearest unit above that has
 * some.
 */
export const listReportersOf = async (db: Db, unitIds: readonly string[]): Promise<Map<string, string[]>> => {
  const reporters = new Map<string, string[]>();
  if (unitIds.length === 0) return reporters;
  const { rows } = await sql<{ unitId: string; personIds: string[] }>`
    with recursive up as (
      select u.id as asked, u.id, u.parent_id, 0 as height from org_unit u where u.id = any(${[...new Set(unitIds)]}::uuid[])
      union all
      select up.asked, u.id, u.parent_id, up.height + 1 from up join org_unit u on u.id = up.parent_id),
    named as (
      select up.asked, up.height, g.person_id from up join role_grant g on g.unit_id = up.id and g.role = 'reporter'
      join person p on p.body_id = g.body_id and p.id = g.person_id and p.is_active)
    select asked as "unitId", array_agg(distinct person_id::text) as "personIds" from named n
    where height = (select min(height) from named m where m.asked = n.asked) group by asked`.execute(db);
  for (const { unitId, personIds } of rows) reporters.set(unitId, personIds);
  return reporters;
};

/** Unit → its head, or the head of the nearest unit above that has one. */
export const findHeads = async (db: Db, unitIds: readonly string[]): Promise<Map<string, string>> => {
  if (unitIds.length === 0) return new Map();
  const { rows } = await sql<{ unitId: string; headId: string }>`
    with recursive up as (
      select u.id as asked, u.parent_id, u.head_person_id, 0 as height from org_unit u where u.id = any(${[...new Set(unitIds)]}::uuid[])
      union all
      select up.asked, u.parent_id, u.head_person_id, up.height + 1 from up join org_unit u on u.id = up.parent_id)
    select distinct on (asked) asked as "unitId", head_person_id as "headId" from up
    where head_person_id is not null order by asked, height`.execute(db);
  return new Map(rows.map(({ unitId, headId }) => [unitId, headId]));
};

export const listPersonsWithRole = async (db: Db, role: Role): Promise<string[]> =>
  (
    await db
      .selectFrom('role_grant as g')
      .innerJoin('person as p', (join) =>
        join.onRef('p.body_id', '=', 'g.body_id').onRef('p.id', '=', 'g.person_id'),
      )
      .select('p.id')
      .distinct()
      .where('g.role', '=', role)
      .where('p.is_active', '=', true)
      .execute()
  ).map(({ id }) => id);
