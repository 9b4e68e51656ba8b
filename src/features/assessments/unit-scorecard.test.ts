import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { contract as indicators } from '../indicators/contract.ts';
import { contract as resolutions } from '../resolutions/contract.ts';
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

  it('holds what stands against the plan: totals and years of months too, and says in which band they fall', async () => {
    const { world, revenue, growth } = await withFigures();
    const { TINH, BT, STC, SCT } = world.unit;
    const { id } = (
      await world.call('nga', resolutions.createResolution, { title: 'Nghị quyết năm 2021', period: '2021' })
    ).body;
    const target = async (indicatorId: string, unitId: string, plan: object, operator: 'gte' | 'range') => {
      const { status } = await world.call('nga', resolutions.addTarget, {
        id,
        indicatorId,
        unitId,
        period: '2021',
        operator,
        baselines: [{ name: 'plan', isRating: true, ...plan }],
      } as never);
      expect(status).toBe(200);
    };
    await target(revenue, TINH, { value: '12.5' }, 'gte');
    await target(revenue, BT, { value: '10' }, 'gte');
    await target(revenue, STC, { value: '10' }, 'gte');
    await target(revenue, SCT, { value: '10' }, 'gte');
    await target(growth, BT, { valueMin: '15', valueMax: '25' }, 'range');
    // A resolution that nobody adopted plans nothing.
    expect((await read(world, 'mai', {})).body.figures.every((one) => one.target === null)).toBe(true);
    const adopted = await world.call('nga', resolutions.adoptResolution, { id, adoptedOn: '2021-01-05' });
    expect(adopted.status).toBe(200);
    const { body } = await read(world, 'mai', {});
    const at = (unitId: string, indicatorId: string) =>
      body.figures.find((one) => one.unitId === unitId && one.indicatorId === indicatorId)?.target;
    expect(at(TINH, revenue)).toMatchObject({ plan: '12.5', score: '96', band: 'nearly_met' });
    expect(at(BT, revenue)).toMatchObject({ plan: '10', score: '120', band: 'met_or_exceeded' });
    // Two of twelve months are no year: shown, and not held against the plan.
    expect(at(STC, revenue)).toMatchObject({ plan: '10', score: null, band: 'no_data' });
    expect(at(BT, growth)).toMatchObject({
      plan: null,
      planMin: '15',
      planMax: '25',
      band: 'met_or_exceeded',
    });
    // Without any figure there is no cell, so no plan either.
    expect(at(SCT, revenue)).toBeUndefined();
    // A judgement counts here as it does among the targets, with what the score alone would give beside it.
    const declared = await world.call('long', contract.declareRating, {
      id: at(TINH, revenue)!.id,
      band: '50_to_80',
      reason: 'Thu một lần',
    });
    expect(declared.status).toBe(200);
    const judged = (await read(world, 'mai', {})).body.figures.find(
      (one) => one.unitId === TINH && one.indicatorId === revenue,
    );
    expect(judged?.target).toMatchObject({ band: '50_to_80', computedBand: 'nearly_met', differs: true });
  });

  it('is of one body', async () => {
    const { world } = await withFigures();
    expect((await read(world, 'stranger', { unitId: world.unit.TINH })).status).toBe(404);
  });
});
