// The whole program for a browser test: the demonstration in a database of its own, served on a free port, and pages of
// Chromium signed in as one of the demonstration's people.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { buildWebIfStale } from '../../scripts/start.ts';
import { emailOf, loadBenTre } from '../../seeds/ben-tre/index.ts';
import { DEMO_PASSWORD } from '../../seeds/ben-tre/people.ts';
import { type Running, serve } from '../../src/main.ts';
import { openStore, type Store } from '../../src/store/connect.ts';
import { openTestStore } from '../harness/database.ts';

/** Wide enough for every column, and a phone. */
export const WIDE = 1280;
export const PHONE = 390;

/** Keys of the demonstration's people: 'vanphong' (office), 'lanhdao' (leader), 'taichinh' (reporter) … */
export type Who = string;

export type TestApp = {
  address: string;
  running: Running;
  /** Opens a page as somebody (null: nobody signed in), hands it to `use`, closes it; a page error fails the test. */
  withPage: (
    who: Who | null,
    width: number,
    use: (page: Page, context: BrowserContext) => Promise<void>,
  ) => Promise<void>;
  stop: () => Promise<void>;
};

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const openDemonstration = async (): Promise<Store> => {
  const file = inject('demonstration');
  if (file) return openStore({ loadDataDir: new Blob([readFileSync(file)]) });
  const store = await openTestStore();
  await loadBenTre(store);
  return store;
};

const openTold = async (tell: (store: Store) => Promise<unknown>): Promise<Store> => {
  const store = await openTestStore();
  await tell(store);
  return store;
};

/** `tell` fills the database; the demonstration of Bến Tre where left out. */
export const startApp = async (tell?: (store: Store) => Promise<unknown>): Promise<TestApp> => {
  buildWebIfStale();
  const store = await (tell ? openTold(tell) : openDemonstration());
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const running = await serve(
    {
      port,
      host: '127.0.0.1',
      url,
      dataFolder: '',
      secret: 'a secret for browser tests only, 32 long',
      mail: { from: 'plenum@localhost' },
    },
    store,
  );
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  const sessions = new Map<Who, BrowserState>();
  const withPage: TestApp['withPage'] = async (who, width, use) => {
    const context = await browser.newContext({
      viewport: { width, height: width === PHONE ? 844 : 900 },
      baseURL: url,
      locale: 'vi-VN',
      reducedMotion: 'reduce',
      ...(who && { storageState: await signedIn(browser, url, who, sessions) }),
    });
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(45_000);
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await use(page, context);
      if (errors.length) throw errors[0]!;
    } finally {
      await context.close();
    }
  };
  return {
    address: url,
    running,
    withPage,
    stop: async () => {
      await browser.close();
      await running.stop();
    },
  };
};

type BrowserState = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Signs in once for each person; the session's cookies serve all their pages. */
const signedIn = async (
  browser: Browser,
  url: string,
  who: Who,
  sessions: Map<Who, BrowserState>,
): Promise<BrowserState> => {
  const kept = sessions.get(who);
  if (kept) return kept;
  const context = await browser.newContext({ baseURL: url });
  const response = await context.request.post('/api/auth/sign-in/email', {
    headers: { 'x-plenum': '1' },
    data: { email: emailOf(who), password: DEMO_PASSWORD },
  });
  if (!response.ok()) throw new Error(`${who} cannot sign in: ${response.status()} ${await response.text()}`);
  const state = await context.storageState();
  await context.close();
  sessions.set(who, state);
  return state;
};

const freePort = (): Promise<number> =>
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
