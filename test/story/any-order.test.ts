// Whatever happens in whatever order, through the doors that people use: entries, late ones, spreadsheets, accepted corrections,
// mergers, splits, transfers, moves along several hierarchies, other formulas, weights and ways of adding up. What is kept is
// what the figures give from scratch.
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { contract as forms } from '../../src/features/forms/contract.ts';
import { contract as indicators } from '../../src/features/indicators/contract.ts';
import { examineRollups } from '../../src/features/indicators/index.ts';
import { contract as people } from '../../src/features/people/contract.ts';
import { contract as submissions } from '../../src/features/submissions/contract.ts';
import { openTestApp } from '../harness/index.ts';

const { store, newWorld } = await openTestApp();

const CODES = ['THU', 'CHI', 'TY-LE', 'BQ', 'MOI', 'TS', 'CAN-DOI', 'TANG'] as const;
type Code = (typeof CODES)[number];
const REPORTED: Code[] = ['THU', 'CHI', 'TY-LE', 'BQ', 'MOI', 'CAN-DOI'];
const PERIODS = ['2019', '2020', '2021', '2021-Q1', '2021-Q2'] as const;

const begin = async () => {
  const world = await newWorld();
  const ids = new Map<Code, string>();
  const create = async (code: Code, more: object) => {
    const { status, body } = await world.call('nga', indicators.createIndicator, {
      code,
      nameVi: `Chỉ tiêu ${code}`,
      unit: 'tỷ đồng',
      decimals: 4,
      direction: 'up',
      area: 'economy',
      frequency: 'quarter',
      ...more,
    } as never);
    expect(status).toBe(200);
    ids.set(code, body.id);
  };
  await create('THU', { unitAggregation: 'sum' });
  await create('CHI', { unitAggregation: 'sum' });
  await create('TY-LE', { unit: '%', unitAggregation: 'ratio' });
  await create('BQ', { unitAggregation: 'weighted_mean', weightIndicatorId: ids.get('THU') });
  await create('MOI', { unitAggregation: 'last' });
  const both = { numeratorIndicatorId: ids.get('THU'), denominatorIndicatorId: ids.get('CHI') };
  await create('TS', { unit: '%', unitAggregation: 'ratio', ...both });
  await create('CAN-DOI', { formula: '[THU] - [CHI]' });
  await create('TANG', { unit: '%', formula: 'growth([THU])' });
  const units = Object.entries(world.unit).map(([code, id]) => ({ code, id }));
  const add = async (
    code: string,
    kind: 'commune' | 'district',
    parentId: string,
    validFrom = '2000-01-01',
  ) => {
    const fields = { code, name: `Đơn vị ${code}`, kind, parentId, validFrom };
    const { status, body } = await world.call('quan', people.createUnit, fields);
    expect(status).toBe(200);
    units.push({ code, id: body.id });
    return body.id;
  };
  for (const n of [1, 2, 3]) await add(`X${n}`, 'commune', n < 3 ? world.unit.BT : world.unit.SCT);
  const hierarchies: string[] = [];
  for (const code of ['VUNG', 'KHOI'])
    hierarchies.push((await world.call('quan', people.createHierarchy, { code, nameVi: code })).body.id);
  return { world, ids, units, add, hierarchies };
};
type Told = Awaited<ReturnType<typeof begin>>;

type Figure = { code: Code; unit: number; period: string; amount: number; vintage: 'provisional' | 'final' };
type Step =
  | { do: 'enter'; figures: Figure[] }
  | { do: 'import'; figures: Figure[] }
  | { do: 'correct'; amount: number }
  | { do: 'merge'; from: [number, number]; year: number }
  | { do: 'split'; from: number; year: number; share: string }
  | { do: 'transfer'; from: number; to: number; year: number; share: string }
  | { do: 'move'; unit: number; under: number }
  | { do: 'place'; unit: number; under: number | null; hierarchy: number; from: string }
  | { do: 'formula'; formula: string }
  | { do: 'weight'; by: 'THU' | 'CHI' }
  | { do: 'way'; of: 'MOI' | 'TY-LE'; way: 'sum' | 'last' | 'ratio' };

const change = async ({ world, ids }: Told, code: Code, changes: object): Promise<number> => {
  const { body } = await world.call('nga', indicators.getIndicator, { id: ids.get(code)! });
  const fields = { ...body, expectedVersion: body.version, ownerUnitId: null, growthOfId: null, ...changes };
  return (await world.call('nga', indicators.updateIndicator, fields as never)).status;
};
const unitAt = ({ units }: Told, n: number) => units[n % units.length]!;

const importTable = async (told: Told, figures: Figure[]): Promise<number> => {
  const { world } = told;
  const once = [...new Map(figures.map((one) => [`${one.code} ${one.unit} ${one.period}`, one])).values()];
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Số liệu',
        rows: [
          ['Mã đơn vị', 'Mã chỉ tiêu', 'Kỳ', 'Số liệu'],
          ...once.map(({ code, unit, period, amount }) => [unitAt(told, unit).code, code, period, amount]),
        ],
      },
    ],
  });
  const file = { name: 'bang.xlsx', bytes };
  const unitId = world.unit.TINH;
  const looked = await world.upload('nga', forms.lookAtTable, file, { unitId, period: '2021' });
  const mapping = JSON.stringify(looked.body.sheets[0]!.mapping);
  return (await world.upload('nga', forms.importTable, file, { unitId, mapping, mode: 'good' })).status;
};

/** The finance department proposes another figure for the newest one it gave, and the office accepts it. */
const correct = async ({ world, ids }: Told, amount: number): Promise<number> => {
  const { values } = (await world.call('hoa', indicators.listValues, { unitId: world.unit.STC })).body;
  const value = values.find(
    (one) => one.indicatorId === ids.get('THU') || one.indicatorId === ids.get('MOI'),
  );
  if (!value || value.value === String(amount)) return 0;
  const proposed = await world.call('hoa', submissions.proposeCorrection, {
    valueId: value.id,
    typed: String(amount),
    reason: 'Đối chiếu lại',
  });
  if (proposed.status !== 200) return proposed.status;
  const answer = { id: proposed.body.id, isAccepted: true, answer: 'Đồng ý' };
  return (await world.call('nga', submissions.answerCorrection, answer)).status;
};

let made = 0;
const succeed = async (
  told: Told,
  kind: 'merge' | 'split' | 'transfer',
  year: number,
  parts: [string, string, string][],
) =>
  (
    await told.world.call('quan', people.recordUnitChange, {
      kind,
      changedOn: `${year}-07-01`,
      legalDocument: 'Nghị quyết minh họa',
      parts: parts.map(([fromUnitId, toUnitId, weight]) => ({ fromUnitId, toUnitId, weight })),
    })
  ).status;

/** The status of the answer; 0: there was nothing to do. */
const take = async (told: Told, step: Step): Promise<number> => {
  const { world, ids, add, hierarchies } = told;
  const rest = (share: string) => (share === '0.5' ? '0.5' : '0.75');
  if (step.do === 'import') return importTable(told, step.figures);
  if (step.do === 'correct') return correct(told, step.amount);
  if (step.do === 'formula') return change(told, 'CAN-DOI', { formula: step.formula });
  if (step.do === 'weight') return change(told, 'BQ', { weightIndicatorId: ids.get(step.by) });
  if (step.do === 'way') return change(told, step.of, { unitAggregation: step.way });
  if (step.do === 'enter') {
    const once = new Map(
      step.figures.map((one) => [
        `${one.code} ${unitAt(told, one.unit).code} ${one.period} ${one.vintage}`,
        one,
      ]),
    );
    const values = [...once.values()].map(({ code, unit, amount, ...figure }) => ({
      ...figure,
      indicatorId: ids.get(code)!,
      unitId: unitAt(told, unit).id,
      value: String(amount),
      numerator: String(amount),
      denominator: String(amount % 3),
    }));
    return (await world.call('nga', indicators.reportValues, { values, keepGood: true })).status;
  }
  if (step.do === 'move') {
    const [unit, under] = [unitAt(told, step.unit), unitAt(told, step.under)];
    return (await world.call('quan', people.updateUnit, { id: unit.id, parentId: under.id })).status;
  }
  if (step.do === 'place')
    return (
      await world.call('quan', people.placeUnit, {
        id: hierarchies[step.hierarchy % hierarchies.length]!,
        unitId: unitAt(told, step.unit).id,
        parentId: step.under === null ? null : unitAt(told, step.under).id,
        from: step.from,
        leave: step.under === null,
      })
    ).status;
  made += 1;
  const day = `${step.year}-07-01`;
  if (step.do === 'merge') {
    const [a, b] = [unitAt(told, step.from[0]), unitAt(told, step.from[1])];
    if (a.id === b.id) return 0;
    const into = await add(`N${made}`, 'commune', world.unit.TINH, day);
    return succeed(told, 'merge', step.year, [
      [a.id, into, '1'],
      [b.id, into, '1'],
    ]);
  }
  const from = unitAt(told, step.from).id;
  if (step.do === 'split') {
    const [one, other] = [
      await add(`N${made}A`, 'commune', world.unit.TINH, day),
      await add(`N${made}B`, 'commune', world.unit.BT, day),
    ];
    return succeed(told, 'split', step.year, [
      [from, one, step.share],
      [from, other, rest(step.share)],
    ]);
  }
  const to = unitAt(told, step.to).id;
  if (from === to) return 0;
  return succeed(told, 'transfer', step.year, [
    [from, from, rest(step.share)],
    [from, to, step.share],
  ]);
};

/** Nothing differs from what is reckoned from scratch, and what is known by now is what stands now. */
const expectRight = async ({ world, ids, hierarchies }: Told): Promise<void> => {
  const found = (await examineRollups(store.db)).find(({ body }) => body === world.slug)!;
  expect(found.wrong).toEqual([]);
  const asKnownOn = new Date(Date.now() + 60_000).toISOString();
  for (const indicatorId of ids.values()) {
    const asked = { indicatorId, unitId: world.unit.TINH, period: '2021', hierarchyId: hierarchies[0]! };
    const [now, known] = [
      await world.call('mai', indicators.getTotals, asked),
      await world.call('mai', indicators.getTotals, { ...asked, asKnownOn }),
    ];
    expect(known.body).toEqual(now.body);
  }
};

const enter = (unit: number, more: Partial<Figure> = {}): Step => ({
  do: 'enter',
  figures: REPORTED.flatMap((code, at) =>
    PERIODS.map((period) => ({
      code,
      unit,
      period,
      amount: unit * 3 + at + 1,
      vintage: 'provisional',
      ...more,
    })),
  ),
});

describe('totals', () => {
  it('are right after each thing that can happen to them', async () => {
    const told = await begin();
    const story: Step[] = [
      enter(1),
      enter(4),
      enter(5),
      enter(6),
      { do: 'place', unit: 3, under: 2, hierarchy: 0, from: '2000-01-01' },
      { do: 'place', unit: 5, under: 1, hierarchy: 1, from: '2020-07-01' },
      { do: 'correct', amount: 77 },
      { do: 'import', figures: [{ code: 'THU', unit: 6, period: '2021', amount: 41, vintage: 'final' }] },
      { do: 'merge', from: [4, 5], year: 2021 },
      { do: 'split', from: 6, year: 2021, share: '0.25' },
      { do: 'transfer', from: 7, to: 2, year: 2021, share: '0.5' },
      enter(8, { period: '2021', vintage: 'final' }),
      { do: 'move', unit: 8, under: 2 },
      { do: 'formula', formula: '[CHI] * 2' },
      { do: 'weight', by: 'CHI' },
      { do: 'way', of: 'MOI', way: 'sum' },
      // Late: for a year that is long over, of a unit that has ended since.
      enter(4, { period: '2019', amount: 500 }),
      { do: 'place', unit: 3, under: null, hierarchy: 0, from: '2021-07-01' },
    ];
    for (const step of story) {
      expect([step.do, await take(told, step)]).toEqual([step.do, 200]);
      await expectRight(told);
    }
  });

  it('are the same from scratch after any of it in any order', async () => {
    const unit = fc.nat(11);
    const year = fc.constantFrom(2020, 2021);
    const share = fc.constantFrom('0.25', '0.5');
    const figure = fc.record({
      code: fc.constantFrom(...REPORTED),
      unit,
      period: fc.constantFrom(...PERIODS),
      amount: fc.integer({ min: -9, max: 99 }),
      vintage: fc.constantFrom('provisional' as const, 'final' as const),
    });
    const figures = fc.array(figure, { minLength: 1, maxLength: 10 });
    const step: fc.Arbitrary<Step> = fc.oneof(
      { weight: 5, arbitrary: fc.record({ do: fc.constant('enter' as const), figures }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('import' as const), figures }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('correct' as const), amount: fc.nat(99) }) },
      {
        weight: 2,
        arbitrary: fc.record({ do: fc.constant('merge' as const), from: fc.tuple(unit, unit), year }),
      },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('split' as const), from: unit, year, share }) },
      {
        weight: 1,
        arbitrary: fc.record({ do: fc.constant('transfer' as const), from: unit, to: unit, year, share }),
      },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), unit, under: unit }) },
      {
        weight: 2,
        arbitrary: fc.record({
          do: fc.constant('place' as const),
          unit,
          under: fc.option(unit, { freq: 3 }),
          hierarchy: fc.nat(1),
          from: fc.constantFrom('2000-01-01', '2020-07-01', '2021-03-01'),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          do: fc.constant('formula' as const),
          formula: fc.constantFrom('[CHI] * 2', '[THU] - [MOI]', 'prev([THU]) + [CHI]'),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          do: fc.constant('weight' as const),
          by: fc.constantFrom('THU' as const, 'CHI' as const),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          do: fc.constant('way' as const),
          of: fc.constantFrom('MOI' as const, 'TY-LE' as const),
          way: fc.constantFrom('sum' as const, 'last' as const, 'ratio' as const),
        }),
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        const told = await begin();
        // A step that is refused (a unit below itself, one that has ended) must have changed nothing.
        for (const one of [enter(1), enter(4), ...steps]) expect(await take(told, one)).toBeLessThan(500);
        await expectRight(told);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
