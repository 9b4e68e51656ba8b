// Another hierarchy of units: made, filled, shown as a tree.
import { afterAll, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { PHONE, startApp, WIDE } from './app.ts';

const app = await startApp();
afterAll(() => app.stop());

it('makes a hierarchy and places units in it', async () => {
  await app.withPage('quantri', WIDE, async (page) => {
    await page.goto('/app/hierarchies');
    await page.getByRole('button', { name: 'Lập hệ thống' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Tên hệ thống').fill('Theo vùng kinh tế');
    await form.getByLabel('Mã').fill('VUNG');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByText('Hệ thống này chưa có đơn vị nào').waitFor();
    await page.getByRole('button', { name: 'Xếp đơn vị' }).click();
    await form
      .getByRole('combobox', { name: 'Đơn vị' })
      .or(form.getByRole('textbox', { name: 'Đơn vị' }))
      .first()
      .click();
    await page.getByRole('option').nth(1).click();
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.waitFor({ state: 'hidden' });
    expect(await page.getByRole('table').getByRole('row').count()).toBe(2);
    await expectAccessible(page);
  });
  await app.withPage('quantri', PHONE, async (page) => {
    await page.goto('/app/hierarchies');
    await page.getByRole('table').waitFor();
    await expectAccessible(page);
  });
});
