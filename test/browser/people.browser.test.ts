// People as they use the program: signing in, inviting and being invited, the second factor, the log.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emailOf } from '../../seeds/ben-tre/index.ts';
import { DEMO_PASSWORD } from '../../seeds/ben-tre/people.ts';
import { codeFor } from '../harness/totp.ts';
import { expectAccessible } from './accessible.ts';
import { PHONE, startApp, type TestApp, WIDE } from './app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app?.stop();
});

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const fillSignIn = async (page: Page, email: string, password: string) => {
  await page.getByLabel('Thư điện tử').fill(email);
  await page.locator('input[type=password]').fill(password);
  await press(page, 'Đăng nhập');
};
const fillPasswords = async (page: Page, password: string) => {
  for (const at of [0, 1]) await page.locator('input[type=password]').nth(at).fill(password);
};

describe('signing in', () => {
  it('says what is wrong and opens the page that was asked for', async () => {
    await app.withPage(null, WIDE, async (page) => {
      await page.goto('/app/units');
      await fillSignIn(page, emailOf('uyvien'), 'not the password');
      await page.getByRole('alert').waitFor();
      await expectAccessible(page);
      await fillSignIn(page, emailOf('uyvien'), DEMO_PASSWORD);
      await page.getByRole('button', { name: 'Tỉnh Bến Tre', exact: true }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/app/units');
      expect(await page.getByRole('button', { name: 'Thêm đơn vị' }).count()).toBe(0);
    });
  });

  it('tells of a locked account', async () => {
    await app.withPage(null, PHONE, async (page) => {
      for (let guess = 0; guess < 6; guess++)
        await page.request.post('/api/auth/sign-in/email', {
          headers: { 'x-plenum': '1' },
          data: { email: emailOf('yte'), password: `guess ${guess}` },
        });
      await page.goto('/app/');
      await fillSignIn(page, emailOf('yte'), DEMO_PASSWORD);
      expect(await page.getByRole('alert').textContent()).toMatch(/khóa|quá nhiều/);
    });
  });
});

describe('an invitation', () => {
  it('goes from the administrator to a person who begins to work', async () => {
    let link = '';
    await app.withPage('quantri', WIDE, async (page) => {
      await page.goto('/app/people');
      await press(page, 'Mời người dùng');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Họ và tên').fill('Bùi Thị Lan');
      await dialog.getByLabel('Thư điện tử').fill('lan@example.vn');
      await dialog.getByLabel('Báo cáo cho đơn vị').fill('Sở Y tế');
      await page.getByRole('option', { name: /^Sở Y tế/ }).click();
      await dialog.getByRole('button', { name: 'Mời', exact: true }).click();
      const shown = dialog.getByLabel('Đường dẫn cho Bùi Thị Lan');
      await shown.waitFor();
      await expectAccessible(page);
      link = await shown.inputValue();
    });
    await app.withPage(null, PHONE, async (page) => {
      await page.goto(link);
      await page.getByText('Xin chào Bùi Thị Lan').waitFor();
      await fillPasswords(page, 'matkhau2021');
      await press(page, 'Đặt mật khẩu và bắt đầu');
      await page.getByText('quá dễ đoán').waitFor();
      await expectAccessible(page);
      await fillPasswords(page, 'dừa xanh ba tri');
      await press(page, 'Đặt mật khẩu và bắt đầu');
      await page.waitForURL(/\/app\/(\?.*)?$/);
      await page.getByRole('button', { name: /Bùi Thị Lan/ }).waitFor();
    });
  });
});

describe('the second factor', () => {
  it('is turned on with a code from the authenticator, then asked for', async () => {
    let totpURI = '';
    await app.withPage('laodong', WIDE, async (page) => {
      await page.goto('/app/account');
      await press(page, 'Bật xác thực hai lớp');
      await page.getByLabel('Nhập mật khẩu để tiếp tục').fill(DEMO_PASSWORD);
      const answered = page.waitForResponse(/two-factor\/enable/);
      await press(page, 'Tiếp tục');
      totpURI = ((await (await answered).json()) as { totpURI: string }).totpURI;
      await page.getByLabel('Mã sáu số').fill('000000');
      await press(page, 'Xác nhận');
      await page.getByText('Mã xác thực không đúng').waitFor();
      await expectAccessible(page);
      await page.getByLabel('Mã sáu số').fill(codeFor(totpURI));
      await press(page, 'Xác nhận');
      await press(page, 'Tôi đã cất các mã này');
      await page.getByText('đang bật').waitFor();
    });
    await app.withPage(null, WIDE, async (page) => {
      await page.goto('/app/account');
      await fillSignIn(page, emailOf('laodong'), DEMO_PASSWORD);
      await page.getByLabel('Mã xác thực').fill(codeFor(totpURI));
      await press(page, 'Đăng nhập');
      await page.getByText('phiên này').waitFor();
    });
  });
});

describe('every page', () => {
  const PAGES: [string, string][] = [
    ['/app/people', 'Trần Minh Quân'],
    ['/app/units', 'Tỉnh Bến Tre'],
    ['/app/body', 'Địa danh trên văn bản'],
    ['/app/mail', 'Thư gửi đi'],
    ['/app/audit', 'Chuỗi nguyên vẹn'],
    ['/app/account', 'Các phiên đang mở'],
  ];
  it.each(PAGES)('%s is accessible, wide and on a phone', async (path, text) => {
    for (const width of [WIDE, PHONE])
      await app.withPage('quantri', width, async (page) => {
        await page.goto(path);
        await page.getByText(text).first().waitFor();
        await expectAccessible(page);
      });
  });

  it('of the log is told in sentences and filtered', async () => {
    await app.withPage('kiemtra', WIDE, async (page) => {
      await page.goto('/app/audit?verb=resolutions');
      await page
        .getByText(/đã thông qua nghị quyết/)
        .first()
        .waitFor();
      await page.locator('li summary').first().click();
      await page.getByText('Chỉ đối tượng này').first().click();
      await page.waitForURL(/objectId=/);
      await expectAccessible(page);
    });
  });
});
