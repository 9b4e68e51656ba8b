// Something published from the totals before they are restated: a snapshot and the announcement made of it, each with its hash.
import { strictEqual } from 'node:assert';
import { createHash } from 'node:crypto';
import { sql } from 'kysely';

import type { Store } from '../../src/store/connect.ts';
import { canonicalJson } from '../../src/store/events.ts';
import { BODY, OFFICER, ROOT } from '../figures/country.ts';

const SNAPSHOT = '00000004-0000-7000-8000-000000000001';
const ANNOUNCEMENT = '00000005-0000-7000-8000-000000000001';
const AT = '2026-01-02T00:00:00Z';
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

type Kept = { content: string; hash: string };
const readKept = async ({ db }: Store): Promise<Kept[]> => {
  const { rows } = await sql<Kept>`
    select content, hash from snapshot where id = ${SNAPSHOT}
    union all select content, hash from announcement_version where announcement_id = ${ANNOUNCEMENT}`.execute(
    db,
  );
  return rows;
};

export const publishTotals = async (store: Store): Promise<() => Promise<void>> => {
  const { db } = store;
  const { rows: facts } = await sql<{ indicatorId: string; unitId: string; period: string; value: string }>`
    select indicator_id as "indicatorId", unit_id as "unitId", period, trim_scale(total)::text as value from unit_total
    where body_id = ${BODY.id} and unit_id = ${ROOT} order by indicator_id, period`.execute(db);
  const content = canonicalJson({ facts });
  await sql`insert into snapshot (body_id, id, period, reason, taken_by, taken_at, content, hash, target_count)
    values (${BODY.id}, ${SNAPSHOT}, '2025', 'Công bố', ${OFFICER.personId}, ${AT}, ${content}, ${hashOf(content)}, 0)`.execute(
    db,
  );
  await sql`insert into announcement (body_id, id, snapshot_id, title, slug, content, official, created_at, updated_at)
    values (${BODY.id}, ${ANNOUNCEMENT}, ${SNAPSHOT}, 'Thông báo', 'thong-bao', '{}', '{}', ${AT}, ${AT})`.execute(
    db,
  );
  await sql`insert into announcement_version (body_id, announcement_id, version, title, content, hash, snapshot_id, published_by, published_at)
    values (${BODY.id}, ${ANNOUNCEMENT}, 1, 'Thông báo', ${content}, ${hashOf(content)}, ${SNAPSHOT}, ${OFFICER.personId}, ${AT})`.execute(
    db,
  );
  return async () => {
    const kept = await readKept(store);
    strictEqual(kept.length, 2);
    for (const one of kept) {
      strictEqual(one.content === content, true, 'what was published is not the same bytes any more');
      strictEqual(hashOf(one.content), one.hash);
    }
  };
};
