// Years that shorter periods make: in totals, and through what is reckoned from them.
import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { contract } from './contract.ts';

const { newWorld } = await openTestApp();

const create = async (world: World, code: string, more: object) =>
  (
    await world.call('nga', contract.createIndicator, {
      code,
      nameVi: code,
      unit: 'tỷ đồng',
      direction: 'up',
      area: 'economy',
      frequency: 'month',
      ...more,
    } as never)
  ).body.id;
const report = async (world: World, indicatorId: string, unitId: string, figures: Record<string, string>) => {
  const { status } = await world.call('nga', contract.reportValues, {
    values: Object.entries(figures).map(([period, value]) => ({ indicatorId, unitId, period, value })),
  });
  expect(status).toBe(200);
};
const totalsOf = async (world: World, indicatorId: string, more: object) =>
  (await world.call('mai', contract.getTotals, { indicatorId, ...more })).body;
const halves = (first: string, second: string) => ({ '2021-H1': first, '2021-H2': second });

describe('a year of shorter periods', () => {
  it('is a total of the unit and of the units below, and says of how many periods', async () => {
    const world = await newWorld();
    const { TINH, BTX, STC } = world.unit;
    const id = await create(world, 'THU', { unitAggregation: 'sum', timeAggregation: 'sum' });
    await report(world, id, BTX, { '2021-01': '1', '2021-02': '2' });
    await report(world, id, STC, { '2021-01': '10' });
    const { periods, total, parts, period } = await totalsOf(world, id, { unitId: TINH });
    expect([period, periods]).toEqual(['2021-02', ['2021', '2021-02', '2021-01']]);
    expect(total?.total).toBe('2');
    const year = await totalsOf(world, id, { unitId: TINH, period: '2021' });
    expect(year.total).toMatchObject({
      total: '13',
      how: 'periods',
      madeOf: { from: 'month', of: 12, there: 2 },
    });
    expect(year.parts.map((part) => [part.unit.code, part.total?.total, part.total?.madeOf?.there])).toEqual([
      ['BT', '3', 2],
      ['SCT', undefined, undefined],
      ['STC', '10', 1],
    ]);
    expect(parts).toHaveLength(3);
    // The unit itself has nothing below it, and yet a year.
    expect((await totalsOf(world, id, { unitId: BTX, period: '2021' })).total).toMatchObject({ total: '3' });
  });

  it('gives way to a year that was reported, and is counted where it is not in the total', async () => {
    const world = await newWorld();
    const { TINH, BTX, STC } = world.unit;
    const id = await create(world, 'THU', { unitAggregation: 'sum', timeAggregation: 'sum' });
    await report(world, id, BTX, { '2021': '100', '2021-01': '1' });
    await report(world, id, STC, { '2021-01': '10' });
    const year = await totalsOf(world, id, { unitId: TINH, period: '2021' });
    expect(year.total).toMatchObject({ total: '100', how: 'units', madeOf: null });
    expect(year.notInTotal).toBe(1);
  });

  it('is made by the way of the indicator, and formulas are reckoned from what it makes', async () => {
    const world = await newWorld();
    const { BTX, TINH } = world.unit;
    const flow = await create(world, 'THU', { unitAggregation: 'sum', timeAggregation: 'sum' });
    const people = await create(world, 'DAN', { unitAggregation: 'sum', timeAggregation: 'mean' });
    const stock = await create(world, 'NO', { unitAggregation: 'sum', timeAggregation: 'last' });
    const running = await create(world, 'LK', { unitAggregation: 'sum', timeAggregation: 'cumulative' });
    const perHead = await create(world, 'BQ', {
      unitAggregation: 'ratio',
      ratioScale: 1,
      numeratorIndicatorId: flow,
      denominatorIndicatorId: people,
    });
    const growth = await create(world, 'TT', { unit: '%', formula: 'growth([THU])' });
    await report(world, flow, BTX, { '2020': '40', ...halves('20', '30') });
    await report(world, people, BTX, halves('4', '6'));
    await report(world, stock, BTX, halves('7', '8'));
    await report(world, running, BTX, { '2021-9M': '70' });
    const yearOf = async (id: string, unitId: string) =>
      (await totalsOf(world, id, { unitId, period: '2021' })).total;
    for (const unitId of [BTX, TINH]) {
      expect(await yearOf(flow, unitId)).toMatchObject({ total: '50', madeOf: { from: 'half', there: 2 } });
      expect(await yearOf(people, unitId)).toMatchObject({ total: '5' });
      expect(await yearOf(stock, unitId)).toMatchObject({ total: '8' });
      expect(await yearOf(running, unitId)).toMatchObject({ total: '70', madeOf: { of: 12, there: 9 } });
      expect(await yearOf(perHead, unitId)).toMatchObject({ total: '10', how: 'indicators' });
      expect(await yearOf(growth, unitId)).toMatchObject({ total: '25', how: 'formula' });
    }
  });

  it('is in the series of the unit and of the body that only adds up, marked where it is a part', async () => {
    const world = await newWorld();
    const { TINH, BTX } = world.unit;
    const id = await create(world, 'THU', { unitAggregation: 'sum', timeAggregation: 'sum' });
    await report(world, id, BTX, halves('2', '3'));
    await report(world, id, BTX, { '2020': '4', '2022-H1': '7' });
    for (const unitId of [BTX, TINH]) {
      const { series, values } = (await world.call('mai', contract.getIndicator, { id, unitId })).body;
      const years = series.filter(({ period }) => period.length === 4);
      expect(years.map(({ period, value, madeOf }) => [period, value, madeOf?.there])).toEqual([
        ['2020', '4', undefined],
        ['2021', '5', 2],
        ['2022', '7', 1],
      ]);
      expect(years[0]?.valueId === null).toBe(unitId === TINH);
      expect(values).toHaveLength(unitId === TINH ? 0 : 4);
    }
  });

  it('is illustrative where a figure in it is, also as it was known at a moment', async () => {
    const world = await newWorld();
    const { TINH, BTX } = world.unit;
    const id = await create(world, 'THU', { unitAggregation: 'sum', timeAggregation: 'sum' });
    await report(world, id, BTX, { '2021-01': '1' });
    const before = new Date().toISOString();
    const { status } = await world.call('nga', contract.reportValues, {
      values: [{ indicatorId: id, unitId: BTX, period: '2021-02', value: '2', illustrative: true }],
    });
    expect(status).toBe(200);
    const after = new Date().toISOString();
    for (const period of ['2021', '2021-02']) {
      const at = async (more: object) =>
        (await totalsOf(world, id, { unitId: TINH, period, ...more })).total?.illustrative;
      expect(await at({})).toBe(true);
      expect(await at({ asKnownOn: after })).toBe(true);
    }
    const then = await totalsOf(world, id, { unitId: TINH, period: '2021', asKnownOn: before });
    expect(then.total).toMatchObject({ total: '1', illustrative: false });
  });

  it('can be asked as it was known at a moment', async () => {
    const world = await newWorld();
    const { TINH, BTX } = world.unit;
    const id = await create(world, 'THU', { unitAggregation: 'sum', timeAggregation: 'sum' });
    await report(world, id, BTX, { '2021-01': '1' });
    const moment = new Date().toISOString();
    await report(world, id, BTX, { '2021-02': '2' });
    const known = await totalsOf(world, id, { unitId: TINH, period: '2021', asKnownOn: moment });
    expect(known.total).toMatchObject({ total: '1', madeOf: { there: 1 } });
  });
});
