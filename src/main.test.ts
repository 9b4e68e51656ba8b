import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openTestStore } from '../test/harness/database.ts';
import { ConfigError, readConfig } from './config.ts';
import { serve } from './main.ts';

const folder = mkdtempSync(join(tmpdir(), 'plenum-main-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const environment = { PORT: '0', PLENUM_DATA: folder };

it('refuses requests of one address beyond what the operator set, and counts the next address by itself', async () => {
  const config = readConfig({ ...environment, PLENUM_REQUESTS_PER_MINUTE: '3' });
  const { app, stop } = await serve(config, await openTestStore());
  const ask = (remoteAddress: string) => app.inject({ url: '/api/openapi.json', remoteAddress });
  const statuses: number[] = [];
  for (let i = 0; i < 4; i++) statuses.push((await ask('10.0.0.1')).statusCode);
  expect(statuses).toEqual([200, 200, 200, 429]);
  expect((await ask('10.0.0.2')).statusCode).toBe(200);
  await stop();
});

it('allows 1,200 requests a minute where nothing is set', () => {
  expect(readConfig(environment).requestsPerMinute).toBe(1200);
});

it.each(['0', '-5', '1.5', 'many'])('names the setting when it is %s', (value) => {
  expect(() => readConfig({ ...environment, PLENUM_REQUESTS_PER_MINUTE: value })).toThrow(
    expect.objectContaining({
      name: ConfigError.name,
      message: expect.stringMatching(/^PLENUM_REQUESTS_PER_MINUTE: /),
    }),
  );
});
