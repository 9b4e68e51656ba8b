import { expect, it } from 'vitest';
import { openTestApp } from '../../../test/harness/index.ts';
import { contract } from './contract.ts';

const { newWorld } = await openTestApp();
const unit = (code: string, parentCode: string, kind: 'district' | 'commune' = 'commune') => ({
  code,
  name: `Đơn vị ${code}`,
  kind,
  parentCode,
  validFrom: '2025-07-01',
});

it('sets up many units, parents first, each in the log', async () => {
  const world = await newWorld();
  const units = [unit('H9', 'TINH', 'district'), unit('X91', 'H9'), unit('X92', 'H9')];
  const { status, body } = await world.call('quan', contract.createUnits, { units });
  expect([status, body.ids.length]).toEqual([200, 3]);
  const listed = await world.call('mai', contract.listUnits, { on: '2025-07-01' });
  expect(listed.body.find(({ code }) => code === 'X92')).toMatchObject({
    id: body.ids[2],
    parentId: body.ids[0],
  });
  expect((await world.events()).filter(({ verb }) => verb === 'people.create_unit')).toHaveLength(3);
  expect((await world.call('nga', contract.createUnits, { units: [unit('X93', 'H9')] })).status).toBe(403);
  expect((await world.call('stranger', contract.createUnits, { units: [unit('X93', 'H9')] })).status).toBe(
    403,
  );
});

it('names the row that cannot be, and sets up none', async () => {
  const world = await newWorld();
  const ask = async (...units: ReturnType<typeof unit>[]) => {
    const { status, body } = await world.call('quan', contract.createUnits, { units });
    return [status, body.errors?.[0]?.field];
  };
  expect(await ask(unit('X91', 'TINH'), unit('X92', 'KHONG-CO'))).toEqual([400, 'units.1.parentCode']);
  expect(await ask(unit('X91', 'TINH'), unit('X91', 'TINH'))).toEqual([400, 'units.1.code']);
  const listed = await world.call('mai', contract.listUnits, {});
  expect(listed.body.some(({ code }) => code === 'X91')).toBe(false);
});
