import { describe, expect, it } from 'vitest';
import { openTestApp, type Who, type World } from '../../../test/harness/index.ts';
import type { RequestOf } from '../../kernel/endpoint.ts';
import { writeWorkbook } from '../../papers/write/index.ts';
import { contract as people } from '../people/contract.ts';
import { contract, STATES, TIMELINESS } from './contract.ts';
import { COLUMNS } from './rules.ts';
import { verbs } from './verbs.ts';

const { newWorld } = await openTestApp();

type New = Partial<RequestOf<typeof contract.createTask>>;
const fieldsOf = (world: World, fields: New = {}) => ({
  title: 'Rà soát thủ tục đầu tư',
  leadUnitId: world.unit.STC,
  deadline: '2030-06-28',
  ...fields,
});
const assign = async (world: World, fields: New = {}) => {
  const { status, body } = await world.call('nga', contract.createTask, fieldsOf(world, fields));
  expect(status).toBe(200);
  return body;
};
const revisionOf = async (world: World, id: string) =>
  (await world.call('quan', contract.getTask, { id })).body.revision;
const work = async (
  world: World,
  who: Who,
  id: string,
  act: RequestOf<typeof contract.workOnTask>['act'],
  more: Partial<RequestOf<typeof contract.workOnTask>> = {},
) =>
  world.call(who, contract.workOnTask, { id, act, expectedRevision: await revisionOf(world, id), ...more });
const decide = async (
  world: World,
  who: Who,
  id: string,
  act: RequestOf<typeof contract.decideTask>['act'],
  more: Partial<RequestOf<typeof contract.decideTask>> = {},
) =>
  world.call(who, contract.decideTask, { id, act, expectedRevision: await revisionOf(world, id), ...more });

describe('a task', () => {
  it('lives from assignment through a return to verification, and every step is kept', async () => {
    const world = await newWorld();
    const { id, code } = await assign(world);
    expect(code).toMatch(/^NV-\d{4}-000001$/);
    await work(world, 'hoa', id, 'accept');
    await work(world, 'hoa', id, 'report', { percent: 60, note: 'Xong 3/5', difficulties: 'Thiếu người' });
    await work(world, 'hoa', id, 'submit', { note: 'Đã có báo cáo' });
    const returned = await decide(world, 'nga', id, 'return', { note: 'Thiếu phụ lục' });
    expect(returned.body).toMatchObject({ state: 'returned', percent: 60 });
    await work(world, 'hoa', id, 'submit', { note: 'Đã bổ sung' });
    const { body } = await decide(world, 'nga', id, 'verify');
    expect(body).toMatchObject({ state: 'done', timeliness: 'done_on_time', percent: 100, acts: [] });
    expect(body.steps.map((step) => step.act)).toEqual([
      'assign',
      'accept',
      'report',
      'submit',
      'return',
      'submit',
      'verify',
    ]);
    expect((await world.events()).map((event) => event.verb)).toContain('tasks.verify');
  });

  it('is assigned by the office only', async () => {
    const world = await newWorld();
    expect((await world.call('hoa', contract.createTask, fieldsOf(world))).status).toBe(403);
    expect(await world.events()).toEqual([]);
  });

  it('takes a longer deadline when asked and granted, counted', async () => {
    const world = await newWorld();
    const { id } = await assign(world);
    expect((await work(world, 'hoa', id, 'ask_extension', { deadline: '2030-06-01' })).body.reason).toBe(
      'not_later',
    );
    await work(world, 'hoa', id, 'ask_extension', { deadline: '2030-08-30', note: 'Chờ số liệu' });
    const { body } = await decide(world, 'nga', id, 'grant_extension');
    expect(body).toMatchObject({ deadline: '2030-08-30', askedDeadline: null, extensions: 1 });
  });

  it('tells the second of two who verify at once', async () => {
    const world = await newWorld();
    const { id } = await assign(world);
    await work(world, 'hoa', id, 'accept');
    const { body } = await work(world, 'hoa', id, 'submit', { note: 'Xong' });
    const verify = { id, act: 'verify' as const, expectedRevision: body.revision };
    const answers = await Promise.all([
      world.call('nga', contract.decideTask, verify),
      world.call('quan', contract.decideTask, verify),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('takes reports from those who contribute, and nothing else from them', async () => {
    const world = await newWorld();
    const { id } = await assign(world, { contributorIds: [world.unit.BT] });
    expect((await work(world, 'kiet', id, 'accept')).body.reason).toBe('other_unit');
    await work(world, 'hoa', id, 'accept');
    expect((await work(world, 'kiet', id, 'report', { percent: 10 })).status).toBe(200);
    expect((await world.call('kiet', contract.getTask, { id })).body.acts).toEqual(['report']);
  });

  it('goes to another unit after a refusal', async () => {
    const world = await newWorld();
    const { id } = await assign(world);
    expect((await work(world, 'hoa', id, 'refuse')).body.errors?.[0]?.field).toBe('note');
    await work(world, 'hoa', id, 'refuse', { note: 'Không thuộc chức năng' });
    const { body } = await decide(world, 'nga', id, 'assign_again', { leadUnitId: world.unit.SCT });
    expect(body).toMatchObject({ state: 'assigned', leadUnit: { id: world.unit.SCT } });
  });
});

describe('bad input', () => {
  it('names a deadline in the past', async () => {
    const world = await newWorld();
    const { status, body } = await world.call(
      'nga',
      contract.createTask,
      fieldsOf(world, { deadline: '2020-01-01' }),
    );
    expect([status, body.errors?.[0]]).toMatchObject([400, { field: 'deadline', code: 'past' }]);
  });

  it('names what a unit became that no longer exists', async () => {
    const world = await newWorld();
    await world.call('quan', people.recordUnitChange, {
      kind: 'merge',
      changedOn: '2025-07-01',
      legalDocument: '1687/NQ-UBTVQH15',
      parts: [{ fromUnitId: world.unit.SCT, toUnitId: world.unit.STC, weight: '1' }],
    });
    const { body } = await world.call(
      'nga',
      contract.createTask,
      fieldsOf(world, { leadUnitId: world.unit.SCT }),
    );
    expect(body.errors?.[0]).toMatchObject({ field: 'leadUnitId', code: 'unit_closed' });
    expect(body.errors?.[0]?.message).toContain('nay là Sở Tài chính');
  });

  it('refuses a circle of parents', async () => {
    const world = await newWorld();
    const top = await assign(world);
    const middle = await assign(world, { parentId: top.id });
    const low = await assign(world, { parentId: middle.id });
    const { status, body } = await world.call('nga', contract.updateTask, {
      ...fieldsOf(world, { parentId: low.id }),
      id: top.id,
      expectedRevision: 1,
    });
    expect([status, body.reason]).toEqual([400, 'cycle']);
  });

  it('refuses proof of a forbidden kind and keeps what is allowed', async () => {
    const world = await newWorld();
    const { id } = await assign(world);
    const send = (name: string, bytes: string) =>
      world.upload('hoa', contract.addTaskFile, { name, bytes }, { id });
    expect((await send('a.exe', 'MZ')).body.reason).toBe('forbidden_kind');
    const { body } = await send('bao-cao.pdf', '%PDF-1.7');
    const fileId = body.files[0]!.id;
    expect((await world.call('hoa', contract.downloadTaskFile, { id, fileId })).raw.toString()).toBe(
      '%PDF-1.7',
    );
    expect((await world.call('kiet', contract.downloadTaskFile, { id, fileId })).status).toBe(404);
  });
});

describe('who sees a task', () => {
  const seen = async (world: World, who: Who, id: string) =>
    (await world.call(who, contract.getTask, { id })).status === 200 &&
    (await world.call(who, contract.listTasks, {})).body.total === 1;

  it('a unit its own, everybody above the units all', async () => {
    const world = await newWorld();
    const { id } = await assign(world);
    for (const who of ['nga', 'quan', 'hoa', 'long', 'son'] as const)
      expect([who, await seen(world, who, id)]).toEqual([who, true]);
    for (const who of ['kiet', 'mai', 'stranger'] as const)
      expect([who, await seen(world, who, id)]).toEqual([who, false]);
  });

  it('a confidential one only those named, the log included', async () => {
    const world = await newWorld();
    const { id } = await assign(world, { confidential: true, readerIds: [world.person.long] });
    for (const who of ['nga', 'long'] as const)
      expect([who, await seen(world, who, id)]).toEqual([who, true]);
    for (const who of ['quan', 'hoa', 'son', 'kiet', 'mai'] as const)
      expect([who, await seen(world, who, id)]).toEqual([who, false]);
    expect(JSON.stringify(await world.events())).not.toContain('Rà soát');
  });
});

describe('the list', () => {
  it('finds words without marks, and counts as the nation does', async () => {
    const world = await newWorld();
    const { id } = await assign(world, { title: 'Đẩy nhanh giải ngân đầu tư công' });
    await assign(world, { title: 'Trồng cây' });
    await work(world, 'hoa', id, 'accept');
    await work(world, 'hoa', id, 'submit', { note: 'Xong' });
    await decide(world, 'nga', id, 'verify');
    const { body } = await world.call('nga', contract.listTasks, { q: 'dau tu day' });
    expect(body.tasks.map((task) => task.id)).toEqual([id]);
    expect((await world.call('nga', contract.listTasks, {})).body.count).toEqual({
      total: 2,
      doneOnTime: 1,
      doneLate: 0,
      openInTime: 1,
      openOverdue: 0,
      completionRate: '100',
    });
  });

  it('filters by timeliness as the rule derives it', async () => {
    const world = await newWorld();
    for (const state of STATES)
      for (const deadline of [null, '2022-03-20', '2022-03-31', '2022-06-30'])
        for (const submitted of ['2022-03-15', '2022-04-10'])
          await world.run(null, async (ctx) => {
            const { id } = await verbs.createTask(
              { ...ctx, now: '2022-01-04T02:00:00.000Z' },
              contract.createTask.input.parse(fieldsOf(world, { deadline })),
            );
            const isDelivered = state === 'submitted' || state === 'done';
            await ctx.db
              .updateTable('task')
              .set({ state, submitted_on: isDelivered ? submitted : null })
              .where('id', '=', id)
              .execute();
          });
    await world.run(null, async (before) => {
      const ctx = { ...before, now: '2022-03-30T02:00:00.000Z' };
      const list = (timeliness?: (typeof TIMELINESS)[number]) =>
        verbs.listTasks(ctx, contract.listTasks.input.parse({ timeliness }));
      const all = (await list()).tasks;
      expect(all).toHaveLength(72);
      for (const timeliness of TIMELINESS) {
        const expected = all.filter((task) => task.timeliness === timeliness).map((task) => task.id);
        expect(expected.length).toBeGreaterThan(0);
        expect((await list(timeliness)).tasks.map((task) => task.id).sort()).toEqual(expected.sort());
      }
    });
  });

  it('gives the open deadlines as a calendar', async () => {
    const world = await newWorld();
    await assign(world);
    const { raw, headers } = await world.call('hoa', contract.exportCalendar, {});
    expect(headers['content-type']).toContain('text/calendar');
    expect(raw.toString()).toContain('DTSTART;VALUE=DATE:20300628');
  });
});

describe('parts', () => {
  it('roll up by weight', async () => {
    const world = await newWorld();
    const { id } = await assign(world);
    const part = await assign(world, { parentId: id, weight: '3' });
    await assign(world, { parentId: id, leadUnitId: world.unit.BT });
    await work(world, 'hoa', part.id, 'accept');
    await work(world, 'hoa', part.id, 'report', { percent: 40 });
    const { body } = await world.call('nga', contract.getTask, { id });
    expect([body.rolledUp, body.children.length]).toEqual(['30', 2]);
  });
});

describe('a workbook', () => {
  const XLSX = 'nhiem-vu.xlsx';
  it('comes back as it went out, and changes nothing', async () => {
    const world = await newWorld();
    await assign(world, { contributorIds: [world.unit.BT], product: 'Báo cáo', urgent: true });
    const { raw } = await world.call('nga', contract.exportTasks, {});
    const { status, body } = await world.upload('nga', contract.importTasks, { name: XLSX, bytes: raw });
    expect([status, body]).toEqual([200, { created: 0, updated: 0, unchanged: 1 }]);
    expect((await world.upload('hoa', contract.importTasks, { name: XLSX, bytes: raw })).status).toBe(403);
  });

  const sheetOf = (rows: Record<string, string>[]) =>
    writeWorkbook([{ name: 'Nhiệm vụ', columns: [...COLUMNS], rows }]);

  it('changes what has a code, makes what has none, keeps what it does not show', async () => {
    const world = await newWorld();
    const { id, code } = await assign(world, { urgent: true });
    const bytes = await sheetOf([
      { code, title: 'Rà soát lại', leadUnit: 'STC', deadline: '30/07/2030' },
      { title: 'Việc mới', leadUnit: 'sct', contributors: 'BT; BTX' },
    ]);
    const { body } = await world.upload('nga', contract.importTasks, { name: XLSX, bytes });
    expect(body).toEqual({ created: 1, updated: 1, unchanged: 0 });
    expect((await world.call('nga', contract.getTask, { id })).body).toMatchObject({
      title: 'Rà soát lại',
      deadline: '2030-07-30',
      urgent: true,
    });
  });

  it('is taken whole or not at all, each wrong cell named', async () => {
    const world = await newWorld();
    const bytes = await sheetOf([
      { title: 'Tốt', leadUnit: 'STC' },
      { title: 'Xấu', leadUnit: 'KHONG-CO' },
      { title: 'Xấu', leadUnit: 'STC', deadline: '31/02/2030' },
    ]);
    const { status, body } = await world.upload('nga', contract.importTasks, { name: XLSX, bytes });
    expect(status).toBe(400);
    expect(body.errors?.map((error) => error.field)).toEqual(['rows.3.leadUnit', 'rows.4.deadline']);
    expect((await world.call('nga', contract.listTasks, {})).body.total).toBe(0);
  });

  it('without the head is refused', async () => {
    const world = await newWorld();
    const bytes = await writeWorkbook([
      { name: 'A', columns: [{ key: 'a', header: 'Khác' }], rows: [{ a: '1' }] },
    ]);
    const { body } = await world.upload('nga', contract.importTasks, { name: XLSX, bytes });
    expect(body.reason).toBe('no_head');
  });
});
