// Where a year is heading and how units compare, in the second demonstration: from the ranking of dangers to one course,
// from the province to its communes across the merger of 1 July 2025, each picture taken away.
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { loadVinhLong } from '../../seeds/vinh-long/index.ts';
import { expectAccessible } from './accessible.ts';
import { PHONE, startApp, WIDE } from './app.ts';

const app = await startApp(loadVinhLong);
afterAll(() => app.stop());

const WHO = 'vanphong.vl';
const choose = async (page: Page, label: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};
const take = async (page: Page, kind: string): Promise<string> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: new RegExp(`dạng \\${kind}$`) })
      .first()
      .click(),
  ]);
  return file.suggestedFilename();
};

describe('looking ahead', () => {
  it('leads from the targets in danger to the course of one, with its range and method', async () => {
    await app.withPage(WHO, WIDE, async (page) => {
      await page.goto('/app/insights?year=2025');
      await page.getByRole('heading', { level: 1, name: 'Mục tiêu có nguy cơ năm 2025' }).waitFor();
      await page.getByRole('link', { name: 'Kim ngạch xuất khẩu' }).waitFor();
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Kim ngạch xuất khẩu' }).click();
      await page.getByRole('heading', { level: 1, name: 'Kim ngạch xuất khẩu' }).waitFor();
      await page.getByText('Dự kiến hụt so với kế hoạch').waitFor();
      await page
        .getByText(/sai lệch của chính cách tính này ở \d năm trước/)
        .first()
        .waitFor();
      await page.locator('.chart canvas').waitFor();
      await page.getByText('Xem dạng bảng').click();
      await page.getByRole('columnheader', { name: 'Khoảng dự báo: từ' }).waitFor();
      await expectAccessible(page);
      expect(await take(page, '.svg')).toMatch(/^kim-ngach-xuat-khau.*\.svg$/);
      expect(await take(page, '.png')).toMatch(/\.png$/);
      expect(await take(page, '.xlsx')).toMatch(/\.xlsx$/);
      await page.getByText('Chia đều', { exact: true }).click();
      await page.getByText('Chia đều cho các tháng').waitFor();
    });
  });

  it('lets the office enter the path of a plan', async () => {
    await app.withPage(WHO, WIDE, async (page) => {
      await page.goto('/app/insights?year=2025');
      await page.getByRole('link', { name: 'Kim ngạch xuất khẩu' }).click();
      await page.getByRole('button', { name: 'Nhập đường kế hoạch' }).click();
      await page.getByLabel('Tháng 6').fill('1.500,5');
      await page.getByRole('button', { name: 'Lưu', exact: true }).click();
      await page.getByText('Theo mốc đã nhập').waitFor();
    });
  });
});

describe('comparing units', () => {
  it('refuses to rank amounts, ranks them by head, goes down to communes and back to the old units', async () => {
    await app.withPage(WHO, WIDE, async (page) => {
      await page.goto('/app/insights/compare');
      await page.getByRole('combobox', { name: 'Chỉ tiêu' }).fill('Thu ngân');
      await page.getByRole('option', { name: 'Thu ngân sách nhà nước trên địa bàn' }).click();
      await page.getByText('Không xếp hạng').waitFor();
      await choose(page, 'Kỳ', 'năm 2024');
      await page.getByRole('link', { name: 'Tỉnh Trà Vinh' }).waitFor();
      await expectAccessible(page);
      await choose(page, 'Chia cho', 'Dân số trung bình');
      await page.getByText('Có thứ hạng').waitFor();
      await choose(page, 'Cấp so sánh', 'Xã, phường');
      await page.getByRole('button', { name: 'Hiện cả 370 đơn vị' }).waitFor();
      await choose(page, 'Địa giới', 'Quy về một ngày');
      await page.getByRole('button', { name: 'Hiện cả 124 đơn vị' }).waitFor();
      await page.getByText(/^Quy về địa giới ngày/).waitFor();
      await choose(page, 'Kỳ', 'năm 2024');
      await page.getByText('tính lại').first().waitFor();
      await expectAccessible(page);
    });
  });

  it('does not restate ranks and says why', async () => {
    await app.withPage(WHO, WIDE, async (page) => {
      await page.goto('/app/insights/compare?geo=restated');
      await page.getByRole('combobox', { name: 'Chỉ tiêu' }).fill('Thứ hạng');
      await page.getByRole('option', { name: 'Thứ hạng cải cách hành chính' }).click();
      await page.getByText('không có cách cộng hạng').waitFor();
    });
  });

  it('can be read on a phone', async () => {
    await app.withPage(WHO, PHONE, async (page) => {
      await page.goto('/app/insights?year=2025');
      await page.getByRole('link', { name: 'Tỷ lệ hộ nghèo' }).waitFor();
      await expectAccessible(page);
      await page.goto('/app/insights/compare');
      await page.getByRole('combobox', { name: 'Chỉ tiêu' }).fill('Tỷ lệ');
      await page.getByRole('option', { name: 'Tỷ lệ hộ nghèo' }).click();
      await page.getByText('Có thứ hạng').waitFor();
      await expectAccessible(page);
    });
  });
});
