import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { contract as indicators } from '../indicators/contract.ts';
import { contract } from './contract.ts';

const { newWorld } = await openTestApp();

const withFigures = async () => {
  const world = await newWorld();
  const add = async (code: string, more: object) =>
    (
      await world.call('nga', indicators.createIndicator, {
        code,
        nameVi: code,
        unit: 'tỷ đồng',
        direction: 'up',
        area: 'economy',
        frequency: 'month',
        ...more,
      } as never)
    ).body.id;
  const revenue = await add('THU', { unitAggregation: 'sum', timeAggregation: 'sum' });
  const growth = await add('TT', { unit: '%', formula: 'growth([THU])' });
  const { BTX, STC } = world.unit;
  const report = (values: object[]) =>
    world.call('nga', indicators.reportValues, { values: values as never });
  await report([
    { indicatorId: revenue, unitId: BTX, period: '2020', value: '10' },
    { indicatorId: revenue, unitId: BTX, period: '2021', value: '12' },
    { indicatorId: revenue, unitId: STC, period: '2021-01', value: '3' },
    { indicatorId: revenue, unitId: STC, period: '2021-02', value: '4' },
  ]);
  return { world, revenue, growth };
};
const read = async (world: World, who: Parameters<World['call']>[0], input: object) =>
  world.call(who, contract.getUnitScorecard, { year: 2021, ...input });

describe('the scorecard of a unit', () => {
  it('has what stands for it and for the units directly below: own, total, formula, made of months', async () => {
    const { world, revenue, growth } = await withFigures();
    const { TINH, BT, STC } = world.unit;
    const { body } = await read(world, 'mai', {});
    expect(body.unit.id).toBe(TINH);
    const at = (unitId: string, indicatorId: string) =>
      body.figures.find((one) => one.unitId === unitId && one.indicatorId === indicatorId);
    expect(at(TINH, revenue)).toMatchObject({ value: '12', how: 'units' });
    expect(at(BT, growth)).toMatchObject({ value: '20', how: 'formula' });
    expect(at(STC, revenue)).toMatchObject({
      value: '7',
      how: 'periods',
      madeOf: { from: 'month', of: 12, there: 2 },
    });
    expect(body.indicators.map(({ code }) => code)).toEqual(['THU', 'TT']);
    // Down to the commune, where the figure is its own.
    const below = (await read(world, 'mai', { unitId: BT })).body;
    expect(below.figures.find((one) => one.unitId === world.unit.BTX)).toMatchObject({
      how: 'own',
      value: '12',
    });
  });

  it('is of one body', async () => {
    const { world } = await withFigures();
    expect((await read(world, 'stranger', { unitId: world.unit.TINH })).status).toBe(404);
  });
});
