// Grading in the browser: a unit grades itself, the office gives points and marks, the leader decides, and it is frozen.
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
const dialog = (page: Page) => page.getByRole('dialog');
const openSheet = async (page: Page, unit: string): Promise<void> => {
  await page.goto('/app/grading?of=2022');
  await page.getByRole('link', { name: unit, exact: true }).click();
  await page.getByRole('heading', { name: 'Điều gì kéo xuống' }).waitFor();
};

describe('the grades of a year', () => {
  it('stand beside one another, on a screen and on a phone', async () => {
    for (const width of [WIDE, PHONE])
      await app.withPage('lanhdao', width, async (page) => {
        await page.goto('/app/grading?of=2022');
        await page.getByRole('link', { name: 'Sở Y tế', exact: true }).waitFor();
        await expectAccessible(page);
        await openSheet(page, 'Sở Y tế');
        await page.getByText('Đã khóa theo quyết định').waitFor();
        await expectAccessible(page);
      });
  });

  it('are given by the unit, reviewed by the office, decided by a leader', async () => {
    await app.withPage('taichinh', WIDE, async (page) => {
      await openSheet(page, 'Sở Tài chính');
      await button(page, 'Tự xếp loại').click();
      await dialog(page).getByRole('combobox', { name: 'Mức' }).click();
      await page.getByRole('option', { name: 'Hoàn thành', exact: true }).click();
      await dialog(page).getByRole('button', { name: 'Tự xếp loại' }).click();
      await dialog(page).waitFor({ state: 'detached' });
      expect(await page.getByRole('link', { name: 'Sở Y tế' }).count()).toBe(0);
    });
    await app.withPage('vanphong', WIDE, async (page) => {
      await openSheet(page, 'Sở Tài chính');
      await button(page, 'Chấm điểm chung').click();
      await dialog(page).getByLabel('Điểm tiêu chí chung').fill('31');
      await dialog(page).getByRole('button', { name: 'Chấm điểm chung' }).click();
      await dialog(page).getByText('từ 0 đến 30').waitFor();
      await expectAccessible(page);
      await dialog(page).getByLabel('Điểm tiêu chí chung').fill('26,5');
      await dialog(page).getByRole('button', { name: 'Chấm điểm chung' }).click();
      await page.getByText('26,5 trên 30').waitFor();
    });
    await app.withPage('lanhdao', WIDE, async (page) => {
      await openSheet(page, 'Sở Tài chính');
      await button(page, 'Quyết định').click();
      await dialog(page).getByRole('combobox', { name: 'Mức' }).click();
      await page.getByRole('option', { name: 'Tốt', exact: true }).click();
      await dialog(page).getByRole('button', { name: 'Quyết định' }).click();
      await dialog(page).getByText('khác mức máy tính nên').waitFor();
      await dialog(page).getByLabel('Lý do').fill('Việc chậm do nguyên nhân khách quan');
      await dialog(page).getByRole('button', { name: 'Quyết định' }).click();
      await page.getByText('Đã khóa theo quyết định').waitFor();
    });
  });
});
