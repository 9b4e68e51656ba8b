import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../store/tables.ts';

/** Targets of adopted resolutions that units have for a period. */
export const listUnitTargetIds = async (
  db: Kysely<Database>,
  unitIds: readonly string[],
  period: string,
): Promise<string[]> =>
  (
    await sql<{ id: string }>`
      select t.id from target t
      where t.body_id = plenum_body() and t.unit_id = any(cast(${unitIds} as uuid[])) and t.period = ${period} and t.part_of_id is null
        and exists (select from resolution_target h join resolution r on r.body_id = h.body_id and r.id = h.resolution_id
          where h.body_id = t.body_id and h.target_id = t.id and r.status = 'adopted')`.execute(db)
  ).rows.map(({ id }) => id);
