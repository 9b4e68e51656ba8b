// Forward-only SQL migrations, in the order of their names, each in a transaction with its own record.
// Safe against two starters: the second waits on an advisory lock and then finds nothing to do.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Store } from './connect.ts';
import { StoreError } from './store-error.ts';

export const MIGRATIONS_FOLDER = join(import.meta.dirname, '../../migrations');
const LOCK_KEY = 7_236_001;

export type Migration = { name: string; text: string; hash: string };

export const listMigrations = (folder = MIGRATIONS_FOLDER): Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return {
        name: name.replace(/\.sql$/, ''),
        text,
        hash: createHash('sha256').update(text).digest('hex').slice(0, 16),
      };
    });

/** Brings the database up to date and returns the names of the migrations that ran. */
export const migrate = async (store: Store, migrations = listMigrations()): Promise<string[]> => {
  await store.execScript(`create table if not exists schema_migration (
    name text primary key, hash text not null, applied_at timestamptz not null default now())`);
  const ran: string[] = [];
  for (;;) {
    const name = await applyNext(store, migrations);
    if (!name) return ran;
    ran.push(name);
  }
};

const applyNext = (store: Store, migrations: Migration[]): Promise<string | null> =>
  store.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK_KEY)})`.execute(tx);
    const done = await sql<{
      name: string;
      hash: string;
    }>`select name, hash from schema_migration order by name`.execute(tx);
    const known = new Map(migrations.map((migration) => [migration.name, migration]));
    const newer = done.rows.find((row) => !known.has(row.name));
    if (newer)
      throw new StoreError(
        'newer_database',
        `This database was made by a newer version of Plenum (it has ${newer.name}); update the program first`,
      );
    const changed = done.rows.find((row) => known.get(row.name)?.hash !== row.hash);
    if (changed)
      throw new StoreError(
        'migration_changed',
        `Migration ${changed.name} differs from the one this database was made with`,
      );
    const next = migrations.find((migration) => !done.rows.some((row) => row.name === migration.name));
    if (!next) return null;
    for (const statement of splitStatements(next.text)) await sql.raw(statement).execute(tx);
    await sql`insert into schema_migration (name, hash) values (${next.name}, ${next.hash})`.execute(tx);
    return next.name;
  });

/** Splits a script at semicolons that end a line, leaving $$-quoted bodies whole (PGlite prepares one statement at a time). */
export const splitStatements = (script: string): string[] => {
  const statements: string[] = [];
  let current = '';
  let quoted = false;
  for (const line of script.split('\n')) {
    if (!quoted && /^\s*--/.test(line)) continue;
    if ((line.match(/\$\$/g) ?? []).length % 2) quoted = !quoted;
    current += `${line}\n`;
    if (!quoted && /;\s*(--.*)?$/.test(line)) {
      statements.push(current.trim());
      current = '';
    }
  }
  if (current.trim()) statements.push(current.trim());
  return statements;
};
