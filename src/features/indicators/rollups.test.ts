import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { newId } from '../../kernel/ids.ts';
import { contract as people } from '../people/contract.ts';
import { contract } from './contract.ts';
import { examineRollups } from './examine-rollups.ts';

const { store, newWorld } = await openTestApp();

const withIndicators = async () => {
  const world = await newWorld();
  const add = async (code: string, unitAggregation: 'sum' | 'ratio') =>
    (
      await world.call('nga', contract.createIndicator, {
        code,
        nameVi: code,
        unit: unitAggregation === 'sum' ? 'tỷ đồng' : '%',
        decimals: 4,
        direction: 'up',
        area: 'economy',
        ownerUnitId: world.unit.STC,
        unitAggregation,
      })
    ).body.id;
  return { world, sum: await add('THU', 'sum'), ratio: await add('TY-LE', 'ratio') };
};
const totalsOf = async (world: World, indicatorId: string, unitId: string) =>
  (await world.call('mai', contract.getTotals, { indicatorId, unitId, period: '2021' })).body;
const report = (world: World, values: object[]) =>
  world.call('nga', contract.reportValues, { values: values as never });

describe('totals over units', () => {
  it('are there in the transaction of the entry, and a correction moves them', async () => {
    const { world, sum } = await withIndicators();
    const { TINH, BT, BTX, STC } = world.unit;
    const cell = { indicatorId: sum, period: '2021' };
    await report(world, [
      { ...cell, unitId: BTX, value: '10.5' },
      { ...cell, unitId: STC, value: '4' },
    ]);
    expect((await totalsOf(world, sum, TINH)).total).toMatchObject({ total: '14.5', unitCount: 2 });
    // The district reports itself: its communes no longer count in the province, but still in the district.
    await report(world, [{ ...cell, unitId: BT, value: '100' }]);
    const shown = await totalsOf(world, sum, TINH);
    expect(shown.total).toMatchObject({ total: '104', unitCount: 2 });
    expect(
      shown.parts.map((part) => [part.unit.code, part.own?.value ?? null, part.total?.total ?? null]),
    ).toEqual([
      ['BT', '100', '10.5'],
      ['SCT', null, null],
      ['STC', '4', null],
    ]);
    await report(world, [{ ...cell, unitId: BT, noFigureReason: 'being_checked' }]);
    expect((await totalsOf(world, sum, TINH)).total).toMatchObject({ total: '14.5' });
  });

  it('of rates come from numerators and denominators; nothing divided by nothing is not defined', async () => {
    const { world, ratio } = await withIndicators();
    const cell = { indicatorId: ratio, period: '2021' };
    const { TINH, BTX, STC, SCT } = world.unit;
    await report(world, [
      { ...cell, unitId: BTX, value: '50', numerator: '1', denominator: '2' },
      { ...cell, unitId: STC, value: '100', numerator: '1', denominator: '1' },
      { ...cell, unitId: SCT, value: '80' },
    ]);
    expect((await totalsOf(world, ratio, TINH)).total).toEqual({
      total: '66.666666666667',
      numerator: '2',
      denominator: '3',
      unitCount: 2,
      how: 'units',
      reason: null,
      madeOf: null,
      illustrative: false,
    });
    await report(world, [
      { ...cell, unitId: BTX, value: '0', numerator: '0', denominator: '0' },
      { ...cell, unitId: STC, value: '0', numerator: '0', denominator: '0' },
    ]);
    expect((await totalsOf(world, ratio, TINH)).total).toMatchObject({ total: null, unitCount: 2 });
  });

  it('can be asked as they were known on a day', async () => {
    const { world, sum } = await withIndicators();
    const { indicatorVerbs } = await import('./index.ts');
    const at = (now: string, value: string) =>
      world.run('nga', (ctx) =>
        indicatorVerbs.reportValue(
          { ...ctx, now },
          contract.reportValue.input.parse({
            indicatorId: sum,
            unitId: world.unit.BTX,
            period: '2021',
            value,
          }),
        ),
      );
    await at('2021-11-20T02:00:00.000Z', '7');
    await at('2022-02-10T02:00:00.000Z', '9');
    const known = async (asKnownOn?: string) =>
      (
        await world.call('mai', contract.getTotals, {
          indicatorId: sum,
          unitId: world.unit.TINH,
          period: '2021',
          ...(asKnownOn && { asKnownOn }),
        })
      ).body.total?.total;
    expect([await known('2021-11-01'), await known('2021-12-01'), await known()]).toEqual([
      undefined,
      '7',
      '9',
    ]);
  });

  it('of another body are out of sight', async () => {
    const { world, sum } = await withIndicators();
    expect((await world.call('stranger', contract.getTotals, { indicatorId: sum })).status).toBe(404);
  });

  it('are right when two people enter at one moment', async () => {
    const { world, sum } = await withIndicators();
    const units = [world.unit.BTX, world.unit.STC, world.unit.SCT];
    await Promise.all(
      units.flatMap((unitId) =>
        ['2019', '2020', '2021'].map((period) =>
          world.call('nga', contract.reportValue, { indicatorId: sum, unitId, period, value: '1' }),
        ),
      ),
    );
    expect((await totalsOf(world, sum, world.unit.TINH)).total).toMatchObject({ total: '3' });
  });
});

describe('the proof', () => {
  it('finds a total that was tampered with', async () => {
    const { world, sum } = await withIndicators();
    await report(world, [{ indicatorId: sum, unitId: world.unit.BTX, period: '2021', value: '10' }]);
    await world.run(null, ({ db }) =>
      sql`update unit_total set total = 11 where unit_id = ${world.unit.BT}`.execute(db),
    );
    const found = (await examineRollups(store.db)).find(({ body }) => body === world.slug);
    expect(found).toMatchObject({ ok: false, count: 2, wrong: ['THU 2021 BT: 11, should be 10'] });
  });

  it('holds after any order of entries, corrections, imports, moved units and changed ways of adding', async () => {
    const figure = fc.record({
      unit: fc.nat(9),
      indicator: fc.nat(1),
      year: fc.constantFrom('2019', '2020'),
      amount: fc.option(fc.integer({ min: -500, max: 500 }), { freq: 5 }),
      out: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 4 }),
      kind: fc.constantFrom('actual', 'estimate', 'forecast'),
      vintage: fc.constantFrom('estimate', 'provisional', 'final'),
    });
    const step = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.array(figure, { minLength: 1, maxLength: 8 }).map((figures) => ({ figures })),
      },
      { weight: 2, arbitrary: fc.record({ move: fc.nat(9), under: fc.nat(9) }) },
      {
        weight: 1,
        arbitrary: fc.record({ indicator: fc.nat(1), way: fc.constantFrom('sum', 'ratio', 'none') }),
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
        const { world, sum, ratio } = await withIndicators();
        const units = [...Object.values(world.unit), ...(await addCommunes(world, 5))];
        for (const one of steps) {
          if ('figures' in one) await reportFigures(world, one.figures, units, [sum, ratio]);
          else if ('move' in one)
            // A place below itself is refused; then nothing may have changed.
            await world.call('quan', people.updateUnit, {
              id: units[one.move]!,
              parentId: units[one.under]!,
            });
          else
            await world.run(null, ({ db }) =>
              db
                .updateTable('indicator')
                .set({ unit_aggregation: one.way })
                .where('id', '=', [sum, ratio][one.indicator]!)
                .execute(),
            );
        }
        const found = (await examineRollups(store.db)).find(({ body }) => body === world.slug)!;
        expect(found.wrong).toEqual([]);
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });
});

const addCommunes = async (world: World, count: number): Promise<string[]> => {
  const ids = Array.from({ length: count }, newId);
  await world.run(null, ({ db }) =>
    db
      .insertInto('org_unit')
      .values(
        ids.map((id, at) => ({
          body_id: world.bodyId,
          id,
          code: `X${at}`,
          name: `Xã ${at}`,
          kind: 'commune',
          parent_id: world.unit.BT,
        })),
      )
      .execute(),
  );
  return ids;
};

type Figure = {
  unit: number;
  indicator: number;
  year: string;
  amount: number | null;
  out: number | null;
  kind: string;
  vintage: string;
};
const reportFigures = async (world: World, figures: Figure[], units: string[], indicators: string[]) => {
  const once = new Map(figures.map((one) => [JSON.stringify({ ...one, amount: 0, out: 0 }), one]));
  const { status } = await report(
    world,
    [...once.values()].map((one) => ({
      indicatorId: indicators[one.indicator],
      unitId: units[one.unit],
      period: one.year,
      kind: one.kind,
      vintage: one.vintage,
      ...(one.amount === null ? { noFigureReason: 'being_checked' } : { value: String(one.amount) }),
      ...(one.out !== null && { numerator: String(one.amount ?? 1), denominator: String(one.out) }),
    })),
  );
  expect(status).toBe(200);
};
