// What `plenum doctor` asks of the database itself: is it up to date, are its chains and files whole, is the second lock on.
import { type Kysely, sql } from 'kysely';
import { type ChainFault, findChainFault } from './events.ts';
import { listMigrations } from './migrate.ts';
import type { Database } from './tables.ts';

export type Finding = {
  check: 'migrations' | 'second_lock' | 'audit_chain' | 'files';
  ok: boolean;
  detail: string;
};

export const examineStore = async (db: Kysely<Database>): Promise<Finding[]> => [
  await examineMigrations(db),
  await examineSecondLock(db),
  ...(await examineChains(db)),
  await examineFiles(db),
];

const examineMigrations = async (db: Kysely<Database>): Promise<Finding> => {
  const applied = new Set(
    (await db.selectFrom('schema_migration').select('name').execute()).map((row) => row.name),
  );
  const missing = listMigrations().filter((migration) => !applied.has(migration.name));
  return {
    check: 'migrations',
    ok: missing.length === 0,
    detail: missing.length
      ? `missing: ${missing.map((migration) => migration.name).join(', ')}`
      : `${applied.size} applied`,
  };
};

const examineSecondLock = async (db: Kysely<Database>): Promise<Finding> => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'body_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`.execute(
    db,
  );
  return {
    check: 'second_lock',
    ok: rows.length === 0,
    detail: rows.length ? `open: ${rows.map((row) => row.name).join(', ')}` : 'every tenant table',
  };
};

const FAULT: Record<ChainFault['problem'], string> = {
  changed: 'was changed',
  missing: 'is missing',
  head: 'is the end of the log, but entries after it were removed or the head was changed',
};

const examineChains = async (db: Kysely<Database>): Promise<Finding[]> => {
  const bodies = await db.selectFrom('body').select(['id', 'slug']).orderBy('slug').execute();
  return Promise.all(
    bodies.map(async ({ id, slug }): Promise<Finding> => {
      const fault = await findChainFault(db, id);
      return {
        check: 'audit_chain',
        ok: !fault,
        detail: fault ? `${slug}: entry ${fault.seq} ${FAULT[fault.problem]}` : `${slug}: whole`,
      };
    }),
  );
};

const examineFiles = async (db: Kysely<Database>): Promise<Finding> => {
  const { rows } = await sql<{
    id: string;
    name: string;
  }>`select id, name from file where encode(sha256(content), 'hex') <> sha256 or length(content) <> size limit 20`.execute(
    db,
  );
  return {
    check: 'files',
    ok: rows.length === 0,
    detail: rows.length
      ? `changed: ${rows.map((row) => `${row.name} (${row.id})`).join(', ')}`
      : 'all as they came in',
  };
};
