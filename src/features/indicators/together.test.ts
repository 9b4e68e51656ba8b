// Figures that many people send at one moment: each gets the answer they would have got alone.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { findChainFault } from '../../store/events.ts';
import { contract } from './contract.ts';

const { store, newWorld } = await openTestApp();

const withIndicator = async () => {
  const world = await newWorld();
  const { body: indicator } = await world.call('nga', contract.createIndicator, {
    code: 'LUA',
    nameVi: 'Sản lượng lúa',
    unit: 'tấn',
    decimals: 1,
    direction: 'up',
    area: 'economy',
    frequency: 'month',
    unitAggregation: 'sum',
  });
  return { world, indicatorId: indicator.id };
};
const month = (n: number) => `2021-${String(n).padStart(2, '0')}`;
const versions = async (world: World, indicatorId: string, period: string) =>
  (
    await world.call('nga', contract.listValueHistory, {
      indicatorId,
      unitId: world.unit.BT,
      period,
    })
  ).body.values.map(({ value, reportedBy }) => [value, reportedBy?.name]);

describe('figures sent at one moment', () => {
  it('are written in few transactions, each under the name of who sent it', async () => {
    const { world, indicatorId } = await withIndicator();
    const before = (await world.events()).length;
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        world.call(i % 2 ? 'nga' : 'kiet', contract.reportValue, {
          indicatorId,
          unitId: world.unit.BT,
          period: month(i + 1),
          value: String(i),
        }),
      ),
    );
    expect(answers.map(({ status, body }) => [status, body.value, body.reportedBy?.name])).toEqual(
      answers.map((_, i) => [200, String(i), i % 2 ? 'Nguyễn Thị Nga' : 'Phạm Tuấn Kiệt']),
    );
    const events = (await world.events()).slice(before);
    expect(new Map(events.map((event) => [event.object_id, event.actor_name]))).toEqual(
      new Map(answers.map(({ body }) => [body.id, body.reportedBy?.name])),
    );
    const { rows } = await sql<{ moments: number }>`
      select count(distinct at)::int as moments from event where body_id = ${world.bodyId} and verb = 'values.report'`.execute(
      store.db,
    );
    expect(rows[0]!.moments).toBeLessThan(6);
    expect(await findChainFault(store.db, world.bodyId)).toBeNull();
  });

  it('keep their own refusals: a right, a wrong figure, a figure of the same cell', async () => {
    const { world, indicatorId } = await withIndicator();
    const cell = (unitId: string, period: string) => ({ indicatorId, unitId, period });
    const [first, foreign, tooExact, again, other, stale] = await Promise.all([
      world.call('kiet', contract.reportValue, { ...cell(world.unit.BT, '2021-01'), value: '10' }),
      world.call('hoa', contract.reportValue, { ...cell(world.unit.BT, '2021-02'), value: '11' }),
      world.call('kiet', contract.reportValue, { ...cell(world.unit.BT, '2021-03'), value: '1.23' }),
      world.call('nga', contract.reportValue, { ...cell(world.unit.BT, '2021-01'), value: '12' }),
      world.call('kiet', contract.reportValue, { ...cell(world.unit.BTX, '2021-01'), value: '13' }),
      world.call('nga', contract.reportValue, {
        ...cell(world.unit.BT, '2021-04'),
        value: '14',
        expectedVersion: 3,
      }),
    ]);
    expect([first.status, again.status, other.status]).toEqual([200, 200, 200]);
    expect([foreign.status, foreign.body.reason]).toEqual([403, 'other_unit']);
    expect([tooExact.status, tooExact.body.reason]).toEqual([400, 'too_many_decimals']);
    expect([stale.status, stale.body.reason]).toEqual([409, 'value_changed']);
    expect(await versions(world, indicatorId, '2021-01')).toEqual([
      ['12', 'Nguyễn Thị Nga'],
      ['10', 'Phạm Tuấn Kiệt'],
    ]);
    expect(await versions(world, indicatorId, '2021-02')).toEqual([]);
  });

  it('are told apart by table: the good rows of one, all or nothing of another', async () => {
    const { world, indicatorId } = await withIndicator();
    const row = (period: string, value: string) => ({ indicatorId, unitId: world.unit.BT, period, value });
    const [busy, kept, whole, plain] = await Promise.all([
      world.call('nga', contract.reportValues, { values: [row('2020-01', '1')], keepGood: true }),
      world.call('nga', contract.reportValues, {
        values: [row('2021-01', '1'), row('2021-02', '1.23'), row('2021-03', '3')],
        keepGood: true,
      }),
      world.call('kiet', contract.reportValues, {
        values: [row('2021-04', '4'), row('2021-05', '5.67')],
        keepGood: false,
      }),
      world.call('kiet', contract.reportValues, { values: [row('2021-06', '6')], keepGood: true }),
    ]);
    expect(busy.body.saved).toHaveLength(1);
    expect(kept.body.saved.map((saved) => saved.row)).toEqual([0, 2]);
    expect(kept.body.errors).toMatchObject([{ row: 1, code: 'too_many_decimals' }]);
    expect([whole.status, whole.body.errors?.[0]?.field]).toEqual([400, 'values.1.value']);
    expect(plain.body.saved.map((saved) => saved.row)).toEqual([0]);
    expect(await versions(world, indicatorId, '2021-04')).toEqual([]);
  });

  it('are looked at alone when a rule refuses one of them', async () => {
    const { world, indicatorId } = await withIndicator();
    const { body: indicator } = await world.call('nga', contract.getIndicator, { id: indicatorId });
    const limited = await world.call('nga', contract.updateIndicator, {
      id: indicatorId,
      expectedVersion: indicator.version,
      code: 'LUA',
      nameVi: 'Sản lượng lúa',
      unit: 'tấn',
      decimals: 1,
      direction: 'up',
      area: 'economy',
      frequency: 'month',
      unitAggregation: 'sum',
      rules: [{ kind: 'range', severity: 'refuse', low: '0', high: '100' }],
    });
    expect(limited.status).toBe(200);
    const answers = await Promise.all(
      [50, 60, 500, 70].map((value, i) =>
        world.call('kiet', contract.reportValue, {
          indicatorId,
          unitId: world.unit.BT,
          period: month(i + 1),
          value: String(value),
        }),
      ),
    );
    expect(answers.map(({ status, body }) => body.reason ?? status)).toEqual([200, 200, 'rule_range', 200]);
  });
});
