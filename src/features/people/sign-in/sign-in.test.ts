import { afterAll, describe, expect, it } from 'vitest';
import { openBrowser, startSigningApp } from '../../../../test/harness/browser.ts';
import { openTestStore } from '../../../../test/harness/database.ts';
import { codeFor } from '../../../../test/harness/totp.ts';
import { newId } from '../../../kernel/ids.ts';
import { contract } from '../contract.ts';
import { createAdministrator, createBody } from '../founding.ts';
import { signInContract as signIn } from './contract.ts';
import { LOCK_AFTER } from './lockout.ts';

const store = await openTestStore();
const app = await startSigningApp(store);
afterAll(async () => {
  await app.close();
  await store.close();
});

const PASSWORD = 'dừa xanh ba tri 2021';
const newAccount = async () => {
  const slug = `b-${newId().slice(-12)}`;
  const body = await createBody(store, {
    slug,
    name: 'Tỉnh ủy Bến Tre',
    shortName: 'Bến Tre',
    kind: 'party',
    place: 'Bến Tre',
    root: { code: 'TINH', name: 'Tỉnh Bến Tre', kind: 'province' },
  });
  const email = `quan.${slug}@example.vn`;
  await createAdministrator(store, slug, { name: 'Trần Văn Quân', email, password: PASSWORD });
  const verbs = async () =>
    (
      await store.db
        .selectFrom('event')
        .select('verb')
        .where('body_id', '=', body.id)
        .orderBy('seq')
        .execute()
    ).map((event) => event.verb);
  return { email, body, verbs };
};
const signedIn = async () => {
  const account = await newAccount();
  const browser = openBrowser(app);
  expect((await browser.call(signIn.signIn, { email: account.email, password: PASSWORD })).status).toBe(200);
  return { ...account, browser };
};

describe('signing in with a password', () => {
  it('opens a session, kept in a cookie that scripts and other sites cannot use', async () => {
    const { browser, body, verbs } = await signedIn();
    expect(browser.lastSetCookies().join()).toMatch(/plenum\.session_token=.*HttpOnly.*SameSite=Lax/i);
    const me = await browser.call(contract.getMe);
    expect(me.body).toMatchObject({ name: 'Trần Văn Quân', body: { id: body.id } });
    expect(await verbs()).toContain('people.sign_in');
  });

  it('says the same of a wrong password and an unknown address', async () => {
    const { email } = await newAccount();
    const wrong = await openBrowser(app).call(signIn.signIn, { email, password: 'not the password' });
    const unknown = await openBrowser(app).call(signIn.signIn, { email: `x${email}`, password: PASSWORD });
    expect(wrong.status).toBe(401);
    expect(wrong.body).toMatchObject({ reason: 'wrong_password', title: 'Cần đăng nhập' });
    expect(unknown.body).toEqual(wrong.body);
  });

  it('locks the address after too many guesses, also for the right password, and tells the log', async () => {
    const { email, verbs } = await newAccount();
    const browser = openBrowser(app);
    const guesses = Array.from({ length: LOCK_AFTER }, (_, at) =>
      browser.call(signIn.signIn, { email, password: `guess number ${at}` }),
    );
    for (const guess of await Promise.all(guesses)) expect(guess.status).toBe(401);
    const right = await browser.call(signIn.signIn, { email, password: PASSWORD });
    expect(right.status).toBe(429);
    expect(right.body).toMatchObject({ reason: 'account_locked' });
    expect(await verbs()).toContain('people.lock_sign_in');
    await store.db
      .updateTable('sign_in_attempt')
      .set({ locked_until: '2020-01-01T00:00:00Z' })
      .where('email', '=', email)
      .execute();
    expect((await browser.call(signIn.signIn, { email, password: PASSWORD })).status).toBe(200);
  });

  it('refuses requests from another site', async () => {
    const { email } = await newAccount();
    const browser = openBrowser(app);
    const answer = await browser.call(
      signIn.signIn,
      { email, password: PASSWORD },
      { origin: 'https://elsewhere.example' },
    );
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ code: 'cross_site' });
  });

  it('marks cookies Secure where people come by https', async () => {
    const { email } = await newAccount();
    const secureApp = await startSigningApp(store, 'https://plenum.example.vn');
    const browser = openBrowser(secureApp);
    await browser.call(signIn.signIn, { email, password: PASSWORD });
    expect(browser.lastSetCookies().join()).toMatch(/plenum\.session_token=.*Secure/i);
    await secureApp.close();
  });

  it('lets nobody make an account by themselves', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/auth/sign-up/email',
      headers: { 'x-plenum': '1' },
      payload: { email: 'new@example.vn', password: PASSWORD, name: 'New' },
    });
    expect(answer.statusCode).toBe(404);
  });
});

describe('what needs a session', () => {
  it.each(Object.values(signIn).filter(({ permission }) => permission === 'signed-in'))(
    '$method $path asks nobody to sign in first',
    async ({ method, path }) => {
      const url = path.replace(':id', newId());
      const payload = { password: 'x', currentPassword: 'x', newPassword: 'x', slug: 'x' };
      const answer = await app.inject({
        method,
        url,
        headers: { 'x-plenum': '1' },
        ...(method === 'POST' && { payload }),
      });
      expect(answer.statusCode).toBe(401);
    },
  );
});

describe('sessions', () => {
  it('are listed without their secrets and can be ended', async () => {
    const { browser, email } = await signedIn();
    const other = openBrowser(app, '203.0.113.99');
    await other.call(signIn.signIn, { email, password: PASSWORD });
    const { body: sessions } = await browser.call(signIn.listSessions);
    expect(sessions.map(({ isCurrent, ipAddress }) => [isCurrent, ipAddress])).toEqual([
      [false, '203.0.113.99'],
      [true, '203.0.113.7'],
    ]);
    expect(JSON.stringify(sessions)).not.toContain([...other.cookies.values()][0]!.split('.')[0]);
    await browser.call(signIn.endSession, { id: sessions[0]!.id });
    expect((await other.call(contract.getMe)).status).toBe(401);
    expect((await browser.call(contract.getMe)).status).toBe(200);
  });

  it('of another person cannot be ended', async () => {
    const [mine, theirs] = [await signedIn(), await signedIn()];
    const { body: sessions } = await theirs.browser.call(signIn.listSessions);
    expect((await mine.browser.call(signIn.endSession, { id: sessions[0]!.id })).status).toBe(404);
    expect((await theirs.browser.call(contract.getMe)).status).toBe(200);
  });

  it('end with signing out', async () => {
    const { browser } = await signedIn();
    const stolen = new Map(browser.cookies);
    await browser.call(signIn.signOut, {});
    expect((await browser.call(contract.getMe)).status).toBe(401);
    for (const [name, value] of stolen) browser.cookies.set(name, value);
    expect((await browser.call(contract.getMe)).status).toBe(401);
  });
});

describe('changing the password', () => {
  it('ends other sessions and wants the current one', async () => {
    const { browser, email, verbs } = await signedIn();
    const other = openBrowser(app);
    await other.call(signIn.signIn, { email, password: PASSWORD });
    const wrong = await browser.call(signIn.changePassword, {
      currentPassword: 'wrong one',
      newPassword: 'sông tiền mùa lũ',
    });
    expect(wrong.body.errors).toMatchObject([{ field: 'currentPassword', code: 'wrong_password' }]);
    const weak = await browser.call(signIn.changePassword, {
      currentPassword: PASSWORD,
      newPassword: 'matkhau123',
    });
    expect(weak.status).toBe(400);
    expect(weak.body.errors).toMatchObject([{ field: 'newPassword', code: 'password_too_common' }]);
    const done = await browser.call(signIn.changePassword, {
      currentPassword: PASSWORD,
      newPassword: 'sông tiền mùa lũ',
    });
    expect(done.status).toBe(200);
    expect((await other.call(contract.getMe)).status).toBe(401);
    expect((await browser.call(contract.getMe)).status).toBe(200);
    expect(await verbs()).toContain('people.change_password');
  });
});

describe('the second factor', () => {
  it('is asked for once it is confirmed, and a backup code works once', async () => {
    const { browser, email, verbs } = await signedIn();
    const { body: setUp } = await browser.call(signIn.enableSecondFactor, { password: PASSWORD });
    expect(setUp.totpURI).toMatch(/^otpauth:\/\/totp\/Plenum/);
    expect((await browser.call(signIn.getAccount)).body.hasSecondFactor).toBe(false);
    expect((await browser.call(signIn.verifyCode, { code: codeFor(setUp.totpURI) })).status).toBe(200);
    expect((await browser.call(signIn.getAccount)).body.hasSecondFactor).toBe(true);

    const next = openBrowser(app);
    const first = await next.call(signIn.signIn, { email, password: PASSWORD });
    expect(first.body).toEqual({ twoFactorRedirect: true });
    expect((await next.call(contract.getMe)).status).toBe(401);
    const wrong = await next.call(signIn.verifyCode, { code: '000000' });
    expect(wrong.body).toMatchObject({ status: 400, errors: [{ field: 'code', code: 'wrong_code' }] });
    expect((await next.call(signIn.verifyCode, { code: codeFor(setUp.totpURI) })).status).toBe(200);
    expect((await next.call(contract.getMe)).status).toBe(200);

    const backup = setUp.backupCodes[0]!;
    const lost = openBrowser(app);
    await lost.call(signIn.signIn, { email, password: PASSWORD });
    expect((await lost.call(signIn.verifyBackupCode, { code: backup })).status).toBe(200);
    const again = openBrowser(app);
    await again.call(signIn.signIn, { email, password: PASSWORD });
    expect((await again.call(signIn.verifyBackupCode, { code: backup })).status).toBe(400);
    expect((await verbs()).filter((verb) => verb === 'people.turn_on_second_factor')).toHaveLength(1);
  });
});

describe('the second lock', () => {
  it('keeps the sign-in tables from the role that verbs run as', async () => {
    const reach = store.db.transaction().execute(async (tx) => {
      const { sql } = await import('kysely');
      await sql`set local role plenum_app`.execute(tx);
      await tx.selectFrom('auth_account').selectAll().execute();
    });
    await expect(reach).rejects.toThrow(/permission denied/);
  });
});
