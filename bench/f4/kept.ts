import { sql } from 'kysely';
import type { Store } from '../../src/store/connect.ts';
import { BODY, COMMUNES, communeId, indicatorId } from '../figures/country.ts';

/** The figure of each commune that has one, and which version of it that is. */
export const readKept = async ({ db }: Store): Promise<Map<number, { value: number; version: number }>> => {
  const { rows } = await sql<{ unit_id: string; value: string; version: number }>`
    select unit_id, trim_scale(value)::text as value, version from indicator_value
    where body_id = ${BODY.id} and indicator_id = ${indicatorId(0)} and superseded_at is null`.execute(db);
  const communes = new Map(Array.from({ length: COMMUNES }, (_, commune) => [communeId(commune), commune]));
  return new Map(
    rows.map(({ unit_id, value, version }) => [communes.get(unit_id)!, { value: Number(value), version }]),
  );
};
