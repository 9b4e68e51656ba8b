// The country's figures made inside the database, for figures that time something else than loading: indexes and triggers are
// put aside meanwhile, the totals come from the product's own function afterwards. There is no log of it.
import { type Kysely, sql } from 'kysely';
import type { Store } from '../../src/store/connect.ts';
import type { Database } from '../../src/store/tables.ts';
import { BODY, COMMUNES, indicatorId, OFFICER, PROVINCES, provinceId, YEARS } from './country.ts';

type Progress = (step: string, done: number, total: number) => void;

const sayProgress: Progress = (step, done, total) => {
  if (process.stderr.isTTY)
    process.stderr.write(`\r${step} ${done} of ${total}${done === total ? '\n' : ''}`);
};

/** The figure in tenths, as tenthsAt() in country.ts. */
const TENTHS = sql.raw(
  '((((i + 1)::int8 * 2654435761) # ((c + 1)::int8 * 40503) # (y * 97)::int8) & 4294967295) >> 12',
);

const insertIndicator = (db: Kysely<Database>, indicator: number) =>
  sql`insert into indicator_value (body_id, id, indicator_id, unit_id, period, kind, vintage, value, version, reported_by, reported_at)
    select ${BODY.id}::uuid, ('0000000a-' || lpad(to_hex(i), 4, '0') || '-7000-8' || lpad((y % 1000)::text, 3, '0') || '-' || lpad(to_hex(c), 12, '0'))::uuid,
      ${indicatorId(indicator)}::uuid, ('00000001-0000-7000-8000-' || lpad(to_hex(1000 + c), 12, '0'))::uuid, y::text, 'actual', 'final',
      trim_scale((${TENTHS}) * 0.1), 1, ${OFFICER.personId}::uuid, '2026-01-01T00:00:00Z'
    from (select ${indicator}::int) as one (i), generate_series(${YEARS[0]}::int, ${YEARS.at(-1)!}::int) as y, generate_series(0, ${COMMUNES - 1}::int) as c`.execute(
    db,
  );

/** The provinces are named; the country follows from them, and what is reckoned from both. */
const restateIndicator = (db: Kysely<Database>, indicator: number) =>
  sql`with cell as (
      select ${indicatorId(indicator)}::uuid as i, u, y::text as p
      from unnest(${Array.from({ length: PROVINCES }, (_, i) => provinceId(i))}::uuid[]) as u, generate_series(${YEARS[0]}::int, ${YEARS.at(-1)!}::int) as y)
    select restate_cells(${BODY.id}::uuid, null, null, '{}', '{}', '{}', array_agg(i), array_agg(u), array_agg(p)) from cell`.execute(
    db,
  );

export const loadBulk = async (
  { db }: Store,
  indicators: number,
  onProgress: Progress = sayProgress,
): Promise<void> =>
  db.connection().execute(async (connection) => {
    const { rows: indexes } = await sql<{ name: string; definition: string }>`
      select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
      where i.indrelid = 'indicator_value'::regclass and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`.execute(
      connection,
    );
    await sql`set session_replication_role = replica`.execute(connection);
    for (const { name } of indexes) await sql.raw(`drop index ${name}`).execute(connection);
    for (let indicator = 0; indicator < indicators; indicator++) {
      await insertIndicator(connection, indicator);
      onProgress('figures of indicator', indicator + 1, indicators);
    }
    await sql`set maintenance_work_mem = '256MB'`.execute(connection);
    for (const [at, { definition }] of indexes.entries()) {
      await sql.raw(definition).execute(connection);
      onProgress('index', at + 1, indexes.length);
    }
    await sql`reset maintenance_work_mem`.execute(connection);
    await sql`set session_replication_role = origin`.execute(connection);
    await sql`vacuum analyze indicator_value`.execute(connection);
    for (let indicator = 0; indicator < indicators; indicator++) {
      await restateIndicator(connection, indicator);
      onProgress('totals of indicator', indicator + 1, indicators);
    }
    await sql`vacuum analyze unit_total`.execute(connection);
  });
