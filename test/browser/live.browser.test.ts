// Pages that stand open: what somebody else commits shows without a reload, in every tab.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { startApp, type TestApp, WIDE } from './app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app?.stop();
});

type Ref = { id: string; code: string; nameVi: string };
const findIndicator = async (page: Page): Promise<{ indicator: Ref; unitId: string }> => {
  const { indicators } = await (await page.request.get('/api/indicators')).json();
  const indicator = (indicators as (Ref & { frequency: string })[]).find((one) => one.frequency === 'year')!;
  const { unitShown } = await (await page.request.get(`/api/indicators/${indicator.id}`)).json();
  return { indicator, unitId: unitShown.id };
};
const report = async (page: Page, indicatorId: string, unitId: string, value: string) => {
  const answer = await page.request.post('/api/values', {
    headers: { 'x-plenum': '1' },
    data: { indicatorId, unitId, period: '2019', kind: 'actual', value, reason: 'Số mới' },
  });
  if (!answer.ok()) throw new Error(await answer.text());
};

describe('an open page', () => {
  it('shows what another person commits, in two tabs at once', async () => {
    await app.withPage('lanhdao', WIDE, async (page, context) => {
      const { indicator, unitId } = await findIndicator(page);
      const second = await context.newPage();
      for (const tab of [page, second]) {
        await tab.goto(`/app/indicators/${indicator.id}`);
        await tab.getByRole('heading', { name: indicator.nameVi }).first().waitFor();
      }
      await app.withPage('vanphong', WIDE, async (other) => report(other, indicator.id, unitId, '77123'));
      for (const tab of [page, second])
        await tab.getByText('77.123').locator('visible=true').first().waitFor();
      // The tab that held the stream closes; the other takes over and misses nothing.
      await page.close();
      await app.withPage('vanphong', WIDE, async (other) => report(other, indicator.id, unitId, '77456'));
      await second.getByText('77.456').locator('visible=true').first().waitFor();
    });
  });
});
