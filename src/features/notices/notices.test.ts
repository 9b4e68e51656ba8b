import { describe, expect, it } from 'vitest';
import { openTestApp, type PersonName, type World } from '../../../test/harness/index.ts';
import { contract as people } from '../people/contract.ts';
import { contract } from './contract.ts';
import { mailDigests, notify, remindOf, settle, type Telling } from './index.ts';

const { store, newWorld } = await openTestApp();

const telling = (world: World, to: PersonName[], more: Partial<Telling> = {}): Telling => ({
  to: to.map((name) => world.person[name]),
  kind: 'submission_returned',
  key: 'submission:1/returned-2',
  objectType: 'submission',
  objectId: '1',
  title: { vi: 'Quý III bị trả lại', en: 'Q3 came back' },
  link: '/submissions/1',
  ...more,
});
const lettersOf = (world: World) =>
  store.db
    .selectFrom('mail')
    .select(['recipient', 'subject', 'text'])
    .where('body_id', '=', world.bodyId)
    .orderBy('created_at')
    .execute();
const listed = async (world: World, who: PersonName) => (await world.call(who, contract.listNotices)).body;

describe('a notice', () => {
  it('is told once under a key, to others than the one who acts, until it is settled', async () => {
    const world = await newWorld();
    const tell = () => world.run('nga', (ctx) => notify(ctx, telling(world, ['hoa', 'nga', 'hoa'])));
    expect([await tell(), await tell()]).toEqual([1, 0]);
    expect(await listed(world, 'hoa')).toMatchObject({
      unread: 1,
      notices: [{ title: { vi: 'Quý III bị trả lại' }, link: '/submissions/1', doneAt: null }],
    });
    expect((await listed(world, 'nga')).notices).toEqual([]);
    await world.run('nga', (ctx) => settle(ctx, 'submission:10'));
    expect((await listed(world, 'hoa')).unread).toBe(1);
    await world.run('nga', (ctx) => settle(ctx, 'submission:1'));
    expect(await listed(world, 'hoa')).toEqual({ unread: 0, notices: [] });
    const { body } = await world.call('hoa', contract.listNotices, { state: 'all' });
    expect(body.notices).toHaveLength(1);
  });

  it('is read by its owner only', async () => {
    const world = await newWorld();
    await world.run(null, (ctx) => notify(ctx, telling(world, ['hoa', 'kiet'])));
    const [notice] = (await listed(world, 'hoa')).notices;
    await world.call('kiet', contract.readNotices, { ids: [notice!.id] });
    expect((await listed(world, 'hoa')).unread).toBe(1);
    expect((await world.call('hoa', contract.readNotices, {})).body).toEqual({ unread: 0 });
    expect((await listed(world, 'kiet')).unread).toBe(1);
    expect((await world.call('stranger', contract.listNotices, { state: 'all' })).body.notices).toEqual([]);
  });

  it('is not told to somebody who left', async () => {
    const world = await newWorld();
    await world.call('quan', people.deactivatePerson, { id: world.person.hoa });
    expect(await world.run(null, (ctx) => notify(ctx, telling(world, ['hoa'])))).toBe(0);
  });
});

describe('mail', () => {
  it('gathers what is new in one letter a day, without the kinds a person does without', async () => {
    const world = await newWorld();
    const tell = (key: string, kind: Telling['kind']) =>
      world.run(null, (ctx) => notify(ctx, telling(world, ['hoa'], { key, kind })));
    await world.call('hoa', contract.setMailChoices, { muted: ['weekly'] });
    await tell('a', 'figures_due');
    await tell('b', 'submission_returned');
    await tell('c', 'weekly');
    const write = (day: string) => world.run(null, (ctx) => mailDigests(ctx, day));
    expect([await write('2021-10-20'), await write('2021-10-20')]).toEqual([1, 0]);
    await tell('d', 'figures_due');
    expect(await write('2021-10-20')).toBe(0);
    expect(await write('2021-10-21')).toBe(1);
    expect(await write('2021-10-22')).toBe(0);
    const letters = await lettersOf(world);
    expect(letters).toHaveLength(2);
    expect(letters[0]!.subject).toContain('2 việc');
    expect(letters[0]!.text).toContain('{{address}}/app/submissions/1');
    expect(await world.events()).toMatchObject([{ verb: 'notices.choose_mail' }]);
  });

  it('goes out at once for what is urgent, a few times a day', async () => {
    const world = await newWorld();
    for (const key of ['1', '2', '3', '4', '5'])
      await world.run(null, (ctx) => notify(ctx, telling(world, ['hoa'], { key, urgent: true })));
    expect(await lettersOf(world)).toHaveLength(3);
    const days = await Promise.all(
      [1, 2, 3].map(() => world.run(null, (ctx) => mailDigests(ctx, '2021-10-20'))),
    );
    expect(days.reduce((sum, count) => sum + count)).toBe(1);
    expect((await lettersOf(world)).at(-1)!.subject).toContain('2 việc');
  });
});

describe('reminders', () => {
  const due = (world: World, unit: 'STC' | 'BTX' | 'SCT') => ({
    key: 'thing:1',
    kind: 'figures_due' as const,
    objectType: 'thing',
    objectId: '1',
    dueOn: '2021-10-20',
    unitId: world.unit[unit],
    name: { vi: 'Số liệu quý III', en: 'Figures of Q3' },
    link: '/entry',
  });
  const remind = (world: World, day: string, unit: 'STC' | 'BTX' | 'SCT' = 'STC') =>
    world.run(null, (ctx) => remindOf(ctx, day, [due(world, unit)]));

  it('go to those who report for the unit or the nearest above, nothing twice', async () => {
    const world = await newWorld();
    expect([await remind(world, '2021-10-13'), await remind(world, '2021-10-13')]).toEqual([1, 0]);
    expect(await remind(world, '2021-10-14')).toBe(0);
    expect(await remind(world, '2021-10-21')).toBe(1);
    expect((await listed(world, 'hoa')).notices.map(({ title }) => title.vi)).toEqual([
      'Số liệu quý III: quá hạn 1 ngày',
      'Số liệu quý III: còn 7 ngày',
    ]);
    await remind(world, '2021-10-20', 'BTX');
    expect((await listed(world, 'kiet')).notices[0]!.title.vi).toBe('Số liệu quý III: hạn hôm nay');
    expect(await remind(world, '2021-10-20', 'SCT')).toBe(0);
  });

  it('reach the head of the unit when nothing happens', async () => {
    const world = await newWorld();
    const head = { id: world.unit.BT, headPersonId: world.person.long };
    expect((await world.call('nga', people.updateUnit, head)).status).toBe(403);
    expect((await world.call('quan', people.updateUnit, head)).status).toBe(200);
    await remind(world, '2021-10-24', 'BTX');
    expect((await listed(world, 'long')).notices).toEqual([]);
    await remind(world, '2021-10-25', 'BTX');
    await remind(world, '2021-10-28', 'BTX');
    expect((await listed(world, 'long')).notices).toMatchObject([{ kind: 'escalation' }]);
  });

  it('keep to what the office has chosen', async () => {
    const world = await newWorld();
    const { body: settings } = await world.call('hoa', contract.getReminderSettings);
    const chosen = { ...settings, daysBefore: [10], daysAfter: [], escalateAfter: null };
    expect((await world.call('nga', contract.setReminderSettings, chosen)).status).toBe(403);
    const wrong = await world.call('quan', contract.setReminderSettings, { ...chosen, giveUpAfter: 0 });
    expect(wrong.body.errors).toMatchObject([{ field: 'giveUpAfter' }]);
    await world.call('quan', contract.setReminderSettings, chosen);
    expect(await remind(world, '2021-10-10')).toBe(1);
    expect(await remind(world, '2021-10-25')).toBe(0);
    expect(await world.events()).toMatchObject([{ verb: 'notices.set_reminders' }]);
  });
});
