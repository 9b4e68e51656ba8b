// A unit answers a cascade itself: it sends its paper in, has it returned with a reason, sends it again; the office accepts
// and the gap is closed.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { PHONE, startApp, type TestApp, WIDE } from './app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());

const UNIT = 'Huyện Thạnh Phú';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const item = (page: Page) => page.getByRole('treeitem').filter({ hasText: UNIT }).first();
const dialog = (page: Page) => page.getByRole('dialog');
const file = (name: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(
    'Huyện ủy xây dựng kế hoạch thực hiện Nghị quyết với mười việc giao cho các xã, thị trấn.',
  ),
});

const openCascade = async (page: Page): Promise<void> => {
  await page.goto('/app/cascade');
  await page
    .locator('table.data')
    .getByRole('link', { name: /03-NQ\/TU/ })
    .click();
  await page.getByRole('tree').waitFor();
};

describe('a unit that answers itself', () => {
  it('names what is missing and sends its paper in, on a phone', async () => {
    await app.withPage('thanhphu', PHONE, async (page) => {
      await openCascade(page);
      await item(page).getByText('Thiếu, quá hạn').waitFor();
      expect(await page.getByRole('button', { name: /^Xử lý/ }).count()).toBe(0);
      await button(page, `Gửi văn bản của ${UNIT}`).click();
      await dialog(page).getByLabel('Số, ký hiệu').fill('33-KH/HU');
      await dialog(page).getByLabel('Ngày ban hành').fill('2021-05-20');
      await dialog(page).getByLabel('Trích yếu').fill('Kế hoạch thực hiện Nghị quyết 03-NQ/TU');
      await expectAccessible(page);
      await button(page, 'Gửi văn phòng').click();
      await dialog(page).getByText('Hãy chọn tệp văn bản').waitFor();
      await dialog(page).locator('input[type=file]').setInputFiles(file('ke-hoach.txt'));
      await button(page, 'Gửi văn phòng').click();
      await dialog(page).waitFor({ state: 'detached' });
      await item(page).getByText('Đơn vị đã gửi, chờ xem xét').waitFor();
      await expectAccessible(page);
    });
  });

  it('has it returned with a reason, sends another, and is done when the office accepts', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await openCascade(page);
      await button(page, `Xử lý: ${UNIT}`).click();
      await button(page, 'Trả lại').click();
      await dialog(page).locator('textarea[aria-invalid=true]').waitFor();
      await dialog(page).getByLabel('Ý kiến').fill('Thiếu phụ lục phân công');
      await expectAccessible(page);
      await button(page, 'Trả lại').click();
      await dialog(page).waitFor({ state: 'detached' });
      await item(page).getByText('Thiếu, quá hạn').waitFor();
    });
    await app.withPage('thanhphu', WIDE, async (page) => {
      await openCascade(page);
      await item(page).getByText('Thiếu phụ lục phân công').waitFor();
      await button(page, `Gửi văn bản của ${UNIT}`).click();
      expect(await dialog(page).getByLabel('Số, ký hiệu').inputValue()).toBe('33-KH/HU');
      await dialog(page).locator('input[type=file]').setInputFiles(file('ke-hoach-va-phu-luc.txt'));
      await button(page, 'Gửi văn phòng').click();
      await dialog(page).waitFor({ state: 'detached' });
    });
    await app.withPage('vanphong', WIDE, async (page) => {
      await page.goto('/app/inbox');
      await page.getByText(`${UNIT}: 33-KH/HU thực hiện 03-NQ/TU`).first().waitFor();
      await openCascade(page);
      await button(page, `Xử lý: ${UNIT}`).click();
      await dialog(page).getByRole('button', { name: 'Ghi nhận' }).first().click();
      await dialog(page).waitFor({ state: 'detached' });
      await item(page).getByText('Ban hành trễ').waitFor();
      await item(page)
        .getByRole('link', { name: /33-KH\/HU/ })
        .waitFor();
      await expectAccessible(page);
    });
  });
});
