// A spreadsheet of any shape: dropped, a column matched by hand, looked at, the good figures written, the matching remembered.
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

const drop = async (page: Page, code: string) => {
  // The page before has a place for files too.
  await page.getByRole('heading', { level: 1, name: 'Nhận bảng tính khác' }).waitFor();
  await page.locator('input[type=file]').setInputFiles({
    name: 'bang.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Cột gì đó;Diễn giải;Năm 2022\n${code};a;61\n${code}X;b;62\n`),
  });
  await page.getByRole('combobox', { name: 'Là A', exact: true }).waitFor();
};

describe('a spreadsheet of another shape', () => {
  it('is matched, looked at, written, and known the next time', async () => {
    await app.withPage('vanphong', WIDE, async (page, context) => {
      const { indicators } = await (await context.request.get('/api/indicators')).json();
      const yearly = (
        indicators as { code: string; frequency: string; decimals: number; formula: string | null }[]
      ).find((one) => one.frequency === 'year' && one.formula === null)!;
      await page.goto('/app/entry?period=2022&year=2021');
      await page.getByRole('link', { name: 'Bảng tính khác: ghép cột' }).click();
      await drop(page, yearly.code);
      await expect
        .poll(() => page.getByRole('combobox', { name: 'Dấu ngăn cột' }).inputValue())
        .toBe('dấu chấm phẩy ;');
      await page.getByRole('combobox', { name: 'Là A', exact: true }).click();
      await page.getByRole('option', { name: 'chỉ tiêu (mã hoặc tên)' }).click();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Xem trước' }).click();
      await page.getByText('1 số sẽ ghi, 0 số không đổi, 1 ô chưa đúng').waitFor();
      await page.getByText('CSV, A3').waitFor();
      await page.getByRole('button', { name: 'Chỉ ghi 1 số đúng' }).click();
      await page.getByText('Đã ghi 1 số').waitFor();
      await expectAccessible(page);
      await page.goto('/app/entry/import?period=2022');
      await drop(page, yearly.code);
      await page.getByText('Đã ghép như lần trước').waitFor();
      expect(await page.getByRole('combobox', { name: 'Là A', exact: true }).inputValue()).toContain(
        'chỉ tiêu',
      );
    });
  });

  it('is accessible on a phone, and a file that cannot be read says why', async () => {
    await app.withPage('vanphong', PHONE, async (page) => {
      await page.goto('/app/entry/import?period=2022');
      await page.locator('input[type=file]').setInputFiles({
        name: 'cu.xls',
        mimeType: 'application/vnd.ms-excel',
        buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
      });
      await page.getByText('bỏ mật khẩu hoặc lưu lại thành .xlsx').waitFor();
      await expectAccessible(page);
    });
  });
});
