import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { decimal } from '../../kernel/decimal.ts';
import { newId } from '../../kernel/ids.ts';
import { contract as people } from '../people/contract.ts';
import { contract } from './contract.ts';
import { sharesInto } from './rules/geography.ts';

const { newWorld } = await openTestApp();

/** 1 July 2025: three provinces become one. */
const MERGER = { changedOn: '2025-07-01', legalDocument: 'Nghị quyết 202/2025/QH15' };
const OLD = ['Bến Tre', 'Trà Vinh', 'Vĩnh Long'];

const withMerger = async () => {
  const world = await newWorld();
  const unit = async (code: string, name: string, validFrom: string) =>
    (
      await world.call('quan', people.createUnit, {
        code,
        name,
        kind: 'province',
        parentId: world.unit.TINH,
        validFrom,
      })
    ).body.id;
  const old = await Promise.all(OLD.map((name, at) => unit(`CU${at}`, `Tỉnh ${name}`, '1992-01-01')));
  const merged = await unit('VL', 'Tỉnh Vĩnh Long (mới)', '2025-07-01');
  const change = await world.call('quan', people.recordUnitChange, {
    kind: 'merge',
    ...MERGER,
    parts: old.map((fromUnitId) => ({ fromUnitId, toUnitId: merged, weight: '1' })),
  });
  expect(change.body.closedUnitIds).toHaveLength(3);
  return { world, old, merged };
};
const addIndicator = async (world: World, unitAggregation: 'sum' | 'ratio' | 'none') =>
  (
    await world.call('nga', contract.createIndicator, {
      code: `CT-${unitAggregation}`,
      nameVi: 'Chỉ tiêu',
      unit: '%',
      direction: 'up',
      area: 'economy',
      unitAggregation,
    })
  ).body.id;
const report = (world: World, indicatorId: string, unitId: string, period: string, more: object) =>
  world.call('nga', contract.reportValue, { indicatorId, unitId, period, ...more });
const restated = async (world: World, id: string, unitId: string, on = '2026-01-01') =>
  (await world.call('mai', contract.restateSeries, { id, unitId, on })).body;

describe('a series across a merger of provinces', () => {
  it('adds flows to the new geography and leaves what was reported as it was', async () => {
    const { world, old, merged } = await withMerger();
    const id = await addIndicator(world, 'sum');
    for (const [at, unitId] of old.entries())
      await report(world, id, unitId, '2024', { value: `${(at + 1) * 100}.5` });
    await report(world, id, merged, '2025', { value: '700' });
    const { points, hasChanges } = await restated(world, id, merged);
    expect(hasChanges).toBe(true);
    expect(points).toMatchObject([
      { period: '2024', asItWas: null, restated: '601.5', how: 'added', isByWeight: false },
      { period: '2025', asItWas: '700', restated: '700', how: 'same' },
    ]);
    expect(points[0]!.parts.map((part) => [part.unit.name, part.value])).toEqual(
      expect.arrayContaining([['Tỉnh Bến Tre', '100.5']]),
    );
    expect((await restated(world, id, old[0]!, '2024-12-31')).points).toMatchObject([
      { period: '2024', asItWas: '100.5', restated: '100.5', how: 'same' },
    ]);
  });

  it('recomputes rates, and says which part is missing', async () => {
    const { world, old, merged } = await withMerger();
    const id = await addIndicator(world, 'ratio');
    await report(world, id, old[0]!, '2024', { value: '50', numerator: '1', denominator: '2' });
    await report(world, id, old[1]!, '2024', { value: '100', numerator: '4', denominator: '4' });
    expect((await restated(world, id, merged)).points).toMatchObject([{ restated: null, how: 'missing' }]);
    await report(world, id, old[2]!, '2024', { value: '0', numerator: '0', denominator: '2' });
    expect((await restated(world, id, merged)).points).toMatchObject([
      { restated: '62.5', how: 'recomputed' },
    ]);
  });

  it('takes the totals of old units that reported nothing themselves', async () => {
    const { world, old, merged } = await withMerger();
    const id = await addIndicator(world, 'sum');
    const below = await world.call('quan', people.createUnit, {
      code: 'XA-CU',
      name: 'Xã của tỉnh cũ',
      kind: 'commune',
      parentId: old[0]!,
    });
    await report(world, id, below.body.id, '2024', { value: '7' });
    await report(world, id, old[1]!, '2024', { value: '5' });
    await report(world, id, old[2]!, '2024', { value: '3' });
    expect((await restated(world, id, merged)).points).toMatchObject([{ restated: '15', how: 'added' }]);
  });

  it('weighs a mean again by what the old units weighed', async () => {
    const { world, old, merged } = await withMerger();
    const weight = await addIndicator(world, 'sum');
    const mean = await world.call('nga', contract.createIndicator, {
      code: 'TB',
      nameVi: 'Bình quân',
      unit: '%',
      direction: 'up',
      area: 'economy',
      unitAggregation: 'weighted_mean',
      weightIndicatorId: weight,
    });
    for (const [at, unitId] of old.entries()) {
      await report(world, weight, unitId, '2024', { value: String(at + 1) });
      await report(world, mean.body.id, unitId, '2024', { value: String((at + 1) * 6) });
    }
    expect((await restated(world, mean.body.id, merged)).points).toMatchObject([
      { restated: '14', how: 'recomputed' },
    ]);
  });

  it('does not restate ranks', async () => {
    const { world, old, merged } = await withMerger();
    const id = await addIndicator(world, 'none');
    await report(world, id, old[0]!, '2024', { value: '12' });
    expect((await restated(world, id, merged)).points).toMatchObject([
      { restated: null, how: 'not_restated' },
    ]);
  });

  it('is asked only of a unit that exists on the day, within the body', async () => {
    const { world, old } = await withMerger();
    const id = await addIndicator(world, 'sum');
    const gone = await world.call('mai', contract.restateSeries, { id, unitId: old[0]!, on: '2025-07-01' });
    expect([gone.status, gone.body.reason]).toEqual([400, 'unit_not_valid']);
    expect((await world.call('stranger', contract.restateSeries, { id })).status).toBe(404);
  });
});

describe('shares', () => {
  it('of every old unit add up to the whole, through any mergers, splits and transfers', () => {
    const step = fc.record({
      from: fc.nat(9),
      splits: fc.integer({ min: 1, max: 3 }),
      into: fc.nat(9),
      isNew: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const first = ['a', 'b', 'c', 'd'];
        let alive = [...first];
        const born = new Map(first.map((id) => [id, '2000-01-01']));
        const changes = steps.map((one, at) => {
          const changedOn = `20${10 + at}-07-01`;
          const fromUnitId = alive[one.from % alive.length]!;
          const others = alive.filter((id) => id !== fromUnitId);
          const targets = Array.from({ length: one.splits }, (_, part) =>
            part === 0 && !one.isNew && others.length ? others[one.into % others.length]! : newId(),
          );
          for (const id of targets) if (!born.has(id)) born.set(id, changedOn);
          alive = [...new Set([...others, ...targets])];
          const weight = ['1', '0.5', '0.25'][one.splits - 1]!;
          const parts = targets.map((toUnitId, part) => ({
            fromUnitId,
            toUnitId,
            weight: one.splits === 3 && part === 0 ? '0.5' : weight,
          }));
          return { changedOn, kind: 'split', parts };
        });
        const newestFirst = changes.toReversed();
        const sums = new Map<string, string>();
        for (const unit of alive)
          for (const [id, share] of sharesInto(
            unit,
            newestFirst,
            (id) => born.get(id)!,
            '2005-01-01',
            '2030-01-01',
          ))
            sums.set(
              id,
              decimal(sums.get(id) ?? 0)
                .plus(share)
                .toString(),
            );
        expect(Object.fromEntries(sums)).toEqual(Object.fromEntries(first.map((id) => [id, '1'])));
      }),
    );
  });
});

it('takes several changes of one day as one step, in whatever order they were recorded', () => {
  const part = (fromUnitId: string, toUnitId: string) => ({ fromUnitId, toUnitId, weight: '1' });
  const communes = {
    changedOn: '2025-07-01',
    kind: 'merge',
    parts: [part('old', 'new'), part('other', 'new')],
  };
  const provinces = { changedOn: '2025-07-01', kind: 'merge', parts: [part('province', 'whole')] };
  const born = (id: string) => (id === 'new' || id === 'whole' ? '2025-07-01' : '2000-01-01');
  for (const changes of [
    [communes, provinces],
    [provinces, communes],
  ])
    expect([...sharesInto('new', changes, born, '2024-12-31', '2026-01-01').keys()]).toEqual([
      'old',
      'other',
    ]);
});
