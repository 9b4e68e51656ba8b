import { afterAll, describe, expect, it } from 'vitest';
import { openTestStore } from '../../test/harness/database.ts';
import { makeWorld, type Who, type World } from '../../test/harness/world.ts';
import { slices } from '../features/index.ts';
import { contract as indicators } from '../features/indicators/contract.ts';
import { newId } from '../kernel/ids.ts';
import { LIVE_PATH, type LiveChange, liveContract, type Presence } from '../kernel/live.ts';
import { buildApp } from './app.ts';
import { mountLive } from './live.ts';
import { openLiveHub } from './live-hub.ts';

const store = await openTestStore();
const authenticate = async (headers: Headers) => {
  const userId = /test-user=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1];
  return userId ? { userId } : null;
};
/** Two server processes on one database. */
const makeServer = async () => {
  const hub = await openLiveHub(store);
  const app = await buildApp({
    store,
    slices,
    authenticate,
    requestsPerMinute: 100_000,
    mount: (fastify) => mountLive(fastify, { store, authenticate, hub }),
  });
  return { hub, app, address: await app.listen({ port: 0, host: '127.0.0.1' }) };
};
const servers = [await makeServer(), await makeServer()] as const;
const [here, there] = servers;
afterAll(async () => {
  for (const { app, hub } of servers) {
    await app.close();
    await hub.close();
  }
  await store.close();
});

type Told = { event: string; data: unknown; id: string | undefined };

const readWorld = async () => {
  const world = await makeWorld(store, here.app);
  const persons = await store.db.selectFrom('person').select(['id', 'user_id', 'body_id']).execute();
  const cookieOf = (who: Exclude<Who, 'nobody'>) =>
    `test-user=${(who === 'stranger' ? persons.findLast((one) => one.body_id !== world.bodyId) : persons.find((one) => one.id === world.person[who]))!.user_id}`;
  const open = async (who: Exclude<Who, 'nobody'>, address = here.address, after = '') => {
    const stop = new AbortController();
    const response = await fetch(`${address}${LIVE_PATH}?after=${after}`, {
      headers: { cookie: cookieOf(who) },
      signal: stop.signal,
    });
    const told: Told[] = [];
    const reading = (async () => {
      let text = '';
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
        text += chunk;
        const parts = text.split('\n\n');
        text = parts.pop()!;
        for (const part of parts) {
          const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(part)?.[1];
          const event = field('event');
          if (event) told.push({ event, data: JSON.parse(field('data')!), id: field('id') });
        }
      }
    })().catch(() => undefined);
    const find = <T>(event: string, isIt: (data: T) => boolean) =>
      told.find((one) => one.event === event && isIt(one.data as T));
    const next = async <T>(event: string, isIt: (data: T) => boolean = () => true): Promise<T> => {
      await expect.poll(() => find(event, isIt), { timeout: 20_000 }).toBeDefined();
      return find(event, isIt)!.data as T;
    };
    await next('hello');
    const close = async () => {
      stop.abort();
      await reading;
    };
    return { told, next, close };
  };
  const say = async (who: Exclude<Who, 'nobody'>, input: object, address = here.address) => {
    const response = await fetch(address + liveContract.sayWhere.path, {
      method: 'POST',
      headers: { cookie: cookieOf(who), 'x-plenum': '1', 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    return (await response.json()) as { others: Presence[] };
  };
  return { world, open, say, cookieOf };
};

const makeIndicator = async (world: World) =>
  (
    await world.call('nga', indicators.createIndicator, {
      code: `L${newId().slice(-6)}`,
      nameVi: 'Sản lượng lúa',
      unit: 'tấn',
      direction: 'up',
      area: 'economy',
    })
  ).body.id;
const report = async (world: World, indicatorId: string, value: string) =>
  world.call('nga', indicators.reportValue, {
    indicatorId,
    unitId: world.unit.TINH,
    period: '2021',
    kind: 'estimate',
    value,
  });

describe('the stream of changes', () => {
  it('tells every server what was committed, with the cell and no figure', async () => {
    const { world, open } = await readWorld();
    const indicatorId = await makeIndicator(world);
    const pages = [await open('mai'), await open('long', there.address)];
    await report(world, indicatorId, '12.5');
    const cell = { indicatorId, unitId: world.unit.TINH, period: '2021' };
    for (const page of pages) {
      const change = await page.next<LiveChange>('change', ({ types }) => types.includes('value'));
      expect(change.cells).toEqual([cell]);
      expect(JSON.stringify(page.told)).not.toContain('12.5');
      await page.close();
    }
  });

  it('tells nothing of what was rolled back, and nothing to another body', async () => {
    const { world, open } = await readWorld();
    const [page, away] = [await open('mai'), await open('stranger')];
    const lost = world.run('nga', async (ctx) => {
      ctx.record({ verb: 'values.report', objectType: 'lost', objectId: newId() });
      await ctx.db
        .insertInto('body')
        .values({ id: world.bodyId } as never)
        .execute();
    });
    await expect(lost).rejects.toThrow();
    await makeIndicator(world);
    await page.next<LiveChange>('change', ({ types }) => types.includes('indicator'));
    expect(page.told.filter(({ event }) => event === 'change')).toHaveLength(1);
    expect(away.told.map(({ event }) => event)).toEqual(['hello']);
    await page.close();
    await away.close();
  });

  it('names at most sixty cells; beyond that it says only that there are many', async () => {
    const { world, open } = await readWorld();
    const indicatorId = await makeIndicator(world);
    const page = await open('mai');
    await world.call('nga', indicators.reportValues, {
      values: Array.from({ length: 61 }, (_, at) => ({
        indicatorId,
        unitId: world.unit.TINH,
        period: String(1950 + at),
        value: '1',
      })),
    });
    const { cells } = await page.next<LiveChange>('change', ({ types }) => types.includes('value'));
    expect(cells).toBeNull();
    await page.close();
  });

  it('gives a page that comes back what it missed, or says that it is behind', async () => {
    const { world, open } = await readWorld();
    const indicatorId = await makeIndicator(world);
    const first = await open('mai');
    await report(world, indicatorId, '1');
    const { seq } = await first.next<LiveChange>('change', ({ types }) => types.includes('value'));
    await first.close();
    await report(world, indicatorId, '2');
    const again = await open('mai', here.address, String(seq));
    expect(await again.next('hello')).toEqual({ seq: seq + 1, isBehind: false });
    expect((await again.next<LiveChange>('change')).seq).toBe(seq + 1);
    const late = await open('mai', here.address, '0');
    expect(await late.next('hello')).toEqual({ seq: seq + 1, isBehind: true });
    await again.close();
    await late.close();
  });

  it('is for those who are signed in, and not without end', async () => {
    const { open, cookieOf } = await readWorld();
    expect((await fetch(here.address + LIVE_PATH)).status).toBe(401);
    const pages = await Promise.all(Array.from({ length: 12 }, () => open('mai')));
    const refused = await fetch(here.address + LIVE_PATH, { headers: { cookie: cookieOf('mai') } });
    expect(refused.status).toBe(429);
    await Promise.all(pages.map((page) => page.close()));
    await expect
      .poll(async () => {
        const page = await open('mai').catch(() => null);
        await page?.close();
        return page !== null;
      })
      .toBe(true);
  });
});

describe('who else is where', () => {
  const at = (tab: string, room: string | null, spot: string | null = null) => ({
    tab: `${tab}-12345678`,
    room,
    seenIn: room ? [room] : [],
    spot,
  });

  it('is told to those in the same room, on any server, and again when somebody moves or leaves', async () => {
    const { open, say } = await readWorld();
    const page = await open('nga');
    expect((await say('nga', at('nga', 'r1'))).others).toEqual([]);
    await say('hoa', at('hoa', 'r1', 'cell 1'), there.address);
    const seen = await page.next<Presence>('presence', ({ spot }) => spot === 'cell 1');
    expect(seen).toMatchObject({ name: 'Lê Thị Hoa', seenIn: ['r1'] });
    await expect
      .poll(async () => (await say('nga', at('nga', 'r1'))).others.map(({ name }) => name))
      .toEqual(['Lê Thị Hoa']);
    await say('hoa', at('hoa', null));
    await expect.poll(async () => (await say('nga', at('nga', 'r1'))).others).toEqual([]);
    await page.next<Presence>('presence', ({ name, seenIn }) => name === 'Lê Thị Hoa' && seenIn.length === 0);
    await page.close();
  });

  it('is not told to other rooms or other bodies', async () => {
    const { open, say } = await readWorld();
    const [elsewhere, away] = [await open('mai'), await open('stranger')];
    await say('mai', at('mai', 'r2'));
    await say('stranger', at('stranger', 'r1'));
    await say('hoa', at('hoa', 'r1', 'cell 1'));
    await expect.poll(async () => (await say('kiet', at('kiet', 'r1'))).others.length).toBe(1);
    expect(elsewhere.told.filter(({ data }) => (data as Presence).spot === 'cell 1')).toEqual([]);
    expect(away.told.filter(({ data }) => (data as Presence).name === 'Lê Thị Hoa')).toEqual([]);
    await elsewhere.close();
    await away.close();
  });
});
