import { describe, expect, it } from 'vitest';
import { openTestApp, type PersonName, type World } from '../../../test/harness/index.ts';
import { enter, openRound, PERIOD } from '../../../test/harness/round.ts';
import { contract as submissions } from '../submissions/contract.ts';
import { contract as tasks } from '../tasks/contract.ts';
import { contract } from './contract.ts';

const { newWorld } = await openTestApp();

const inboxOf = async (world: World, who: PersonName) => (await world.call(who, contract.getInbox)).body;
const titles = async (world: World, who: PersonName) =>
  Object.fromEntries(
    (await inboxOf(world, who)).sections.map(({ kind, items }) => [kind, items.map(({ title }) => title.vi)]),
  );

describe('the inbox', () => {
  it('follows a report from the unit to the office and back', async () => {
    const world = await newWorld();
    const { perUnit, whole } = await openRound(world);
    const name = 'Báo cáo quý III/2021 của Sở Tài chính';
    expect((await titles(world, 'hoa')).enter).toEqual([name]);
    expect((await titles(world, 'kiet')).enter).toEqual([
      'Báo cáo quý III/2021 của Xã Bảo Thạnh',
      'Báo cáo quý III/2021 của Huyện Ba Tri',
    ]);
    expect((await titles(world, 'nga')).check).toBeUndefined();
    await enter(world, 'hoa', perUnit, 'STC', '1');
    const { sections } = await inboxOf(world, 'hoa');
    expect(sections[0]!.items[0]!.detail!.vi).toBe('thiếu 1/2 số liệu');
    expect(sections[0]!.items[0]!.link).toContain(`unit=${world.unit.STC}&period=2021-Q3`);
    expect(sections[0]!.items[0]!.daysLate).toBeGreaterThan(0);
    await enter(world, 'hoa', whole, 'TINH', '2');
    const which = { unitId: world.unit.STC, period: PERIOD };
    await world.call('hoa', submissions.submitReport, { ...which, expectedRevision: 0 });
    expect(await titles(world, 'hoa')).not.toHaveProperty('enter');
    expect((await titles(world, 'nga')).check).toEqual([name]);
    await world.call('nga', submissions.returnReport, { ...which, expectedRevision: 1, note: 'Lệch' });
    expect((await titles(world, 'hoa')).returned).toEqual([name]);
    expect((await titles(world, 'nga')).check).toBeUndefined();
    expect(await titles(world, 'mai')).toEqual({});
  });

  it('names corrections, tasks to do and to verify, each to whom it concerns', async () => {
    const world = await newWorld();
    const { perUnit } = await openRound(world);
    const { body: value } = await enter(world, 'hoa', perUnit, 'STC', '1');
    await world.call('hoa', submissions.proposeCorrection, { valueId: value.id, typed: '2', reason: 'Sai' });
    const { body: task } = await world.call('nga', tasks.createTask, {
      title: 'Rà soát chi',
      leadUnitId: world.unit.STC,
      deadline: '2031-01-31',
    });
    expect((await titles(world, 'nga')).correction).toEqual(['Chi ngân sách, Sở Tài chính']);
    expect((await titles(world, 'hoa')).task).toEqual(['Rà soát chi']);
    expect((await titles(world, 'hoa')).correction).toBeUndefined();
    expect((await titles(world, 'kiet')).task).toBeUndefined();
    const act = (name: 'accept' | 'submit', expectedRevision: number) =>
      world.call('hoa', tasks.workOnTask, { id: task.id, act: name, expectedRevision, note: 'Xong' });
    const { body: accepted } = await act('accept', task.revision);
    await act('submit', accepted.revision);
    expect((await titles(world, 'hoa')).task).toBeUndefined();
    expect((await titles(world, 'nga')).task_check).toEqual(['Rà soát chi']);
  });

  it('shows what is stale, and to the office what nobody answers for, without counting them', async () => {
    const world = await newWorld();
    const { whole } = await openRound(world);
    await enter(world, 'nga', whole, 'TINH', '2');
    const before = await inboxOf(world, 'nga');
    expect((await titles(world, 'nga')).stale).toEqual(['Thu ngân sách']);
    expect((await titles(world, 'hoa')).stale).toEqual(['Thu ngân sách']);
    expect(await titles(world, 'kiet')).not.toHaveProperty('stale');
    expect((await titles(world, 'nga')).no_owner).toBeUndefined();
    expect(before.count).toBe(0);
  });
});
