// Opens the database: PGlite in a folder (or in memory, for tests), or a PostgreSQL server by address.
// Besides the migrator this is the only place that knows which of the two it is.
import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { COLUMN_PARSERS } from './column-types.ts';
import { lockFolder } from './folder-lock.ts';
import { type Listen, listenEmbedded, listenOnServer } from './listen.ts';
import { namingClient } from './named-statements.ts';
import { SerialPGliteDialect } from './serial-pglite-dialect.ts';
import { StoreError } from './store-error.ts';
import type { Database } from './tables.ts';

export type StoreConfig =
  | { databaseUrl: string; poolSize?: number }
  | { folder: string }
  | { loadDataDir?: Blob };

export type Store = {
  db: Kysely<Database>;
  engine: 'postgres' | 'pglite';
  /** The embedded engine, for those who bring their own adapter (jobs) or dump it (tests, backup). */
  pglite?: PGlite;
  pool?: pg.Pool;
  /** Runs several statements at once, outside any transaction of Kysely's. */
  execScript: (sql: string) => Promise<void>;
  /** Hears what committed transactions notify. */
  listen: Listen;
  close: () => Promise<void>;
};

const OLDEST_SERVER = 150_000;

// PGlite's own 128 MB of buffers hold, inside the process, pages the system keeps in its file cache anyway; with them the
// engine's memory outgrows the 128 MB it starts with. Reading and writing is no slower (docs/operate/performance.md).
const EMBEDDED_BUFFERS = ['-c', 'shared_buffers=32MB'];

export const openStore = async (config: StoreConfig): Promise<Store> =>
  'databaseUrl' in config ? openServer(config) : openEmbedded(config);

const openServer = async ({
  databaseUrl,
  poolSize = 10,
}: {
  databaseUrl: string;
  poolSize?: number;
}): Promise<Store> => {
  const getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
    COLUMN_PARSERS[oid] ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser;
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: poolSize,
    types: { getTypeParser },
    Client: namingClient(),
  });
  // A connection the server drops while idle must not end the process; the pool replaces it.
  pool.on('error', () => {});
  try {
    const { rows } = await pool.query<{ server_version_num: string }>('show server_version_num');
    if (Number(rows[0]?.server_version_num) < OLDEST_SERVER)
      throw new StoreError('server_too_old', 'PostgreSQL 15 or newer is needed');
  } catch (error) {
    await pool.end();
    if (error instanceof StoreError) throw error;
    throw new StoreError(
      'unreachable',
      `Cannot reach the database named by DATABASE_URL (${(error as Error).message || 'no answer'})`,
      { cause: error },
    );
  }
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    engine: 'postgres',
    pool,
    execScript: async (script) => void (await pool.query(script)),
    listen: listenOnServer(databaseUrl),
    close: () => db.destroy(),
  };
};

const openEmbedded = async (config: { folder?: string; loadDataDir?: Blob }): Promise<Store> => {
  const unlock = config.folder ? lockFolder(config.folder) : () => {};
  try {
    const pglite = await PGlite.create({
      ...(config.folder && { dataDir: join(config.folder, 'db') }),
      ...(config.loadDataDir && { loadDataDir: config.loadDataDir }),
      parsers: COLUMN_PARSERS as Record<number, (value: string) => unknown>,
      serializers: {
        [types.JSONB]: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
      },
      relaxedDurability: false,
      startParams: [...PGlite.defaultStartParams, ...EMBEDDED_BUFFERS],
    });
    const db = new Kysely<Database>({ dialect: new SerialPGliteDialect({ pglite }) });
    const close = async () => {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
      unlock();
    };
    return {
      db,
      engine: 'pglite',
      pglite,
      execScript: async (script) => void (await pglite.exec(script)),
      listen: listenEmbedded(db, pglite),
      close,
    };
  } catch (error) {
    unlock();
    throw error;
  }
};
