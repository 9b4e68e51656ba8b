import { describe, expect, it } from 'vitest';
import { openBrowser, startSigningApp } from '../../../test/harness/browser.ts';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { contract, signInContract } from './contract.ts';
import { addPersonWithSignIn } from './index.ts';

const { newWorld, store } = await openTestApp();
const app = await startSigningApp(store);
const PASSWORD = 'Dong-thuan-2021';

let people = 0;
/** Somebody who works in each of the bodies, with one account; the browser has them signed in. */
const worksIn = async (worlds: readonly World[]) => {
  const email = `hai-noi-${++people}@example.vn`;
  for (const { bodyId, slug } of worlds)
    await addPersonWithSignIn(
      store,
      { id: bodyId, slug, name: slug },
      { name: 'Trần Hai Nơi', email, password: PASSWORD, roles: ['office'] },
    );
  const browser = openBrowser(app);
  expect((await browser.call(signInContract.signIn, { email, password: PASSWORD })).status).toBe(200);
  return browser;
};
const bodyOf = async (browser: ReturnType<typeof openBrowser>, headers = {}) =>
  (await browser.call(contract.getMe, {}, headers)).body.body?.slug;

describe('somebody who works in several bodies', () => {
  it('begins in the first, chooses another, and stays there until they choose again', async () => {
    const [one, two, other] = [await newWorld(), await newWorld(), await newWorld()];
    const browser = await worksIn([one, two]);
    expect(await bodyOf(browser)).toBe(one.slug);
    const { bodies } = (await browser.call(signInContract.listBodies)).body;
    expect(bodies.map(({ slug }) => slug)).toEqual([one.slug, two.slug]);
    expect((await browser.call(signInContract.chooseBody, { slug: two.slug })).status).toBe(200);
    expect(browser.lastSetCookies()[0]).toMatch(/HttpOnly; SameSite=Lax/);
    expect(await bodyOf(browser)).toBe(two.slug);
    const units = (await browser.call(contract.listUnits)).body;
    expect(units.map(({ id }) => id)).toContain(two.unit.STC);
    expect(units.map(({ id }) => id)).not.toContain(one.unit.STC);
    expect((await browser.call(signInContract.chooseBody, { slug: other.slug })).status).toBe(404);
    expect(await bodyOf(browser)).toBe(two.slug);
  });

  it('keeps a tab in the body it was opened with, by what the tab says', async () => {
    const [one, two] = [await newWorld(), await newWorld()];
    const browser = await worksIn([one, two]);
    await browser.call(signInContract.chooseBody, { slug: two.slug });
    expect(await bodyOf(browser, { 'x-plenum-body': one.slug })).toBe(one.slug);
  });

  it('keeps what a tab’s browser fetches by itself in that body, by the address', async () => {
    const [one, two, other] = [await newWorld(), await newWorld(), await newWorld()];
    const browser = await worksIn([one, two]);
    await browser.call(signInContract.chooseBody, { slug: two.slug });
    const ask = async (slug: string) => {
      const inAddress = { ...contract.getMe, path: `${contract.getMe.path}?plenum-body=${slug}` };
      const { status, body } = await browser.call(inAddress);
      return { status, slug: body.body?.slug };
    };
    expect(await ask(one.slug)).toEqual({ status: 200, slug: one.slug });
    expect(await ask(two.slug)).toEqual({ status: 200, slug: two.slug });
    expect((await ask(other.slug)).status).toBe(403);
  });

  it('is back in the first body when they no longer belong to the chosen one', async () => {
    const [one, two] = [await newWorld(), await newWorld()];
    const browser = await worksIn([one, two]);
    await browser.call(signInContract.chooseBody, { slug: two.slug });
    await store.db
      .updateTable('person')
      .set({ is_active: false })
      .where('body_id', '=', two.bodyId)
      .where('name', '=', 'Trần Hai Nơi')
      .execute();
    expect(await bodyOf(browser)).toBe(one.slug);
    expect((await browser.call(contract.getMe, {}, { 'x-plenum-body': two.slug })).status).toBe(403);
  });

  it('must be signed in to ask or choose', async () => {
    const browser = openBrowser(app);
    expect((await browser.call(signInContract.listBodies)).status).toBe(401);
    expect((await browser.call(signInContract.chooseBody, { slug: 'ben-tre' })).status).toBe(401);
  });
});
