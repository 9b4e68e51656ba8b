// Entering figures: a pasted block with one bad cell, a lost connection, somebody else's figure, the .xlsx form.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { PHONE, startApp, type TestApp, WIDE } from './app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app?.stop();
});

const open = async (page: Page) => {
  await page.goto('/app/entry?period=2022&year=2021');
  await page.locator('.entry-grid input').first().waitFor();
};
const inputAt = (page: Page, row: number) => page.locator(`input[data-at="${row} 1"]`);
const cellAt = (page: Page, row: number) => page.locator('td.cell', { has: inputAt(page, row) });

const paste = (page: Page, row: number, text: string) =>
  inputAt(page, row).evaluate((field, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);

describe('the entry table', () => {
  it.each([WIDE, PHONE])('is accessible at %i, in both languages', async (width) => {
    await app.withPage('vanphong', width, async (page) => {
      for (const lang of ['vi', 'en']) {
        await page.addInitScript((chosen) => localStorage.setItem('plenum.lang', chosen), lang);
        await open(page);
        await expectAccessible(page);
      }
    });
  });

  it('keeps the good cells of a pasted block and marks the bad one', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await open(page);
      await paste(page, 0, '11\r\nkhoảng 5\r\n12\r\n');
      await cellAt(page, 1).getByText('“khoảng 5” không phải là số').waitFor();
      await cellAt(page, 0).getByText('đã lưu').waitFor();
      await cellAt(page, 2).getByText('đã lưu').waitFor();
      await page.getByText('1 ô chưa đúng').waitFor();
      await expectAccessible(page);
      await page.reload();
      await cellAt(page, 1).getByText('không phải là số').waitFor();
      expect(await inputAt(page, 0).inputValue()).toBe('11');
      await inputAt(page, 1).fill('5');
      await page.keyboard.press('Enter');
      await cellAt(page, 1).getByText('đã lưu').waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-at'))).toBe('2 1');
    });
  });

  it('keeps what is typed without a connection, past a closed page, and sends it later', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await open(page);
      await page.route('**/api/values/batch', (route) => route.abort());
      await inputAt(page, 3).fill('31');
      await page.keyboard.press('Enter');
      await cellAt(page, 3).getByText('chưa gửi, chờ mạng').waitFor();
      await page.reload();
      await page.getByText('1 ô chưa gửi được').waitFor();
      expect(await inputAt(page, 3).inputValue()).toBe('31');
      await page.unroute('**/api/values/batch');
      await page.getByRole('button', { name: 'Gửi ngay' }).click();
      await cellAt(page, 3).getByText('đã lưu').waitFor();
      await page.reload();
      await inputAt(page, 3).waitFor();
      expect(await inputAt(page, 3).inputValue()).toBe('31');
    });
  });

  it('shows both figures when somebody else wrote meanwhile', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await open(page);
      await inputAt(page, 4).focus();
      await app.withPage('quantri', WIDE, async (other) => {
        await open(other);
        await inputAt(other, 4).fill('41');
        await other.keyboard.press('Enter');
        await cellAt(other, 4).getByText('đã lưu').waitFor();
      });
      await page.keyboard.type('42');
      await page.keyboard.press('Enter');
      await cellAt(page, 4).getByText('bạn ghi 42').waitFor();
      expect(await cellAt(page, 4).textContent()).toContain('đã ghi 41');
      await expectAccessible(page);
      await cellAt(page, 4).getByRole('button', { name: 'Ghi số của tôi' }).click();
      await cellAt(page, 4).getByText('đã lưu').waitFor();
      expect(await inputAt(page, 4).inputValue()).toBe('42');
    });
  });
});

describe('the .xlsx form', () => {
  it('is looked at first, names its bad cells, and writes the good ones when told', async () => {
    await app.withPage('vanphong', WIDE, async (page, context) => {
      await open(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Tải biểu mẫu .xlsx' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^so-lieu-.*-2022\.xlsx$/);
      const { indicators } = await (await context.request.get('/api/indicators')).json();
      const [first, second] = indicators.slice(6) as { code: string }[];
      await page.locator('input[type=file]').setInputFiles({
        name: 'so.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`Mã;Số liệu\n${first!.code};61\n${second!.code};nhiều\n`),
      });
      await page.getByText('CSV, B3').waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Chỉ ghi 1 số đúng' }).click();
      await page.getByText('Đã ghi 1 số').waitFor();
      expect(await inputAt(page, 6).inputValue()).toBe('61');
    });
  });
});
