// Puts the program together: configuration → store → sign-in → jobs → doors. Nobody imports main but the command line.
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { slices } from './features/index.ts';
import { createSignIn } from './features/people/index.ts';
import { buildApp } from './http/app.ts';
import { mountLive } from './http/live.ts';
import { openLiveHub } from './http/live-hub.ts';
import { mountPublicPages } from './http/public-pages.ts';
import { mountSignIn } from './http/sign-in.ts';
import { mountStaffApp } from './http/staff-app.ts';
import { startJobs } from './jobs/index.ts';
import { openStore, type Store } from './store/connect.ts';
import { migrate } from './store/migrate.ts';

export type Running = { app: FastifyInstance; store: Store; address: string; stop: () => Promise<void> };

/** Opens the database the configuration names and brings it up to date. */
export const openMigratedStore = async (config: Config): Promise<Store> => {
  const store = await openStore(
    config.databaseUrl ? { databaseUrl: config.databaseUrl } : { folder: config.dataFolder },
  );
  try {
    await migrate(store);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
};

/** Serves over an open store; `stop` closes doors, jobs and store, in that order. */
export const serve = async (config: Config, store: Store): Promise<Running> => {
  const hub = await openLiveHub(store);
  const signIn = createSignIn(store, { url: config.url, secret: config.secret, oidc: config.oidc });
  const app = await buildApp({
    store,
    slices,
    log: true,
    requestsPerMinute: config.requestsPerMinute,
    authenticate: signIn.authenticate,
    mount: async (fastify) => {
      mountSignIn(fastify, signIn);
      mountLive(fastify, { store, authenticate: signIn.authenticate, hub });
      await mountPublicPages(fastify, { store, authenticate: signIn.authenticate, url: config.url });
      await mountStaffApp(fastify);
    },
  });
  try {
    const address = await app.listen({ port: config.port, host: config.host });
    const jobs = await startJobs(store, {
      url: config.url,
      mail: config.mail,
      privateWebhooks: config.privateWebhooks,
    });
    const stop = async () => {
      await app.close();
      await hub.close();
      await jobs.stop();
      await store.close();
    };
    return { app, store, address, stop };
  } catch (error) {
    await app.close();
    await hub.close();
    throw error;
  }
};
