// The cascade in the browser: gaps seen, walked by keys, a paper noted, units asked, a review planned from the text.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { PHONE, startApp, type TestApp, WIDE } from './app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const item = (page: Page, name: string) => page.getByRole('treeitem').filter({ hasText: name }).first();

const openCascade = async (page: Page): Promise<void> => {
  await page.goto('/app/cascade');
  await page
    .locator('table.data')
    .getByRole('link', { name: /03-NQ\/TU/ })
    .click();
  await page.getByRole('tree').waitFor();
};

describe('the cascade of a resolution', () => {
  it('shows who has not issued, in words, on a screen and on a phone', async () => {
    for (const width of [WIDE, PHONE])
      await app.withPage('lanhdao', width, async (page) => {
        await page.goto('/app/cascade');
        await page.getByRole('heading', { name: 'Sơ kết, tổng kết đến hạn' }).waitFor();
        await expectAccessible(page);
        await openCascade(page);
        expect(await item(page, 'Huyện Ba Tri').textContent()).toContain('Thiếu, quá hạn');
        expect(await item(page, 'Huyện Giồng Trôm').textContent()).toContain('Ban hành trễ');
        await expectAccessible(page);
        await page.getByText('Bảng', { exact: true }).click();
        await page.getByRole('cell', { name: 'Huyện Ba Tri' }).waitFor();
        await expectAccessible(page);
      });
  });

  it('is walked and folded by keys', async () => {
    await app.withPage('kiemtra', WIDE, async (page) => {
      await page.goto('/app/documents');
      await page
        .getByRole('link', { name: /đổi mới, sắp xếp/ })
        .first()
        .click();
      await page.getByRole('link', { name: 'Theo dõi cụ thể hóa' }).click();
      await item(page, '28-CTr/TU').focus();
      expect(await page.getByRole('treeitem').count()).toBe(2);
      await page.keyboard.press('ArrowLeft');
      expect(await page.getByRole('treeitem').count()).toBe(1);
      expect(await item(page, '28-CTr/TU').getAttribute('aria-expanded')).toBe('false');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      expect(await page.locator(':focus').textContent()).toContain('02-ĐA/TU');
    });
  });

  it('takes a paper for a unit, and asks more units', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await openCascade(page);
      await button(page, 'Xử lý: Huyện Ba Tri').click();
      await expectAccessible(page);
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Văn bản đã ban hành').fill('de an phat trien du lich');
      await page.getByRole('option', { name: /du lịch/ }).click();
      await dialog.getByRole('button', { name: 'Ghi nhận' }).click();
      await dialog.waitFor({ state: 'detached' });
      await item(page, 'Huyện Ba Tri').getByText('Đã ban hành').waitFor();
      await button(page, 'Yêu cầu ban hành').click();
      await dialog.getByRole('combobox', { name: 'Đơn vị cụ thể' }).fill('Sở Nội vụ');
      await page.getByRole('option', { name: 'Sở Nội vụ' }).click();
      await page.keyboard.press('Escape');
      await dialog.getByLabel('Hạn ban hành').fill('2020-01-01');
      await button(page, 'Yêu cầu').click();
      await dialog.getByText('sớm hơn ngày của chính văn bản').waitFor();
      await dialog.getByLabel('Hạn ban hành').fill('2031-01-31');
      await button(page, 'Yêu cầu').click();
      await item(page, 'Sở Nội vụ').getByText('Trong hạn').waitFor();
    });
  });
});
