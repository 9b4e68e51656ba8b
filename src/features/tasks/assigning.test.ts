import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import type { RequestOf } from '../../kernel/endpoint.ts';
import { contract as conferences } from '../conferences/contract.ts';
import { contract as documents } from '../documents/contract.ts';
import { contract as people } from '../people/contract.ts';
import { contract as readings } from '../readings/contract.ts';
import { contract, type Decision, type WorkAct } from './contract.ts';
import { makeDueTasks } from './verbs/again.ts';

const { newWorld } = await openTestApp();

type New = RequestOf<typeof contract.createTask>;
const fieldsOf = (world: World, fields: Partial<New> = {}): New => ({
  title: 'Rà soát thủ tục đầu tư',
  leadUnitId: world.unit.STC,
  deadline: '2030-06-28',
  ...fields,
});
const assign = async (world: World, fields: Partial<New> = {}) => {
  const { status, body } = await world.call('nga', contract.createTask, fieldsOf(world, fields));
  expect([status, body.detail]).toEqual([200, undefined]);
  return body;
};
const see = async (world: World, id: string) => (await world.call('quan', contract.getTask, { id })).body;
const decide = async (
  world: World,
  id: string,
  act: Decision,
  more: Partial<RequestOf<typeof contract.decideTask>> = {},
) =>
  world.call('nga', contract.decideTask, {
    id,
    act,
    expectedRevision: (await see(world, id)).revision,
    ...more,
  });
const work = async (
  world: World,
  id: string,
  act: WorkAct,
  more: Partial<RequestOf<typeof contract.workOnTask>> = {},
) =>
  world.call('hoa', contract.workOnTask, {
    id,
    act,
    expectedRevision: (await see(world, id)).revision,
    ...more,
  });
const finish = async (world: World, id: string) => {
  await work(world, id, 'accept');
  await work(world, id, 'submit', { note: 'Xong' });
  return decide(world, id, 'verify');
};

const PLAN = `KẾ HOẠCH
Triển khai nhiệm vụ trọng tâm

1. Sở Tài chính chủ trì, phối hợp với Sở Công Thương xây dựng phương án tăng thu ngân sách, hoàn thành trước ngày 31/03/2030.
2. Giao huyện Ba Tri chủ trì rà soát hộ nghèo trên địa bàn, hoàn thành trước ngày 30/06/2030.
`;

const registerPlan = async (world: World): Promise<string> => {
  const started = await world.upload('nga', readings.startReading, { name: 'ke-hoach.txt', bytes: PLAN });
  const saved = await world.call('nga', readings.commitReading, {
    id: started.body.id,
    expectedRevision: started.body.revision,
    document: { type: 'ke_hoach', title: 'Kế hoạch năm 2030', issuedOn: '2022-01-04' },
    period: '2030',
  });
  expect([saved.status, saved.body.detail]).toEqual([200, undefined]);
  return saved.body.documentId;
};

describe('drafts from a document', () => {
  it('guess who leads, with whom and by when, and know what was made from them', async () => {
    const world = await newWorld();
    const documentId = await registerPlan(world);
    const { status, body } = await world.call('nga', contract.listTaskDrafts, { documentId });
    expect(status).toBe(200);
    expect(body.drafts).toMatchObject([
      {
        leadUnitIds: [world.unit.STC],
        contributorIds: [world.unit.SCT],
        deadline: '2030-03-31',
        made: [],
      },
      { leadUnitIds: [world.unit.BT], deadline: '2030-06-30' },
    ]);
    expect(body).toMatchObject({ documentId, decidedOn: '2022-01-04' });
    const [first, second] = body.drafts;
    const made = await world.call('nga', contract.createTasks, {
      tasks: [
        // One clause for two units.
        ...[world.unit.STC, world.unit.SCT].map((leadUnitId) =>
          fieldsOf(world, { leadUnitId, title: first!.title, documentId, origin: first!.origin }),
        ),
        fieldsOf(world, { leadUnitId: world.unit.BT, title: second!.title, origin: second!.origin }),
      ],
    });
    expect([made.status, made.body.tasks.length]).toEqual([200, 3]);
    const again = (await world.call('nga', contract.listTaskDrafts, { documentId })).body.drafts;
    expect(again.map((draft) => draft.made.length)).toEqual([2, 1]);
    expect((await world.call('nga', contract.listTasks, { documentId })).body.total).toBe(2);
  });

  it('come from the text of a document that nobody has read in', async () => {
    const world = await newWorld();
    const { body: document } = await world.call('nga', documents.createDocument, {
      type: 'ke_hoach',
      title: 'Kế hoạch không đọc',
    });
    const file = { name: 'ke-hoach.txt', bytes: PLAN };
    await world.upload('nga', documents.addDocumentFile, file, { id: document.id });
    const { body } = await world.call('nga', contract.listTaskDrafts, { documentId: document.id });
    expect(body.drafts.map((draft) => draft.leadUnitIds)).toEqual([[world.unit.STC], [world.unit.BT]]);
  });

  it('are for the office, and one wrong draft keeps all from being made, named by its place', async () => {
    const world = await newWorld();
    const documentId = await registerPlan(world);
    for (const who of ['hoa', 'long', 'mai', 'son'] as const)
      expect((await world.call(who, contract.listTaskDrafts, { documentId })).status).toBe(403);
    const { status, body } = await world.call('nga', contract.createTasks, {
      tasks: [fieldsOf(world), fieldsOf(world, { deadline: '2020-01-01' })],
    });
    expect([status, body.errors?.map((error) => error.field)]).toEqual([400, ['tasks.1.deadline']]);
    expect((await world.call('nga', contract.listTasks, {})).body.total).toBe(0);
  });
});

describe('drafts from a conference', () => {
  it('are its conclusions, linked to their agenda item', async () => {
    const world = await newWorld();
    const { body: made } = await world.call('nga', conferences.createConference, {
      title: 'Hội nghị lần thứ 7',
      organ: 'Ban Chấp hành',
      period: '2022',
      days: ['2022-01-05'],
      incumbents: 50,
    });
    const { body: item } = await world.call('nga', conferences.addAgendaItem, {
      id: made.id,
      title: 'Thu ngân sách',
      kind: 'report',
    });
    const itemId = item.id;
    await world.run(null, (ctx) =>
      ctx.db
        .insertInto('conclusion')
        .values({
          body_id: world.bodyId,
          id: crypto.randomUUID(),
          agenda_item_id: itemId,
          text: 'Giao Sở Tài chính chủ trì xây dựng phương án thu.',
          recorded_at: '2022-01-05T02:00:00.000Z',
        })
        .execute(),
    );
    const answer = await world.call('nga', contract.listTaskDrafts, { conferenceId: made.id });
    expect(answer.body).toMatchObject({
      decidedOn: '2022-01-05',
      drafts: [{ leadUnitIds: [world.unit.STC], links: [{ kind: 'agenda_item', id: itemId }] }],
    });
    const { links, title, origin } = answer.body.drafts[0]!;
    const task = await assign(world, { links, title, origin });
    expect(task.links).toMatchObject([{ kind: 'agenda_item', name: 'Thu ngân sách' }]);
    const linked = await world.call('nga', contract.listTasks, { agendaItemId: itemId });
    expect(linked.body.tasks.map(({ id }) => id)).toEqual([task.id]);
  });
});

describe('the rules of an office', () => {
  const RULES = {
    required: ['product' as const],
    warned: ['authority' as const],
    urgentDays: 0,
    singleDays: 1,
    manyDays: 2,
    manyFrom: 2,
  };

  it('say what must be clear, and what is only said', async () => {
    const world = await newWorld();
    expect((await world.call('hoa', contract.saveTaskSettings, RULES)).status).toBe(403);
    expect((await world.call('nga', contract.saveTaskSettings, RULES)).body).toEqual(RULES);
    const { status, body } = await world.call('nga', contract.createTask, fieldsOf(world));
    expect([status, body.errors?.[0]]).toMatchObject([400, { field: 'product', code: 'unclear' }]);
    expect((await assign(world, { product: 'Báo cáo' })).unclear).toEqual(['authority']);
    const both = { ...RULES, warned: ['product' as const] };
    expect((await world.call('nga', contract.saveTaskSettings, both)).body.errors?.[0]?.field).toBe('warned');
  });

  it('give the day by which a decision has become a task', async () => {
    const world = await newWorld();
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    expect(await assign(world, { decidedOn: today, urgent: true })).toMatchObject({
      entryDue: today,
      enteredLate: false,
    });
    expect(await assign(world, { decidedOn: '2022-03-04' })).toMatchObject({
      entryDue: '2022-03-07',
      enteredLate: true,
    });
    expect(await assign(world)).toMatchObject({ entryDue: null, enteredLate: false });
    await world.call('nga', contract.saveTaskSettings, { ...RULES, required: [] });
    const { body } = await world.call('nga', contract.createTasks, {
      tasks: [fieldsOf(world, { decidedOn: '2022-03-04' }), fieldsOf(world)],
    });
    expect((await see(world, body.tasks[0]!.id)).entryDue).toBe('2022-03-08');
  });
});

describe('a task that comes again', () => {
  const monthly = { recurs: 'month' as const, every: 1 };

  it('makes the next one when it is verified, once', async () => {
    const world = await newWorld();
    const { id } = await assign(world, {
      deadline: '2030-01-31',
      recurrence: monthly,
      contributorIds: [world.unit.BT],
    });
    await finish(world, id);
    await world.run(null, async (ctx) => {
      expect(await makeDueTasks(ctx)).toBe(0);
    });
    const { body } = await world.call('nga', contract.listTasks, {});
    expect(body.tasks.map((task) => [task.deadline, task.occurrence, task.state])).toEqual([
      ['2030-01-31', 1, 'done'],
      ['2030-02-28', 2, 'assigned'],
    ]);
    const next = await see(world, body.tasks[1]!.id);
    expect(next.contributors.map((unit) => unit.id)).toEqual([world.unit.BT]);
    expect(next.series.map((one) => one.id)).toEqual([id]);
  });

  it('makes the next one when its day has come, and none after the end or a cancellation', async () => {
    const world = await newWorld();
    await assign(world, { deadline: '2030-01-31', recurrence: { ...monthly, until: '2030-03-15' } });
    const stopped = await assign(world, { deadline: '2030-01-31', recurrence: monthly });
    await decide(world, stopped.id, 'cancel', { note: 'Thôi' });
    const madeOn = (now: string) => world.run(null, (ctx) => makeDueTasks({ ...ctx, now }));
    expect(await madeOn('2030-01-30T02:00:00.000Z')).toBe(0);
    expect(await madeOn('2030-01-31T02:00:00.000Z')).toBe(1);
    expect(await madeOn('2030-01-31T03:00:00.000Z')).toBe(0);
    expect(await madeOn('2030-02-28T02:00:00.000Z')).toBe(0);
  });

  it('needs its first deadline', async () => {
    const world = await newWorld();
    const fields = fieldsOf(world, { deadline: null, recurrence: monthly });
    expect((await world.call('nga', contract.createTask, fields)).body.errors?.[0]?.field).toBe('deadline');
  });

  it('does not hinder its verification when the unit is gone meanwhile', async () => {
    const world = await newWorld();
    const { id } = await assign(world, { deadline: '2030-01-31', recurrence: monthly });
    await work(world, id, 'accept');
    await work(world, id, 'submit', { note: 'Xong' });
    await world.call('quan', people.recordUnitChange, {
      kind: 'merge',
      changedOn: '2025-07-01',
      legalDocument: '1687/NQ-UBTVQH15',
      parts: [{ fromUnitId: world.unit.STC, toUnitId: world.unit.SCT, weight: '1' }],
    });
    expect((await decide(world, id, 'verify')).body.state).toBe('done');
  });
});

describe('what happens below', () => {
  const tree = async () => {
    const world = await newWorld();
    const top = await assign(world, { deadline: '2030-06-28' });
    const part = await assign(world, { parentId: top.id, deadline: '2030-05-01' });
    const low = await assign(world, { parentId: part.id, deadline: '2030-04-01', confidential: true });
    const done = await assign(world, { parentId: top.id, deadline: '2030-05-02' });
    await finish(world, done.id);
    return { world, top, part, low, done };
  };
  const asDaysOf = (world: World, ids: string[]) =>
    Promise.all(
      ids.map(async (id) => {
        const row = await world.run(null, (ctx) =>
          ctx.db
            .selectFrom('task')
            .select(['deadline', 'state', 'parent_id'])
            .where('id', '=', id)
            .executeTakeFirstOrThrow(),
        );
        return [row.deadline, row.state, row.parent_id];
      }),
    );

  it('is asked before a parent is cancelled, and done in the same step', async () => {
    const { world, top, part, low, done } = await tree();
    expect((await see(world, top.id)).openBelow).toBe(2);
    const asked = await decide(world, top.id, 'cancel', { note: 'Thôi' });
    expect([asked.status, asked.body.errors?.[0]]).toMatchObject([
      400,
      { field: 'below', code: 'say_below' },
    ]);
    expect((await see(world, top.id)).state).toBe('assigned');
    await decide(world, top.id, 'cancel', { note: 'Thôi', below: 'cancel' });
    expect((await asDaysOf(world, [part.id, low.id, done.id])).map(([, state]) => state)).toEqual([
      'cancelled',
      'cancelled',
      'done',
    ]);
    expect((await see(world, part.id)).steps.at(-1)).toMatchObject({ act: 'cancel', note: 'Thôi' });
  });

  it('shifts the open deadlines by as many days', async () => {
    const { world, top, part, low, done } = await tree();
    const { revision } = await see(world, top.id);
    const input = { ...fieldsOf(world), id: top.id, expectedRevision: revision, deadline: '2030-07-08' };
    expect((await world.call('nga', contract.updateTask, input)).body.errors?.[0]?.field).toBe('below');
    await world.call('nga', contract.updateTask, { ...input, below: 'shift' });
    expect((await asDaysOf(world, [part.id, low.id, done.id])).map(([day]) => day)).toEqual([
      '2030-05-11',
      '2030-04-11',
      '2030-05-02',
    ]);
  });

  it('moves the parts up, or keeps them', async () => {
    const { world, top, part, low } = await tree();
    await decide(world, part.id, 'cancel', { note: 'Thôi', below: 'move' });
    expect((await asDaysOf(world, [low.id]))[0]).toEqual(['2030-04-01', 'assigned', top.id]);
    await decide(world, top.id, 'cancel', { note: 'Thôi', below: 'keep' });
    expect((await asDaysOf(world, [low.id]))[0]).toEqual(['2030-04-01', 'assigned', top.id]);
  });
});

describe('the list', () => {
  it('tells the leader whose is late, the worst first', async () => {
    const world = await newWorld();
    await assign(world);
    await assign(world, { leadUnitId: world.unit.BT });
    await world.run(null, (ctx) =>
      ctx.db
        .updateTable('task')
        .set({ deadline: '2022-01-01' })
        .where('lead_unit_id', '=', world.unit.BT)
        .execute(),
    );
    const { body } = await world.call('long', contract.listTasks, {});
    expect(body.units).toMatchObject([
      { unitId: world.unit.BT, openOverdue: 1, openInTime: 0 },
      { unitId: world.unit.STC, openOverdue: 0, openInTime: 1, worstDays: 0 },
    ]);
    expect(body.units[0]!.worstDays).toBeGreaterThan(1000);
    expect((await world.call('hoa', contract.listTasks, {})).body.units.map((unit) => unit.unitId)).toEqual([
      world.unit.STC,
    ]);
  });
});
