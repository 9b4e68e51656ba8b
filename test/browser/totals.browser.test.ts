// The page of an indicator shows what units make together, and its series across a merger, on a desk and on a phone.
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { PHONE, startApp, WIDE } from './app.ts';

const app = await startApp();
afterAll(() => app.stop());

const ask = <T>(page: Page, method: string, path: string, body?: unknown): Promise<T> =>
  page.evaluate(
    async ([how, where, what]) => {
      const headers = { 'x-plenum': '1', 'content-type': 'application/json' };
      const response = await fetch(where as string, {
        method: how as string,
        headers,
        ...(what ? { body: JSON.stringify(what) } : {}),
      });
      if (!response.ok) throw new Error(await response.text());
      return response.json();
    },
    [method, path, body] as const,
  ) as Promise<T>;

it('shows totals of the units below and the series restated to today', async () => {
  let address = '';
  await app.withPage('quantri', WIDE, async (page) => {
    await page.goto('/app');
    const units = await ask<{ id: string; parentId: string | null }[]>(page, 'GET', '/api/units');
    const parentId = units.find((unit) => unit.parentId === null)!.id;
    const add = async (code: string, name: string, validFrom: string) =>
      (
        await ask<{ id: string }>(page, 'POST', '/api/units', {
          code,
          name,
          kind: 'district',
          parentId,
          validFrom,
        })
      ).id;
    const old = [
      await add('CU-A', 'Huyện A (minh họa)', '2000-01-01'),
      await add('CU-B', 'Huyện B (minh họa)', '2000-01-01'),
    ];
    const merged = await add('MOI', 'Huyện A và B (minh họa)', '2023-01-01');
    const indicator = await ask<{ id: string }>(page, 'POST', '/api/indicators', {
      code: 'SAN-LUONG',
      nameVi: 'Sản lượng (minh họa)',
      unit: 'tấn',
      decimals: 1,
      direction: 'up',
      area: 'economy',
      unitAggregation: 'sum',
    });
    const figure = (unitId: string, period: string, value: string) => ({
      indicatorId: indicator.id,
      unitId,
      period,
      value,
      illustrative: true,
    });
    await ask(page, 'POST', '/api/values/batch', {
      values: [
        figure(old[0]!, '2021', '1200.5'),
        figure(old[1]!, '2021', '300'),
        figure(merged, '2023', '1600'),
      ],
    });
    await ask(page, 'POST', '/api/unit-changes', {
      kind: 'merge',
      changedOn: '2023-01-01',
      legalDocument: 'Nghị quyết minh họa',
      parts: old.map((fromUnitId) => ({ fromUnitId, toUnitId: merged, weight: '1' })),
    });
    address = `/app/indicators/${indicator.id}`;
    await page.goto(address);
    const totals = page.getByRole('region', { name: 'Tổng hợp từ các đơn vị trực thuộc' });
    await totals.getByText('1.600').waitFor();
    await expectAccessible(page);
    await page.goto(`${address}?unit=${merged}`);
    const restated = page.getByRole('region', { name: 'So sánh qua sáp nhập, chia tách' });
    await restated.getByText('1.500,5').waitFor();
    expect(await restated.textContent()).toContain('cộng các đơn vị cũ: Huyện A (minh họa)');
    address += `?unit=${merged}`;
    await expectAccessible(page);
  });
  await app.withPage('vanphong', PHONE, async (page) => {
    await page.goto(address);
    await page.getByText('1.500,5').first().waitFor();
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(overflow).toBe(false);
  });
});
