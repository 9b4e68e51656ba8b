// Tells the demonstration once for all browser tests; each of them begins with a copy of its own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { loadBenTre } from '../../seeds/ben-tre/index.ts';
import { openTestStore } from '../harness/database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The embedded database as a file; null on a server, where each test tells the demonstration itself. */
    demonstration: string | null;
  }
}

/** Called by the test runner, which also calls what it returns when all is done. */
export const setup = async (project: TestProject): Promise<(() => void) | undefined> => {
  const store = await openTestStore();
  if (!store.pglite) {
    await store.close();
    project.provide('demonstration', null);
    return;
  }
  await loadBenTre(store);
  const dump = await store.pglite.dumpDataDir('none');
  await store.close();
  const folder = mkdtempSync(join(tmpdir(), 'plenum-demonstration-'));
  const file = join(folder, 'ben-tre.tar');
  writeFileSync(file, Buffer.from(await dump.arrayBuffer()));
  project.provide('demonstration', file);
  return () => rmSync(folder, { recursive: true, force: true });
};
