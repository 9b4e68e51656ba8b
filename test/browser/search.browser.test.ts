// Finding by name: from the box with "/", and on the page of results with its kinds.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { PHONE, startApp, type TestApp, WIDE } from './app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());

describe('the search', () => {
  it('finds from any page without marks, marks what was typed, and opens with Enter', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await page.goto('/app/audit');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('so tai chinh');
      const unit = page.getByRole('option', { name: /Sở Tài chính/ }).first();
      await unit.waitFor();
      expect(await unit.locator('mark').allTextContents()).toEqual(['Sở', 'Tài', 'chính']);
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.getByRole('combobox').first().fill('18-nq');
      await page
        .getByRole('option', { name: /18-NQ\/TW/ })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/app\/documents\//);
    });
  });

  it.each([WIDE, PHONE])('shows all results by kind at %i, says so when there are none', async (width) => {
    await app.withPage('vanphong', width, async (page) => {
      await page.goto('/app/search');
      await page.getByText('Bạn muốn tìm gì?').waitFor();
      await page.getByLabel('Tìm theo tên, số, ký hiệu', { exact: true }).fill('chinh tai');
      const result = page.locator('.found-list li', { hasText: 'Sở Tài chính' }).first();
      await result.waitFor();
      await expectAccessible(page);
      await page.getByText('Đơn vị', { exact: true }).first().click();
      await page.waitForURL(/kind=unit/);
      await page.getByLabel('Tìm theo tên, số, ký hiệu', { exact: true }).fill('tai chihn');
      await page.getByText('đây là những tên gần giống').waitFor();
      await result.getByRole('link').click();
      await page.waitForURL(/\/app\/units\?q=/);
      await page.getByText('Sở Tài chính').first().waitFor();
      await page.goto('/app/search?q=zzzz');
      await page.getByText('Không thấy gì khớp với “zzzz”').waitFor();
      await expectAccessible(page);
    });
  });
});
