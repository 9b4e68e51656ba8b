// Formulas, plausibility rules and breakdowns, by HTTP against the database.
import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { contract } from './contract.ts';

const { newWorld } = await openTestApp();

const fields = (code: string, more: object = {}) => ({
  code,
  nameVi: `Chỉ tiêu ${code}`,
  unit: 'tỷ đồng',
  direction: 'up' as const,
  area: 'economy' as const,
  frequency: 'month' as const,
  ...more,
});
const add = async (world: World, code: string, more: object = {}) => {
  const { status, body } = await world.call('nga', contract.createIndicator, fields(code, more));
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
};
const report = (world: World, indicatorId: string, value: string, more: object = {}) =>
  world.call('nga', contract.reportValue, {
    indicatorId,
    unitId: world.unit.TINH,
    period: '2021',
    value,
    ...more,
  });
const show = async (world: World, id: string) =>
  (await world.call('mai', contract.getIndicator, { id })).body;

describe('a formula indicator', () => {
  it('says what it reads and who reads it', async () => {
    const world = await newWorld();
    const revenue = await add(world, 'THU');
    const share = await add(world, 'TY-TRONG', { unit: '%', formula: 'share([THU], [thu] + [THU])' });
    expect(await show(world, share.id)).toMatchObject({
      formula: 'share([THU], [thu] + [THU])',
      inputs: [{ code: 'THU' }],
    });
    expect((await show(world, revenue.id)).usedIn).toMatchObject([{ code: 'TY-TRONG', how: 'formula' }]);
  });

  it.each([
    ['[THU] +', 'unfinished', 'Vị trí 8: công thức chưa hết'],
    ['[THUU]', 'unknown_code', 'gần nhất: [THU]'],
    ['[THU] + [NGHEO]', 'units_differ', 'không cộng được “tỷ đồng” với “%”'],
  ])('is refused when wrong: %s', async (formula, code, words) => {
    const world = await newWorld();
    await add(world, 'THU');
    await add(world, 'NGHEO', { unit: '%' });
    const { status, body } = await world.call('nga', contract.createIndicator, fields('X', { formula }));
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ field: 'formula', code }]);
    expect(body.errors?.[0]?.message).toContain(words);
  });

  it('may not read itself through others, and the ring is named', async () => {
    const world = await newWorld();
    const a = await add(world, 'A');
    await add(world, 'B', { formula: '[A] * 2' });
    await add(world, 'C', { formula: '[B] + 1' });
    const { status, body } = await world.call('nga', contract.updateIndicator, {
      ...fields('A', { formula: '[C] - 5' }),
      id: a.id,
      expectedVersion: a.version,
    });
    expect([status, body.reason]).toEqual([400, 'ring']);
    expect(body.detail).toContain('A → C → B → A');
    expect((await show(world, a.id)).formula).toBeNull();
  });

  it('follows an input that gets another code, and holds against one that would break it', async () => {
    const world = await newWorld();
    const a = await add(world, 'A');
    const b = await add(world, 'B', { formula: '[A] * 2' });
    const renamed = await world.call('nga', contract.updateIndicator, {
      ...fields('AA'),
      id: a.id,
      expectedVersion: 1,
    });
    expect(renamed.status).toBe(200);
    expect((await show(world, b.id)).formula).toBe('[AA] * 2');
    const broken = await world.call('nga', contract.updateIndicator, {
      ...fields('AA', { unit: '%' }),
      id: a.id,
      expectedVersion: 2,
    });
    expect([broken.status, broken.body.reason]).toEqual([422, 'formula_breaks']);
  });

  it('can be tried before it is saved', async () => {
    const world = await newWorld();
    const [a, b] = [await add(world, 'A'), await add(world, 'B')];
    const ask = (formula: string, unit = '%') =>
      world.call('nga', contract.tryFormula, { formula, unit }).then(({ body }) => body);
    expect(await ask('share([A], [B])')).toMatchObject({
      error: null,
      trial: null,
      inputs: [{ code: 'A' }, { code: 'B' }],
    });
    await report(world, a.id, '3');
    await report(world, b.id, '8');
    await report(world, b.id, '9', { period: '2021-09' });
    expect((await ask('share([A], [B])')).trial).toMatchObject({
      period: '2021',
      value: '37.5',
      isDividedByZero: false,
    });
    expect((await ask('growth([A])')).trial).toMatchObject({
      value: null,
      figures: [
        { code: 'A', period: '2021', value: '3' },
        { code: 'A', period: '2020', value: null },
      ],
    });
    await report(world, b.id, '0', { reason: 'Đính chính' });
    expect((await ask('share([A], [B])')).trial).toMatchObject({ value: null, isDividedByZero: true });
    expect((await ask('[A] & [B]')).error).toMatchObject({ start: 4, end: 5 });
  });
});

describe('rules of plausibility', () => {
  const ruled = async (rules: object[]) => {
    const world = await newWorld();
    const other = await add(world, 'DOC');
    return { world, other, one: await add(world, 'THU', { rules }) };
  };

  it('refuse a figure out of range, naming the figure and the bound', async () => {
    const { world, one } = await ruled([{ kind: 'range', low: '0', high: '100', severity: 'refuse' }]);
    const { status, body } = await report(world, one.id, '100.5');
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([
      { field: 'value', code: 'rule_range', message: '100,5 cao hơn mức lớn nhất 100' },
    ]);
    expect((await report(world, one.id, '100')).status).toBe(200);
  });

  it('mark a figure that changed too much as odd, until a reason is given', async () => {
    const { world, one } = await ruled([{ kind: 'change', against: 'year_before', low: '-20', high: '20' }]);
    await report(world, one.id, '100', { period: '2020' });
    const odd = await report(world, one.id, '150');
    expect(odd.body.warnings).toMatchObject([
      { vi: 'so với cùng kỳ năm trước (100) thay đổi 50%, ngoài mức 20%' },
    ]);
    const stands = await report(world, one.id, '150', { reason: 'Có nguồn thu mới' });
    expect(stands.body).toMatchObject({ version: 2, reason: 'Có nguồn thu mới', value: '150' });
    expect((await report(world, one.id, '150')).body.version).toBe(2);
  });

  it('hold a figure against the period before', async () => {
    const { world, one } = await ruled([
      { kind: 'change', against: 'period_before', high: '10', severity: 'refuse' },
    ]);
    await report(world, one.id, '100', { period: '2021-01' });
    expect((await report(world, one.id, '111', { period: '2021-02' })).status).toBe(400);
    expect((await report(world, one.id, '110', { period: '2021-02' })).status).toBe(200);
  });

  it('hold a figure against another indicator, whichever comes last', async () => {
    const { world, one, other } = await ruled([
      { kind: 'relation', relation: '<=', formula: '[DOC]', severity: 'refuse' },
    ]);
    expect((await report(world, one.id, '50')).status).toBe(200);
    const late = await report(world, other.id, '40');
    expect(late.body.errors).toMatchObject([
      { code: 'rule_relation', message: 'trái với [THU] ≤ [DOC]: 50 và 40' },
    ]);
    expect((await report(world, other.id, '60')).status).toBe(200);
    expect((await report(world, one.id, '61')).status).toBe(400);
  });

  it('look at a batch as a whole, and locate each finding in it', async () => {
    const { world, one, other } = await ruled([
      { kind: 'relation', relation: '<=', formula: '[DOC]' },
      { kind: 'range', low: '0', severity: 'refuse' },
    ]);
    const cell = { unitId: world.unit.TINH, period: '2021' };
    const { body } = await world.call('nga', contract.reportValues, {
      keepGood: true,
      values: [
        { ...cell, indicatorId: one.id, value: '70' },
        { ...cell, indicatorId: other.id, value: '60' },
        { ...cell, indicatorId: one.id, value: '-1', period: '2020' },
      ],
    });
    expect(body.saved.map(({ row }) => row)).toEqual([0, 1]);
    expect(body.errors).toMatchObject([{ row: 2, code: 'rule_range' }]);
    expect(body.warnings).toMatchObject([{ row: 0, code: 'rule_relation' }]);
  });

  it('must be complete themselves', async () => {
    const world = await newWorld();
    const bad = await world.call(
      'nga',
      contract.createIndicator,
      fields('X', { rules: [{ kind: 'change', low: '1' }, { kind: 'range' }] }),
    );
    expect(bad.body.errors?.map(({ field }) => field)).toEqual(['rules.0.against', 'rules.1.low']);
    const unknown = await world.call(
      'nga',
      contract.createIndicator,
      fields('X', { rules: [{ kind: 'relation', relation: '<', formula: '[Y]' }] }),
    );
    expect(unknown.body.errors).toMatchObject([{ field: 'rules.0.formula', code: 'unknown_code' }]);
  });
});

describe('a breakdown', () => {
  const broken = async (severity: 'refuse' | 'warn' = 'warn') => {
    const world = await newWorld();
    const { body: dimension } = await world.call('nga', contract.createDimension, {
      code: 'NGUON',
      nameVi: 'Nguồn vốn',
      members: [
        { code: 'NS', nameVi: 'Ngân sách' },
        { code: 'TN', nameVi: 'Tư nhân' },
      ],
    });
    const whole = await add(world, 'VON', { breakdowns: [{ dimensionId: dimension.id, severity }] });
    const parts = (await show(world, whole.id)).breakdowns[0]!.parts;
    return { world, dimension, whole, parts };
  };

  it('makes one part for each member and keeps it in step', async () => {
    const { world, dimension, whole, parts } = await broken();
    expect(parts).toMatchObject([
      { code: 'VON.NS', nameVi: 'Chỉ tiêu VON: Ngân sách', unit: 'tỷ đồng' },
      { code: 'VON.TN' },
    ]);
    await world.call('nga', contract.updateIndicator, {
      ...fields('VON', { decimals: 0, breakdowns: [{ dimensionId: dimension.id }] }),
      id: whole.id,
      expectedVersion: whole.version,
    });
    expect(await show(world, parts[0]!.id)).toMatchObject({
      decimals: 0,
      partOf: { code: 'VON', member: { code: 'NS' } },
    });
    const { body } = await world.call('nga', contract.updateDimension, {
      id: dimension.id,
      expectedVersion: 1,
      code: 'NGUON',
      nameVi: 'Nguồn vốn',
      members: [
        { id: dimension.members[0]!.id, code: 'NSNN', nameVi: 'Ngân sách nhà nước' },
        { code: 'FDI', nameVi: 'Nước ngoài' },
        { id: dimension.members[1]!.id, code: 'TN', nameVi: 'Tư nhân' },
      ],
    });
    expect(body.members.map(({ code }) => code)).toEqual(['NSNN', 'FDI', 'TN']);
    const now = (await show(world, whole.id)).breakdowns[0]!.parts;
    expect(now.map(({ code }) => code)).toEqual(['VON.NSNN', 'VON.FDI', 'VON.TN']);
    expect(now[0]!.id).toBe(parts[0]!.id);
  });

  it('marks parts that do not add up, once every part is there', async () => {
    const { world, whole, parts } = await broken();
    expect((await report(world, whole.id, '100')).body.warnings).toEqual([]);
    expect((await report(world, parts[0]!.id, '60')).body.warnings).toEqual([]);
    expect((await report(world, parts[1]!.id, '35')).body.warnings).toMatchObject([
      { vi: 'các phần theo “Nguồn vốn” cộng lại 95, số chung 100' },
    ]);
    expect((await report(world, parts[1]!.id, '40')).body.warnings).toEqual([]);
  });

  it('refuses a whole that is not the sum, where that is asked for', async () => {
    const { world, whole, parts } = await broken('refuse');
    await report(world, parts[0]!.id, '60');
    await report(world, parts[1]!.id, '40');
    expect((await report(world, whole.id, '101')).body.errors).toMatchObject([{ code: 'rule_parts' }]);
    expect((await report(world, whole.id, '100')).status).toBe(200);
  });

  it('gives up a member only while nothing stands on its parts', async () => {
    const { world, dimension, parts } = await broken();
    await report(world, parts[1]!.id, '40');
    const without = (keep: number) =>
      world.call('nga', contract.updateDimension, {
        ...dimension,
        expectedVersion: 1,
        members: [dimension.members[keep]!, { code: 'MOI', nameVi: 'Mới' }],
      });
    expect((await without(0)).body.reason).toBe('part_in_use');
    expect((await without(1)).status).toBe(200);
  });

  it('is changed at the whole, not at a part', async () => {
    const { world, parts } = await broken();
    const { body } = await world.call('nga', contract.updateIndicator, {
      ...fields('VON.NS'),
      id: parts[0]!.id,
      expectedVersion: 1,
    });
    expect(body.reason).toBe('indicator_is_part');
  });

  it('is not for a reporter to make, and not seen by another body', async () => {
    const { world } = await broken();
    const some = {
      code: 'X',
      nameVi: 'X',
      members: [
        { code: 'A', nameVi: 'A' },
        { code: 'B', nameVi: 'B' },
      ],
    };
    expect((await world.call('hoa', contract.createDimension, some)).status).toBe(403);
    expect((await world.call('stranger', contract.listDimensions)).body.dimensions).toEqual([]);
    expect((await world.call('mai', contract.listDimensions)).body.dimensions).toMatchObject([
      { code: 'NGUON', usedBy: [{ code: 'VON' }] },
    ]);
  });
});

describe('dues from the catalogue', () => {
  const dueRule = { calendar: 'decree-09-2019' as const, workingDays: 2 };

  it('are made for every unit of the kinds, on the day of the rule, and again without change', async () => {
    const world = await newWorld();
    await add(world, 'A', {
      frequency: 'month',
      dueRule: { ...dueRule, unitKinds: ['district', 'commune'] },
    });
    await add(world, 'B', { frequency: 'month', dueRule: { ...dueRule, workingDays: 0 } });
    await add(world, 'C', { frequency: 'year', dueRule });
    await add(world, 'D', { frequency: 'month', dueRule, formula: '[A] + [B]' });
    const make = (isTrial: boolean) =>
      world.call('nga', contract.generateReportDues, { period: '2021-03', isTrial }).then(({ body }) => body);
    const counted = { added: 3, moved: 0, unchanged: 0 };
    expect(await make(true)).toMatchObject(counted);
    expect((await world.call('mai', contract.listReportDues, { period: '2021-03' })).body.dues).toEqual([]);
    // The Decree's March ends on Sunday the 14th; two working days on is Tuesday the 16th.
    expect(await make(false)).toMatchObject({
      ...counted,
      days: [
        { dueOn: '2021-03-14', indicators: 1, units: 1, count: 1 },
        { dueOn: '2021-03-16', indicators: 1, units: 2, count: 2 },
      ],
    });
    expect(await make(false)).toMatchObject({ added: 0, moved: 0, unchanged: 3 });
    const { dues } = (await world.call('mai', contract.listReportDues, { period: '2021-03' })).body;
    expect(dues.map(({ indicator, unit, dueOn }) => `${indicator.code} ${unit.code} ${dueOn}`)).toEqual([
      'A BT 2021-03-16',
      'A BTX 2021-03-16',
      'B TINH 2021-03-14',
    ]);
    expect((await world.events()).filter(({ verb }) => verb === 'values.generate_dues')).toHaveLength(1);
  });

  it('need a rule that fits the period, and the right', async () => {
    const world = await newWorld();
    await add(world, 'A', { frequency: 'year', dueRule });
    const wrong = await world.call('nga', contract.generateReportDues, { period: '2021-03' });
    expect(wrong.body.reason).toBe('no_due_rules');
    expect((await world.call('hoa', contract.generateReportDues, { period: '2021' })).status).toBe(403);
  });
});
