import { describe, expect, it } from 'vitest';
import { openTestApp, type PersonName, type UnitCode, type World } from '../../../test/harness/index.ts';
import { enter, openRound, PERIOD, type Round } from '../../../test/harness/round.ts';
import { contract as indicators } from '../indicators/contract.ts';
import { contract as notices } from '../notices/contract.ts';
import { contract } from './contract.ts';
import { remindFigures } from './index.ts';

const { newWorld } = await openTestApp();

const which = (world: World, unit: UnitCode, expectedRevision = 0) => ({
  unitId: world.unit[unit],
  period: PERIOD,
  expectedRevision,
});
const report = async (world: World, unit: UnitCode, who: PersonName = 'nga') =>
  (await world.call(who, contract.getReport, which(world, unit))).body;
const fill = async (world: World, { perUnit, whole }: Round) => {
  await enter(world, 'hoa', perUnit, 'STC', '12,5');
  await enter(world, 'hoa', whole, 'TINH', '100');
};
const submitted = async (world: World): Promise<Round> => {
  const round = await openRound(world);
  await fill(world, round);
  await world.call('hoa', contract.submitReport, which(world, 'STC'));
  return round;
};
const accepted = async (world: World): Promise<Round> => {
  const round = await submitted(world);
  await world.call('nga', contract.acceptReports, { reports: [which(world, 'STC', 1)] });
  return round;
};
const openNotices = async (world: World, who: PersonName) =>
  (await world.call(who, notices.listNotices)).body.notices.map(({ title }) => title.vi);

describe('a report', () => {
  it('gathers what one unit answers for, figures of the whole body that it owns too', async () => {
    const world = await newWorld();
    await openRound(world);
    const { body } = await world.call('hoa', contract.listReports, { period: PERIOD });
    expect(body.periods).toEqual([PERIOD]);
    expect(body.reports.map(({ unit, due, missing, state }) => [unit.code, due, missing, state])).toEqual([
      ['BT', 1, 1, 'draft'],
      ['BTX', 1, 1, 'draft'],
      ['SCT', 1, 1, 'draft'],
      ['STC', 2, 2, 'draft'],
    ]);
    expect(body.reports[0]).toMatchObject({ timeliness: 'missing', dueOn: '2021-10-12', revision: 0 });
    expect((await report(world, 'STC', 'hoa')).acts).toEqual(['submit']);
    expect((await report(world, 'STC', 'kiet')).acts).toEqual([]);
    expect((await report(world, 'STC', 'long')).acts).toEqual([]);
    expect((await world.call('stranger', contract.listReports, { period: PERIOD })).body.reports).toEqual([]);
  });

  it('goes in only when every figure has a number or a reason; the missing ones are named', async () => {
    const world = await newWorld();
    const { perUnit } = await openRound(world);
    await enter(world, 'hoa', perUnit, 'STC', '12,5');
    const refused = await world.call('hoa', contract.submitReport, which(world, 'STC'));
    expect(refused.status).toBe(400);
    expect(refused.body.errors).toEqual([
      { field: 'cells.THU-NS.TINH', code: 'missing', message: 'Thu ngân sách, Tỉnh Bến Tre: chưa có số' },
    ]);
    const sent = await world.call('hoa', contract.submitReport, {
      ...which(world, 'STC'),
      missingReason: 'not_yet_available',
    });
    expect(sent.body).toMatchObject({ state: 'submitted', filled: 1, explained: 1, missing: 0, revision: 1 });
    expect((await world.events()).map(({ verb }) => verb)).toContain('submissions.submit');
  });

  it('is the unit’s to send in, and the office’s to decide on', async () => {
    const world = await newWorld();
    const round = await openRound(world);
    await fill(world, round);
    const send = (who: PersonName) => world.call(who, contract.submitReport, which(world, 'STC'));
    expect([(await send('kiet')).status, (await send('long')).status]).toEqual([403, 403]);
    expect((await send('hoa')).status).toBe(200);
    const accept = (who: PersonName) =>
      world.call(who, contract.acceptReports, { reports: [which(world, 'STC', 1)] });
    expect([(await accept('hoa')).status, (await accept('long')).status]).toEqual([403, 403]);
    expect((await accept('nga')).body).toEqual({ accepted: 1, left: [] });
  });

  it('keeps its figures from changing while it waits and after it was accepted', async () => {
    const world = await newWorld();
    const { perUnit } = await submitted(world);
    const waiting = await enter(world, 'hoa', perUnit, 'STC', '13');
    expect(waiting.status).toBe(422);
    expect(waiting.body.detail).toContain('hãy rút lại báo cáo để sửa');
    await world.call('nga', contract.acceptReports, { reports: [which(world, 'STC', 1)] });
    const locked = await enter(world, 'nga', perUnit, 'STC', '13');
    expect(locked.body).toMatchObject({ reason: 'locked', errors: [{ field: 'value', code: 'locked' }] });
    expect(locked.body.detail).toContain('đã được nhận và khóa');
    const many = await world.call('nga', indicators.reportValues, {
      values: (['STC', 'SCT'] as const).map((unit) => ({
        indicatorId: perUnit,
        unitId: world.unit[unit],
        period: PERIOD,
        typed: '14',
      })),
      keepGood: true,
    });
    expect(many.body.saved).toHaveLength(1);
    expect(many.body.errors).toMatchObject([{ row: 0, code: 'locked' }]);
  });

  it('can be taken back while it waits', async () => {
    const world = await newWorld();
    const { perUnit } = await submitted(world);
    expect((await world.call('kiet', contract.withdrawReport, which(world, 'STC', 1))).status).toBe(403);
    const { body } = await world.call('hoa', contract.withdrawReport, which(world, 'STC', 1));
    expect(body).toMatchObject({ state: 'draft', revision: 2 });
    expect((await enter(world, 'hoa', perUnit, 'STC', '13')).status).toBe(200);
    expect(await openNotices(world, 'nga')).toEqual([]);
  });

  it('comes back with the reason and with remarks on single figures', async () => {
    const world = await newWorld();
    const { perUnit, whole } = await submitted(world);
    expect(await openNotices(world, 'nga')).toEqual(['Báo cáo quý III/2021 của Sở Tài chính: chờ kiểm tra']);
    const back = (more: object) =>
      world.call('nga', contract.returnReport, {
        ...which(world, 'STC', 1),
        note: 'Lệch với kho bạc',
        ...more,
      });
    const remark = { indicatorId: perUnit, unitId: world.unit.STC, text: 'Thiếu chi đầu tư' };
    expect(
      (await world.call('nga', contract.returnReport, { ...which(world, 'STC', 1), note: ' ' })).body.errors,
    ).toMatchObject([{ field: 'note' }]);
    const foreign = await back({ remarks: [remark, { ...remark, unitId: world.unit.BT }] });
    expect(foreign.body.errors).toMatchObject([{ field: 'remarks.1.indicatorId', code: 'not_in_report' }]);
    const { body } = await back({ remarks: [remark] });
    expect(body).toMatchObject({
      state: 'returned',
      returns: 1,
      steps: [{ act: 'return' }, { act: 'submit' }],
    });
    expect(body.cells.map((cell) => cell.remark)).toEqual(['Thiếu chi đầu tư', null]);
    expect(await openNotices(world, 'nga')).toEqual([]);
    expect(await openNotices(world, 'hoa')).toEqual(['Báo cáo quý III/2021 của Sở Tài chính bị trả lại']);
    expect((await enter(world, 'hoa', whole, 'TINH', '101')).status).toBe(200);
    await world.call('hoa', contract.submitReport, which(world, 'STC', 2));
    expect(await openNotices(world, 'hoa')).toEqual([]);
    expect((await report(world, 'STC')).cells.map((cell) => cell.remark)).toEqual([null, null]);
  });

  it('is decided once: the second who decides is told, nothing is lost', async () => {
    const world = await newWorld();
    await submitted(world);
    const asked = which(world, 'STC', 1);
    const answers = await Promise.all([
      world.call('nga', contract.acceptReports, { reports: [asked] }),
      world.call('quan', contract.returnReport, { ...asked, note: 'Sai' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.reason).toBe('report_changed');
    expect((await report(world, 'STC')).steps).toHaveLength(2);
  });

  it('is accepted with many others; those that changed meanwhile are left and named', async () => {
    const world = await newWorld();
    const { perUnit } = await submitted(world);
    await enter(world, 'kiet', perUnit, 'BT', '3');
    await world.call('kiet', contract.submitReport, which(world, 'BT'));
    const { body } = await world.call('nga', contract.acceptReports, {
      reports: [which(world, 'STC', 1), which(world, 'BT', 1), which(world, 'SCT', 0)],
    });
    expect(body.accepted).toBe(2);
    expect(body.left).toMatchObject([{ unitId: world.unit.SCT, reason: 'report_draft' }]);
    expect((await report(world, 'BT')).state).toBe('accepted');
  });

  it('is opened again with a reason, and stays late by its first arrival', async () => {
    const world = await newWorld();
    const { perUnit } = await accepted(world);
    const asked = which(world, 'STC', 2);
    expect((await world.call('hoa', contract.reopenReport, { ...asked, note: 'x' })).status).toBe(403);
    const { body } = await world.call('nga', contract.reopenReport, { ...asked, note: 'Kho bạc đính chính' });
    expect(body).toMatchObject({ state: 'returned', timeliness: 'late', returns: 0 });
    expect((await enter(world, 'hoa', perUnit, 'STC', '13')).status).toBe(200);
  });

  it('is made final: every figure gets a firmer version beside the estimate', async () => {
    const world = await newWorld();
    const { perUnit } = await accepted(world);
    const make = (revision: number, vintage: 'provisional' | 'final') =>
      world.call('nga', contract.promoteReport, { ...which(world, 'STC', revision), vintage });
    expect((await make(2, 'provisional')).body).toMatchObject({ promoted: 2, state: 'accepted' });
    expect((await make(3, 'final')).body.cells.map((cell) => cell.vintage)).toEqual(['final', 'final']);
    expect((await make(4, 'provisional')).body.reason).toBe('nothing_to_promote');
    const { body } = await world.call('nga', indicators.listValueHistory, {
      indicatorId: perUnit,
      unitId: world.unit.STC,
      period: PERIOD,
    });
    expect(body.values.map(({ vintage, value }) => [vintage, value]).sort()).toEqual([
      ['estimate', '12.5'],
      ['final', '12.5'],
      ['provisional', '12.5'],
    ]);
    expect((await enter(world, 'hoa', perUnit, 'STC', '13')).status).toBe(422);
  });
});

describe('reminders of figures', () => {
  it('go to whoever owes the report, and end when it is sent in', async () => {
    const world = await newWorld();
    const round = await openRound(world);
    const remind = (day: string) => world.run(null, (ctx) => remindFigures(ctx, day));
    await remind('2021-10-11');
    expect(await openNotices(world, 'hoa')).toEqual(['Báo cáo quý III/2021 của Sở Tài chính: còn 1 ngày']);
    expect(await remind('2021-10-11')).toBe(0);
    await fill(world, round);
    await world.call('hoa', contract.submitReport, which(world, 'STC'));
    expect(await openNotices(world, 'hoa')).toEqual([]);
    await remind('2021-10-13');
    expect(await openNotices(world, 'hoa')).toEqual([]);
    expect(await openNotices(world, 'kiet')).toContain(
      'Báo cáo quý III/2021 của Xã Bảo Thạnh: quá hạn 1 ngày',
    );
  });
});

describe('reporting discipline', () => {
  it('is a table of units and periods', async () => {
    const world = await newWorld();
    await submitted(world);
    const { body } = await world.call('long', contract.getDiscipline, { year: 2021 });
    expect(body.units.map(({ unit, late, missing }) => [unit.code, late, missing])).toEqual([
      ['BT', 0, 1],
      ['BTX', 0, 1],
      ['SCT', 0, 1],
      ['STC', 1, 0],
    ]);
  });
});

describe('opening a round', () => {
  it('asks what the due rules say, once', async () => {
    const world = await newWorld();
    const none = await world.call('nga', contract.openRound, { period: '2021-Q4' });
    expect(none.body.reason).toBe('no_due_rules');
    await world.call('nga', indicators.createIndicator, {
      code: 'HO-NGHEO',
      nameVi: 'Số hộ nghèo',
      unit: 'hộ',
      decimals: 0,
      direction: 'down',
      area: 'society',
      frequency: 'quarter',
      dueRule: { calendar: 'calendar', workingDays: 5, unitKinds: ['district'] },
    });
    expect((await world.call('hoa', contract.openRound, { period: '2021-Q4' })).status).toBe(403);
    const open = () => world.call('nga', contract.openRound, { period: '2021-Q4' });
    expect((await open()).body).toEqual({ period: '2021-Q4', added: 1 });
    expect((await open()).body.added).toBe(0);
    const { body } = await world.call('kiet', contract.listReports, { year: 2021 });
    expect(body.reports).toMatchObject([{ unit: { code: 'BT' }, period: '2021-Q4', dueOn: '2022-01-10' }]);
  });
});
