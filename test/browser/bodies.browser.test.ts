// Somebody who works in two bodies with one account: the choice in the menu, and a tab that stays where it was opened.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emailOf } from '../../seeds/ben-tre/index.ts';
import { DEMO_PASSWORD } from '../../seeds/ben-tre/people.ts';
import { addPersonWithSignIn, createBody } from '../../src/features/people/index.ts';
import { expectAccessible } from './accessible.ts';
import { PHONE, startApp, type TestApp, WIDE } from './app.ts';

const BODIES = [
  { slug: 'ben-tre', name: 'Tỉnh ủy Bến Tre', root: 'Tỉnh Bến Tre' },
  { slug: 'vinh-long', name: 'Tỉnh ủy Vĩnh Long', root: 'Tỉnh Vĩnh Long' },
];

let app: TestApp;
beforeAll(async () => {
  app = await startApp(async (store) => {
    for (const { slug, name, root } of BODIES) {
      const body = await createBody(store, {
        slug,
        name,
        shortName: name,
        kind: 'party',
        place: name.slice(8),
        root: { code: 'TINH', name: root, kind: 'province' },
      });
      const person = { name: 'Nguyễn Thanh Thảo', password: DEMO_PASSWORD, roles: ['office' as const] };
      await addPersonWithSignIn(store, body, { ...person, email: emailOf('vanphong') });
      if (slug === 'ben-tre')
        await addPersonWithSignIn(store, body, { ...person, name: 'Lê Thị Hoa', email: emailOf('taichinh') });
    }
  });
});
afterAll(() => app?.stop());

const openMenu = (page: Page) => page.getByRole('button', { name: /, Tài khoản$/ }).click();
const item = (page: Page, name: string) => page.getByRole('menuitem', { name });
const rootOf = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().waitFor();

describe('the switch between bodies', () => {
  it('opens the other body, remembers it, and leaves a tab that stands open in its own', async () => {
    await app.withPage('vanphong', WIDE, async (page, context) => {
      const stream = page.waitForRequest(/\/api\/live\?/);
      await page.goto('/app/units');
      await rootOf(page, 'Tỉnh Bến Tre');
      expect((await stream).url()).toContain('plenum-body=ben-tre');

      const other = await context.newPage();
      await other.goto('/app/');
      await openMenu(other);
      expect(await item(other, 'Tỉnh ủy Bến Tre').getAttribute('aria-current')).toBe('true');
      await expectAccessible(other);
      await item(other, 'Tỉnh ủy Vĩnh Long').click();
      await other.locator('.crumb').filter({ hasText: 'Tỉnh ủy Vĩnh Long' }).waitFor();
      await other.goto('/app/units');
      await rootOf(other, 'Tỉnh Vĩnh Long');

      // Who works only in the first body is still found from the tab that was opened there.
      await page.getByRole('link', { name: 'Người dùng', exact: true }).click();
      await page.getByText('Lê Thị Hoa').first().waitFor();
      await other.goto('/app/people');
      await other.getByText('Nguyễn Thanh Thảo').first().waitFor();
      expect(await other.getByText('Lê Thị Hoa').count()).toBe(0);
    });
  });

  it('is there on a phone, and only for who has the choice', async () => {
    await app.withPage('vanphong', PHONE, async (page) => {
      await page.goto('/app/');
      await openMenu(page);
      await item(page, 'Tỉnh ủy Vĩnh Long').waitFor();
      await expectAccessible(page);
    });
    await app.withPage('taichinh', WIDE, async (page) => {
      await page.goto('/app/');
      await openMenu(page);
      await item(page, 'Đăng xuất').waitFor();
      expect(await page.getByText('Làm việc tại').count()).toBe(0);
    });
  });
});
