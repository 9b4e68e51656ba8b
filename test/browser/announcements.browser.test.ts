// From a conference to a published announcement, in the browser: opening, voting, composing, writing, publishing,
// reading, correcting; two who write at once; a reader's comment.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { PHONE, startApp, type TestApp, WIDE } from './app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Đã lưu lúc' }).waitFor();

/** Plans a conference with one item and opens it; ends on its page. */
const openConference = async (page: Page): Promise<void> => {
  await page.goto('/app/conferences');
  await button(page, 'Lên lịch hội nghị').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên hội nghị').fill('Hội nghị lần thứ 8');
  await dialog.getByLabel('Lần thứ').fill('8');
  await dialog.getByLabel('Cơ quan họp').fill('Ban Chấp hành Đảng bộ tỉnh');
  await dialog.getByLabel('Ngày đầu').fill('2021-12-20');
  await dialog.getByLabel('Năm', { exact: true }).fill('2021');
  await dialog.getByLabel('Số ủy viên đương nhiệm').fill('50');
  await button(page, 'Lưu').click();
  await page.getByRole('heading', { level: 1, name: 'Hội nghị lần thứ 8' }).waitFor();
  await button(page, 'Thêm mục').click();
  await page.getByLabel('Nội dung').fill('Chương trình làm việc quý I');
  await button(page, 'Lưu').click();
  await page.getByRole('heading', { level: 3, name: '1. Chương trình làm việc quý I' }).waitFor();
  await button(page, 'Khai mạc').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Khai mạc' }).click();
  await page.getByText('Số liệu hiện tại vẫn khớp bản chốt.').waitFor();
};

const vote = async (page: Page, votesFor: string): Promise<void> => {
  await button(page, 'Ghi biểu quyết').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nội dung biểu quyết').fill(`Thông qua (${votesFor})`);
  await dialog.getByLabel('Tán thành', { exact: true }).fill(votesFor);
};

describe('a conference', () => {
  it('is opened, and a vote is told at once to fail at exactly half and to pass beyond it', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await openConference(page);
      await vote(page, '25');
      await page.getByRole('dialog').getByText('Không thông qua', { exact: true }).waitFor();
      await page.getByRole('dialog').getByLabel('Tán thành', { exact: true }).fill('26');
      await expectAccessible(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Ghi biểu quyết' }).click();
      await page.getByText('✓ thông qua').waitFor();
      // What fades out is looked at by axe as it fades.
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await expectAccessible(page);
    });
  });
});

describe('an announcement', () => {
  it('is composed, written, given a figure, published and read with its numbers explained', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await openConference(page);
      await button(page, 'Soạn thông báo').click();
      const text = page.getByRole('textbox', { name: 'Nội dung thông báo' });
      await text.waitFor();
      expect(await text.locator('.todo').count()).toBe(4);
      for (let left = 4; left > 0; left--) {
        await text.locator('.todo').first().click();
        await page.keyboard.type(`Nhận định thứ ${5 - left} của văn phòng.`);
      }
      await page.getByLabel('Tóm tắt một hai câu').fill('Kết quả năm 2021 và phương hướng năm 2022.');
      await saved(page);
      await text.getByText('Nhận định thứ 4 của văn phòng.').click();
      await page.keyboard.press('End');
      await page.keyboard.type(' Thu ngân sách là ');
      await button(page, 'Chèn số liệu').click();
      await page.getByLabel('Tìm số liệu').fill('thu ngan sach ket qua');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /4\.960 tỷ đồng/ })
        .click();
      await saved(page);
      await page.getByText('Không còn gì vướng; có thể công bố.').waitFor();
      await expectAccessible(page);
      await button(page, 'Công bố').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Công bố' }).click();
      await page.getByText('đã công bố').first().waitFor();
      const address = await page.getByRole('link', { name: 'Xem trang công khai' }).getAttribute('href');
      await page.goto(address!);
      await page.getByText('Nhận định thứ 4 của văn phòng.').waitFor();
      const number = page.locator('a.live', { hasText: '4.960 tỷ đồng' }).last();
      await number.click();
      const provenance = page.getByRole('dialog');
      await provenance.getByText('Sở Tài chính').waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      expect(await provenance.count()).toBe(0);
    });
  });

  it('shows both texts to the second of two who write at once, and loses neither', async () => {
    await app.withPage('vanphong', WIDE, async (first) => {
      await first.goto('/app/announcements');
      await first
        .getByRole('link', { name: /Hội nghị lần thứ 7/ })
        .first()
        .click();
      const lead = (page: Page) => page.getByLabel('Tóm tắt một hai câu');
      await lead(first).waitFor();
      await app.withPage('quantri', WIDE, async (second) => {
        await second.goto(first.url());
        await lead(second).fill('Tóm tắt của quản trị.');
        await saved(second);
      });
      const text = first.getByRole('textbox', { name: 'Nội dung thông báo' });
      await text.locator('p').last().click();
      await first.keyboard.press('End');
      await first.keyboard.type(' Câu của văn phòng.');
      const dialog = first.getByRole('dialog', { name: 'Người khác vừa lưu thông báo này' });
      await dialog.getByText('Câu của văn phòng.').waitFor();
      await expectAccessible(first);
      await dialog.getByRole('button', { name: 'Lấy bản kia, thêm phần của tôi vào cuối' }).click();
      await saved(first);
      expect(await lead(first).inputValue()).toBe('Tóm tắt của quản trị.');
      expect(await text.getByText('Câu của văn phòng.').count()).toBe(1);
    });
  });

  it('takes a comment from a reader on a phone, shown once an editor approves it', async () => {
    const path = '/cong-khai/ben-tre/thong-bao/ket-qua-hoi-nghi-lan-thu-7-ban-chap-hanh-dang-bo-tinh-khoa-xi';
    await app.withPage(null, PHONE, async (page) => {
      await page.goto(path);
      await page.getByLabel('Tên hiển thị').fill('Chị Tư');
      await page.getByLabel('Ý kiến của bạn').fill('Mong xã tôi sớm có nước sạch.');
      await button(page, 'Gửi ý kiến').click();
      await page.getByText('Đã nhận ý kiến của bạn').waitFor();
      await expectAccessible(page);
    });
    await app.withPage('vanphong', WIDE, async (page) => {
      await page.goto('/app/comments');
      await page.getByText('Mong xã tôi sớm có nước sạch.').waitFor();
      await expectAccessible(page);
      await button(page, 'Duyệt').first().click();
      await page.getByText('đã duyệt').first().waitFor();
      await page.goto(path);
      await page.getByText('Mong xã tôi sớm có nước sạch.').waitFor();
    });
  });
});

describe('the public pages', () => {
  const base = '/cong-khai/ben-tre';
  it.each([
    ['the first page', ''],
    ['the targets', '/chi-tieu'],
    ['the article', '/thong-bao/ket-qua-hoi-nghi-lan-thu-7-ban-chap-hanh-dang-bo-tinh-khoa-xi'],
  ])('are accessible on a screen and a phone: %s', async (_name, path) => {
    for (const width of [WIDE, PHONE])
      await app.withPage(null, width, async (page) => {
        await page.goto(base + path);
        await expectAccessible(page);
        await page.goto(`${base}${path}?lang=en`);
        await expectAccessible(page);
      });
  });
});
