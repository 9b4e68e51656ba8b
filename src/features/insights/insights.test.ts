import { expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { makeYear } from '../../../test/harness/year.ts';
import { contract as indicators } from '../indicators/contract.ts';
import { contract } from './contract.ts';

const { store, newWorld } = await openTestApp();

/** Revenue by month for three whole years and eight months of 2021; every year makes a third of it in its last quarter. */
const reportMonths = async (world: World, indicatorId: string) => {
  await store.db
    .updateTable('indicator')
    .set({ time_aggregation: 'sum', frequency: 'month' })
    .where('id', '=', indicatorId)
    .execute();
  const month = (year: number, at: number, value: string) => ({
    indicatorId,
    unitId: world.unit.TINH,
    period: `${year}-${String(at).padStart(2, '0')}`,
    value,
    vintage: 'final' as const,
  });
  const values = [2018, 2019, 2020, 2021].flatMap((year) =>
    Array.from({ length: year === 2021 ? 8 : 12 }, (_, at) =>
      month(year, at + 1, String((at < 9 ? 200 : 300) * (year - 2016))),
    ),
  );
  const answer = await world.call('nga', indicators.reportValues, { values });
  expect([answer.status, answer.body.errors]).toEqual([200, []]);
};

it('shows a target against its path and where the year will end, with range and method', async () => {
  const world = await newWorld();
  const { indicator, targets } = await makeYear(world);
  await reportMonths(world, indicator.THU!);
  const { status, body } = await world.call('mai', contract.getTrajectory, { targetId: targets.THU! });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    year: 2021,
    shape: 'flow',
    lastMonth: 8,
    plan: { value: '4896.8', baseline: 'central' },
    path: { way: 'seasonal' },
    earlier: [{ year: 2020 }, { year: 2019 }, { year: 2018 }],
  });
  expect(body.actual.slice(6)).toEqual(['7000', '8000', null, null, null, null]);
  const seasonal = body.outlook.projections.find(({ method }) => method === 'seasonal')!;
  expect([seasonal.value, seasonal.low, seasonal.high, seasonal.yearsInRange]).toEqual([
    '13500',
    '13500',
    '13500',
    3,
  ]);
  expect(seasonal.explanation.vi).toContain('3 năm trước');
  // The unit itself gave an estimate for the year; it comes first, the methods stand beside it.
  expect(body.outlook.chosen).toBe('reported');
  expect(body.shortfall).toEqual({ expected: '0', percent: '0' });
});

it('is seen as it was known on a day', async () => {
  const world = await newWorld();
  const { indicator, targets } = await makeYear(world);
  await reportMonths(world, indicator.THU!);
  const { body } = await world.call('mai', contract.getTrajectory, {
    targetId: targets.THU!,
    asKnownOn: '2020-01-01',
  });
  expect([body.lastMonth, body.outlook.chosen]).toEqual([0, null]);
});

it('shows an indicator without a target too, and says what is missing', async () => {
  const world = await newWorld();
  const { indicator } = await makeYear(world);
  const shown = await world.call('mai', contract.getTrajectory, { indicatorId: indicator.THU!, year: 2021 });
  expect(shown.body).toMatchObject({ plan: null, path: null, outlook: { chosen: 'reported' } });
  const nothing = await world.call('mai', contract.getTrajectory, {});
  expect([nothing.status, nothing.body.errors?.[0]?.field]).toEqual([400, 'targetId']);
  expect((await world.call('stranger', contract.getTrajectory, { indicatorId: indicator.THU! })).status).toBe(
    404,
  );
});

it('ranks targets by expected shortfall and names those it cannot project', async () => {
  const world = await newWorld();
  await makeYear(world);
  const { body } = await world.call('long', contract.listDangers, { year: 2021 });
  expect(body.dangers.map(({ name, shortfall }) => [name.vi, shortfall.expected])).toEqual([
    ['Tốc độ tăng trưởng GRDP', '22.06'],
  ]);
  expect([body.total, body.onCourse, body.notProjected.map(({ name }) => name.vi)]).toEqual([
    4,
    2,
    ['Tỷ lệ hộ nghèo'],
  ]);
});

it('keeps an entered path, follows it, and logs who entered it', async () => {
  const world = await newWorld();
  const { indicator, targets } = await makeYear(world);
  await reportMonths(world, indicator.THU!);
  const id = targets.THU!;
  const points = [{ month: 8, value: '9000' }];
  expect((await world.call('hoa', contract.setPlanPath, { id, points })).status).toBe(403);
  const twice = await world.call('nga', contract.setPlanPath, { id, points: [...points, ...points] });
  expect([twice.status, twice.body.errors?.[0]?.field]).toEqual([400, 'points.1.month']);
  expect((await world.call('nga', contract.setPlanPath, { id, points })).status).toBe(200);
  const { body } = await world.call('mai', contract.getTrajectory, { targetId: id });
  expect([body.path!.way, body.path!.line[7], body.gap]).toEqual(['entered', '9000', '-1000']);
  const straight = await world.call('mai', contract.getTrajectory, { targetId: id, way: 'straight' });
  expect(straight.body.path!.line[5]).toBe('2448.4');
  expect((await world.events()).at(-1)).toMatchObject({
    verb: 'insights.set_plan_path',
    object_id: id,
    actor_name: 'Nguyễn Thị Nga',
  });
  expect((await world.call('stranger', contract.setPlanPath, { id, points: [] })).status).toBe(404);
});
