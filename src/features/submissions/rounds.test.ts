// Rounds: what the due rules plan, opening by itself, moved due days, closing; on a real database.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { openRound as askFor, PERIOD } from '../../../test/harness/round.ts';
import { addDays } from '../../kernel/public-holidays.ts';
import { contract as indicators } from '../indicators/contract.ts';
import { contract as notices } from '../notices/contract.ts';
import { contract } from './contract.ts';
import { openRounds, remindFigures } from './index.ts';
import { planRounds, type Ruled } from './rules/rounds.ts';

const rule = (more: Partial<Ruled> = {}): Ruled => ({
  id: 'a',
  frequency: 'quarter',
  timeAggregation: 'sum',
  calendar: 'calendar',
  workingDays: 5,
  unitKinds: ['district'],
  ownerUnitId: null,
  ...more,
});
const planned = (more: Partial<Ruled>, today: string, days: number) =>
  planRounds([rule(more)], today, days).map(({ period, opensOn, dueOn }) => `${period} ${opensOn} ${dueOn}`);

describe('the plan of rounds', () => {
  it('goes by the frequency, the cut-off of the calendar and the working days after it', () => {
    expect(planned({}, '2021-09-20', 0)).toEqual(['2021-Q3 2021-09-07 2021-10-07']);
    expect(planned({ calendar: 'decree-09-2019' }, '2021-09-20', 0)).toEqual([
      '2021-Q3 2021-08-22 2021-09-21',
    ]);
    expect(planned({ frequency: 'month' }, '2021-09-20', 0)).toEqual(['2021-09 2021-09-17 2021-10-07']);
    expect(planned({ frequency: 'year' }, '2021-11-20', 0)).toEqual(['2021 2021-11-11 2022-01-10']);
    expect(planned({ frequency: 'once' }, '2021-11-20', 400)).toEqual([]);
  });

  it('asks for nine months by the decree where quarters do not make them', () => {
    const nine = (more: Partial<Ruled>) => planned(more, '2021-09-01', 0).map((one) => one.split(' ')[0]);
    expect(nine({ calendar: 'decree-09-2019', timeAggregation: 'none' })).toEqual(['2021-9M', '2021-Q3']);
    expect(nine({ calendar: 'decree-09-2019' })).toEqual(['2021-Q3']);
    expect(nine({ timeAggregation: 'none', workingDays: 0 })).toEqual(['2021-Q3']);
  });

  it('never asks for what is past, and opens every round before its first due day', () => {
    const day = fc.integer({ min: 0, max: 8000 }).map((n) => addDays('2016-01-01', n));
    const any = fc.record({
      frequency: fc.constantFrom('month', 'quarter', 'half', 'year'),
      calendar: fc.constantFrom('calendar' as const, 'decree-09-2019' as const),
      workingDays: fc.integer({ min: 0, max: 60 }),
      timeAggregation: fc.constantFrom('sum', 'none'),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 4 }), day, (rules, today) => {
        const plan = planRounds(rules.map(rule), today, 90);
        expect(new Set(plan.map(({ period }) => period)).size).toBe(plan.length);
        for (const { opensOn, dueOn, dues } of plan) {
          expect(opensOn < dueOn && opensOn <= addDays(today, 90)).toBe(true);
          expect(dues.every((due) => due.dueOn >= today && due.dueOn >= dueOn)).toBe(true);
        }
        // Whatever is open on a day was coming on the days before.
        const tomorrow = planRounds(rules.map(rule), addDays(today, 1), 0).map(({ period }) => period);
        expect(plan.map(({ period }) => period)).toEqual(expect.arrayContaining(tomorrow));
      }),
    );
  });
});

const { newWorld } = await openTestApp();

const addRuled = async (world: World, code: string, more: object = {}) =>
  (
    await world.call('nga', indicators.createIndicator, {
      code,
      nameVi: `Chỉ tiêu ${code}`,
      unit: 'tỷ đồng',
      direction: 'up',
      area: 'economy',
      frequency: 'quarter',
      ownerUnitId: world.unit.STC,
      dueRule: { calendar: 'calendar', workingDays: 5, unitKinds: ['district', 'commune'] },
      ...more,
    } as never)
  ).body.id;
const daily = (world: World, day: string) => world.run(null, (ctx) => openRounds(ctx, day));
const dues = async (world: World, period: string) =>
  (await world.call('nga', indicators.listReportDues, { period })).body.dues.map(
    ({ indicator, unit, dueOn }) => `${indicator.code} ${unit.code} ${dueOn}`,
  );

describe('rounds open by themselves', () => {
  it('ahead of the due day, once, from the units of the rule', async () => {
    const world = await newWorld();
    await addRuled(world, 'A');
    await addRuled(world, 'TINH-A', { dueRule: { calendar: 'calendar', workingDays: 7, unitKinds: [] } });
    await addRuled(world, 'F', { formula: '[A] * 2' });
    expect(await daily(world, '2021-09-06')).toBe(0);
    expect(await daily(world, '2021-09-07')).toBe(3);
    expect(await daily(world, '2021-09-08')).toBe(0);
    expect(await dues(world, '2021-Q3')).toEqual([
      'A BT 2021-10-07',
      'A BTX 2021-10-07',
      'TINH-A TINH 2021-10-11',
    ]);
    const opened = (await world.events()).filter(({ verb }) => verb === 'submissions.open_round');
    expect(opened.map(({ data }) => data)).toEqual([{ period: '2021-Q3', count: 3 }]);
  });

  it('take an indicator that got its rule later, keep a moved day, and leave a closed round alone', async () => {
    const world = await newWorld();
    await addRuled(world, 'A');
    await daily(world, '2021-09-20');
    await world.call('nga', contract.moveDue, { period: PERIOD, dueOn: '2021-10-15', reason: 'Bão số 5' });
    await addRuled(world, 'B');
    expect(await daily(world, '2021-09-21')).toBe(2);
    expect(await dues(world, PERIOD)).toEqual([
      'A BT 2021-10-15',
      'B BT 2021-10-07',
      'A BTX 2021-10-15',
      'B BTX 2021-10-07',
    ]);
    await world.call('nga', contract.closeRound, { period: PERIOD, reason: 'Đã tổng hợp xong' });
    await addRuled(world, 'C');
    expect(await daily(world, '2021-09-22')).toBe(0);
    await world.call('nga', contract.reopenRound, { period: PERIOD, reason: 'Còn thiếu' });
    expect(await daily(world, '2021-09-23')).toBe(2);
  });
});

describe('the list of rounds', () => {
  it('tells a unit what will be asked of it, and the office of all', async () => {
    const world = await newWorld();
    await addRuled(world, 'A', { frequency: 'month' });
    await addRuled(world, 'W', {
      frequency: 'month',
      dueRule: { calendar: 'calendar', workingDays: 5, unitKinds: [] },
    });
    const of = async (who: 'nga' | 'kiet' | 'hoa') => (await world.call(who, contract.listRounds, {})).body;
    const all = await of('nga');
    expect(all.isOwn).toBe(false);
    expect(all.rounds.length).toBeGreaterThan(2);
    expect(
      all.rounds.every(({ state, figures, units }) => state === 'coming' && figures === 3 && units === 3),
    ).toBe(true);
    const kiet = await of('kiet');
    expect(kiet.isOwn).toBe(true);
    expect(new Set(kiet.rounds.map(({ figures, units }) => `${figures} ${units}`))).toEqual(new Set(['2 2']));
    expect(new Set((await of('hoa')).rounds.map(({ figures, units }) => `${figures} ${units}`))).toEqual(
      new Set(['1 1']),
    );
    const [first] = all.rounds;
    await world.call('nga', contract.openRound, { period: first!.period });
    expect((await of('kiet')).rounds.find(({ period }) => period === first!.period)).toMatchObject({
      state: 'open',
      figures: 2,
      opensOn: null,
      sent: 0,
    });
  });
});

describe('a moved due day', () => {
  it('stands in the report with who and why, and the units are told', async () => {
    const world = await newWorld();
    await askFor(world);
    const moved = await world.call('nga', contract.moveDue, {
      period: PERIOD,
      dueOn: '2021-10-20',
      reason: 'Chờ số liệu Kho bạc',
      unitId: world.unit.STC,
    });
    expect(moved.body).toEqual({ moved: 1, wasDueOn: '2021-10-12' });
    const report = async (unit: 'STC' | 'BT') =>
      (await world.call('nga', contract.getReport, { unitId: world.unit[unit], period: PERIOD })).body;
    expect(await report('STC')).toMatchObject({
      dueOn: '2021-10-20',
      moves: [
        {
          wasDueOn: '2021-10-12',
          dueOn: '2021-10-20',
          reason: 'Chờ số liệu Kho bạc',
          by: { name: 'Nguyễn Thị Nga' },
        },
      ],
    });
    expect(await report('BT')).toMatchObject({ dueOn: '2021-10-12', moves: [] });
    const told = (await world.call('hoa', notices.listNotices)).body.notices.map(({ title }) => title.vi);
    expect(told).toEqual(['Hạn báo cáo quý III/2021 dời sang 20/10/2021: Chờ số liệu Kho bạc']);
    expect((await world.call('kiet', notices.listNotices)).body.notices).toEqual([]);
  });

  it('needs a reason, something that is due, and the office', async () => {
    const world = await newWorld();
    await askFor(world);
    const asked = { period: PERIOD, dueOn: '2021-10-20', reason: 'Bão' };
    const fields = async (input: typeof asked & { unitId?: string }) =>
      (await world.call('nga', contract.moveDue, input)).body.errors?.map(({ field }) => field);
    expect(await fields({ ...asked, reason: ' ' })).toEqual(['reason']);
    expect(await fields({ ...asked, period: '2021-Q1' })).toEqual(['period']);
    expect(await fields({ ...asked, unitId: world.unit.TINH })).toEqual(['unitId']);
    expect((await world.call('hoa', contract.moveDue, asked)).status).toBe(403);
  });
});

describe('a closed round', () => {
  it('takes no report, reminds nobody, and stands in nobody’s way once opened again', async () => {
    const world = await newWorld();
    await askFor(world);
    const which = { unitId: world.unit.BTX, period: PERIOD, expectedRevision: 0 };
    const send = () =>
      world.call('kiet', contract.submitReport, { ...which, missingReason: 'not_yet_available' });
    await world.call('nga', contract.closeRound, { period: PERIOD, reason: 'Đã trình Thường trực' });
    const again = await world.call('nga', contract.closeRound, { period: PERIOD, reason: 'Lần nữa' });
    expect(again.body.reason).toBe('round_closed');
    const refused = await send();
    expect([refused.status, refused.body.reason]).toEqual([422, 'round_closed']);
    expect(refused.body.detail).toContain('Đã trình Thường trực');
    const { body: report } = await world.call('kiet', contract.getReport, which);
    expect([report.roundClosed, report.acts]).toEqual(['Đã trình Thường trực', []]);
    expect(await world.run(null, (ctx) => remindFigures(ctx, '2021-10-12'))).toBe(0);
    await world.call('nga', contract.reopenRound, { period: PERIOD, reason: 'Ba Tri xin bổ sung' });
    expect(await world.run(null, (ctx) => remindFigures(ctx, '2021-10-12'))).toBeGreaterThan(0);
    expect((await send()).status).toBe(200);
    expect((await world.events()).map(({ verb }) => verb)).toEqual(
      expect.arrayContaining(['submissions.close_round', 'submissions.reopen_round']),
    );
  });
});
