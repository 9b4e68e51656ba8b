// A migrated database for a test file: a copy of a template that is made once. Embedded by default; with
// PLENUM_TEST_DATABASE_URL the same tests run on that PostgreSQL server, each file in a database of its own.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { newId } from '../../src/kernel/ids.ts';
import { openStore, type Store } from '../../src/store/connect.ts';
import { listMigrations, migrate } from '../../src/store/migrate.ts';

const serverUrl = process.env.PLENUM_TEST_DATABASE_URL;
const cacheFolder = join(import.meta.dirname, '../../node_modules/.cache/plenum');
const fingerprint = () =>
  createHash('sha256')
    .update(
      listMigrations()
        .map((migration) => migration.hash)
        .join(),
    )
    .digest('hex')
    .slice(0, 16);

export const openTestStore = async (): Promise<Store> =>
  serverUrl ? openOnServer(serverUrl) : openStore({ loadDataDir: await embeddedTemplate() });

const embeddedTemplate = async (): Promise<Blob> => {
  const file = join(cacheFolder, `template-${fingerprint()}.tar`);
  if (!existsSync(file)) {
    const store = await openStore({});
    await migrate(store);
    const dump = await store.pglite!.dumpDataDir('none');
    mkdirSync(cacheFolder, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, Buffer.from(await dump.arrayBuffer()));
    renameSync(draft, file);
    await store.close();
  }
  return new Blob([readFileSync(file)]);
};

const withAdmin = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const openOnServer = async (url: string): Promise<Store> => {
  const template = `plenum_template_${fingerprint()}`;
  const name = `plenum_test_${newId().replaceAll('-', '')}`;
  const at = (database: string) => Object.assign(new URL(url), { pathname: `/${database}` }).toString();
  await withAdmin(url, async (admin) => {
    // One test process at a time makes the template; the others wait for it.
    await admin.query('select pg_advisory_lock(7236002)');
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
    if (!rowCount) {
      await admin.query(`create database ${template}_draft`);
      const store = await openStore({ databaseUrl: at(`${template}_draft`), poolSize: 1 });
      await migrate(store);
      await store.close();
      await admin.query(`alter database ${template}_draft rename to ${template}`);
    }
    await admin.query(`create database ${name} template ${template}`);
    await admin.query('select pg_advisory_unlock(7236002)');
  });
  const store = await openStore({ databaseUrl: at(name), poolSize: 6 });
  return {
    ...store,
    close: async () => {
      await store.close();
      await withAdmin(url, (admin) => admin.query(`drop database if exists ${name} with (force)`));
    },
  };
};
