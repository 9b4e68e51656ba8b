// A backup that either engine can take and either can restore: one line of JSON a row, so an office that began on the
// embedded database can move to a server. Taken in one repeatable-read transaction; restored in one transaction.
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Store } from './connect.ts';
import { listMigrations, type Migration } from './migrate.ts';
import { StoreError } from './store-error.ts';
import type { Database } from './tables.ts';

const FORMAT = 'plenum-backup/1';
const PAGE = 200;

export type BackupHead = {
  format: typeof FORMAT;
  takenAt: string;
  migrations: string[];
  tables: Record<string, number>;
};
export type BackupProgress = (done: number, total: number) => void;

/** The index of names is made from the other rows while they are restored. */
const listTables = async (db: Kysely<Database>): Promise<string[]> =>
  (
    await sql<{
      name: string;
    }>`select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('schema_migration', 'search_entry') order by tablename`.execute(
      db,
    )
  ).rows.map((row) => row.name);

const listColumns = async (db: Kysely<Database>, table: string): Promise<string[]> =>
  (
    await sql<{
      name: string;
    }>`select column_name as name from information_schema.columns where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`.execute(
      db,
    )
  ).rows.map((row) => row.name);

/** Yields the lines of a backup: the head first, then every row as {"t": table, "r": row}. */
export async function* readBackup(
  store: Store,
  now: string,
  onProgress: BackupProgress = () => {},
): AsyncGenerator<string> {
  const transaction = await store.db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  try {
    const counts: Record<string, number> = {};
    for (const table of await listTables(transaction))
      counts[table] = Number(
        (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(transaction))
          .rows[0]!.n,
      );
    const applied = (
      await transaction.selectFrom('schema_migration').select('name').orderBy('name').execute()
    ).map((row) => row.name);
    yield JSON.stringify({
      format: FORMAT,
      takenAt: now,
      migrations: applied,
      tables: counts,
    } satisfies BackupHead);
    const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
    let done = 0;
    for (const table of Object.keys(counts)) {
      await sql`declare backup_rows no scroll cursor for select to_jsonb(t)::text as row from ${sql.table(table)} t`.execute(
        transaction,
      );
      for (;;) {
        const { rows } = await sql<{ row: string }>`fetch ${sql.lit(PAGE)} from backup_rows`.execute(
          transaction,
        );
        for (const { row } of rows) yield `{"t":${JSON.stringify(table)},"r":${row}}`;
        done += rows.length;
        onProgress(done, total);
        if (rows.length < PAGE) break;
      }
      await sql`close backup_rows`.execute(transaction);
    }
  } finally {
    await transaction.rollback().execute();
  }
}

/** Fills an empty, migrated database from a backup made by the same or an older version. */
export const restoreBackup = async (
  store: Store,
  lines: AsyncIterable<string>,
  onProgress: BackupProgress = () => {},
): Promise<BackupHead> => {
  const source = lines[Symbol.asyncIterator]();
  const head = readHead((await source.next()).value, listMigrations());
  const total = Object.values(head.tables).reduce((sum, n) => sum + n, 0);
  await store.db.transaction().execute(async (db) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from body`.execute(db);
    if (Number(rows[0]!.n) > 0)
      throw new StoreError(
        'not_empty',
        'A backup is restored only into an empty database; choose another data folder or database',
      );
    const putBack = await dropForeignKeys(db);
    const columns = new Map<string, string[]>();
    let table = '';
    let batch: string[] = [];
    let done = 0;
    const flush = async () => {
      if (batch.length) await insertRows(db, table, columns.get(table)!, batch);
      done += batch.length;
      batch = [];
      onProgress(done, total);
    };
    for (let next = await source.next(); !next.done; next = await source.next()) {
      const line = next.value.trim();
      if (!line) continue;
      const match = /^\{"t":"([a-z0-9_]+)","r":(.*)\}$/s.exec(line);
      if (!match)
        throw new StoreError('broken_backup', `Line ${done + batch.length + 2} of the backup is damaged`);
      if (match[1] !== table || batch.length >= PAGE) {
        await flush();
        table = match[1]!;
        if (!columns.has(table)) columns.set(table, await listColumns(db, table));
      }
      batch.push(match[2]!);
    }
    await flush();
    if (done !== total)
      throw new StoreError('broken_backup', `The backup is cut off: it holds ${done} of ${total} rows`);
    await putBack();
  });
  return head;
};

const readHead = (line: string | undefined, known: Migration[]): BackupHead => {
  let head: BackupHead;
  try {
    head = JSON.parse(line ?? '') as BackupHead;
  } catch {
    throw new StoreError('broken_backup', 'This file is not a Plenum backup');
  }
  if (head.format !== FORMAT) throw new StoreError('broken_backup', 'This file is not a Plenum backup');
  const names = new Set(known.map((migration) => migration.name));
  const newer = head.migrations.find((name) => !names.has(name));
  if (newer)
    throw new StoreError(
      'newer_database',
      `This backup was made by a newer version of Plenum (it has ${newer}); update the program first`,
    );
  return head;
};

/** Foreign keys are dropped for the load and made again after it, which checks every row. Needs no superuser. */
const dropForeignKeys = async (db: Transaction<Database>): Promise<() => Promise<void>> => {
  const { rows } = await sql<{ relation: string; name: string; definition: string }>`
    select conrelid::regclass::text as relation, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`.execute(
    db,
  );
  for (const { relation, name } of rows)
    await sql.raw(`alter table ${relation} drop constraint "${name}"`).execute(db);
  return async () => {
    for (const { relation, name, definition } of rows)
      await sql.raw(`alter table ${relation} add constraint "${name}" ${definition}`).execute(db);
  };
};

const insertRows = async (
  db: Transaction<Database>,
  table: string,
  columns: string[],
  rows: string[],
): Promise<void> => {
  if (!columns.length)
    throw new StoreError('broken_backup', `The backup holds a table this version does not know: ${table}`);
  const list = sql.join(columns.map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${list}) overriding system value
    select ${list} from jsonb_populate_recordset(null::${sql.table(table)}, ${`[${rows.join(',')}]`}::jsonb)`.execute(
    db,
  );
};
