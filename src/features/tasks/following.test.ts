import { describe, expect, it } from 'vitest';
import { openTestApp, type Who, type World } from '../../../test/harness/index.ts';
import type { RequestOf } from '../../kernel/endpoint.ts';
import { readPaper } from '../../papers/read/index.ts';
import { contract as notices } from '../notices/contract.ts';
import { contract as people } from '../people/contract.ts';
import { contract } from './contract.ts';
import { remindTasks } from './index.ts';

const { newWorld } = await openTestApp();

type New = RequestOf<typeof contract.createTask>;
const assign = async (world: World, fields: Partial<New> = {}) => {
  const { status, body } = await world.call('nga', contract.createTask, {
    title: 'Rà soát thủ tục đầu tư',
    leadUnitId: world.unit.STC,
    deadline: '2030-06-28',
    ...fields,
  });
  expect([status, body.detail]).toEqual([200, undefined]);
  return body;
};
const see = async (world: World, id: string) => (await world.call('quan', contract.getTask, { id })).body;
const told = async (world: World, who: Who) =>
  (await world.call(who, notices.listNotices, { state: 'all', limit: 200 })).body.notices.map(
    (one) => one.title.vi,
  );
/** As if the deadline had been set long ago. */
const setDeadline = (world: World, id: string, deadline: string) =>
  world.run(null, (ctx) => ctx.db.updateTable('task').set({ deadline }).where('id', '=', id).execute());

describe('people are told', () => {
  it('of a new task, of what becomes of it, each who has to know', async () => {
    const world = await newWorld();
    const { id } = await assign(world, { contributorIds: [world.unit.BT] });
    expect(await told(world, 'hoa')).toEqual(['Nhiệm vụ mới: Rà soát thủ tục đầu tư']);
    expect(await told(world, 'kiet')).toEqual(['Nhiệm vụ cần phối hợp: Rà soát thủ tục đầu tư']);
    const act = async (name: 'accept' | 'submit') =>
      world.call('hoa', contract.workOnTask, {
        id,
        act: name,
        note: 'Xong',
        expectedRevision: (await see(world, id)).revision,
      });
    await act('accept');
    await act('submit');
    expect(await told(world, 'nga')).toEqual(['Chờ xác nhận kết quả: Rà soát thủ tục đầu tư']);
    await world.call('nga', contract.decideTask, {
      id,
      act: 'return',
      note: 'Thiếu phụ lục',
      expectedRevision: (await see(world, id)).revision,
    });
    expect(await told(world, 'hoa')).toContain('Bị trả lại: Rà soát thủ tục đầu tư');
    expect(await told(world, 'mai')).toEqual([]);
  });

  it('of a confidential one only who is named, without its words', async () => {
    const world = await newWorld();
    const { code } = await assign(world, { confidential: true, leadPersonId: world.person.long });
    expect(await told(world, 'long')).toEqual([`Nhiệm vụ mới: ${code}`]);
    expect(await told(world, 'hoa')).toEqual([]);
  });
});

describe('every morning', () => {
  it('reminds whose task is due or late, once, and the head of the unit when it is late for long', async () => {
    const world = await newWorld();
    const { id } = await assign(world, { deadline: '2030-06-28' });
    const hidden = await assign(world, { deadline: '2030-06-28', confidential: true });
    const unit = (await world.call('quan', people.listUnits, {})).body.find(
      (one) => one.id === world.unit.STC,
    )!;
    await world.run(null, (ctx) =>
      ctx.db
        .updateTable('org_unit')
        .set({ head_person_id: world.person.long })
        .where('id', '=', unit.id)
        .execute(),
    );
    const on = (day: string) =>
      world.run(null, (ctx) => remindTasks({ ...ctx, now: `${day}T00:00:00.000Z` }, day));
    for (const day of ['2030-06-25', '2030-06-28', '2030-06-28']) await on(day);
    const due = (await told(world, 'hoa')).filter((title) => title.includes('hạn hôm nay'));
    expect(due).toEqual(['Rà soát thủ tục đầu tư: hạn hôm nay']);
    for (let day = 1; day <= 20; day += 1) await on(`2030-07-${String(day).padStart(2, '0')}`);
    const toHead = await told(world, 'long');
    expect(toHead.filter((title) => title.startsWith('Rà soát')).length).toBe(1);
    expect(toHead.join()).not.toContain(hidden.code);
    expect(toHead.some((title) => title.startsWith('Đầu tuần: 1 nhiệm vụ quá hạn của 1 đơn vị'))).toBe(true);
    const before = (await told(world, 'hoa')).length;
    await world.call('nga', contract.decideTask, {
      id,
      act: 'cancel',
      note: 'Thôi',
      expectedRevision: (await see(world, id)).revision,
    });
    await on('2030-07-21');
    // The cancellation itself is told, nothing after it.
    expect((await told(world, 'hoa')).length).toBe(before + 1);
  });
});

describe('a bulk change', () => {
  const ids = async (world: World) => [(await assign(world)).id, (await assign(world)).id];

  it('moves deadlines and is taken back, except where somebody acted since', async () => {
    const world = await newWorld();
    const [first, second] = (await ids(world)) as [string, string];
    const change = { kind: 'deadline' as const, deadline: '2031-01-15' };
    expect((await world.call('hoa', contract.changeTasks, { ids: [first], change })).status).toBe(403);
    const { body } = await world.call('nga', contract.changeTasks, { ids: [first, second], change });
    expect(body).toMatchObject({ changed: 2, skipped: [] });
    await world.call('hoa', contract.workOnTask, {
      id: second,
      act: 'accept',
      expectedRevision: (await see(world, second)).revision,
    });
    const undone = await world.call('nga', contract.undoTaskChange, { id: body.undoId! });
    expect(undone.body).toMatchObject({ changed: 1, skipped: [{ id: second }] });
    expect([(await see(world, first)).deadline, (await see(world, second)).deadline]).toEqual([
      '2030-06-28',
      '2031-01-15',
    ]);
    expect((await world.call('nga', contract.undoTaskChange, { id: body.undoId! })).body.reason).toBe(
      'undone',
    );
  });

  it('cancels, gives to another unit, reminds; what has ended is named and left alone', async () => {
    const world = await newWorld();
    const [first, second] = (await ids(world)) as [string, string];
    const many = (change: RequestOf<typeof contract.changeTasks>['change']) =>
      world.call('nga', contract.changeTasks, { ids: [first, second], change });
    expect((await many({ kind: 'deadline', deadline: '2020-01-01' })).body.errors?.[0]?.field).toBe(
      'deadline',
    );
    expect((await many({ kind: 'lead', leadUnitId: world.unit.BT })).body.changed).toBe(2);
    expect(await told(world, 'kiet')).toHaveLength(2);
    const reminded = await many({ kind: 'remind', note: 'Trước giao ban' });
    expect(reminded.body).toMatchObject({ changed: 2, undoId: null });
    expect(await told(world, 'kiet')).toContain('Văn phòng nhắc (Trước giao ban): Rà soát thủ tục đầu tư');
    await world.call('nga', contract.changeTasks, { ids: [first], change: { kind: 'cancel', note: 'Thôi' } });
    const { body } = await many({ kind: 'cancel', note: 'Thôi' });
    expect(body).toMatchObject({ changed: 1, skipped: [{ id: first }] });
    await world.call('nga', contract.undoTaskChange, { id: body.undoId! });
    expect((await see(world, second)).state).toBe('assigned');
    expect((await world.events()).map((event) => event.verb)).toContain('tasks.remind');
  });

  it('does not reach what the person may not see', async () => {
    const world = await newWorld();
    const { id } = await assign(world, { confidential: true });
    const change = { kind: 'cancel' as const, note: 'Thôi' };
    expect((await world.call('quan', contract.changeTasks, { ids: [id], change })).status).toBe(404);
  });
});

describe('a calendar to subscribe to', () => {
  it('holds the own open tasks, under an address that ends when it is renewed', async () => {
    const world = await newWorld();
    await assign(world);
    await assign(world, { leadUnitId: world.unit.BT, title: 'Việc của huyện' });
    const secret = await assign(world, {
      confidential: true,
      leadPersonId: world.person.hoa,
      title: 'Việc kín',
    });
    const take = async () => (await world.call('hoa', contract.renewTaskFeed, {})).body.path;
    const read = (path: string) =>
      world.call('nobody', contract.readTaskFeed, { body: world.slug, token: path.split('/').at(-1)! });
    const first = await take();
    const text = (await read(first)).raw.toString();
    expect(text).toContain('thủ tục đầu tư');
    expect(text).toContain(secret.code);
    expect(text).not.toContain('Việc kín');
    expect(text).not.toContain('Việc của huyện');
    const second = await take();
    expect((await read(first)).status).toBe(404);
    expect((await read(second)).status).toBe(200);
    expect((await world.call('hoa', contract.getTaskFeed, {})).body.madeAt).not.toBeNull();
    await world.call('hoa', contract.endTaskFeed, {});
    expect((await read(second)).status).toBe(404);
    expect(JSON.stringify(await world.events())).not.toContain(second.split('/').at(-1));
  });

  it('ends with the person who leaves', async () => {
    const world = await newWorld();
    const { path } = (await world.call('hoa', contract.renewTaskFeed, {})).body;
    await world.run(null, (ctx) =>
      ctx.db.updateTable('person').set({ is_active: false }).where('id', '=', world.person.hoa).execute(),
    );
    const token = path.split('/').at(-1)!;
    expect((await world.call('nobody', contract.readTaskFeed, { body: world.slug, token })).status).toBe(404);
  });
});

describe('an urging letter', () => {
  it('names what a unit has overdue, and nothing confidential', async () => {
    const world = await newWorld();
    const { id } = await assign(world);
    const hidden = await assign(world, { confidential: true, title: 'Việc kín' });
    const ask = (who: Who) => world.call(who, contract.writeUrgingLetter, { unitId: world.unit.STC });
    expect((await ask('nga')).body.reason).toBe('nothing_overdue');
    for (const one of [id, hidden.id]) await setDeadline(world, one, '2022-01-05');
    expect((await ask('hoa')).status).toBe(403);
    const { status, raw } = await ask('nga');
    expect(status).toBe(200);
    const { text } = await readPaper(new Uint8Array(raw), 'don-doc.docx');
    expect(text).toContain('Kính gửi: Sở Tài chính');
    expect(text).toContain('Về việc đôn đốc thực hiện các nhiệm vụ quá hạn');
    expect(text).toContain('05/01/2022');
    expect(text).toContain('Rà soát thủ tục đầu tư');
    for (const part of ['……-CV/……', 'T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG', 'Như trên'])
      expect(text).toContain(part);
    expect(text).not.toContain('Việc kín');
  });
});

describe('tasks as JSON', () => {
  const send = (world: World, value: unknown, who: Who = 'nga') =>
    world.upload(who, contract.importTasksJson, {
      name: 'nhiem-vu.json',
      bytes: typeof value === 'string' ? value : JSON.stringify(value),
    });
  const file = (tasks: unknown[]) => ({ format: 'plenum-tasks', version: 1, tasks });

  it('come back as they went out, and change nothing', async () => {
    const world = await newWorld();
    const top = await assign(world, {
      contributorIds: [world.unit.BT],
      product: 'Báo cáo',
      recurrence: { recurs: 'quarter', every: 1 },
    });
    await assign(world, { parentId: top.id, weight: '2.50', leadPersonId: world.person.hoa });
    const { raw } = await world.call('nga', contract.exportTasksJson, {});
    const { status, body } = await send(world, raw.toString());
    expect([status, body]).toEqual([200, { created: 0, updated: 0, unchanged: 2 }]);
    expect((await send(world, raw.toString(), 'hoa')).status).toBe(403);
  });

  it('make new ones with parts, and change what has a code', async () => {
    const world = await newWorld();
    const { id, code } = await assign(world);
    const { body } = await send(
      world,
      file([
        { code, title: 'Rà soát lại', leadUnit: 'stc', deadline: '2030-07-30' },
        { title: 'Phần việc', leadUnit: 'BT', parent: code, leadPerson: 'kiet@example.vn' },
      ]),
    );
    expect(body).toEqual({ created: 1, updated: 1, unchanged: 0 });
    expect(await see(world, id)).toMatchObject({
      title: 'Rà soát lại',
      deadline: '2030-07-30',
      children: [{ title: 'Phần việc', leadPerson: { id: world.person.kiet } }],
    });
  });

  it('are taken whole or not at all, every bad field named', async () => {
    const world = await newWorld();
    const shape = await send(
      world,
      file([
        { title: 'Tốt', leadUnit: 'STC' },
        { title: '', deadline: 'mai' },
      ]),
    );
    expect(shape.body.errors?.map((error) => error.field).sort()).toEqual([
      'tasks.1.deadline',
      'tasks.1.leadUnit',
      'tasks.1.title',
    ]);
    const meaning = await send(
      world,
      file([
        { title: 'Tốt', leadUnit: 'STC' },
        { title: 'Xấu', leadUnit: 'XXX' },
        { title: 'Xấu', leadUnit: 'STC', deadline: '2020-01-01' },
        { title: 'Xấu', leadUnit: 'STC', parent: 'NV-0' },
      ]),
    );
    expect(meaning.body.errors?.map((error) => error.field)).toEqual([
      'tasks.1.leadUnit',
      'tasks.2.deadline',
      'tasks.3.parent',
    ]);
    expect((await world.call('nga', contract.listTasks, {})).body.total).toBe(0);
    for (const wrong of ['{', '[]', JSON.stringify({ format: 'other', tasks: [] })])
      expect((await send(world, wrong)).body.reason).toBe('not_tasks');
  });
});
