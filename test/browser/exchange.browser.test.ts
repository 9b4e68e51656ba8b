// Webhooks and the central system's file in the browser.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { PHONE, startApp, type TestApp, WIDE } from './app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());

describe('connections', () => {
  it('take an address, show its secret once, and its deliveries', async () => {
    await app.withPage('quantri', WIDE, async (page) => {
      await page.goto('/app/exchange');
      await page.getByText('Chưa có webhook nào').waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Thêm webhook' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Tên').fill('Trục liên thông');
      await dialog.getByLabel('Địa chỉ (https)').fill('http://nhan.example.vn/plenum');
      await dialog.getByRole('button', { name: 'Lưu' }).click();
      await dialog.getByText('phải bắt đầu bằng https').waitFor();
      await expectAccessible(page);
      await dialog.getByLabel('Địa chỉ (https)').fill('https://nhan.example.vn/plenum');
      await dialog.getByRole('button', { name: 'Lưu' }).click();
      await page.getByText(/^whsec_/).waitFor();
      await page.keyboard.press('Escape');
      await page.getByText(/^whsec_/).waitFor({ state: 'detached' });
      await page.reload();
      await page.getByRole('button', { name: 'Lần gửi: Trục liên thông' }).click();
      await page.getByText('Chưa có gì để gửi').waitFor();
    });
    await app.withPage('quantri', PHONE, async (page) => {
      await page.goto('/app/exchange');
      await page.getByText('https://nhan.example.vn/plenum').waitFor();
      await expectAccessible(page);
    });
  });

  it('read back the file they wrote', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await page.goto('/app/exchange');
      expect(await page.getByRole('heading', { name: 'Webhook' }).count()).toBe(0);
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Xuất .json' }).click();
      const path = await (await waiting).path();
      const choosing = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Nhập tệp' }).click();
      await (await choosing).setFiles({
        name: 'sai.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{}'),
      });
      await page.getByRole('listitem').filter({ hasText: 'Cần tệp .json có danh sách' }).waitFor();
      expect(path).toBeTruthy();
    });
  });
});
