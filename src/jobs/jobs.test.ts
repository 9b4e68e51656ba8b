import { sql } from 'kysely';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openTestApp } from '../../test/harness/index.ts';
import { contract } from '../features/people/contract.ts';
import { newId } from '../kernel/ids.ts';
import { keepUp } from '../store/upkeep.ts';
import { cleanUp } from './cleanup.ts';
import { type Jobs, startJobs } from './jobs.ts';
import { type Deliver, sendWaitingMail } from './mail.ts';

const { store, newWorld } = await openTestApp();
const letters: Parameters<Deliver>[0][] = [];
const complaints: string[] = [];
const start = () =>
  startJobs(store, {
    url: 'https://plenum.example.vn',
    mail: { from: 'plenum@example.vn' },
    deliver: async (letter) => void letters.push(letter),
    complain: (line) => complaints.push(line),
  });
let jobs: Jobs = await start();
afterAll(() => jobs.stop());

const invite = async () => {
  const world = await newWorld();
  const email = `${newId()}@example.vn`;
  await world.call('quan', contract.invitePerson, { name: 'Lan', email, grants: [{ role: 'member' }] });
  return { world, email };
};

describe('jobs', () => {
  it('send waiting mail while verbs go on beside them', async () => {
    const invited = await Promise.all(Array.from({ length: 5 }, invite));
    await jobs.send('mail');
    await vi.waitFor(
      () =>
        expect(letters.map((letter) => letter.to)).toEqual(
          expect.arrayContaining(invited.map(({ email }) => email)),
        ),
      {
        timeout: 20_000,
      },
    );
    expect(letters[0]!.text).toContain('https://plenum.example.vn/app/invitation#');
    const { body: outbox } = await invited[0]!.world.call('quan', contract.listMail);
    await vi.waitFor(async () =>
      expect((await invited[0]!.world.call('quan', contract.listMail)).body[0]).toMatchObject({
        text: '',
        lastError: null,
      }),
    );
    expect(outbox[0]!.recipient).toBe(invited[0]!.email);
    expect(complaints).toEqual([]);
  });

  it('start again on the same database', async () => {
    await jobs.stop();
    jobs = await start();
    const { email } = await invite();
    await jobs.send('mail');
    await vi.waitFor(() => expect(letters.map((letter) => letter.to)).toContain(email), { timeout: 20_000 });
  });

  it('tell of a log that was changed', async () => {
    const { world } = await invite();
    await store.db
      .updateTable('event')
      .set({ actor_name: 'Ai đó' })
      .where('body_id', '=', world.bodyId)
      .execute();
    await jobs.send('examine');
    await vi.waitFor(
      () => expect(complaints.join()).toMatch(new RegExp(`audit_chain: ${world.slug}: entry 1`)),
      {
        timeout: 20_000,
      },
    );
  });
});

describe('mail', () => {
  const options = { from: 'plenum@example.vn', address: 'https://plenum.example.vn' };

  it('that was not taken waits with its error and goes out once', async () => {
    const { world, email } = await invite();
    const refuse: Deliver = async ({ to }) => {
      if (to === email) throw new Error('mailbox busy');
    };
    await sendWaitingMail(store, { ...options, deliver: refuse });
    const waiting = (await world.call('quan', contract.listMail)).body;
    expect(waiting).toMatchObject([{ sentAt: null, lastError: 'mailbox busy' }]);
    expect(waiting[0]!.text).not.toBe('');
    const taken: string[] = [];
    const take: Deliver = async ({ to }) => void taken.push(to);
    await Promise.all([1, 2, 3].map(() => sendWaitingMail(store, { ...options, deliver: take })));
    expect(taken.filter((to) => to === email)).toHaveLength(1);
  });
});

describe('cleaning up', () => {
  it('takes ended sessions and leaves running ones', async () => {
    const user = newId();
    await store.db
      .insertInto('auth_user')
      .values({ id: user, name: 'Lan', email: `${user}@example.vn` })
      .execute();
    const session = (id: string, expiresAt: string) =>
      store.db
        .insertInto('auth_session')
        .values({ id, token: id, user_id: user, expires_at: expiresAt })
        .execute();
    await session(`${user}-over`, '2021-12-01T00:00:00Z');
    await session(`${user}-runs`, '2021-12-03T00:00:00Z');
    await cleanUp(store, new Date('2021-12-02T00:00:00Z'));
    const left = await store.db.selectFrom('auth_session').select('id').where('user_id', '=', user).execute();
    expect(left.map((row) => row.id)).toEqual([`${user}-runs`]);
  });

  it('counts what the tables of the embedded engine hold', async () => {
    const rowsOf = async (): Promise<number> =>
      (
        await sql<{
          reltuples: number;
        }>`select reltuples from pg_class where oid = 'org_unit'::regclass`.execute(store.db)
      ).rows[0]!.reltuples;
    await newWorld();
    await keepUp({ ...store, engine: 'pglite' });
    expect(await rowsOf()).toBeGreaterThanOrEqual(5);
  });
});
