// Every kind of total, formula and hierarchy together: whatever happens in whatever order, what is kept is what the figures give.
import fc from 'fast-check';
import { type Insertable, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { newId } from '../../kernel/ids.ts';
import { json } from '../../store/json.ts';
import type { Database } from '../../store/tables.ts';
import { contract as people } from '../people/contract.ts';
import { contract } from './contract.ts';
import { examineRollups } from './examine-rollups.ts';
import type { Formula } from './rules/formula.ts';
import { MAIN_HIERARCHY } from './rules/ledger.ts';
import { shiftPeriod } from './rules/shift-period.ts';

const { store, newWorld } = await openTestApp();

const ref = (indicatorId: string, yearsBack: 0 | 1 = 0): Formula => ({ op: 'ref', indicatorId, yearsBack });
const growth = (id: string): Formula => ({
  op: '*',
  left: { op: 'number', value: '100' },
  right: {
    op: '-',
    left: { op: '/', left: ref(id), right: ref(id, 1) },
    right: { op: 'number', value: '1' },
  },
});

const NAMES = ['sum', 'other', 'rate', 'mean', 'quotient', 'latest', 'growth', 'twice'] as const;
type Name = (typeof NAMES)[number];

/** Writes the row itself, so that a step may change one thing at a time. */
const addAll = async (world: World): Promise<Record<Name, string>> => {
  const id = Object.fromEntries(NAMES.map((name) => [name, newId()])) as Record<Name, string>;
  const row = (name: Name, more: object) => ({
    body_id: world.bodyId,
    id: id[name],
    code: name,
    name_vi: name,
    unit: '%',
    direction: 'up',
    method: 'ratio',
    area: 'economy',
    frequency: 'year',
    folded: name,
    ...more,
  });
  await world.run(null, async ({ db }) => {
    for (const one of [
      row('sum', { unit_aggregation: 'sum' }),
      row('other', { unit_aggregation: 'sum' }),
      row('rate', { unit_aggregation: 'ratio', ratio_scale: 1000 }),
      row('mean', { unit_aggregation: 'weighted_mean', weight_indicator_id: id.sum }),
      row('quotient', {
        unit_aggregation: 'ratio',
        numerator_indicator_id: id.sum,
        denominator_indicator_id: id.other,
      }),
      row('latest', { unit_aggregation: 'last' }),
    ])
      await db.insertInto('indicator').values(one).execute();
  });
  await setFormula(world, id.growth, growth(id.sum), row('growth', {}));
  const twice: Formula = { op: '+', left: ref(id.growth), right: { op: 'neg', of: ref(id.quotient) } };
  await setFormula(world, id.twice, twice, row('twice', {}));
  return id;
};

const inputsOf = (formula: Formula): string[] =>
  formula.op === 'ref'
    ? [formula.indicatorId]
    : formula.op === 'number'
      ? []
      : formula.op === 'neg'
        ? inputsOf(formula.of)
        : [...inputsOf(formula.left), ...inputsOf(formula.right)];

const setFormula = async (
  world: World,
  id: string,
  formula: Formula,
  row?: Insertable<Database['indicator']>,
): Promise<void> => {
  await world.run(null, async ({ db }) => {
    if (row) await db.insertInto('indicator').values(row).execute();
    await db.deleteFrom('formula_input').where('indicator_id', '=', id).execute();
    await db
      .insertInto('formula_input')
      .values(
        [...new Set(inputsOf(formula))].map((input_id) => ({
          body_id: world.bodyId,
          indicator_id: id,
          input_id,
        })),
      )
      .execute();
    await db
      .updateTable('indicator')
      .set({ formula: json(formula), formula_text: 'x' })
      .where('id', '=', id)
      .execute();
  });
};

const addHierarchy = async (world: World): Promise<string> => {
  const id = newId();
  await world.run(null, ({ db }) =>
    db
      .insertInto('unit_hierarchy')
      .values({ body_id: world.bodyId, id, code: 'VUNG', name_vi: 'Theo vùng' })
      .execute(),
  );
  return id;
};
const putPlace = (world: World, hierarchyId: string, unitId: string, parentId: string, from = '1900-01-01') =>
  world.run(null, async ({ db }) => {
    await db
      .insertInto('unit_place')
      .values({
        body_id: world.bodyId,
        id: newId(),
        hierarchy_id: hierarchyId,
        unit_id: unitId,
        parent_id: parentId,
        valid_from: from,
      })
      .execute();
  });
const endPlace = (world: World, unitId: string, on: string) =>
  world.run(null, async ({ db }) => {
    await db
      .updateTable('unit_place')
      .set({ valid_to: on })
      .where('unit_id', '=', unitId)
      .where('valid_from', '<', on)
      .where('valid_to', 'is', null)
      .execute();
  });

const report = (world: World, values: object[]) =>
  world.call('nga', contract.reportValues, { values: values as never });
const wrongIn = async (world: World): Promise<string[]> =>
  (await examineRollups(store.db)).find(({ body }) => body === world.slug)!.wrong;
const keptOf = async (world: World, indicatorId: string, unitId: string, period: string) =>
  world.run(null, ({ db }) =>
    db
      .selectFrom('unit_total')
      .select(['hierarchy_id', 'how', 'total', 'reason', 'unit_count'])
      .where('indicator_id', '=', indicatorId)
      .where('unit_id', '=', unitId)
      .where('period', '=', period)
      .orderBy('hierarchy_id')
      .execute(),
  );

describe('the engine', () => {
  it('weighs means, divides totals, takes the latest and reckons formulas in the transaction of the entry', async () => {
    const world = await newWorld();
    const id = await addAll(world);
    const { TINH, BTX, STC } = world.unit;
    const at = (indicatorId: string, unitId: string, value: string, period = '2021') => ({
      indicatorId,
      unitId,
      period,
      value,
    });
    await report(world, [
      at(id.sum, BTX, '30'),
      at(id.sum, STC, '10'),
      at(id.sum, BTX, '20', '2020'),
      at(id.other, BTX, '8'),
      at(id.mean, BTX, '2'),
      at(id.mean, STC, '6'),
    ]);
    expect(await keptOf(world, id.mean, TINH, '2021')).toMatchObject([{ total: '3', unit_count: 2 }]);
    expect(await keptOf(world, id.quotient, TINH, '2021')).toMatchObject([
      { how: 'indicators', total: '500' },
    ]);
    expect(await keptOf(world, id.growth, TINH, '2021')).toMatchObject([{ how: 'formula', total: '100' }]);
    expect(await keptOf(world, id.growth, BTX, '2021')).toMatchObject([{ total: '50' }]);
    // A changed weight, and a divisor of nothing.
    await report(world, [at(id.sum, STC, '90'), at(id.other, BTX, '0')]);
    expect(await keptOf(world, id.mean, TINH, '2021')).toMatchObject([{ total: '5' }]);
    expect(await keptOf(world, id.quotient, TINH, '2021')).toMatchObject([
      { total: null, reason: 'division_by_zero' },
    ]);
    expect(await keptOf(world, id.twice, TINH, '2021')).toMatchObject([
      { total: null, reason: 'input_not_defined' },
    ]);
    await report(world, [at(id.latest, BTX, '1')]);
    await report(world, [at(id.latest, STC, '2')]);
    await report(world, [at(id.latest, BTX, '3')]);
    expect(await keptOf(world, id.latest, TINH, '2021')).toMatchObject([{ total: '3', unit_count: 2 }]);
    expect(await wrongIn(world)).toEqual([]);
  });

  it('adds up along another hierarchy, by the places of the last day of the period', async () => {
    const world = await newWorld();
    const id = await addAll(world);
    const { TINH, BT, BTX, STC, SCT } = world.unit;
    const hierarchy = await addHierarchy(world);
    await putPlace(world, hierarchy, BT, SCT);
    for (const period of ['2020', '2021'])
      await report(world, [
        { indicatorId: id.sum, unitId: BTX, period, value: '5' },
        { indicatorId: id.sum, unitId: STC, period, value: '7' },
      ]);
    // BT has nothing below it here: it stands with its total along the main hierarchy.
    expect(await keptOf(world, id.sum, SCT, '2021')).toMatchObject([{ hierarchy_id: hierarchy, total: '5' }]);
    await endPlace(world, BT, '2021-01-01');
    await putPlace(world, hierarchy, BT, STC, '2021-01-01');
    expect(await keptOf(world, id.sum, SCT, '2021')).toEqual([]);
    expect(await keptOf(world, id.sum, SCT, '2020')).toMatchObject([{ total: '5' }]);
    expect(await keptOf(world, id.sum, STC, '2021')).toMatchObject([{ total: '5' }]);
    expect(await keptOf(world, id.sum, TINH, '2021')).toMatchObject([
      { hierarchy_id: MAIN_HIERARCHY, total: '12' },
    ]);
    expect(await wrongIn(world)).toEqual([]);
  });

  it('touches nothing that a change does not concern', async () => {
    const world = await newWorld();
    const id = await addAll(world);
    const { BTX, STC } = world.unit;
    const cell = { period: '2021' };
    await report(
      world,
      [id.sum, id.other, id.rate].flatMap((indicatorId) => [
        { ...cell, indicatorId, unitId: BTX, value: '4', numerator: '1', denominator: '2' },
        { ...cell, indicatorId, unitId: STC, value: '4', numerator: '1', denominator: '2' },
      ]),
    );
    const rows = () =>
      store.db
        .selectFrom('unit_total')
        .selectAll()
        .select((e) => e.fn<string>('concat', [e.ref('xmin' as never)]).as('written_by'))
        .where('body_id', '=', world.bodyId)
        .where('indicator_id', 'in', [id.other, id.rate])
        .orderBy('indicator_id')
        .orderBy('unit_id')
        .execute();
    const before = await rows();
    expect(before.length).toBeGreaterThan(3);
    await report(world, [{ ...cell, indicatorId: id.sum, unitId: BTX, value: '5' }]);
    await setFormula(world, id.growth, { op: '+', left: ref(id.sum), right: ref(id.other) });
    expect(await rows()).toEqual(before);
    expect(await wrongIn(world)).toEqual([]);
  });

  it('gives the same as from scratch after any order of entries, corrections, moves, places, weights and formulas', async () => {
    const unit = fc.nat(7);
    const figure = fc.record({
      unit,
      indicator: fc.constantFrom(...NAMES),
      period: fc.constantFrom('2019', '2020', '2021'),
      amount: fc.option(fc.integer({ min: -9, max: 9 }), { freq: 6 }),
      kind: fc.constantFrom('actual', 'estimate', 'forecast'),
      vintage: fc.constantFrom('provisional', 'final'),
    });
    const aggregation = fc.constantFrom(
      { unit_aggregation: 'sum' },
      { unit_aggregation: 'ratio' },
      { unit_aggregation: 'last' },
      { unit_aggregation: 'none' },
      { unit_aggregation: 'weighted_mean', weight: true },
    );
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.array(figure, { minLength: 1, maxLength: 12 }).map((figures) => ({ figures })),
      },
      { weight: 1, arbitrary: fc.record({ move: unit, under: unit }) },
      {
        weight: 2,
        arbitrary: fc.record({ place: unit, under: unit, from: fc.constantFrom('1900-01-01', '2020-06-01') }),
      },
      { weight: 1, arbitrary: fc.record({ end: unit, on: fc.constantFrom('2020-01-01', '2021-06-01') }) },
      {
        weight: 1,
        arbitrary: fc.record({ way: aggregation, of: fc.constantFrom<Name>('rate', 'mean', 'latest') }),
      },
      { weight: 1, arbitrary: fc.record({ formula: fc.constantFrom('growth', 'sum', 'product') }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        const world = await newWorld();
        const id = await addAll(world);
        const hierarchy = await addHierarchy(world);
        const units = Object.values(world.unit);
        const unitAt = (n: number) => units[n % units.length]!;
        const placed = new Set<string>();
        for (const one of steps) {
          if ('figures' in one) {
            const once = new Map(
              one.figures.map((figure) => [
                JSON.stringify({ ...figure, unit: unitAt(figure.unit), amount: 0 }),
                figure,
              ]),
            );
            const { status } = await report(
              world,
              [...once.values()].map(({ amount, unit: n, indicator, ...rest }) => ({
                ...rest,
                indicatorId: id[indicator],
                unitId: unitAt(n),
                ...(amount === null
                  ? { noFigureReason: 'being_checked' }
                  : { value: String(amount), numerator: String(amount), denominator: String(amount % 3) }),
              })),
            );
            expect(status).toBe(200);
          } else if ('move' in one) {
            await world.call('quan', people.updateUnit, {
              id: unitAt(one.move),
              parentId: unitAt(one.under),
            });
          } else if ('place' in one) {
            // Only downwards in the list, so that there is no circle.
            const [low, high] = [
              Math.min(one.place % units.length, one.under % units.length),
              Math.max(one.place % units.length, one.under % units.length),
            ];
            const key = `${low} ${one.from}`;
            if (low === high || placed.has(key)) continue;
            if ([...placed].some((other) => other.startsWith(`${low} `))) continue;
            placed.add(key);
            await putPlace(world, hierarchy, units[low]!, units[high]!, one.from);
          } else if ('end' in one) {
            await endPlace(world, unitAt(one.end), one.on);
          } else if ('way' in one) {
            const { weight, ...way } = { weight: false, ...one.way };
            await world.run(null, ({ db }) =>
              db
                .updateTable('indicator')
                .set({ ...way, weight_indicator_id: weight ? id.other : null })
                .where('id', '=', id[one.of])
                .execute(),
            );
          } else {
            const formulas: Record<string, Formula> = {
              growth: growth(id.other),
              sum: { op: '-', left: ref(id.latest), right: ref(id.rate, 1) },
              product: { op: '*', left: ref(id.quotient), right: ref(id.mean) },
            };
            await setFormula(world, id.growth, formulas[one.formula]!);
          }
        }
        expect(await wrongIn(world)).toEqual([]);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});

describe('a period beside another', () => {
  it('is what the database says it is', async () => {
    const codes = [
      '2021',
      '2021-H1',
      '2021-H2',
      '2021-Q1',
      '2021-Q4',
      '2021-01',
      '2021-12',
      '2021-9M',
      '2021/2025',
    ];
    const shifts = [-1, 0, 1].flatMap((years) => [-1, 0, 1].map((periods) => ({ years, periods })));
    const cases = codes.flatMap((code) => shifts.map((shift) => ({ code, ...shift })));
    const { rows } = await sql<(typeof cases)[number] & { shifted: string | null }>`
      select c.*, shift_period(c.code, c.years, c.periods) as shifted
      from jsonb_to_recordset(cast(${JSON.stringify(cases)} as jsonb)) as c (code text, years int, periods int)`.execute(
      store.db,
    );
    expect(rows).toHaveLength(cases.length);
    expect(rows.map(({ shifted }) => shifted)).toEqual(
      rows.map(({ code, years, periods }) => shiftPeriod(code, years, periods)),
    );
  });
});

describe('an indicator made of others', () => {
  it('names all of them, and does not read itself through them', async () => {
    const world = await newWorld();
    const fields = (code: string, more: object) => ({
      code,
      nameVi: code,
      unit: 'người',
      direction: 'up' as const,
      area: 'society' as const,
      ...more,
    });
    const create = (code: string, more: object) =>
      world.call('nga', contract.createIndicator, fields(code, more) as never);
    const missing = await create('TB', { unitAggregation: 'weighted_mean' });
    expect([missing.status, missing.body.errors?.[0]?.field]).toEqual([400, 'weightIndicatorId']);
    const half = await create('TL', { unitAggregation: 'ratio', numeratorIndicatorId: newId() });
    expect([half.status, half.body.errors?.[0]?.field]).toEqual([400, 'denominatorIndicatorId']);
    const people = (await create('DS', { unitAggregation: 'sum' })).body;
    const mean = await create('TB', { unitAggregation: 'weighted_mean', weightIndicatorId: people.id });
    expect(mean.body).toMatchObject({ unitAggregation: 'weighted_mean', weightIndicatorId: people.id });
    const ring = await world.call('nga', contract.updateIndicator, {
      ...fields('DS', { unitAggregation: 'weighted_mean', weightIndicatorId: mean.body.id }),
      id: people.id,
      expectedVersion: people.version,
    } as never);
    expect([ring.status, ring.body.errors?.[0]?.code]).toEqual([400, 'ring']);
  });
});
