// The figure pages as people use them: reading a year, entering figures, judging, drafting a resolution.
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emailOf } from '../../seeds/ben-tre/index.ts';
import { DEMO_PASSWORD } from '../../seeds/ben-tre/people.ts';
import { expectAccessible } from './accessible.ts';
import { PHONE, startApp, type TestApp, WIDE } from './app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app?.stop();
});

type Overview = { rows: { targetId: string; name: { vi: string }; indicator: { id: string } | null }[] };

/** The demonstration's target whose name begins so. */
const findRow = async (context: BrowserContext, name: string) => {
  const overview = (await (await context.request.get('/api/overview?year=2021')).json()) as Overview;
  return overview.rows.find((row) => row.name.vi.startsWith(name))!;
};

const openForm = async (page: Page, context: BrowserContext, name: string): Promise<string> => {
  const row = await findRow(context, name);
  await page.goto(`/app/indicators/${row.indicator!.id}?enter=2021`);
  await page.getByRole('dialog').getByLabel('Số liệu', { exact: false }).first().waitFor();
  return row.indicator!.id;
};
const figureField = (page: Page) => page.locator('input[name=typed]');
const saveFigure = (page: Page) => page.getByRole('button', { name: 'Ghi số liệu' }).click();

describe('the overview of a year', () => {
  it('shows 24 blocks as 13, 3, 2 and 6, and where a number comes from', async () => {
    await app.withPage('lanhdao', WIDE, async (page) => {
      await page.goto('/app/?year=2021');
      await page.getByRole('heading', { name: 'Kết quả thực hiện Nghị quyết năm 2021' }).waitFor();
      expect(await page.locator('.blocks a').count()).toBe(24);
      expect(await page.locator('.legend b').allTextContents()).toEqual(['13', '3', '2', '6']);
      await page.getByRole('button', { name: /^4\.960\./ }).click();
      const where = page.getByRole('dialog');
      await where.getByText('năm 2021').waitFor();
      expect(await where.textContent()).toContain('4.896,8');
    });
  });

  it('gives the year away as a workbook and the report as a Word file', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await page.goto('/app/?year=2021');
      const write = page.getByRole('button', { name: 'Soạn báo cáo' });
      const [report] = await Promise.all([page.waitForEvent('download'), write.click()]);
      expect(report.suggestedFilename()).toBe('bao-cao-2021.docx');
      const [workbook] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Xuất .xlsx' }).click(),
      ]);
      expect(workbook.suggestedFilename()).toBe('chi-tieu-2021.xlsx');
      await expectAccessible(page);
    });
  });

  it('leads from a block to its target, and from the search box by name without marks', async () => {
    await app.withPage('lanhdao', WIDE, async (page) => {
      await page.goto('/app/?year=2021');
      await page.locator('.blocks a').first().click();
      await page.waitForURL(/\/app\/targets\//);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('thu ngan sach');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Thu ngân sách trên địa bàn' }).waitFor();
    });
  });
});

describe('pages', () => {
  it.each([WIDE, PHONE])('are accessible at %i, in both languages', async (width) => {
    await app.withPage('vanphong', width, async (page, context) => {
      const target = await findRow(context, 'Tốc độ tăng trưởng GRDP');
      const { resolutions } = await (await context.request.get('/api/resolutions')).json();
      const paths = [
        '/app/?year=2021',
        '/app/targets?year=2021',
        `/app/targets/${target.targetId}`,
        '/app/indicators',
        `/app/indicators/${target.indicator!.id}`,
        `/app/indicators/${target.indicator!.id}?enter=2021`,
        `/app/indicators/${target.indicator!.id}?history=2021`,
        '/app/resolutions',
        '/app/resolutions?new=true',
        `/app/resolutions/${resolutions[0].id}`,
        '/app/schemes',
      ];
      for (const lang of ['vi', 'en']) {
        await page.addInitScript((chosen) => localStorage.setItem('plenum.lang', chosen), lang);
        for (const path of paths) {
          await page.goto(path);
          await page.locator('#main h1').waitFor();
          if (/enter|history|new/.test(path)) await page.getByRole('dialog').waitFor();
          expect(await page.getAttribute('html', 'lang')).toBe(lang);
          await expectAccessible(page);
        }
      }
    });
  });

  it('have a menu on a phone', async () => {
    await app.withPage('vanphong', PHONE, async (page) => {
      await page.goto('/app/?year=2021');
      await page.getByRole('button', { name: 'Trình đơn', exact: true }).click();
      await page.getByRole('dialog').getByRole('link', { name: 'Nghị quyết' }).click();
      await page.getByRole('heading', { level: 1, name: 'Nghị quyết' }).waitFor();
    });
  });
});

describe('entering a figure', () => {
  it('understands 8.5 as 8,5 and asks about 1.750', async () => {
    await app.withPage('vanphong', WIDE, async (page, context) => {
      await openForm(page, context, 'Kim ngạch xuất khẩu');
      await figureField(page).fill('8.5');
      await page.locator('.readback b', { hasText: '8,5' }).waitFor();
      await figureField(page).fill('1.750');
      expect(await page.getByRole('button', { name: 'Ghi số liệu' }).isDisabled()).toBe(true);
      await page.getByRole('button', { name: /^1\.750 triệu USD/ }).click();
      await page.locator('.readback b', { hasText: '1.750' }).waitFor();
      await saveFigure(page);
      await page.getByText('Đã ghi 1.750').waitFor();
      const row = await findRow(context, 'Kim ngạch xuất khẩu');
      await page.goto(`/app/indicators/${row.indicator!.id}?history=2021`);
      const versions = page.getByRole('dialog').getByRole('listitem');
      await versions.first().waitFor();
      expect(await versions.count()).toBeGreaterThanOrEqual(2);
      expect(await versions.first().textContent()).toContain('1.750');
    });
  });

  it('takes its source document and a file, and both are found again among its versions', async () => {
    await app.withPage('vanphong', WIDE, async (page, context) => {
      const id = await openForm(page, context, 'Doanh nghiệp thành lập mới');
      await figureField(page).fill('905');
      await page.getByRole('combobox', { name: 'Văn bản nguồn' }).fill('28-ctr');
      await page.getByRole('option', { name: /^28-CTr\/TU/ }).click();
      await page
        .getByRole('dialog')
        .locator('input[type=file]')
        .setInputFiles({ name: 'phu-luc.txt', mimeType: 'text/plain', buffer: Buffer.from('905 hồ sơ') });
      await page.getByText('Đã chọn: phu-luc.txt').waitFor();
      await expectAccessible(page);
      await saveFigure(page);
      await page.getByText('Đã ghi 905').waitFor();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.goto(`/app/indicators/${id}?history=2021`);
      const newest = page.getByRole('dialog').getByRole('listitem').first();
      await newest.getByRole('link', { name: '28-CTr/TU' }).waitFor();
      const coming = page.waitForEvent('download');
      await newest.getByRole('link', { name: /^phu-luc\.txt/ }).click();
      expect(readFileSync(await (await coming).path(), 'utf8')).toBe('905 hồ sơ');
      await expectAccessible(page);
    });
  });

  it('says that the figure was written when its file did not arrive, and takes the file again', async () => {
    await app.withPage('vanphong', WIDE, async (page, context) => {
      await openForm(page, context, 'Hợp tác xã thành lập mới');
      await figureField(page).fill('27');
      const file = page.getByRole('dialog').locator('input[type=file]');
      const choose = (text: string) =>
        file.setInputFiles({ name: 'phu-luc.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
      await choose('');
      await saveFigure(page);
      await page.getByText('Đã ghi số liệu, nhưng tệp chưa đính kèm được. Hãy chọn lại tệp.').waitFor();
      await page.getByRole('alert').getByText('Tệp rỗng').first().waitFor();
      await choose('đủ');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });
  });

  it('shows both figures when somebody else wrote meanwhile', async () => {
    await app.withPage('vanphong', WIDE, async (page, context) => {
      await openForm(page, context, 'Vốn đầu tư');
      await figureField(page).fill('19100');
      await app.withPage('quantri', WIDE, async (other, otherContext) => {
        await openForm(other, otherContext, 'Vốn đầu tư');
        await figureField(other).fill('19050');
        await saveFigure(other);
        await other.getByText('Đã ghi 19.050').waitFor();
      });
      await saveFigure(page);
      const both = page.locator('.versus');
      await both.waitFor();
      await both.getByText('19.050').waitFor();
      expect(await both.textContent()).toContain('19.100');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Ghi số của tôi' }).click();
      await page.getByText('Đã ghi 19.100').waitFor();
    });
  });

  it('loses nothing when the session ends in the middle', async () => {
    await app.withPage('vanphong', WIDE, async (page, context) => {
      await openForm(page, context, 'Tỷ lệ hộ nghèo');
      await figureField(page).fill('3,61');
      await page.getByLabel('Ghi chú').fill('Rà soát lại theo chuẩn mới');
      await context.clearCookies();
      await saveFigure(page);
      const again = page.getByRole('dialog', { name: 'Phiên làm việc đã hết hạn' });
      await again.waitFor();
      await expectAccessible(page);
      await again.getByLabel('Thư điện tử').fill(emailOf('vanphong'));
      await again.locator('input[type=password]').fill(DEMO_PASSWORD);
      await again.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
      await page.getByText('Đã ghi 3,61').waitFor();
    });
  });

  it('keeps what was typed when the dialog is closed and opened again', async () => {
    await app.withPage('vanphong', WIDE, async (page, context) => {
      await openForm(page, context, 'Giường bệnh');
      await page.getByLabel('Ghi chú').fill('Đang chờ báo cáo của ba bệnh viện');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await openForm(page, context, 'Giường bệnh');
      expect(await page.getByLabel('Ghi chú').inputValue()).toBe('Đang chờ báo cáo của ba bệnh viện');
    });
  });
});

describe('a declared rating', () => {
  it('stands beside the computed one, and can be withdrawn', async () => {
    await app.withPage('lanhdao', WIDE, async (page, context) => {
      const row = await findRow(context, 'Tỷ lệ bao phủ bảo hiểm y tế');
      await page.goto(`/app/targets/${row.targetId}`);
      await page.getByRole('button', { name: 'Xếp loại khác với máy' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('Mức xếp loại').click();
      await page.getByRole('option', { name: 'Xấp xỉ đạt' }).click();
      await form.getByLabel('Lý do').fill('Ba xã chưa đạt chỉ tiêu giao');
      await form.getByRole('button', { name: 'Ghi mức xếp loại' }).click();
      const card = page.locator('section', { has: page.getByRole('heading', { name: 'Xếp loại' }) });
      await card.locator('p', { hasText: 'Ba xã chưa đạt chỉ tiêu giao' }).waitFor();
      expect(await card.locator('.band').allTextContents()).toEqual(['Đạt và vượt', 'Xấp xỉ đạt']);
      await page.getByRole('button', { name: 'Rút ý kiến' }).click();
      await page.getByRole('dialog').getByLabel('Lý do').fill('Đã kiểm tra lại');
      await page.getByRole('button', { name: 'Rút và dùng mức máy tính' }).click();
      await card.getByText('Chưa có ý kiến xếp loại riêng').waitFor();
    });
  });
});

describe('a resolution', () => {
  it('is drafted, completed and adopted', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await page.goto('/app/resolutions?new=true');
      const form = page.getByRole('dialog');
      await form.getByLabel('Tên nghị quyết').fill('Nghị quyết về nhiệm vụ năm 2023');
      await form.getByLabel('Năm', { exact: true }).fill('2023');
      await form.getByRole('button', { name: 'Tạo dự thảo' }).click();
      await page.getByRole('heading', { level: 1, name: 'Nghị quyết về nhiệm vụ năm 2023' }).waitFor();
      await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click();
      const target = page.getByRole('dialog');
      await target.getByLabel('Chỉ tiêu thống kê').fill('Thu ngân sách');
      await page.getByRole('option').first().click();
      await target.getByLabel('Mức', { exact: true }).fill('5500');
      await target.getByRole('button', { name: 'Lưu chỉ tiêu' }).click();
      await target.waitFor({ state: 'hidden' });
      await page.getByRole('cell', { name: /5\.500/ }).waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Thông qua' }).click();
      const adopting = page.getByRole('dialog');
      await adopting.getByLabel('Ngày thông qua').fill('2022-12-05');
      await adopting.getByRole('button', { name: 'Thông qua' }).click();
      await page.getByText('thông qua 05/12/2022').waitFor();
      expect(await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).count()).toBe(0);
    });
  });
});
