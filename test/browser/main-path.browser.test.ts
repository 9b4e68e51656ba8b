// The main job, from a file to a published number that explains itself, as the office does it: by the pages only.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emailOf } from '../../seeds/ben-tre/index.ts';
import { DEMO_PASSWORD } from '../../seeds/ben-tre/people.ts';
import { expectAccessible } from './accessible.ts';
import { startApp, type TestApp, WIDE } from './app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());

const REVENUE = 'Thu ngân sách ước đạt 5.015 tỷ đồng, đạt 102,41% dự toán Trung ương giao';
const PAPER = `Báo cáo kết quả thực hiện Nghị quyết năm 2021 (bản bổ sung)

Theo Chỉ thị số 18-NQ/TW và Chương trình hành động số 28-CTr/TU, các cấp tiếp tục sắp xếp bộ máy.

Đến cuối năm có 13/24 chỉ tiêu đạt và vượt; 3/24 chỉ tiêu xấp xỉ đạt; 2/24 chỉ tiêu đạt trên 80%.

${REVENUE}. Kim ngạch xuất khẩu ước đạt 1.250 triệu USD.

Đánh giá chung: kim ngạch xuất khẩu ước đạt 1.310 triệu USD.

Năm 2022 tập trung hai nhóm nhiệm vụ trọng tâm:
1. Khôi phục sản xuất, đưa doanh nghiệp trở lại hoạt động bình thường.
2. Hoàn thành các công trình thủy lợi ngăn mặn.
`;

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const inDialog = (page: Page) => page.getByRole('dialog');
/** A dialog fades out over the page; axe looks once it is gone. */
const closed = (page: Page) => inDialog(page).waitFor({ state: 'detached' });

const signIn = async (page: Page): Promise<void> => {
  await page.goto('/app/readings');
  await page.getByLabel('Thư điện tử').fill(emailOf('vanphong'));
  await page.locator('input[type=password]').fill(DEMO_PASSWORD);
  await button(page, 'Đăng nhập').click();
  await title(page, 'Đọc văn bản vào');
};

const readIn = async (page: Page): Promise<void> => {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'bao-cao-nam.txt', mimeType: 'text/plain', buffer: Buffer.from(PAPER) });
  await page.getByRole('tab', { name: 'Số liệu 3' }).waitFor();
};

/** Accepts by key, looks at every kind of fact, answers what does not fit and leaves the wrong figure out. */
const review = async (page: Page): Promise<void> => {
  await page.keyboard.press('Enter');
  await page.getByText('✓ đã nhận').waitFor();
  await page.keyboard.press('2');
  await page.getByText('13 / 24 chỉ tiêu').waitFor();
  expect(await page.getByText('Plenum tính: 13').count()).toBe(1);
  await page.keyboard.press('3');
  await button(page, '18-NQ/TW').waitFor();
  await page.keyboard.press('4');
  await button(page, 'Nhóm 2').waitFor();
  await page.keyboard.press('5');
  await page.getByText(/hai số khác nhau: 1\.250 triệu USD và 1\.310 triệu USD/).waitFor();
  await button(page, 'Một số sai').click();
  await page.getByText('18-NQ/TW trong sổ là Nghị quyết, còn văn bản này gọi là Chỉ thị.').waitFor();
  await button(page, 'Một bên ghi sai').click();
  await page.keyboard.press('1');
  await button(page, 'kim ngạch xuất khẩu').click();
  await page.keyboard.press('x');
  await page.getByText('✕ đã bỏ').waitFor();
  await expectAccessible(page);
};

const save = async (page: Page): Promise<void> => {
  await button(page, /^Nhận \d+ dữ kiện$/).click();
  const dialog = inDialog(page);
  await dialog.getByText('2 số liệu vào chỉ tiêu').waitFor();
  await dialog.getByText('2 quan hệ với văn bản dẫn chiếu').waitFor();
  await dialog.getByLabel('Số ký hiệu').fill('778-BC/TU');
  await dialog.getByLabel('Ngày ban hành').fill('2021-12-06');
  await dialog.getByRole('combobox', { name: 'Mức phổ biến' }).click();
  await page.getByRole('option', { name: 'công khai' }).click();
  await dialog.getByRole('button', { name: 'Lưu vào hệ thống' }).click();
  await title(page, 'Đã lưu');
  await closed(page);
  await expectAccessible(page);
};

/** From the figure to the sentence it was read in, and with it the registered document. */
const followSource = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Thu ngân sách trên địa bàn' }).click();
  await title(page, 'Thu ngân sách trên địa bàn');
  await button(page, /^5\.015\./).click();
  await expectAccessible(page);
  await inDialog(page).getByRole('link', { name: '778-BC/TU' }).click();
  await page.getByText('Số liệu được lấy từ chỗ tô vàng.').waitFor();
  expect(await page.locator('.paper mark').allTextContents()).toEqual([REVENUE]);
  await page.getByText('Báo cáo 778-BC/TU').waitFor();
  await page
    .getByRole('link', { name: /18-NQ\/TW/ })
    .first()
    .waitFor();
  await expectAccessible(page);
};

const ITEM = '1. Kết quả năm 2021 và nhiệm vụ năm 2022';

const holdConference = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Hội nghị', exact: true }).click();
  await button(page, 'Lên lịch hội nghị').first().click();
  const dialog = inDialog(page);
  await dialog.getByLabel('Tên hội nghị').fill('Hội nghị lần thứ 8');
  await dialog.getByLabel('Lần thứ').fill('8');
  await dialog.getByLabel('Cơ quan họp').fill('Ban Chấp hành Đảng bộ tỉnh');
  await dialog.getByLabel('Ngày đầu').fill('2021-12-20');
  await dialog.getByLabel('Năm', { exact: true }).fill('2021');
  await dialog.getByLabel('Số ủy viên đương nhiệm').fill('50');
  await button(page, 'Lưu').click();
  await title(page, 'Hội nghị lần thứ 8');
  await button(page, 'Thêm mục').click();
  await page.getByLabel('Nội dung').fill(ITEM.slice(3));
  await button(page, 'Lưu').click();
  await page.getByRole('heading', { level: 3, name: ITEM }).waitFor();
  await button(page, 'Khai mạc').click();
  await inDialog(page).getByRole('button', { name: 'Khai mạc' }).click();
  await page.getByText('Số liệu hiện tại vẫn khớp bản chốt.').waitFor();
  await closed(page);
  await button(page, 'Ghi biểu quyết').click();
  await inDialog(page).getByLabel('Nội dung biểu quyết').fill('Thông qua báo cáo và phương hướng');
  await inDialog(page).getByLabel('Tán thành', { exact: true }).fill('47');
  await inDialog(page).getByRole('button', { name: 'Ghi biểu quyết' }).click();
  await page.getByText('✓ thông qua').waitFor();
  await closed(page);
  await button(page, 'Ghi kết luận').click();
  await page.getByLabel('Kết luận').fill('Giao văn phòng công bố kết quả trong tuần.');
  await button(page, 'Lưu').click();
  await page.locator('.note', { hasText: 'Giao văn phòng công bố kết quả trong tuần.' }).waitFor();
  await expectAccessible(page);
};

/** Composes from the conference, fills every open place, sets the new figure into the text, and publishes. */
const publish = async (page: Page): Promise<string> => {
  const saved = () => page.getByRole('status').filter({ hasText: 'Đã lưu lúc' }).waitFor();
  await button(page, 'Soạn thông báo').click();
  const text = page.getByRole('textbox', { name: 'Nội dung thông báo' });
  await text.waitFor();
  await text.getByText('Giao văn phòng công bố kết quả trong tuần.').waitFor();
  for (let left = await text.locator('.todo').count(); left > 0; left--) {
    await text.locator('.todo').first().click();
    await page.keyboard.type(`Nhận định còn ${left}.`);
  }
  await text.getByText('Nhận định còn 1.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Thu ngân sách cả năm ');
  await button(page, 'Chèn số liệu').click();
  await page.getByLabel('Tìm số liệu').fill('thu ngan sach ket qua');
  await inDialog(page)
    .getByRole('button', { name: /5\.015 tỷ đồng/ })
    .click();
  await page.getByLabel('Tóm tắt một hai câu').fill('Kết quả năm 2021 và phương hướng năm 2022.');
  await saved();
  await page.getByText('Không còn gì vướng; có thể công bố.').waitFor();
  await expectAccessible(page);
  await button(page, 'Công bố').click();
  await inDialog(page).getByRole('button', { name: 'Công bố' }).click();
  await page.getByText('đã công bố').first().waitFor();
  return (await page.getByRole('link', { name: 'Xem trang công khai' }).getAttribute('href'))!;
};

describe('the office, from a file to a published announcement', () => {
  it('needs the pages only, and every number leads back to its sentence', async () => {
    let address = '';
    await app.withPage(null, WIDE, async (page) => {
      await signIn(page);
      await expectAccessible(page);
      await readIn(page);
      await review(page);
      await save(page);
      await followSource(page);
      await holdConference(page);
      address = await publish(page);
    });
    await app.withPage(null, WIDE, async (reader) => {
      await reader.goto(address);
      await reader.locator('a.live', { hasText: '5.015 tỷ đồng' }).last().click();
      const provenance = inDialog(reader);
      await provenance.getByText('Thu ngân sách trên địa bàn').waitFor();
      const said = await provenance.textContent();
      for (const part of ['năm 2021', '778-BC/TU', 'Phiên bản']) expect(said).toContain(part);
      await expectAccessible(reader);
    });
  });
});
