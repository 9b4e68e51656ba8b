// An office's own Word template in the browser: refused with the reason, put in force, given up again.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { PHONE, startApp, type TestApp, WIDE } from './app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

it('downloads the built-in template, puts it in force as its own, and goes back', async () => {
  await app.withPage('vanphong', WIDE, async (page) => {
    await page.goto('/app/');
    await page.getByRole('link', { name: 'Mẫu văn bản' }).first().click();
    const card = page.getByRole('region', { name: 'Văn bản của cơ quan nhà nước' });
    const waiting = page.waitForEvent('download');
    await card.getByRole('link', { name: 'Tải mẫu có sẵn' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('mau-state-2020.docx');
    const buffer = readFileSync(await download.path());

    const input = card.locator('input[type=file]');
    await input.setInputFiles({ name: 'hong.docx', mimeType: DOCX, buffer: Buffer.from('hỏng') });
    await card.getByText('Mẫu phải là tệp Word đuôi .docx').first().waitFor();
    await input.setInputFiles({ name: 'mau-rieng.docx', mimeType: DOCX, buffer });
    await card.getByText(/^mau-rieng\.docx .* bản 1/).waitFor();
    await expectAccessible(page);
    await card.getByRole('button', { name: 'Trở lại mẫu có sẵn' }).click();
    await card.getByText('mẫu có sẵn', { exact: true }).waitFor();
    expect(await card.getByRole('link', { name: 'Tải mẫu riêng' }).count()).toBe(0);
  });
});

it('fits a phone, and a leader only reads', async () => {
  await app.withPage('lanhdao', PHONE, async (page) => {
    await page.goto('/app/templates');
    await page.getByRole('heading', { level: 1, name: 'Mẫu văn bản' }).waitFor();
    await page.getByRole('link', { name: 'Tải mẫu có sẵn' }).first().waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
    await expectAccessible(page);
  });
});
