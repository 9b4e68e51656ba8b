import { afterAll, describe, expect, it } from 'vitest';
import { openBrowser, startSigningApp } from '../../../../test/harness/browser.ts';
import { openTestStore } from '../../../../test/harness/database.ts';
import { OIDC_CLIENT, startIdentityProvider } from '../../../../test/harness/identity-provider.ts';
import { contract } from '../contract.ts';
import { createAdministrator, createBody } from '../founding.ts';
import { OIDC_CALLBACK, signInContract as signIn } from './contract.ts';

const store = await openTestStore();
const provider = await startIdentityProvider();
const app = await startSigningApp(store, 'http://localhost', { issuer: provider.issuer, ...OIDC_CLIENT });
afterAll(async () => {
  await app.close();
  await store.close();
  await provider.stop();
});

const quan = { sub: 'q-1', email: 'quan@example.vn', name: 'Trần Văn Quân' };
await createBody(store, {
  slug: 'ben-tre',
  name: 'Tỉnh ủy Bến Tre',
  shortName: 'Bến Tre',
  kind: 'party',
  place: 'Bến Tre',
  root: { code: 'TINH', name: 'Tỉnh Bến Tre', kind: 'province' },
});
await createAdministrator(store, 'ben-tre', { ...quan, password: 'dừa xanh ba tri 2021' });

/** Goes to the identity provider as somebody and comes back. */
const comeBackAs = async (person: typeof quan) => {
  const browser = openBrowser(app);
  const { status, body } = await browser.call(signIn.signInWithOidc, {
    provider: 'oidc',
    callbackURL: '/app/units',
  });
  expect(status).toBe(200);
  const query = provider.authorize(body.url, person);
  const back = await browser.call({ ...signIn.listProviders, path: OIDC_CALLBACK + query });
  return { browser, location: String(back.headers.location) };
};

describe('signing in with an identity provider', () => {
  it('opens the page asked for, for somebody who has an account', async () => {
    const { browser, location } = await comeBackAs(quan);
    expect(location).toBe('/app/units');
    expect((await browser.call(contract.getMe)).body).toMatchObject({ name: quan.name });
  });

  it('makes no account for somebody who was not invited', async () => {
    const { browser, location } = await comeBackAs({
      sub: 'x-9',
      email: 'nobody@example.vn',
      name: 'Người lạ',
    });
    expect(location).toMatch(/\/app\/\?error=/);
    expect((await browser.call(contract.getMe)).status).toBe(401);
    const users = await store.db.selectFrom('auth_user').select('email').execute();
    expect(users).toEqual([{ email: quan.email }]);
  });

  it('refuses an answer nobody asked for', async () => {
    const browser = openBrowser(app);
    const back = await browser.call({
      ...signIn.listProviders,
      path: `${OIDC_CALLBACK}?code=x&state=made-up`,
    });
    expect(String(back.headers.location)).toMatch(/\/app\/\?error=/);
    expect((await browser.call(contract.getMe)).status).toBe(401);
  });
});
