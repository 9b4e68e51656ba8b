import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { decimal } from '../../kernel/decimal.ts';
import { newId } from '../../kernel/ids.ts';
import { contract as people } from '../people/contract.ts';
import { contract } from './contract.ts';
import { originsOf, restate, sharesInto } from './rules/geography.ts';

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
const addIndicator = async (
  world: World,
  unitAggregation: 'sum' | 'ratio' | 'last' | 'none',
  more: { code?: string; formula?: string } = {},
) =>
  (
    await world.call('nga', contract.createIndicator, {
      code: `CT-${unitAggregation}`,
      ...more,
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

  it('says so where a rate came without its numerator and denominator', async () => {
    const { world, old, merged } = await withMerger();
    const id = await addIndicator(world, 'ratio');
    for (const unitId of old) await report(world, id, unitId, '2024', { value: '50' });
    expect((await restated(world, id, merged)).points).toMatchObject([{ restated: null, how: 'rate_only' }]);
  });

  it('keeps the newest of the former figures where the newest is the total', async () => {
    const { world, old, merged } = await withMerger();
    const id = await addIndicator(world, 'last');
    await report(world, id, old[1]!, '2024', { value: '4' });
    await report(world, id, old[0]!, '2024', { value: '9' });
    expect((await restated(world, id, merged)).points).toMatchObject([{ restated: '9', how: 'latest' }]);
  });

  it('reckons a formula from restated inputs, of the year before too', async () => {
    const { world, old, merged } = await withMerger();
    const flow = await addIndicator(world, 'sum', { code: 'THU' });
    const growth = await addIndicator(world, 'none', { code: 'TT', formula: 'growth([THU])' });
    for (const [at, unitId] of old.entries()) {
      await report(world, flow, unitId, '2023', { value: '50' });
      await report(world, flow, unitId, '2024', { value: String(50 + at * 15) });
    }
    await report(world, flow, merged, '2025', { value: '390' });
    const { points } = await restated(world, growth, merged);
    expect(points.map(({ period, restated: value, how }) => [period, value, how])).toEqual([
      ['2024', '30', 'recomputed'],
      ['2025', '100', 'recomputed'],
    ]);
  });

  it('makes years of months on the new geography, and says of how many', async () => {
    const { world, old, merged } = await withMerger();
    const { body } = await world.call('nga', contract.createIndicator, {
      code: 'THANG',
      nameVi: 'Chỉ tiêu',
      unit: 'tỷ đồng',
      direction: 'up',
      area: 'economy',
      frequency: 'month',
      unitAggregation: 'sum',
      timeAggregation: 'sum',
    });
    for (const unitId of old)
      for (const month of ['01', '02'])
        await report(world, body.id, unitId, `2024-${month}`, { value: '1.5' });
    const year = (await restated(world, body.id, merged)).points.find(({ period }) => period === '2024');
    expect(year).toMatchObject({ restated: '9', how: 'added', madeOf: { from: 'month', of: 12, there: 2 } });
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

describe('a root that old provinces merge into', () => {
  it('counts each of them once', async () => {
    const world = await newWorld();
    const { TINH } = world.unit;
    const old = [];
    for (const [at, name] of OLD.entries())
      old.push(
        (
          await world.call('quan', people.createUnit, {
            code: `CU${at}`,
            name: `Tỉnh ${name}`,
            kind: 'province',
            parentId: TINH,
            validFrom: '1992-01-01',
          })
        ).body.id,
      );
    const id = await addIndicator(world, 'sum');
    for (const unitId of old) await report(world, id, unitId, '2024', { value: '100' });
    await report(world, id, world.unit.STC, '2024', { value: '7' });
    const change = await world.call('quan', people.recordUnitChange, {
      kind: 'merge',
      ...MERGER,
      parts: old.map((fromUnitId) => ({ fromUnitId, toUnitId: TINH, weight: '1' })),
    });
    expect(change.status).toBe(200);
    expect((await restated(world, id, TINH)).points).toMatchObject([
      { period: '2024', asItWas: '307', restated: '307', how: 'same' },
    ]);
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

describe('a restated total', () => {
  it('is all old figures by weight, wherever the old units went: to new ones, to one another, into the unit above', () => {
    const part = fc.record({ to: fc.nat(9), weight: fc.constantFrom('0.25', '0.5', '1') });
    const step = fc.record({ from: fc.nat(19), parts: fc.array(part, { minLength: 1, maxLength: 3 }) });
    const amounts = fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(amounts, fc.array(step, { maxLength: 8 }), (figures, steps) => {
        // Two districts of four communes each below a root; what changes make may be new, a neighbour, or the root itself.
        const communes = figures.map((_, at) => `c${at}`);
        const parents = new Map<string, string | null>(communes.map((id, at) => [id, at < 4 ? 'd0' : 'd1']));
        for (const id of ['d0', 'd1']) parents.set(id, 'root');
        parents.set('root', null);
        const born = new Map([...parents.keys()].map((id) => [id, '2000-01-01']));
        const ended = new Map<string, string>();
        let alive = [...communes];
        const changes = steps.flatMap(({ from, parts }, at) => {
          if (alive.length === 0) return [];
          const changedOn = `20${10 + at}-07-01`;
          const fromUnitId = alive[from % alive.length]!;
          const others = alive.filter((id) => id !== fromUnitId);
          let left = decimal(1);
          const made = parts.flatMap(({ to, weight }, n) => {
            const share = n === parts.length - 1 || left.lt(weight) ? left : decimal(weight);
            left = left.minus(share);
            const fresh = `n${at}.${n}`;
            const toUnitId = to < 2 ? 'root' : to < 5 && others.length ? others[to % others.length]! : fresh;
            return share.isZero() ? [] : [{ fromUnitId, toUnitId, weight: share.toFixed() }];
          });
          const once = made.filter(
            (one, n) => made.findIndex(({ toUnitId }) => toUnitId === one.toUnitId) === n,
          );
          const whole = once.map((one) => ({
            ...one,
            weight: made
              .filter(({ toUnitId }) => toUnitId === one.toUnitId)
              .reduce((sum, { weight }) => sum.plus(weight), decimal(0))
              .toFixed(),
          }));
          for (const { toUnitId } of whole)
            if (!born.has(toUnitId)) {
              born.set(toUnitId, changedOn);
              parents.set(toUnitId, 'root');
            }
          ended.set(fromUnitId, changedOn);
          alive = [...new Set([...others, ...whole.map(({ toUnitId }) => toUnitId)])].filter(
            (id) => id !== 'root',
          );
          return [{ changedOn, kind: 'merge', parts: whole }];
        });
        const tree = {
          validFrom: (id: string) => born.get(id)!,
          parentOf: (id: string) => parents.get(id) ?? null,
          childrenOn: (id: string, day: string) =>
            [...parents]
              .filter(
                ([child, parent]) =>
                  parent === id && born.get(child)! <= day && !((ended.get(child) ?? '9') <= day),
              )
              .map(([child]) => child),
        };
        const total = figures.reduce((sum, one) => sum.plus(one), decimal(0));
        const kept = new Map(communes.map((id, at) => [id, decimal(figures[at]!)]));
        const standing = (id: string): ReturnType<typeof decimal> =>
          kept.get(id) ??
          [...parents]
            .filter(([, parent]) => parent === id)
            .reduce((sum, [child]) => sum.plus(standing(child)), decimal(0));
        const read = (id: string) =>
          restate(
            id,
            originsOf(id, changes.toReversed(), tree, '2005-01-01', '2030-01-01'),
            (one) => ({
              value: standing(one).toFixed(),
              numerator: null,
              denominator: null,
              reportedAt: null,
              madeOf: null,
            }),
            { unitAggregation: 'sum', ratioScale: 1 },
          ).value;
        expect(read('root')).toBe(total.toFixed());
        // What did not go into the root is in the units that are there; what did, only the root has.
        const inUnits = alive.reduce((sum, id) => sum.plus(read(id) ?? 0), decimal(0));
        const absorbed = [
          ...sharesInto('root', changes.toReversed(), tree.validFrom, '2005-01-01', '2030-01-01'),
        ]
          .filter(([id]) => id !== 'root')
          .reduce((sum, [id, share]) => sum.plus(share.times(standing(id))), decimal(0));
        expect(inUnits.plus(absorbed).toFixed()).toBe(total.toFixed());
      }),
    );
  });
});
