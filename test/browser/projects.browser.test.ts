// Projects in the browser: entered by the office, a milestone reported by the unit, changed with a reason, with tasks of their own.
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
const choose = async (page: Page, field: string, name: string) => {
  await dialog(page).getByRole('combobox', { name: field }).fill(name);
  await page.getByRole('option', { name }).click();
};

describe('a project', () => {
  it('is entered with its milestones, reported on by its unit, changed with a reason, and given a task', async () => {
    let address = '';
    await app.withPage('vanphong', WIDE, async (page) => {
      await page.goto('/app/projects');
      await page.getByRole('link', { name: 'Cầu Rạch Miễu 2' }).waitFor();
      await expectAccessible(page);
      await button(page, 'Thêm công trình, dự án').click();
      await dialog(page).getByLabel('Tên', { exact: false }).first().fill('Hồ chứa nước ngọt');
      await dialog(page).getByRole('textbox', { name: 'Mã' }).fill('CTTD-01');
      await choose(page, 'Đơn vị phụ trách', 'Sở Tài chính');
      await dialog(page).getByLabel('Tổng mức đầu tư').fill('250.000,5');
      await button(page, 'Thêm mốc').click();
      await dialog(page).getByRole('textbox', { name: 'Mốc', exact: true }).fill('Khởi công');
      await dialog(page).getByLabel('Kế hoạch').fill('2024-01-15');
      await expectAccessible(page);
      await button(page, 'Lưu').click();
      await dialog(page).getByText('Mã CTTD-01 đã dùng').waitFor();
      await dialog(page).getByRole('textbox', { name: 'Mã' }).fill('CTTD-12');
      await button(page, 'Lưu').click();
      await page.getByRole('heading', { level: 1, name: 'Hồ chứa nước ngọt' }).waitFor();
      await page.getByText('250.000,5 triệu đồng').waitFor();
      address = page.url();
    });
    await app.withPage('taichinh', PHONE, async (page) => {
      await page.goto(address);
      await button(page, 'Báo mốc Khởi công').click();
      await dialog(page).getByLabel('Thực tế').fill('2024-01-20');
      await dialog(page).getByLabel('Ghi chú').fill('Chậm năm ngày vì mưa');
      await button(page, 'Lưu').click();
      await page.getByText('✓ Đạt, chậm').waitFor();
      await expectAccessible(page);
      expect(await button(page, 'Sửa').count()).toBe(0);
    });
    await app.withPage('vanphong', WIDE, async (page) => {
      await page.goto(address);
      await page.getByText('Chậm năm ngày vì mưa').first().waitFor();
      await button(page, 'Sửa').click();
      await dialog(page).getByLabel('Địa điểm').fill('Ba Tri');
      await dialog(page).getByLabel('Lý do thay đổi').fill('Đã chọn địa điểm');
      await button(page, 'Lưu').click();
      await page.getByText('(trống) → Ba Tri').waitFor();
      await button(page, 'Giao nhiệm vụ: Hồ chứa nước ngọt').click();
      await dialog(page).getByLabel('Nội dung nhiệm vụ').fill('Bàn giao mặt bằng hồ chứa');
      await choose(page, 'Chủ trì', 'Sở Tài chính');
      await button(page, 'Lưu').click();
      await page.getByRole('heading', { level: 1, name: 'Bàn giao mặt bằng hồ chứa' }).waitFor();
      await page.getByRole('link', { name: 'CTTD-12 · Hồ chứa nước ngọt' }).click();
      await page.getByRole('link', { name: 'Bàn giao mặt bằng hồ chứa' }).waitFor();
      await expectAccessible(page);
    });
    await app.withPage('yte', WIDE, async (page) => {
      await page.goto('/app/projects');
      await page.getByText('Đơn vị bạn chưa phụ trách hay phối hợp').waitFor();
    });
  });

  it('is filtered on a phone behind a button that says how many filters are in use', async () => {
    await app.withPage('lanhdao', PHONE, async (page) => {
      await page.goto('/app/projects');
      await page.getByRole('link', { name: 'Cầu Ba Lai 8' }).waitFor();
      expect(await page.getByRole('combobox', { name: 'Tiến độ' }).isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Bộ lọc' }).click();
      await page.getByRole('combobox', { name: 'Tiến độ' }).click();
      await page.getByRole('option', { name: 'Chậm' }).click();
      await page.getByRole('button', { name: 'Bộ lọc (1)' }).waitFor();
      await page.getByRole('link', { name: 'Cầu Ba Lai 8' }).waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'Cầu Rạch Miễu 2' }).waitFor();
      await expectAccessible(page);
    });
  });
});

describe('an item of an agenda', () => {
  it('gets a task, shows it, and is reached from it', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await page.goto('/app/conferences');
      await page
        .getByRole('link', { name: /Hội nghị lần thứ 7/ })
        .first()
        .click();
      const first = page.getByRole('button', { name: /^Giao nhiệm vụ: / }).first();
      const item = (await first.getAttribute('aria-label'))!.replace('Giao nhiệm vụ: ', '');
      await first.click();
      await dialog(page).getByLabel('Nội dung nhiệm vụ').fill('Tiếp thu ý kiến về nội dung này');
      await choose(page, 'Chủ trì', 'Sở Tài chính');
      await button(page, 'Lưu').click();
      await page.getByRole('heading', { level: 1, name: 'Tiếp thu ý kiến về nội dung này' }).waitFor();
      await page.getByRole('link', { name: item }).click();
      await page.getByRole('link', { name: 'Tiếp thu ý kiến về nội dung này' }).waitFor();
      await expectAccessible(page);
    });
  });
});
