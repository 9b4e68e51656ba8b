import { expect, it } from 'vitest';
import { openTestApp } from '../../../test/harness/index.ts';
import { newId } from '../../kernel/ids.ts';
import { contract as indicators } from '../indicators/contract.ts';
import { examineRollups } from '../indicators/index.ts';
import { contract } from './contract.ts';

const { store, newWorld } = await openTestApp();

it('moves several with their figures, or none, naming each unit that cannot be', async () => {
  const world = await newWorld();
  const { TINH, BT, BTX, STC, SCT } = world.unit;
  const indicatorId = (
    await world.call('nga', indicators.createIndicator, {
      code: 'THU',
      nameVi: 'Thu',
      unit: 'tỷ đồng',
      decimals: 1,
      direction: 'up',
      area: 'economy',
      ownerUnitId: STC,
      unitAggregation: 'sum',
    })
  ).body.id;
  const cell = { indicatorId, period: '2021' };
  const values = [
    { ...cell, unitId: BTX, value: '10.5' },
    { ...cell, unitId: SCT, value: '4' },
  ];
  expect((await world.call('nga', indicators.reportValues, { values })).status).toBe(200);
  const total = async (unitId: string) =>
    (await world.call('mai', indicators.getTotals, { ...cell, unitId })).body.total?.total ?? null;
  const move = (...moves: { id: string; parentId: string }[]) =>
    world.call('quan', contract.moveUnits, { moves });
  const exact = async () => (await examineRollups(store.db)).find(({ body }) => body === world.slug)!.wrong;
  const closed = (
    await world.call('quan', contract.createUnit, {
      code: 'CU',
      name: 'Huyện cũ',
      kind: 'district',
      parentId: TINH,
      validFrom: '1950-01-01',
    })
  ).body.id;
  await world.call('quan', contract.closeUnit, { id: closed, on: '1960-01-01' });
  const young = (
    await world.call('quan', contract.createUnit, {
      code: 'MOI',
      name: 'Xã mới',
      kind: 'commune',
      parentId: BT,
      validFrom: '2020-01-01',
    })
  ).body.id;

  const unknown = newId();
  const refused = await move(
    { id: SCT, parentId: BT },
    { id: unknown, parentId: BT },
    { id: STC, parentId: unknown },
    { id: SCT, parentId: TINH },
    { id: young, parentId: closed },
    { id: BT, parentId: BTX },
    { id: TINH, parentId: STC },
  );
  expect(refused.status).toBe(400);
  expect(refused.body.errors!.map(({ field, code }) => `${field} ${code}`)).toEqual([
    'moves.1.id no_such_unit',
    'moves.2.parentId no_such_unit',
    'moves.3.id twice',
    'moves.4.parentId unit_not_valid',
    'moves.5.parentId unit_circle',
    'moves.6.parentId unit_circle',
  ]);
  const named = [unknown, 'Sở Tài chính', 'Sở Công Thương', 'Xã mới', 'Huyện Ba Tri', 'Tỉnh Bến Tre'];
  for (const [at, name] of named.entries()) expect(refused.body.errors![at]!.message).toContain(name);
  // Each below the other is a ring only together.
  const ring = await move({ id: STC, parentId: SCT }, { id: SCT, parentId: STC });
  expect(ring.body.errors!.map(({ code }) => code)).toEqual(['unit_circle', 'unit_circle']);
  expect([await total(BT), await total(STC), await total(TINH)]).toEqual(['10.5', null, '14.5']);
  for (const who of ['nga', 'stranger'] as const)
    expect((await world.call(who, contract.moveUnits, { moves: [{ id: SCT, parentId: BT }] })).status).toBe(
      403,
    );

  expect((await move({ id: BTX, parentId: STC }, { id: SCT, parentId: BT })).status).toBe(200);
  expect([await total(BT), await total(STC), await total(TINH)]).toEqual(['4', '10.5', '14.5']);
  expect(await exact()).toEqual([]);
  const told = (await world.events()).filter(({ verb }) => verb === 'people.move_unit');
  expect(told.map(({ object_id, data }) => [object_id, data])).toEqual([
    [BTX, { name: 'Xã Bảo Thạnh', parent: 'Sở Tài chính', changes: { parentId: [BT, STC] } }],
    [SCT, { name: 'Sở Công Thương', parent: 'Huyện Ba Tri', changes: { parentId: [TINH, BT] } }],
  ]);
});
