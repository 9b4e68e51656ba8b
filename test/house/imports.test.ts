// Who may use whom: kernel ← prose, papers, store ← features ← {http, jobs, cli} ← main; web sees contracts and rules only.
import { describe, expect, it } from 'vitest';
import { type Import, importsOf, isTest, listFiles } from './source.ts';

const files = listFiles(['src'], ['.ts', '.tsx']).filter((path) => !isTest(path));
const imports = files.flatMap(importsOf);
const own = imports.filter((one) => /^(src|seeds|test|scripts|bench)\//.test(one.to));

const roomOf = (path: string): string =>
  /^src\/([^/]+?)(?:\.ts)?(?:\/|$)/.exec(path)?.[1] ?? path.split('/')[0]!;

/** Room → the rooms it may use besides itself. */
const MAY_USE: Record<string, readonly string[]> = {
  kernel: [],
  prose: ['kernel'],
  papers: ['kernel'],
  store: ['kernel'],
  features: ['kernel', 'prose', 'papers', 'store'],
  // Public pages are made on the server by pure functions of the web room.
  http: ['kernel', 'store', 'features', 'web'],
  jobs: ['kernel', 'store', 'features'],
  // The command line is where the program begins: it may put the whole together.
  cli: ['kernel', 'prose', 'papers', 'store', 'features', 'http', 'jobs', 'main', 'config', 'seeds'],
  main: ['kernel', 'store', 'features', 'http', 'jobs', 'config'],
  config: ['kernel', 'store'],
  web: ['kernel', 'features'],
};

const said = (broken: Import[]) => broken.map(({ from, to }) => `${from} uses ${to}`);

describe('directions between rooms', () => {
  it('are read from the files at all', () => {
    expect(own.length).toBeGreaterThan(2 * files.length);
  });

  it('are known for every room', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in MAY_USE))).toEqual([]);
  });

  it('are kept', () => {
    const broken = own.filter(({ from, to }) => {
      const [user, used] = [roomOf(from), roomOf(to)];
      return user !== used && !MAY_USE[user]?.includes(used);
    });
    expect(said(broken)).toEqual([]);
  });

  it('let http see only the public pages of the web', () => {
    const broken = own.filter(
      ({ from, to }) => roomOf(from) === 'http' && roomOf(to) === 'web' && !to.startsWith('src/web/public/'),
    );
    expect(said(broken)).toEqual([]);
  });
});

const sliceOf = (path: string): string | undefined => /^src\/features\/([^/]+)\//.exec(path)?.[1];
/** The side of a slice that the web may see: its contract and its pure rules, in one file or several. */
const isOpenSide = (path: string): boolean =>
  /^src\/features\/[^/]+\/(sign-in\/)?([\w-]*contract|[\w-]*rules)(\.ts$|\/)/.test(path);
const isDoorOfSlice = (path: string): boolean => /^src\/features\/[^/]+\/(contract|rules)\.ts$/.test(path);

describe('slices', () => {
  const between = own.filter(({ from, to }) => sliceOf(from) && sliceOf(to) && sliceOf(from) !== sliceOf(to));

  it('use one another only through index.ts, or a contract from a contract', () => {
    const broken = between.filter(
      ({ from, to }) => !to.endsWith('/index.ts') && !(isOpenSide(from) && isDoorOfSlice(to)),
    );
    expect(said(broken)).toEqual([]);
  });

  it('never in a circle', () => {
    const uses = Map.groupBy(between, ({ from }) => sliceOf(from)!);
    const circleFrom = (slice: string, path: string[] = []): string[] | null => {
      if (path.includes(slice)) return [...path.slice(path.indexOf(slice)), slice];
      for (const { to } of uses.get(slice) ?? []) {
        const circle = circleFrom(sliceOf(to)!, [...path, slice]);
        if (circle) return circle;
      }
      return null;
    };
    expect([...uses.keys()].map((slice) => circleFrom(slice)).filter(Boolean)).toEqual([]);
  });

  it('keep contract and rules on the kernel alone', () => {
    const broken = imports.filter(
      ({ from, to }) =>
        isOpenSide(from) &&
        !(to.startsWith('src/kernel/') || isOpenSide(to) || to === 'zod' || to === 'decimal.js'),
    );
    expect(said(broken)).toEqual([]);
  });
});

describe('the web', () => {
  const isPage = (path: string) =>
    path.startsWith('src/web/') && !path.startsWith('src/web/public/') && !path.endsWith('vite.config.ts');

  it('sees contract.ts and rules.ts of a slice, nothing else', () => {
    const broken = own.filter(
      ({ from, to }) => roomOf(from) === 'web' && roomOf(to) === 'features' && !isDoorOfSlice(to),
    );
    expect(said(broken)).toEqual([]);
  });

  it('reaches nothing that needs a server', () => {
    const byFile = Map.groupBy(imports, ({ from }) => from);
    const reached = new Set<string>();
    const visit = (path: string) => {
      if (reached.has(path)) return;
      reached.add(path);
      for (const { to, isTypeOnly } of byFile.get(path) ?? []) if (!isTypeOnly) visit(to);
    };
    for (const path of files.filter(isPage)) visit(path);
    expect(
      [...reached].filter((path) => /^(node:|pg|kysely|fastify|@electric-sql|better-auth)/.test(path)),
    ).toEqual([]);
  });
});
