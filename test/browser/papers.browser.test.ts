// The register and the review of a paper in the browser: read in, decided by key, taken back, kept over a reload,
// saved, and the figure's sentence found again.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { PHONE, startApp, type TestApp, WIDE } from './app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());

const PAPER = `Báo cáo bổ sung tình hình năm 2021

Theo Chương trình hành động số 28-CTr/TU, tỉnh tiếp tục sắp xếp bộ máy.

Thu ngân sách ước đạt 5.015 tỷ đồng, đạt 102,41% dự toán Trung ương giao. Huy động vốn đầu tư phát triển toàn xã hội ước đạt 19.240 tỷ đồng, tăng 1,2% so với cùng kỳ.`;

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

const readIn = async (page: Page): Promise<void> => {
  await page.goto('/app/readings');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'bao-cao-bo-sung.txt', mimeType: 'text/plain', buffer: Buffer.from(PAPER) });
  await page.getByRole('heading', { level: 1, name: /bao-cao-bo-sung\.txt/ }).waitFor();
};

describe('reviewing a paper', () => {
  it('goes by keys, is undone, survives a reload, and ends in the register with figures that know their sentence', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await readIn(page);
      await button(page, 'Số liệu 2')
        .or(page.getByRole('tab', { name: 'Số liệu 2' }))
        .waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Enter');
      await page.keyboard.press('x');
      expect(await page.getByText('✓ đã nhận').count()).toBe(1);
      expect(await page.getByText('✕ đã bỏ').count()).toBe(1);
      await page.keyboard.press('z');
      expect(await page.getByText('✕ đã bỏ').count()).toBe(0);
      await page.getByRole('status').filter({ hasText: 'đã lưu nháp' }).waitFor();
      await page.reload();
      await page.getByText('✓ đã nhận').waitFor();

      await button(page, /^Nhận \d+ dữ kiện$/).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('2 số liệu vào chỉ tiêu').waitFor();
      await dialog.getByLabel('Số ký hiệu').fill('777-BC/TU');
      await dialog.getByLabel('Ngày ban hành').fill('2021-12-20');
      await dialog.getByRole('button', { name: 'Lưu vào hệ thống' }).click();
      await page.getByRole('heading', { level: 1, name: 'Đã lưu' }).waitFor();
      await expectAccessible(page);

      await page.getByRole('link', { name: 'Mở văn bản' }).click();
      await page.getByText('Báo cáo 777-BC/TU').waitFor();
      await page.getByRole('link', { name: /28-CTr\/TU/ }).waitFor();
      const start = PAPER.indexOf('Thu ngân sách');
      await page.goto(`${page.url()}?start=${start}&end=${start + 40}`);
      await page.getByText('Số liệu được lấy từ chỗ tô vàng.').waitFor();
      expect(await page.locator('.paper mark').textContent()).toBe(PAPER.slice(start, start + 40));
      await expectAccessible(page);
    });
  });

  it('makes a fact of selected words', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await readIn(page);
      const line = page.locator('.paper p').nth(1);
      await line.click({ clickCount: 3 });
      await button(page, 'Thêm dữ kiện từ chữ đã chọn').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Tên trong văn bản').fill('Số đầu mối');
      await dialog.getByLabel('Giá trị').fill('12');
      await dialog.getByLabel('Đơn vị tính').fill('đầu mối');
      await dialog.getByRole('button', { name: 'Lưu' }).click();
      await page.getByRole('tab', { name: 'Số liệu 3' }).waitFor();
      await button(page, 'Số đầu mối').waitFor();
    });
  });

  it('fits a phone', async () => {
    await app.withPage('vanphong', PHONE, async (page) => {
      await readIn(page);
      await expectAccessible(page);
    });
  });
});

describe('the register', () => {
  it('is searched without marks and shows a family', async () => {
    for (const size of [WIDE, PHONE])
      await app.withPage('uyvien', size, async (page) => {
        await page.goto('/app/documents');
        await page.getByLabel(/^Tìm theo số/).fill('chuong trinh hanh dong 28-ctr');
        await page.getByText('1 văn bản', { exact: true }).waitFor();
        await expectAccessible(page);
        await page.getByRole('link', { name: /Nghị quyết 18-NQ\/TW/ }).click();
        const family = page.locator('.family');
        await family.getByText('28-CTr/TU', { exact: true }).waitFor();
        expect(await family.locator('b').allTextContents()).toEqual(['18-NQ/TW', '28-CTr/TU', '02-ĐA/TU']);
        await expectAccessible(page);
      });
  });

  it('reads a number back as it is typed and links the document that has it', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await page.goto('/app/documents');
      await button(page, 'Đăng ký văn bản').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Số ký hiệu', { exact: true }).fill('28 - ctr/TU');
      await dialog.getByText('Hiểu là: Chương trình (Đảng) số 28 của TU').waitFor();
      await dialog.getByLabel('Ngày ban hành').fill('2018-05-05');
      await dialog.getByLabel('Trích yếu').fill('Văn bản thử');
      await dialog.getByRole('button', { name: 'Lưu' }).click();
      await dialog.getByText(/đã dùng cho “Chương trình hành động thực hiện Nghị quyết 18-NQ\/TW”/).waitFor();
      await dialog.getByRole('link', { name: 'Mở văn bản 28-CTr/TU' }).waitFor();
    });
  });
});
