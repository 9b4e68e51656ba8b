import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { contract as indicators } from '../indicators/contract.ts';
import { contract as people } from '../people/contract.ts';
import { contract } from './contract.ts';

const { newWorld } = await openTestApp();

/** Two districts of two communes each; in July 2025 the four become two communes, one of the old ones divided 60 : 40. */
const withStory = async () => {
  const world = await newWorld();
  const unit = async (
    code: string,
    kind: 'district' | 'commune',
    parentId: string,
    validFrom = '2000-01-01',
  ) =>
    (await world.call('quan', people.createUnit, { code, name: `Đơn vị ${code}`, kind, parentId, validFrom }))
      .body.id;
  const top = world.unit.TINH;
  const [h1, h2] = [await unit('H1', 'district', top), await unit('H2', 'district', top)];
  const old = [
    await unit('A', 'commune', h1),
    await unit('B', 'commune', h1),
    await unit('C', 'commune', h2),
    await unit('D', 'commune', h2),
  ] as const;
  const [x, y] = [
    await unit('X', 'commune', top, '2025-07-01'),
    await unit('Y', 'commune', top, '2025-07-01'),
  ];
  const part = (fromUnitId: string, toUnitId: string, weight = '1') => ({ fromUnitId, toUnitId, weight });
  const merged = await world.call('quan', people.recordUnitChange, {
    kind: 'merge',
    changedOn: '2025-07-01',
    legalDocument: 'Nghị quyết 1687/NQ-UBTVQH15',
    parts: [
      part(old[0], x),
      part(old[1], x, '0.6'),
      part(old[1], y, '0.4'),
      part(old[2], y),
      part(old[3], y),
    ],
  });
  expect(merged.status).toBe(200);
  return { world, top, old, x, y, h1 };
};

const add = async (
  world: World,
  code: string,
  unit: string,
  unitAggregation: 'sum' | 'ratio' | 'none',
  direction = 'up',
) =>
  (
    await world.call('nga', indicators.createIndicator, {
      code,
      nameVi: code,
      unit,
      direction: direction as 'up',
      area: 'economy',
      unitAggregation,
    })
  ).body.id;
const report = (
  world: World,
  indicatorId: string,
  period: string,
  figures: Record<string, string | [string, string]>,
) =>
  world.call('nga', indicators.reportValues, {
    values: Object.entries(figures).map(([unitId, figure]) => ({
      indicatorId,
      unitId,
      period,
      ...(typeof figure === 'string'
        ? { value: figure }
        : {
            value: String((100 * Number(figure[0])) / Number(figure[1])),
            numerator: figure[0],
            denominator: figure[1],
          }),
    })),
  });

describe('comparing units', () => {
  it('adds amounts to the geography of a day, and holds the year against the year before on it', async () => {
    const { world, top, old, x, y } = await withStory();
    const id = await add(world, 'THU', 'tỷ đồng', 'sum');
    await report(world, id, '2024', { [old[0]]: '10', [old[1]]: '20', [old[2]]: '30', [old[3]]: '40.5' });
    await report(world, id, '2025', { [x]: '33', [y]: '100' });
    const ask = async (geography: 'as_was' | 'restated', period: string) =>
      (
        await world.call('mai', contract.compareUnits, {
          indicatorId: id,
          parentId: top,
          kind: 'commune',
          geography,
          period,
          on: '2025-12-31',
        })
      ).body;
    const restated = await ask('restated', '2024');
    expect(
      restated.units.map(({ unit, value, how, isByWeight }) => [unit.code, value, how, isByWeight]),
    ).toEqual([
      ['BTX', null, 'missing', false],
      ['X', '22', 'added', true],
      ['Y', '78.5', 'added', true],
    ]);
    expect(restated.geography.explanation.vi).toContain('31/12/2025');
    expect((await ask('restated', '2025')).units.map(({ change }) => change)).toEqual([
      null,
      '50',
      '27.388535031847',
    ]);
    const asWas = await ask('as_was', '2024');
    expect(asWas.units.map(({ unit, value }) => [unit.code, value])).toEqual([
      ['A', '10'],
      ['B', '20'],
      ['BTX', null],
      ['C', '30'],
      ['D', '40.5'],
    ]);
    // Old communes have no figure of 2025: they ended, they are not missing.
    expect((await ask('as_was', '2025')).units.map(({ unit, change }) => [unit.code, change])).toEqual([
      ['BTX', null],
      ['X', null],
      ['Y', null],
    ]);
    // The whole did not change: districts add up to it before, communes after.
    expect(restated.whole).toMatchObject([
      { period: '2024', asItWas: '100.5', restated: '100.5', how: 'same' },
      { period: '2025', asItWas: '133', restated: '133', how: 'same' },
    ]);
  });

  it('recomputes rates from what they are made of', async () => {
    const { world, old, x } = await withStory();
    const id = await add(world, 'NGHEO', '%', 'ratio', 'down');
    await report(world, id, '2024', {
      [old[0]]: ['5', '100'],
      [old[1]]: ['20', '200'],
      [old[2]]: ['1', '100'],
      [old[3]]: ['3', '100'],
    });
    const { body } = await world.call('mai', contract.compareUnits, {
      indicatorId: id,
      kind: 'commune',
      geography: 'restated',
      on: '2025-12-31',
    });
    // (5 + 0,6 × 20) ÷ (100 + 0,6 × 200); the smaller rate has the better place.
    const first = body.units.find(({ unit }) => unit.id === x)!;
    expect([first.value, first.how, first.place]).toEqual(['7.727272727273', 'recomputed', 2]);
    expect([body.fairness.isFair, body.changeMode, body.spread!.count]).toEqual([true, 'points', 2]);
    expect(first.parts.map(({ unit, weight }) => [unit.code, weight])).toEqual([
      ['A', '1'],
      ['B', '0.6'],
    ]);
  });

  it('does not restate ranks, and says why', async () => {
    const { world, old } = await withStory();
    const id = await add(world, 'HANG', 'hạng', 'none', 'down');
    await report(world, id, '2024', { [old[0]]: '1', [old[1]]: '2' });
    const { body } = await world.call('mai', contract.compareUnits, {
      indicatorId: id,
      kind: 'commune',
      geography: 'restated',
      on: '2025-12-31',
      period: '2024',
    });
    expect(body.whole.map(({ how }) => how)).toEqual(['missing']);
    expect(body.geography.explanation.vi).toContain('không quy đổi');
    expect(body.units.map(({ unit, value, how }) => [unit.code, value, how])).toEqual([
      ['BTX', null, 'missing'],
      ['X', null, 'not_restated'],
      ['Y', null, 'not_restated'],
    ]);
  });

  it('ranks amounts only when they are divided by a measure of size', async () => {
    const { world, old } = await withStory();
    const thu = await add(world, 'THU', 'tỷ đồng', 'sum');
    const dan = await add(world, 'DAN', 'người', 'sum');
    await report(world, thu, '2024', { [old[0]]: '10', [old[1]]: '40', [old[2]]: '5' });
    await report(world, dan, '2024', { [old[0]]: '1000', [old[1]]: '8000', [old[2]]: '0' });
    const ask = async (more: object) =>
      (
        await world.call('mai', contract.compareUnits, {
          indicatorId: thu,
          kind: 'commune',
          period: '2024',
          ...more,
        })
      ).body;
    const absolute = await ask({});
    expect([absolute.fairness.isFair, absolute.units.some(({ place }) => place !== null)]).toEqual([
      false,
      false,
    ]);
    expect(absolute.fairness.why.vi).toContain('quy mô');
    const divided = await ask({ perId: dan, perScale: 1000 });
    expect(divided.units.map(({ unit, value, how, place }) => [unit.code, value, how, place])).toEqual([
      ['A', '10', 'same', 1],
      ['B', '5', 'same', 2],
      ['BTX', null, 'missing', null],
      ['C', null, 'not_defined', null],
      ['D', null, 'missing', null],
    ]);
    expect(divided.unitLabel.vi).toBe('tỷ đồng/1.000 người');
    const rate = await add(world, 'TYLE', '%', 'ratio');
    const refused = await world.call('mai', contract.compareUnits, { indicatorId: thu, perId: rate });
    expect([refused.status, refused.body.errors?.[0]?.field]).toEqual([400, 'perId']);
  });

  it('goes down from the province, and shows nothing of another body', async () => {
    const { world, old, h1 } = await withStory();
    const id = await add(world, 'THU', 'tỷ đồng', 'sum');
    await report(world, id, '2024', { [old[0]]: '10', [old[1]]: '20' });
    const districts = (await world.call('mai', contract.compareUnits, { indicatorId: id, period: '2024' }))
      .body;
    expect(districts.units.map(({ unit, value, valueId }) => [unit.code, value, valueId])).toContainEqual([
      'H1',
      '30',
      null,
    ]);
    const communes = (await world.call('mai', contract.compareUnits, { indicatorId: id, parentId: h1 })).body;
    expect(communes.way.map(({ code }) => code)).toEqual(['TINH', 'H1']);
    expect(communes.units.map(({ valueId }) => typeof valueId)).toEqual(['string', 'string']);
    const away = await world.call('stranger', contract.compareUnits, { indicatorId: id });
    expect([away.status, away.body.errors?.[0]?.field]).toEqual([400, 'indicatorId']);
  });
});
