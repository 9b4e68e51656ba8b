// The catalogue: a formula tried while it is written, its checks, an odd figure and its reason, parts by source of funds.
import { afterAll, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { PHONE, startApp, WIDE } from './app.ts';

const app = await startApp();
afterAll(() => app.stop());

it('takes an indicator with a formula, says where it is wrong, and shows what it gives', async () => {
  await app.withPage('vanphong', WIDE, async (page) => {
    await page.goto('/app/indicators');
    await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).first().click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Tên tiếng Việt').fill('Thu so với vốn đầu tư (minh họa)');
    await form.getByRole('textbox', { name: 'Mã', exact: true }).fill('THU-VON');
    await form.getByLabel('Đơn vị tính').fill('%');
    const formula = form.getByRole('textbox', { name: 'Công thức', exact: true });
    await formula.fill('[THU-NS] + [HO-NGHEO]');
    await form.getByText('không cộng được “tỷ đồng” với “%”').waitFor();
    await formula.fill('share([THU-NX]; [VDT-XH])');
    await form.getByText('gần nhất: [THU-NS]').waitFor();
    expect(await form.locator('mark').textContent()).toBe('[THU-NX]');
    await formula.fill('share([THU-NS]; [VDT-XH])');
    await form.getByText('26,055').waitFor();
    await form.getByRole('button', { name: 'Thêm kiểm tra' }).click();
    await form.getByLabel('Cao nhất').fill('100');
    await form.getByLabel('Có hạn báo cáo định kỳ').check();
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Thu so với vốn đầu tư (minh họa)' }).click();
    await page.getByText('share([THU-NS]; [VDT-XH])').waitFor();
    await page.getByText('trong khoảng: ≤ 100').waitFor();
    await expectAccessible(page);
  });
});

it('keeps an odd figure, marked, until a reason lets it stand; parts are held against the whole', async () => {
  await app.withPage('vanphong', WIDE, async (page) => {
    await page.goto('/app/indicators');
    await page.getByRole('link', { name: 'Vốn đầu tư phát triển toàn xã hội' }).first().click();
    const parts = page.getByRole('region', { name: 'Các phần theo Nguồn vốn' });
    await parts.getByText('12.905,5').waitFor();
    await page.getByText('✓ khớp').waitFor();
    await page.getByRole('button', { name: 'Sửa', exact: true }).first().click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Số liệu' }).fill('30000');
    await form.getByRole('button', { name: 'Ghi số liệu' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByText('△ bất thường').waitFor();
    await page.getByText('△ lệch').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Sửa', exact: true }).first().click();
    await form.getByRole('textbox', { name: 'Lý do sửa' }).fill('Bổ sung dự án lớn (minh họa)');
    await form.getByRole('button', { name: 'Ghi số liệu' }).click();
    await page.getByText('△ bất thường, có lý do').waitFor();
  });
});

it('makes the dues of a quarter from the catalogue, counted first', async () => {
  await app.withPage('vanphong', PHONE, async (page) => {
    await page.goto('/app/report-dues?period=2022-Q1');
    await page.getByText('Chưa có hạn báo cáo quý I/2022').waitFor();
    await page.getByRole('button', { name: 'Xem trước hạn quý I/2022' }).click();
    // The quarter is cut off on Monday 14 March; two working days on is Wednesday.
    await page.getByText('16/03/2022: 4 số liệu (4 chỉ tiêu, 1 đơn vị)').waitFor();
    await page.getByRole('button', { name: 'Lập hạn báo cáo', exact: true }).click();
    await page.getByRole('link', { name: 'Vốn đầu tư phát triển toàn xã hội', exact: true }).waitFor();
    await expectAccessible(page);
  });
});

it('shows a composite index with its components, and takes the next edition', async () => {
  await app.withPage('vanphong', WIDE, async (page) => {
    await page.goto('/app/composites');
    await page.getByRole('link', { name: 'Chỉ số cải cách hành chính (PAR INDEX)' }).click();
    await page.getByText('▲ tăng 6 bậc').first().waitFor();
    await page.getByText('✓ khớp thành phần').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ghi kết quả' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Thứ hạng' }).fill('70');
    await form.getByRole('textbox', { name: 'Điểm', exact: true }).fill('85,5');
    await form.getByRole('button', { name: 'Ghi kết quả' }).click();
    await form.getByText('Hạng 70 không thể lớn hơn số được xếp hạng 63').waitFor();
    await form.getByRole('textbox', { name: 'Thứ hạng' }).fill('28');
    await form.getByRole('button', { name: 'Ghi kết quả' }).click();
    await page.getByText('▲ tăng 7 bậc').first().waitFor();
    await expectAccessible(page);
  });
  await app.withPage('lanhdao', PHONE, async (page) => {
    await page.goto('/app/composites');
    await page.getByText('28/63').waitFor();
    await expectAccessible(page);
  });
});

it('gives the catalogue out as a workbook and takes it back, counted first', async () => {
  await app.withPage('vanphong', PHONE, async (page) => {
    await page.goto('/app/indicators');
    await page.getByRole('button', { name: 'Excel' }).click();
    const dialog = page.getByRole('dialog');
    const downloaded = page.waitForEvent('download');
    await dialog.getByRole('link', { name: 'Tải danh mục .xlsx' }).click();
    const file = await (await downloaded).path();
    await dialog.locator('input[type=file]').setInputFiles(file);
    await dialog.getByText('0 mới, 0 có sửa', { exact: false }).waitFor();
    expect(await dialog.getByText('0 ô sai').count()).toBe(1);
    await expectAccessible(page);
  });
});

it('shows dimensions, on a phone too', async () => {
  await app.withPage('vanphong', PHONE, async (page) => {
    await page.goto('/app/dimensions');
    await page.getByRole('button', { name: 'Nguồn vốn' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Mã thành phần 1').fill('NSNN MOI');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.getByText('Mã gồm chữ không dấu').waitFor();
    await expectAccessible(page);
  });
});
