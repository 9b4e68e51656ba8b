// Entering figures: a pasted block with one bad cell, fill and undo, a lost connection, two people in one cell, the form.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { PHONE, startApp, type TestApp, WIDE } from './app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app?.stop();
});

const open = async (page: Page) => {
  await page.goto('/app/entry?period=2022&year=2021');
  await page.locator('.entry-grid [data-row]').first().waitFor();
};
/** The column of 2022, beside that of 2021. */
const cellAt = (page: Page, row: number) => page.locator(`[data-row="${row}"][data-column="1"]`);
const figureIn = (page: Page, row: number) => cellAt(page, row).locator('.figure').textContent();

const paste = (page: Page, text: string) =>
  page.getByRole('grid').evaluate((grid, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);

describe('the entry grid', () => {
  it.each([WIDE, PHONE])('is accessible at %i, in both languages', async (width) => {
    await app.withPage('vanphong', width, async (page) => {
      for (const lang of ['vi', 'en']) {
        await page.addInitScript((chosen) => localStorage.setItem('plenum.lang', chosen), lang);
        await open(page);
        await expectAccessible(page);
      }
    });
  });

  it('keeps the good cells of a pasted block and marks the bad one', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await open(page);
      await cellAt(page, 0).click();
      await paste(page, '11\r\nkhoảng 5\r\n12\r\n');
      await cellAt(page, 1).getByText('“khoảng 5” không phải là số').waitFor();
      await cellAt(page, 0).getByText('đã lưu').waitFor();
      await cellAt(page, 2).getByText('đã lưu').waitFor();
      await page.getByText('1 ô chưa đúng').waitFor();
      await expectAccessible(page);
      await page.reload();
      await cellAt(page, 1).getByText('không phải là số').waitFor();
      expect(await figureIn(page, 0)).toBe('11');
      expect(await figureIn(page, 1)).toBe('khoảng 5');
      await cellAt(page, 1).click();
      await page.keyboard.type('5');
      await page.keyboard.press('Enter');
      await cellAt(page, 1).getByText('đã lưu').waitFor();
      expect(await cellAt(page, 2).getAttribute('aria-selected')).toBe('true');
    });
  });

  it('fills down what stands on top, and takes it back with the reason noted', async () => {
    await app.withPage('vanphong', WIDE, async (page, context) => {
      await open(page);
      await cellAt(page, 7).click();
      await page.keyboard.type('21');
      await page.keyboard.press('Enter');
      await cellAt(page, 7).getByText('đã lưu').waitFor();
      await page.keyboard.type('22');
      await page.keyboard.press('Enter');
      await cellAt(page, 8).getByText('đã lưu').waitFor();
      await cellAt(page, 7).click();
      await cellAt(page, 9).click({ modifiers: ['Shift'] });
      await page.keyboard.press('Control+d');
      await expect.poll(() => figureIn(page, 8)).toBe('21');
      await expect.poll(() => figureIn(page, 9)).toBe('21');
      await page.getByText('3 số: tổng 63').waitFor();
      await page.keyboard.press('Control+z');
      await expect.poll(() => figureIn(page, 8)).toBe('22');
      await cellAt(page, 9).getByText('Chưa có số liệu').waitFor();
      await page.keyboard.press('Control+y');
      await expect.poll(() => figureIn(page, 9)).toBe('21');
      const grid = await (
        await context.request.get(`/api/entry-grid?period=2022&unitId=${await unitId(page)}`)
      ).json();
      const { values } = await (
        await context.request.get(
          `/api/values/history?period=2022&unitId=${grid.unit.id}&indicatorId=${grid.rows[8].id}`,
        )
      ).json();
      const told = (values as { value: string; reason: string | null }[]).map((one) => [
        one.value,
        one.reason,
      ]);
      expect(told).toEqual([
        ['21', 'Làm lại việc vừa hoàn tác'],
        ['22', 'Hoàn tác việc vừa nhập'],
        ['21', null],
        ['22', null],
      ]);
    });
  });

  it('is worked by keyboard: arrows, F2, Escape, Delete, a reason from the list', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await open(page);
      await page.getByRole('grid').focus();
      await page.keyboard.press('ArrowRight');
      for (let down = 0; down < 12; down++) await page.keyboard.press('ArrowDown');
      await page.keyboard.type('8,5');
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowUp');
      await cellAt(page, 12)
        .getByText(/đã lưu|phần lẻ/)
        .waitFor();
      await page.keyboard.press('F2');
      expect(await page.locator('input.writing').inputValue()).toBe('8,5');
      await page.keyboard.type('99');
      await page.keyboard.press('Escape');
      expect(await figureIn(page, 12)).toBe('8,5');
      await page.getByRole('grid').focus();
      await page.keyboard.press('Delete');
      await expect.poll(() => cellAt(page, 12).textContent()).not.toContain('8,5');
    });
  });

  it('keeps what is typed without a connection, past a closed page, and sends it later', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await open(page);
      await page.route('**/api/values/batch', (route) => route.abort());
      await cellAt(page, 3).click();
      await page.keyboard.type('31');
      await page.keyboard.press('Enter');
      await cellAt(page, 3).getByText('chưa gửi, chờ mạng').waitFor();
      await page.reload();
      await page.getByText('1 ô chưa gửi được').waitFor();
      expect(await figureIn(page, 3)).toBe('31');
      await page.unroute('**/api/values/batch');
      await page.getByRole('button', { name: 'Gửi ngay' }).click();
      await cellAt(page, 3).getByText('đã lưu').waitFor();
      await page.reload();
      await cellAt(page, 3).waitFor();
      expect(await figureIn(page, 3)).toBe('31');
    });
  });

  it('shows who else is in a cell, what they save, and both figures when two write at once', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await open(page);
      await cellAt(page, 4).click();
      await page.keyboard.type('4');
      await app.withPage('quantri', WIDE, async (other) => {
        await open(other);
        await cellAt(other, 4).click();
        await cellAt(page, 4).locator('em').waitFor();
        await page.getByText(/cũng ở ô này/).waitFor();
        await cellAt(other, 5).click();
        await other.keyboard.type('51');
        await other.keyboard.press('ArrowUp');
        await expect.poll(() => figureIn(page, 5)).toBe('51');
        await other.keyboard.type('41');
        await other.keyboard.press('Enter');
        await cellAt(other, 4).getByText('đã lưu').waitFor();
      });
      await page.keyboard.type('2');
      await page.keyboard.press('Enter');
      await cellAt(page, 4).getByText('bạn ghi 42').waitFor();
      await cellAt(page, 4).click();
      await page.locator('.cellbar').getByText('đã ghi 41').waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Ghi số của tôi' }).click();
      await cellAt(page, 4).getByText('đã lưu').waitFor();
      expect(await figureIn(page, 4)).toBe('42');
    });
  });
});

const unitId = async (page: Page): Promise<string> => {
  const units = await (await page.request.get('/api/units')).json();
  return (units as { id: string; parentId: string | null }[]).find((one) => one.parentId === null)!.id;
};

describe('the .xlsx form', () => {
  it('is looked at first, names its bad cells, and writes the good ones when told', async () => {
    await app.withPage('vanphong', WIDE, async (page, context) => {
      await open(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Tải biểu mẫu .xlsx' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^so-lieu-.*-2022\.xlsx$/);
      const { indicators } = await (await context.request.get('/api/indicators')).json();
      const [first, second] = indicators.slice(6) as { code: string }[];
      await page.locator('input[type=file]').setInputFiles({
        name: 'so.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`Mã;Số liệu\n${first!.code};61\n${second!.code};nhiều\n`),
      });
      await page.getByText('CSV, B3').waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Chỉ ghi 1 số đúng' }).click();
      await page.getByText('Đã ghi 1 số').waitFor();
      await expect.poll(() => figureIn(page, 6)).toBe('61');
    });
  });
});
