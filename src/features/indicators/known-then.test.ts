// Totals as they were known at a moment: of the figures, the links, the places and the formulas of that moment.
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { contract as people } from '../people/contract.ts';
import { contract } from './contract.ts';
import { MAIN_HIERARCHY } from './rules/ledger.ts';

const { newWorld } = await openTestApp();

const withEverything = async () => {
  const world = await newWorld();
  const create = async (code: string, more: object) =>
    (
      await world.call('nga', contract.createIndicator, {
        code,
        nameVi: code,
        unit: 'tỷ đồng',
        direction: 'up',
        area: 'economy',
        ...more,
      } as never)
    ).body;
  const sum = await create('THU', { unitAggregation: 'sum' });
  const other = await create('CHI', { unitAggregation: 'sum' });
  const all = {
    sum,
    other,
    ratio: await create('TY-LE', { unit: '%', unitAggregation: 'ratio' }),
    mean: await create('BQ', { unitAggregation: 'weighted_mean', weightIndicatorId: sum.id }),
    last: await create('MOI', { unitAggregation: 'last' }),
    quotient: await create('TS', {
      unitAggregation: 'ratio',
      numeratorIndicatorId: sum.id,
      denominatorIndicatorId: other.id,
    }),
    formula: await create('CAN-DOI', { formula: '[THU] - [CHI]' }),
  };
  const region = (await world.call('quan', people.createHierarchy, { code: 'VUNG', nameVi: 'Theo vùng' }))
    .body.id;
  const put = (unitId: string, parentId: string | null, more: object = {}) =>
    world.call('quan', people.placeUnit, { id: region, unitId, parentId, ...more });
  const { BT, BTX, STC, SCT } = world.unit;
  await put(SCT, null);
  await put(BTX, SCT);
  await put(STC, SCT);
  const figures = (unitId: string, n: number) =>
    [sum, other, all.ratio, all.mean, all.last].map(({ id }, at) => ({
      indicatorId: id,
      unitId,
      period: '2021',
      value: String(n * (at + 2)),
      numerator: String(n),
      denominator: String(n + 4),
    }));
  await world.call('nga', contract.reportValues, {
    values: [...figures(BTX, 3), ...figures(STC, 5)] as never,
  });
  return { world, all, region, put, BT };
};
const totalsOf = async (
  { world, all }: { world: World; all: Record<string, { id: string }> },
  hierarchyId: string,
  unitId: string,
  asKnownOn?: string,
) => {
  const totals: Record<string, string | null | undefined> = {};
  for (const [name, { id }] of Object.entries(all))
    totals[name] = (
      await world.call('mai', contract.getTotals, {
        indicatorId: id,
        unitId,
        period: '2021',
        hierarchyId,
        ...(asKnownOn && { asKnownOn }),
      })
    ).body.total?.total;
  return totals;
};

describe('what was known at a moment', () => {
  it('keeps the hierarchies of that moment, for every way of adding up', async () => {
    const told = await withEverything();
    const { world, region, put } = told;
    const { TINH, BT, BTX, STC, SCT } = world.unit;
    const before = {
      district: await totalsOf(told, MAIN_HIERARCHY, BT),
      whole: await totalsOf(told, MAIN_HIERARCHY, TINH),
      region: await totalsOf(told, region, SCT),
    };
    expect(before.district).toEqual({
      sum: '6',
      other: '9',
      ratio: '42.857142857143',
      mean: '15',
      last: '18',
      quotient: '66.666666666667',
      formula: '-3',
    });
    await pause(5);
    const moment = new Date().toISOString();
    await pause(5);
    // The commune goes to another unit, leaves its region for another, and the other unit leaves it altogether.
    expect((await world.call('quan', people.updateUnit, { id: BTX, parentId: STC })).status).toBe(200);
    await put(BTX, BT);
    await put(STC, null, { leave: true });
    const now = await totalsOf(told, MAIN_HIERARCHY, BT);
    expect(Object.values(now).every((one) => one === undefined)).toBe(true);
    expect((await totalsOf(told, region, SCT)).sum).toBeUndefined();
    expect(await totalsOf(told, MAIN_HIERARCHY, BT, moment)).toEqual(before.district);
    expect(await totalsOf(told, MAIN_HIERARCHY, TINH, moment)).toEqual(before.whole);
    expect(await totalsOf(told, region, SCT, moment)).toEqual(before.region);
  });

  it('keeps the formula, the weight and the way of that moment', async () => {
    const told = await withEverything();
    const { world, all } = told;
    const before = await totalsOf(told, MAIN_HIERARCHY, world.unit.TINH);
    await pause(5);
    const moment = new Date().toISOString();
    await pause(5);
    const change = async (id: string, changes: object) => {
      const now = (await world.call('nga', contract.getIndicator, { id })).body;
      const { status } = await world.call('nga', contract.updateIndicator, {
        ...now,
        expectedVersion: now.version,
        ownerUnitId: null,
        growthOfId: null,
        ...changes,
      } as never);
      expect(status).toBe(200);
    };
    await change(all.formula.id, { formula: '[THU] + [CHI]' });
    await change(all.mean.id, { weightIndicatorId: all.other.id });
    await change(all.last.id, { unitAggregation: 'sum' });
    const now = await totalsOf(told, MAIN_HIERARCHY, world.unit.TINH);
    expect(now.formula).toBe('40');
    expect(now.last).not.toBe(before.last);
    expect(await totalsOf(told, MAIN_HIERARCHY, world.unit.TINH, moment)).toEqual(before);
  });

  it('knows no place before it was entered, and the one that stood before a day was put to it', async () => {
    const told = await withEverything();
    const { world, region, put } = told;
    const { SCT, BT, BTX } = world.unit;
    await pause(5);
    const moment = new Date().toISOString();
    await pause(5);
    await put(BTX, BT, { from: '2021-07-01' });
    expect((await totalsOf(told, region, SCT)).sum).toBe('10');
    expect((await totalsOf(told, region, SCT, moment)).sum).toBe('16');
    expect((await totalsOf(told, region, SCT, '2020-01-01')).sum).toBeUndefined();
  });
});
