import { describe, expect, it } from 'vitest';
import { openTestApp } from '../../../test/harness/index.ts';
import { contract } from './contract.ts';

const { newWorld } = await openTestApp();

describe('another hierarchy', () => {
  it('has its own places, from days on, and no circle', async () => {
    const world = await newWorld();
    const { BT, BTX, STC, SCT } = world.unit;
    const made = await world.call('quan', contract.createHierarchy, { code: 'VUNG', nameVi: 'Theo vùng' });
    const id = made.body.id;
    const put = (unitId: string, parentId: string | null, more: object = {}) =>
      world.call('quan', contract.placeUnit, { id, unitId, parentId, ...more });
    const on = async (day: string) =>
      Object.fromEntries(
        (await world.call('mai', contract.listPlaces, { id, on: day })).body.map((place) => [
          place.unitId,
          place.parentId,
        ]),
      );
    await put(STC, null);
    await put(BT, STC);
    await put(BTX, BT);
    await put(BT, SCT, { from: '2022-01-01' });
    expect(await on('2021-12-31')).toEqual({ [STC]: null, [BT]: STC, [BTX]: BT });
    expect(await on('2022-01-01')).toEqual({ [STC]: null, [BT]: SCT, [BTX]: BT });
    const circle = await put(SCT, BTX, { from: '2021-01-01' });
    expect([circle.status, circle.body.errors?.[0]?.code]).toEqual([400, 'unit_circle']);
    await put(BT, null, { from: '2023-01-01', leave: true });
    expect(await on('2023-01-01')).toEqual({ [STC]: null, [BTX]: BT });
    const { body } = await world.call('mai', contract.listHierarchies, {});
    expect(body).toMatchObject([{ code: 'VUNG', unitCount: 2 }]);
  });

  it('is made by administrators, once by a code, within the body', async () => {
    const world = await newWorld();
    const input = { code: 'VUNG', nameVi: 'Theo vùng' };
    expect((await world.call('nga', contract.createHierarchy, input)).status).toBe(403);
    const { body } = await world.call('quan', contract.createHierarchy, input);
    expect((await world.call('quan', contract.createHierarchy, { ...input, code: 'vung' })).status).toBe(409);
    expect((await world.call('stranger', contract.listPlaces, { id: body.id })).status).toBe(404);
  });
});
