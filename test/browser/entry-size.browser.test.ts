// The entry grid at the size of a province's catalogue: 2,000 lines by 13 columns, of which only those in view may be drawn.
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBenTre } from '../../seeds/ben-tre/index.ts';
import { startApp, type TestApp, WIDE } from './app.ts';

const LINES = 2_000;
/** Two screens' worth, whatever the window. */
const MOST_DRAWN = 60;

let app: TestApp;
beforeAll(async () => {
  app = await startApp(async (store) => {
    await loadBenTre(store);
    await sql`
      insert into indicator (body_id, id, code, name_vi, unit, direction, method, area, frequency, folded)
      select b.id, gen_random_uuid(), 'ZZ' || lpad(n::text, 4, '0'), 'Chỉ tiêu theo dõi hằng tháng số ' || n, 'tỷ đồng', 'up', 'ratio',
        'economy', 'month', 'chi tieu theo doi hang thang so ' || n
      from body b, generate_series(1, ${LINES}::int) n`.execute(store.db);
    await sql`
      insert into indicator_value (body_id, id, indicator_id, unit_id, period, kind, vintage, value, version, reported_at)
      select i.body_id, gen_random_uuid(), i.id, u.id, '2022-' || lpad(m::text, 2, '0'), 'estimate', 'estimate',
        (m * 1000 + 0.5)::numeric, 1, now()
      from indicator i
        join org_unit u on u.body_id = i.body_id and u.parent_id is null,
        generate_series(1, 12) m
      where i.code like 'ZZ%'`.execute(store.db);
  });
});
afterAll(async () => {
  await app?.stop();
});

const open = async (page: Page) => {
  await page.goto('/app/entry?period=2022-03&year=2022');
  await page.locator('.entry-grid [data-row]').first().waitFor();
};
const drawn = (page: Page) => page.locator('.entry-grid .grow').count();

describe('2,000 lines', () => {
  it('are there to be reached, and drawn only where they are looked at', async () => {
    await app.withPage('vanphong', WIDE, async (page) => {
      await open(page);
      expect(Number(await page.getByRole('grid').getAttribute('aria-rowcount'))).toBeGreaterThan(LINES);
      expect(await drawn(page)).toBeLessThan(MOST_DRAWN);
      await page.getByRole('grid').focus();
      await page.keyboard.press('Control+End');
      await page.getByText(`Chỉ tiêu theo dõi hằng tháng số ${LINES}`).first().waitFor();
      expect(await drawn(page)).toBeLessThan(MOST_DRAWN);
    });
  });
});
