// What a slice's HTTP test begins with: `const test = await openWorldForFile()`.
import { afterAll } from 'vitest';
import { openTestStore } from './database.ts';
import { makeWorld, startTestApp, type World } from './world.ts';

export type { PersonName, UnitCode, Who, World } from './world.ts';

/** One database and one application for a test file; `newWorld()` gives each test a body of its own. */
export const openTestApp = async () => {
  const store = await openTestStore();
  const app = await startTestApp(store);
  afterAll(async () => {
    await app.close();
    await store.close();
  });
  return { store, app, newWorld: (): Promise<World> => makeWorld(store, app) };
};
