// What two sides decide about a task: more time asked and granted, refused with a reason, verified by two at once, given to
// what a unit became.
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
const act = async (page: Page, name: string, fields: Record<string, string> = {}): Promise<void> => {
  await button(page, name).click();
  for (const [label, text] of Object.entries(fields)) await dialog(page).getByLabel(label).fill(text);
  await dialog(page).getByRole('button', { name, exact: true }).click();
};
const isClosed = (page: Page) => dialog(page).waitFor({ state: 'detached' });
const expectState = (page: Page, state: string) => page.getByText(`· ${state}`).first().waitFor();

const send = async (page: Page, path: string, data: object) => {
  const answer = await page.request.post(path, { headers: { 'x-plenum': '1' }, data });
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  return answer.json();
};
const unitsBy = async (page: Page): Promise<Map<string, string>> => {
  const units: { id: string; code: string }[] = await (await page.request.get('/api/units')).json();
  return new Map(units.map(({ id, code }) => [code, id]));
};
/** The address of a task that the office has just given to the finance department. */
const assign = async (title: string): Promise<string> => {
  let id = '';
  await app.withPage('vanphong', WIDE, async (page) => {
    const leadUnitId = (await unitsBy(page)).get('STC');
    ({ id } = await send(page, '/api/tasks', { title, leadUnitId, deadline: '2031-03-31' }));
  });
  return `/app/tasks/${id}`;
};

describe('a unit', () => {
  it('asks for more time, is given it, and the extension is counted', async () => {
    const address = await assign('Đối chiếu nợ tạm ứng vốn đầu tư');
    await app.withPage('taichinh', PHONE, async (page) => {
      await page.goto(address);
      await act(page, 'Nhận nhiệm vụ');
      await isClosed(page);
      await button(page, 'Xin gia hạn').click();
      await dialog(page).getByLabel('Thời hạn đề nghị').fill('2031-03-01');
      await dialog(page).getByLabel('Lý do').fill('Chờ số của kho bạc');
      await expectAccessible(page);
      await dialog(page).getByRole('button', { name: 'Xin gia hạn' }).click();
      // Not later than the deadline: the field says so and what was typed stays.
      await dialog(page).locator('[aria-invalid=true]').waitFor();
      expect(await dialog(page).getByLabel('Lý do').inputValue()).toBe('Chờ số của kho bạc');
      await dialog(page).getByLabel('Thời hạn đề nghị').fill('2031-04-30');
      await dialog(page).getByRole('button', { name: 'Xin gia hạn' }).click();
      await isClosed(page);
    });
    await app.withPage('vanphong', WIDE, async (page) => {
      await page.goto(address);
      await page.getByText('Đơn vị xin gia hạn đến 30/04/2031').first().waitFor();
      await expectAccessible(page);
      await act(page, 'Đồng ý gia hạn');
      await isClosed(page);
      await page.getByText('Số lần gia hạn').waitFor();
      await page.locator('dd').filter({ hasText: '30/04/2031' }).waitFor();
    });
  });

  it('refuses only with a reason, which the office reads', async () => {
    const address = await assign('Kiểm kê trụ sở dôi dư sau sắp xếp');
    await app.withPage('taichinh', WIDE, async (page) => {
      await page.goto(address);
      await button(page, 'Từ chối').click();
      await dialog(page).getByRole('button', { name: 'Từ chối' }).click();
      expect(await dialog(page).isVisible()).toBe(true);
      await dialog(page).getByLabel('Lý do').fill('Thuộc thẩm quyền của Sở Xây dựng');
      await expectAccessible(page);
      await dialog(page).getByRole('button', { name: 'Từ chối' }).click();
      await isClosed(page);
      await expectState(page, 'Từ chối');
    });
    await app.withPage('vanphong', PHONE, async (page) => {
      await page.goto(address);
      await page.getByText('Thuộc thẩm quyền của Sở Xây dựng').waitFor();
      await button(page, 'Giao lại').waitFor();
      await expectAccessible(page);
    });
  });
});

describe('two people who verify at once', () => {
  it('are told that somebody was faster; the second keeps what was typed', async () => {
    const address = await assign('Quyết toán kinh phí bầu cử');
    await app.withPage('taichinh', WIDE, async (page) => {
      await page.goto(address);
      await act(page, 'Nhận nhiệm vụ');
      await isClosed(page);
      await act(page, 'Trình kết quả', { 'Nội dung': 'Gửi báo cáo quyết toán' });
      await isClosed(page);
    });
    await app.withPage('vanphong', WIDE, async (slow) => {
      await slow.goto(address);
      await button(slow, 'Trả lại').click();
      await dialog(slow).getByLabel('Lý do').fill('Thiếu bảng kê');
      await app.withPage('quantri', WIDE, async (fast) => {
        await fast.goto(address);
        await act(fast, 'Xác nhận hoàn thành');
        await expectState(fast, 'Hoàn thành');
      });
      await dialog(slow).getByRole('button', { name: 'Trả lại' }).click();
      await dialog(slow).getByRole('alert').waitFor();
      expect(await dialog(slow).getByLabel('Lý do').inputValue()).toBe('Thiếu bảng kê');
      await expectAccessible(slow);
    });
  });
});

describe('a unit that ends while a task is written', () => {
  it('has what it became offered in its place', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await page.goto('/app/tasks');
      await button(page, 'Giao nhiệm vụ').first().click();
      await dialog(page).getByLabel('Nội dung nhiệm vụ').fill('Báo cáo thu ngân sách địa bàn');
      await dialog(page).getByRole('combobox', { name: 'Chủ trì' }).fill('Huyện Chợ Lách');
      await page.getByRole('option', { name: 'Huyện Chợ Lách' }).click();
      await dialog(page).getByLabel('Hạn', { exact: true }).fill('2031-06-30');
      await app.withPage('quantri', WIDE, async (other) => {
        const units = await unitsBy(other);
        await send(other, '/api/unit-changes', {
          kind: 'merge',
          changedOn: '2025-07-01',
          legalDocument: 'Nghị quyết về sắp xếp đơn vị (minh họa)',
          parts: [{ fromUnitId: units.get('CL'), toUnitId: units.get('MCB'), weight: '1' }],
        });
      });
      await button(page, 'Lưu').click();
      await dialog(page).getByText('Huyện Chợ Lách không còn hoạt động').first().waitFor();
      await expectAccessible(page);
      await dialog(page).getByRole('button', { name: 'Huyện Mỏ Cày Bắc' }).click();
      await button(page, 'Lưu').click();
      await page.getByRole('heading', { level: 1, name: 'Báo cáo thu ngân sách địa bàn' }).waitFor();
      await page.getByText('Huyện Mỏ Cày Bắc').first().waitFor();
    });
  });
});
