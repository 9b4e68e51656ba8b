import { describe, expect, it } from 'vitest';
import { openTestApp, type UnitCode, type World } from '../../../test/harness/index.ts';
import { readSheets } from '../../papers/read/index.ts';
import { contract as notices } from '../notices/contract.ts';
import { contract as tasks } from '../tasks/contract.ts';
import { contract } from './contract.ts';
import { DEFAULT_CONTENT } from './rules.ts';

const { newWorld, store } = await openTestApp();

/** A task due in 2021, with the day its product was handed in; written straight into the table, as old tasks are. */
const oldTask = async (
  world: World,
  unit: UnitCode,
  submittedOn: string | null,
  more: { deadline?: string; confidential?: boolean } = {},
) => {
  const { body } = await world.call('nga', tasks.createTask, {
    title: 'Rà soát thủ tục',
    leadUnitId: world.unit[unit],
    confidential: more.confidential ?? false,
  });
  await store.db
    .updateTable('task')
    .set({
      deadline: more.deadline ?? '2021-06-30',
      submitted_on: submittedOn,
      state: submittedOn ? 'done' : 'in_progress',
    })
    .where('id', '=', body.id)
    .execute();
  return body.id;
};
const sheetOf = async (world: World, unit: UnitCode, period = '2021') =>
  (await world.call('nga', contract.getGrading, { unitId: world.unit[unit], period })).body;
const give = async (world: World, unit: UnitCode, points: string) =>
  world.call('nga', contract.giveGeneralPoints, {
    unitId: world.unit[unit],
    period: '2021',
    points,
    expectedRevision: (await sheetOf(world, unit)).revision,
  });

describe('a grade', () => {
  it('is computed from tasks, says what lowered it, and stands beside the own and the decided one', async () => {
    const world = await newWorld();
    for (let i = 0; i < 9; i++) await oldTask(world, 'STC', '2021-06-30');
    const late = await oldTask(world, 'STC', '2021-07-05');
    const before = await sheetOf(world, 'STC');
    expect([before.computed.grade, before.computed.points.tasks]).toEqual([null, '63']);
    const { body } = await give(world, 'STC', '28');
    expect(body.computed).toMatchObject({
      grade: 'completed',
      byPoints: 'excellent',
      points: { total: '91' },
      counts: { due: 10, onTime: 9, late: 1, notDone: 0 },
    });
    expect(body.items.filter((item) => item.effect === 'lowers')).toMatchObject([{ id: late, daysLate: 5 }]);
    const own = await world.call('hoa', contract.gradeSelf, {
      unitId: world.unit.STC,
      period: '2021',
      grade: 'good',
      reason: 'Việc trễ do chờ ý kiến',
      expectedRevision: body.revision,
    });
    expect(own.body.self).toMatchObject({ grade: 'good', by: { id: world.person.hoa } });
    const decide = (reason: string | null) =>
      world.call('long', contract.decideGrade, {
        unitId: world.unit.STC,
        period: '2021',
        grade: 'good',
        reason,
        expectedRevision: own.body.revision,
      });
    expect((await decide(null)).body.errors?.[0]).toMatchObject({ field: 'reason', code: 'required' });
    const decided = await decide('Lý do trễ là khách quan');
    expect(decided.body).toMatchObject({
      computed: { grade: 'completed' },
      decided: { grade: 'good', reason: 'Lý do trễ là khách quan', by: { id: world.person.long } },
    });
    expect((await world.call('hoa', notices.listNotices, {})).body.notices[0]).toMatchObject({
      kind: 'grading',
    });
    expect((await world.events()).slice(-3).map((event) => event.verb)).toEqual([
      'grading.give_points',
      'grading.grade_self',
      'grading.decide',
    ]);
  });

  it('is frozen when decided, and moves again when the decision is taken back', async () => {
    const world = await newWorld();
    await oldTask(world, 'STC', '2021-06-30');
    const { body } = await give(world, 'STC', '28');
    const decided = await world.call('long', contract.decideGrade, {
      unitId: world.unit.STC,
      period: '2021',
      grade: body.computed.grade!,
      expectedRevision: body.revision,
    });
    await oldTask(world, 'STC', null);
    expect((await sheetOf(world, 'STC')).computed).toEqual(decided.body.computed);
    expect((await give(world, 'STC', '30')).body.reason).toBe('decided');
    const reopened = await world.call('long', contract.reopenGrade, {
      unitId: world.unit.STC,
      period: '2021',
      reason: 'Bổ sung nhiệm vụ sót',
      expectedRevision: decided.body.revision,
    });
    expect(reopened.body).toMatchObject({ decided: null, computed: { grade: 'not_completed' } });
  });

  it('is excellent only with enough done beyond what was asked, and nobody disciplined', async () => {
    const world = await newWorld();
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) ids.push(await oldTask(world, 'STC', '2021-06-29'));
    await give(world, 'STC', '25');
    const mark = (input: { kind: 'exceeded' | 'disciplined'; taskId?: string }) =>
      world.call('nga', contract.addGradingMark, {
        unitId: world.unit.STC,
        period: '2021',
        reason: 'Vượt tiến độ',
        ...input,
      });
    const { body } = await mark({ kind: 'exceeded', taskId: ids[0]! });
    expect(body.computed.grade).toBe('excellent');
    expect((await mark({ kind: 'exceeded', taskId: ids[0]! })).body.reason).toBe('marked');
    const disciplined = await mark({ kind: 'disciplined' });
    expect(disciplined.body.computed.grade).toBe('good');
    const markId = disciplined.body.marks.find((one) => one.kind === 'disciplined')!.id;
    const cleared = await world.call('nga', contract.removeGradingMark, {
      unitId: world.unit.STC,
      period: '2021',
      markId,
    });
    expect(cleared.body.computed.grade).toBe('excellent');
    const late = await oldTask(world, 'STC', '2021-07-30');
    expect((await mark({ kind: 'exceeded', taskId: late })).body.errors?.[0]).toMatchObject({
      field: 'taskId',
      code: 'not_on_time',
    });
  });

  it('is given by quarter too, with what was carried over', async () => {
    const world = await newWorld();
    await oldTask(world, 'BT', '2021-08-10');
    const [q2, q3] = [await sheetOf(world, 'BT', '2021-Q2'), await sheetOf(world, 'BT', '2021-Q3')];
    expect(q2.items).toMatchObject([{ outcome: 'not_done', carried: false }]);
    expect(q3.items).toMatchObject([{ outcome: 'late', carried: true, daysLate: 41 }]);
    const { body } = await world.call('son', contract.listGradings, { period: '2021-Q3' });
    expect(body.sheets.map((sheet) => sheet.unit.name)).toEqual(['Huyện Ba Tri']);
  });

  it('comes as a workbook', async () => {
    const world = await newWorld();
    await oldTask(world, 'STC', '2021-06-29');
    await give(world, 'STC', '25');
    const { raw } = await world.call('long', contract.exportGradings, { period: '2021' });
    const [sheet] = await readSheets(new Uint8Array(raw));
    expect(sheet!.cells.map((cell) => cell.value)).toEqual(
      expect.arrayContaining(['Sở Tài chính', 'Hoàn thành tốt nhiệm vụ']),
    );
  });
});

describe('the scheme', () => {
  it('is changed by the administrator as a new version; decided grades keep theirs', async () => {
    const world = await newWorld();
    await oldTask(world, 'STC', '2021-06-30');
    const { body } = await give(world, 'STC', '20');
    await world.call('long', contract.decideGrade, {
      unitId: world.unit.STC,
      period: '2021',
      grade: 'good',
      expectedRevision: body.revision,
    });
    const content = {
      ...DEFAULT_CONTENT,
      rules: DEFAULT_CONTENT.rules.map((rule) => (rule.grade === 'good' ? { ...rule, from: '89' } : rule)),
    };
    const input = { name: 'Quy định 366-QĐ/TW', content };
    expect((await world.call('nga', contract.createGradingScheme, input)).status).toBe(403);
    const made = await world.call('quan', contract.createGradingScheme, input);
    expect(made.body).toMatchObject({ version: 2, isActive: true });
    expect((await sheetOf(world, 'STC')).computed.scheme.version).toBe(1);
    const wrong = {
      ...content,
      rules: [content.rules[0]!, { ...content.rules[1]!, from: '95' }, content.rules[2]!],
    };
    const refused = await world.call('quan', contract.createGradingScheme, { ...input, content: wrong });
    expect([refused.status, refused.body.errors?.[0]?.field]).toEqual([400, 'content.rules.1.from']);
  });
});

describe('bad input', () => {
  it('names what is wrong', async () => {
    const world = await newWorld();
    await oldTask(world, 'STC', '2021-06-30');
    expect((await give(world, 'STC', '31')).body.errors?.[0]).toMatchObject({
      field: 'points',
      code: 'range',
    });
    const month = await world.call('nga', contract.listGradings, { period: '2021-03' });
    expect([month.status, month.body.errors?.[0]?.field]).toEqual([400, 'period']);
    const future = await world.call('nga', contract.gradeSelf, {
      unitId: world.unit.STC,
      period: '2090',
      grade: 'good',
      expectedRevision: 0,
    });
    expect(future.body.errors?.[0]).toMatchObject({ field: 'period', code: 'future' });
    const revision = { unitId: world.unit.STC, period: '2021', grade: 'good' as const, expectedRevision: 9 };
    expect((await world.call('nga', contract.gradeSelf, revision)).status).toBe(409);
  });
});

describe('rights', () => {
  it('show a unit its own sheet only, and a confidential task to nobody else, counted all the same', async () => {
    const world = await newWorld();
    await oldTask(world, 'STC', '2021-06-30', { confidential: true });
    await oldTask(world, 'BT', '2021-06-30');
    const { body } = await world.call('kiet', contract.listGradings, { period: '2021' });
    expect(body.sheets.map((sheet) => sheet.unit.name)).toEqual(['Huyện Ba Tri']);
    const other = await world.call('kiet', contract.getGrading, { unitId: world.unit.STC, period: '2021' });
    expect(other.status).toBe(404);
    const seen = await world.call('long', contract.getGrading, { unitId: world.unit.STC, period: '2021' });
    expect(seen.body).toMatchObject({
      items: [{ name: null, outcome: 'on_time' }],
      computed: { counts: { due: 1 } },
    });
  });

  it('keep another body out', async () => {
    const world = await newWorld();
    await oldTask(world, 'STC', '2021-06-30');
    expect((await world.call('stranger', contract.listGradings, { period: '2021' })).body.sheets).toEqual([]);
    const one = await world.call('stranger', contract.getGrading, { unitId: world.unit.STC, period: '2021' });
    expect(one.status).toBe(404);
  });
});
