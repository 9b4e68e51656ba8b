// The life of a task in the browser: assigned, accepted, reported on, submitted, returned, submitted again, verified.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { PHONE, startApp, type TestApp, WIDE } from './app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());

const TITLE = 'Báo cáo kết quả thu hồi nợ thuế quý I';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');

const act = async (page: Page, name: string, fields: Record<string, string> = {}): Promise<void> => {
  await button(page, name).click();
  for (const [label, text] of Object.entries(fields)) await dialog(page).getByLabel(label).fill(text);
  await dialog(page).getByRole('button', { name, exact: true }).click();
  await dialog(page).waitFor({ state: 'detached' });
};
const expectState = (page: Page, state: string) => page.getByText(`· ${state}`).first().waitFor();

describe('a task', () => {
  it('goes through its life between the office and the unit', async () => {
    let address = '';
    await app.withPage('vanphong', WIDE, async (page) => {
      await page.goto('/app/tasks');
      await button(page, 'Giao nhiệm vụ').first().click();
      await dialog(page).getByLabel('Nội dung nhiệm vụ').fill(TITLE);
      await dialog(page).getByRole('combobox', { name: 'Chủ trì' }).fill('Sở Tài chính');
      await page.getByRole('option', { name: 'Sở Tài chính' }).click();
      await dialog(page).getByLabel('Hạn', { exact: true }).fill('2020-01-01');
      await expectAccessible(page);
      await button(page, 'Lưu').click();
      await dialog(page).getByText('Thời hạn đã qua').waitFor();
      await dialog(page).getByLabel('Hạn', { exact: true }).fill('2031-03-31');
      await button(page, 'Lưu').click();
      await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
      address = page.url();
    });
    await app.withPage('taichinh', WIDE, async (page) => {
      await page.goto(address);
      await act(page, 'Nhận nhiệm vụ');
      await expectState(page, 'Đã nhận');
      await act(page, 'Báo cáo tiến độ', { 'Phần trăm đã làm': '60', 'Nội dung': 'Đã có số của bảy huyện' });
      await expectState(page, 'Đang làm');
      await act(page, 'Trình kết quả', { 'Nội dung': 'Gửi báo cáo' });
      await expectState(page, 'Chờ xác nhận');
    });
    await app.withPage('vanphong', WIDE, async (page) => {
      await page.goto(address);
      await act(page, 'Trả lại', { 'Lý do': 'Thiếu hai huyện' });
      await expectState(page, 'Bị trả lại');
    });
    await app.withPage('taichinh', PHONE, async (page) => {
      await page.goto(address);
      await page.getByText('Thiếu hai huyện').waitFor();
      await expectAccessible(page);
      await act(page, 'Trình kết quả', { 'Nội dung': 'Đã bổ sung' });
      await expectState(page, 'Chờ xác nhận');
    });
    await app.withPage('vanphong', WIDE, async (page) => {
      await page.goto(address);
      await act(page, 'Xác nhận hoàn thành');
      await expectState(page, 'Hoàn thành');
      await page.getByText('✓ Xong đúng hạn').waitFor();
      await expectAccessible(page);
    });
  });
});

describe('the tasks', () => {
  it('show what is late first, with the count; as a board, found without marks, on a phone', async () => {
    for (const width of [WIDE, PHONE])
      await app.withPage('lanhdao', width, async (page) => {
        await page.goto('/app/tasks');
        await page.getByText('Tỷ lệ hoàn thành').waitFor();
        expect(await page.locator('tbody tr').first().textContent()).toContain('Quá hạn');
        await expectAccessible(page);
        await page.getByText('Bảng theo bước').click();
        await page.getByRole('region', { name: 'Bị trả lại' }).waitFor();
        await expectAccessible(page);
        await page.getByLabel('Tìm nhiệm vụ').fill('phuong an tang thu');
        await page.waitForURL(/q=/);
        await page.getByRole('link', { name: 'Phương án tăng thu ngân sách năm 2022' }).click();
        await page.getByRole('heading', { level: 2, name: 'Diễn biến' }).waitFor();
        await expectAccessible(page);
      });
  });

  it('show a unit its own only', async () => {
    await app.withPage('thanhphu', WIDE, async (page) => {
      await page.goto('/app/tasks');
      await page.getByText('Tỷ lệ hoàn thành').waitFor();
      const text = await page.locator('tbody').textContent();
      expect(text).toContain('Rà soát quy hoạch cán bộ huyện Thạnh Phú');
      expect(text).toContain('Bản tin dự báo mặn');
      expect(text).not.toContain('Phương án tăng thu');
    });
  });
});

const PLAN = `KẾ HOẠCH
Tăng thu ngân sách năm 2031

1. Sở Tài chính chủ trì, phối hợp với Sở Công Thương xây dựng phương án tăng thu ngân sách, hoàn thành trước ngày 31/03/2031.
2. Sở Y tế chủ trì rà soát bảo hiểm y tế hộ nghèo, hoàn thành trước ngày 30/06/2031.
`;

describe('assigning', () => {
  it('goes from the clauses of a plan to tasks, one clause to two units', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      const headers = { 'x-plenum': '1' };
      const fields = { type: 'ke_hoach', title: 'Kế hoạch tăng thu ngân sách năm 2031' };
      const { id } = await (await page.request.post('/api/documents', { headers, data: fields })).json();
      const file = { name: 'ke-hoach.txt', mimeType: 'text/plain', buffer: Buffer.from(PLAN) };
      await page.request.post(`/api/documents/${id}/files`, { headers, multipart: { file } });
      await page.goto(`/app/documents/${id}`);
      await page.getByRole('link', { name: 'Giao nhiệm vụ từ văn bản này' }).click();
      const first = page.getByRole('region', { name: /phương án tăng thu ngân sách/ });
      await first.getByRole('combobox', { name: 'Chủ trì' }).fill('Sở Kế hoạch');
      await page.getByRole('option', { name: 'Sở Kế hoạch và Đầu tư' }).click();
      await page.keyboard.press('Escape');
      await first.getByText('Tách thành 2 nhiệm vụ').waitFor();
      await expectAccessible(page);
      await button(page, 'Giao 3 nhiệm vụ').click();
      await page.getByText('Đã giao 3 nhiệm vụ').waitFor();
      await page.locator('tbody tr').nth(2).waitFor();
    });
  });

  it('changes a task: the parts are asked for when its day moves, and only those named still see it', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await page.goto('/app/tasks?q=nhiem+ky+toi+cua+cac+huyen');
      await page.getByRole('link', { name: /quy hoạch cán bộ nhiệm kỳ tới/ }).click();
      await button(page, 'Sửa').click();
      await dialog(page).getByLabel('Hạn', { exact: true }).fill('2031-12-31');
      await dialog(page).getByText('Còn 2 phần việc đang mở').waitFor();
      await dialog(page).getByLabel('Giữ nguyên các phần việc').check();
      await dialog(page).getByRole('checkbox', { name: 'Hạn chế người xem' }).check();
      await expectAccessible(page);
      await button(page, 'Lưu').click();
      await dialog(page).waitFor({ state: 'detached' });
      await page.getByText('hạn chế người xem').first().waitFor();
    });
    await app.withPage('lanhdao', PHONE, async (page) => {
      await page.goto('/app/tasks?q=nhiem+ky+toi+cua+cac+huyen');
      await page.getByText('Không có nhiệm vụ nào khớp').waitFor();
    });
  });

  it('follows the rules that the office set', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await page.goto('/app/tasks');
      await button(page, 'Quy định giao việc').click();
      const product = dialog(page).getByRole('radiogroup', { name: 'Rõ sản phẩm' });
      await product.getByText('Bắt buộc').click();
      await expectAccessible(page);
      await button(page, 'Lưu').click();
      await dialog(page).waitFor({ state: 'detached' });
      await button(page, 'Giao nhiệm vụ').first().click();
      await dialog(page).getByLabel('Nội dung nhiệm vụ').fill('Việc chưa rõ sản phẩm');
      await dialog(page).getByRole('combobox', { name: 'Chủ trì' }).fill('Sở Y tế');
      await page.getByRole('option', { name: 'Sở Y tế' }).click();
      await button(page, 'Lưu').click();
      await dialog(page).getByText('Cơ quan yêu cầu rõ sản phẩm').waitFor();
    });
  });
});

describe('what is late', () => {
  it('is seen with whose it is, and in time, on a phone too', async () => {
    for (const width of [WIDE, PHONE])
      await app.withPage('lanhdao', width, async (page) => {
        await page.goto('/app/tasks?view=timeline');
        await page.getByRole('heading', { name: 'Quá hạn theo đơn vị' }).waitFor();
        await page.getByRole('table', { name: 'Dòng thời gian' }).waitFor();
        await expectAccessible(page);
      });
  });
});

describe('many at once', () => {
  it('get another deadline, and have the former one again after undoing', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await page.goto('/app/tasks?time=overdue');
      await page.locator('tbody tr').nth(1).waitFor();
      const boxes = page.getByRole('checkbox', { name: /^Chọn NV/ });
      await boxes.nth(0).check();
      await boxes.nth(1).check();
      await page.getByText('Đã chọn 2 nhiệm vụ').waitFor();
      await expectAccessible(page);
      const before = await page.locator('tbody tr').count();
      await button(page, 'Đổi hạn').click();
      await dialog(page).getByLabel(/^Hạn/).fill('2020-01-01');
      await dialog(page).getByRole('button', { name: 'Đổi hạn' }).click();
      await dialog(page).getByText('Thời hạn đã qua').waitFor();
      await dialog(page).getByLabel(/^Hạn/).fill('2031-05-05');
      await dialog(page).getByRole('button', { name: 'Đổi hạn' }).click();
      await page.getByText('Đã sửa 2 nhiệm vụ').waitFor();
      await page
        .locator('tbody tr')
        .nth(before - 2)
        .waitFor({ state: 'detached' });
      await button(page, 'Hoàn tác').click();
      await page
        .locator('tbody tr')
        .nth(before - 1)
        .waitFor();
    });
  });
});

describe('following up', () => {
  it('takes a letter for a unit and a calendar address of one’s own', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await page.goto('/app/tasks');
      await page.getByRole('region', { name: 'Quá hạn theo đơn vị' }).getByRole('link').first().click();
      await page.waitForURL(/unit=/);
      await button(page, 'Xuất, nhập').click();
      const download = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: 'Công văn đôn đốc' }).click();
      expect((await download).suggestedFilename()).toMatch(/^don-doc-.*\.docx$/);
    });
    await app.withPage('taichinh', WIDE, async (page) => {
      await page.goto('/app/tasks');
      await button(page, 'Xuất, nhập').click();
      await page.getByRole('menuitem', { name: 'Lịch đăng ký theo dõi' }).click();
      await dialog(page).getByRole('button', { name: 'Tạo địa chỉ' }).click();
      const address = await dialog(page).getByLabel('Địa chỉ lịch').inputValue();
      await expectAccessible(page);
      const answer = await fetch(address);
      expect(answer.headers.get('content-type')).toContain('text/calendar');
      expect(await answer.text()).toContain('BEGIN:VCALENDAR');
    });
  });
});
