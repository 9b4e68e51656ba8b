import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { contract as indicators } from '../indicators/contract.ts';
import { contract } from './contract.ts';

const { newWorld } = await openTestApp();

const withRevenue = async () => {
  const world = await newWorld();
  const add = async (code: string, more: object) =>
    (
      await world.call('nga', indicators.createIndicator, {
        code,
        nameVi: code,
        unit: 'tỷ đồng',
        direction: 'up',
        area: 'economy',
        frequency: 'year',
        ...more,
      } as never)
    ).body.id;
  const revenue = await add('THU', { unitAggregation: 'sum' });
  const growth = await add('TT', { unit: '%', formula: 'growth([THU])' });
  for (const [period, value] of [
    ['2020', '10'],
    ['2021', '12'],
  ])
    await world.call('nga', indicators.reportValue, {
      indicatorId: revenue,
      unitId: world.unit.BTX,
      period,
      value,
    } as never);
  return { world, revenue, growth };
};
const read = async (world: World, who: Parameters<World['call']>[0], input: object) =>
  world.call(who, contract.getUnitScorecard, { year: 2021, ...input });

describe('a kept scorecard', () => {
  it('shows every figure from the moment its entry is acknowledged, on every level it is part of', async () => {
    const { world, revenue } = await withRevenue();
    const { TINH, BT, BTX, SCT } = world.unit;
    const figureOf = async (unitId: string, year: number, ofUnit = unitId) =>
      (await read(world, 'mai', { unitId, year })).body.figures.find(
        (one) => one.unitId === ofUnit && one.indicatorId === revenue,
      )?.value;
    for (let value = 20; value < 26; value++) {
      await world.call('nga', indicators.reportValue, {
        indicatorId: revenue,
        unitId: BTX,
        period: '2021',
        value: String(value),
        reason: 'sửa',
      } as never);
      expect(await figureOf(BTX, 2021)).toBe(String(value));
      expect(await figureOf(BT, 2021)).toBe(String(value));
      expect(await figureOf(TINH, 2021)).toBe(String(value));
      expect(await figureOf(TINH, 2021, BT)).toBe(String(value));
      expect(await figureOf(TINH, 2020)).toBe('10');
      expect(await figureOf(SCT, 2021)).toBeUndefined();
    }
  });

  it('follows a formula into the next year', async () => {
    const { world, revenue, growth } = await withRevenue();
    const { TINH, BT, BTX } = world.unit;
    const all = async () => (await read(world, 'mai', { unitId: TINH })).body;
    const growthOf = async () =>
      (await all()).figures.find((one) => one.unitId === BT && one.indicatorId === growth)?.value;
    expect(await growthOf()).toBe('20');
    await world.call('nga', indicators.reportValue, {
      indicatorId: revenue,
      unitId: BTX,
      period: '2020',
      value: '8',
      reason: 'sửa',
    } as never);
    expect(await growthOf()).toBe('50');
    expect((await all()).below.some(({ id }) => id === BT)).toBe(true);
  });

  it('gives nobody of a crowd an older figure than was acknowledged before they asked', async () => {
    const { world, revenue } = await withRevenue();
    const { TINH, BTX } = world.unit;
    let acknowledged = 12;
    const ask = async () => {
      const atLeast = acknowledged;
      const { body } = await read(world, 'mai', { unitId: TINH });
      const seen = body.figures.find((one) => one.unitId === TINH && one.indicatorId === revenue)?.value;
      expect(Number(seen)).toBeGreaterThanOrEqual(atLeast);
    };
    const write = async () => {
      for (let value = 13; value < 21; value++) {
        const { status } = await world.call('nga', indicators.reportValue, {
          indicatorId: revenue,
          unitId: BTX,
          period: '2021',
          value: String(value),
          reason: 'sửa',
        } as never);
        expect(status).toBe(200);
        acknowledged = value;
      }
    };
    const crowd = Array.from({ length: 6 }, async () => {
      while (acknowledged < 20) await ask();
      await ask();
    });
    await Promise.all([write(), ...crowd]);
  });

  it('is refused to whom it was refused before, and the same bytes for everybody else', async () => {
    const { world } = await withRevenue();
    const first = await read(world, 'mai', {});
    const again = await read(world, 'son', {});
    expect(again.headers.etag).toBe(first.headers.etag);
    expect(again.raw).toEqual(first.raw);
    expect((await read(world, 'nobody', {})).status).toBe(401);
    expect((await read(world, 'stranger', { unitId: world.unit.TINH })).status).toBe(404);
  });
});
