// A report of figures in the browser: entered, sent in, returned, seen in the inbox, put right, accepted, locked; a
// correction proposed and answered; discipline.
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

describe('a report of figures', () => {
  it('goes between unit and office until it is accepted and locked', async () => {
    await app.withPage('taichinh', WIDE, async (page) => {
      await page.goto('/app/inbox');
      await page.getByRole('region', { name: /Phải nhập và gửi/ }).waitFor();
      await expectAccessible(page);
      await page.getByRole('link', { name: /^Báo cáo quý .* của Sở Tài chính$/ }).click();
      await button(page, 'Gửi báo cáo').click();
      await page.getByText('Còn 2 ô chưa có số').waitFor();
      await expectAccessible(page);
      await page.getByRole('combobox', { name: 'Lý do chưa có số' }).click();
      await page.getByRole('option', { name: 'Chưa có số liệu' }).click();
      await page.locator('.ask').getByRole('button', { name: 'Gửi báo cáo' }).click();
      await button(page, 'Rút lại để sửa').waitFor();
    });
    await app.withPage('vanphong', WIDE, async (page) => {
      await page.goto('/app/inbox');
      await page.getByRole('link', { name: /^Báo cáo quý .* của Sở Tài chính$/ }).click();
      await button(page, 'Trả lại').click();
      await dialog(page).getByLabel('Lý do').fill('Đã có số của kho bạc, đề nghị nhập');
      await dialog(page)
        .getByLabel(/^Thu ngân sách trên địa bàn/)
        .fill('Nhập số thu quý');
      await expectAccessible(page);
      await dialog(page).getByRole('button', { name: 'Trả lại' }).click();
      await dialog(page).waitFor({ state: 'detached' });
      await page.getByText('Bị trả lại').first().waitFor();
    });
    await app.withPage('taichinh', PHONE, async (page) => {
      await page.goto('/app/inbox');
      await page.getByRole('button', { name: /^Tin nhắc: / }).click();
      await page.getByRole('link', { name: /Sở Tài chính bị trả lại/ }).waitFor();
      await page.keyboard.press('Escape');
      await page
        .getByRole('region', { name: /Bị trả lại, cần sửa/ })
        .getByRole('link')
        .first()
        .click();
      await page.getByText('Đã có số của kho bạc, đề nghị nhập').first().waitFor();
      await page.getByText('Nhập số thu quý').waitFor();
      await expectAccessible(page);
      await button(page, 'Gửi báo cáo').click();
      await button(page, 'Rút lại để sửa').waitFor();
    });
    await app.withPage('vanphong', WIDE, async (page) => {
      await page.goto('/app/submissions?state=submitted');
      await page.getByLabel('Chọn mọi báo cáo chờ kiểm tra').check();
      await expectAccessible(page);
      await page.getByRole('button', { name: /^Nhận \d+ báo cáo đã chọn$/ }).click();
      await page.getByText(/^Đã nhận \d+ báo cáo$/).waitFor();
      await page.getByText('Không có báo cáo nào khớp').waitFor();
    });
  });

  it('keeps accepted figures locked; another figure is proposed and answered', async () => {
    await app.withPage('thanhphu', WIDE, async (page) => {
      await page.goto('/app/submissions?period=2021-Q3');
      await page.getByRole('link', { name: 'Huyện Thạnh Phú', exact: true }).click();
      await page.getByText('Đã nhận, đã khóa').first().waitFor();
      const refused = await page.evaluate(async () => {
        const [unitId, period] = [new URLSearchParams(location.search).get('unit'), '2021-Q3'];
        const report = await (
          await fetch(`/api/submissions/report?unitId=${unitId}&period=${period}`)
        ).json();
        const answer = await fetch('/api/values', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-plenum': '1', 'accept-language': 'vi' },
          body: JSON.stringify({ indicatorId: report.cells[0].indicator.id, unitId, period, typed: '1' }),
        });
        return (await answer.json()).detail as string;
      });
      expect(refused).toContain('đã được nhận và khóa');
      await button(page, 'Đề nghị đính chính').first().click();
      await dialog(page).getByLabel('Số đề nghị').fill('mười');
      await dialog(page).getByLabel('Vì sao').fill('Cộng thiếu một xã');
      await dialog(page).getByRole('button', { name: 'Gửi đề nghị' }).click();
      await dialog(page).getByText('“mười” không phải là số').waitFor();
      await dialog(page).getByLabel('Số đề nghị').fill('45,5');
      await expectAccessible(page);
      await dialog(page).getByRole('button', { name: 'Gửi đề nghị' }).click();
      await dialog(page).waitFor({ state: 'detached' });
    });
    await app.withPage('vanphong', WIDE, async (page) => {
      await page.goto('/app/corrections?state=proposed');
      const card = page.getByRole('article', { name: /Huyện Thạnh Phú/ });
      await card.getByText('Cộng thiếu một xã').waitFor();
      await expectAccessible(page);
      await card.getByLabel('Nội dung trả lời').fill('Đã đối chiếu');
      await card.getByRole('button', { name: 'Nhận đính chính' }).click();
      await card.waitFor({ state: 'detached' });
      await page.goto('/app/submissions?period=2021-Q3');
      await page.getByRole('link', { name: 'Huyện Thạnh Phú', exact: true }).click();
      await page.getByText('45,5').waitFor();
    });
  });

  it('shows who kept the due days, on a wide screen and a phone', async () => {
    for (const width of [WIDE, PHONE])
      await app.withPage('lanhdao', width, async (page) => {
        await page.goto('/app/submissions/discipline?year=2021');
        await page
          .getByRole('row', { name: /Huyện Mỏ Cày Bắc/ })
          .getByText('Chưa gửi, quá hạn')
          .waitFor();
        await expectAccessible(page);
      });
  });

  it('lets a person choose mail, and the administrator when reminders go out', async () => {
    await app.withPage('quantri', WIDE, async (page) => {
      await page.goto('/app/account');
      await page.getByLabel('Tổng hợp hằng tuần').uncheck();
      await page.getByText('Đã lưu').waitFor();
      await page.goto('/app/body');
      await page.getByLabel('Nhắc trước hạn (ngày)').fill('5; hai');
      await page.getByText('Nhập các số ngày, cách nhau bằng dấu phẩy').waitFor();
      await page.getByLabel('Nhắc trước hạn (ngày)').fill('5, 2');
      await expectAccessible(page);
    });
  });
});
