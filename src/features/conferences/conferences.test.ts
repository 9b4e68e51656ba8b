import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { makeYear } from '../../../test/harness/year.ts';
import type { RequestOf } from '../../kernel/endpoint.ts';
import { contract as assessments } from '../assessments/contract.ts';
import { verifySnapshotFile } from '../assessments/index.ts';
import { contract as documents } from '../documents/contract.ts';
import { contract } from './contract.ts';

const { newWorld } = await openTestApp();

const FIELDS: RequestOf<typeof contract.createConference> = {
  title: 'Hội nghị lần thứ 7 Ban Chấp hành Đảng bộ tỉnh',
  no: 7,
  organ: 'Ban Chấp hành Đảng bộ tỉnh',
  term: 'XI',
  extended: true,
  period: '2021',
  days: ['2021-12-01', '2021-11-30'],
  place: 'Hội trường Tỉnh ủy',
  incumbents: 50,
};

const plan = async (world: World) => {
  const { status, body } = await world.call('nga', contract.createConference, FIELDS);
  expect(status).toBe(200);
  return body.id;
};
const addItem = async (
  world: World,
  id: string,
  fields: Partial<RequestOf<typeof contract.addAgendaItem>> = {},
) =>
  (
    await world.call('nga', contract.addAgendaItem, {
      id,
      title: 'Tổng kết năm 2021',
      kind: 'decision',
      ...fields,
    })
  ).body.id;
const open = async (world: World) => {
  const year = await makeYear(world);
  const id = await plan(world);
  const itemId = await addItem(world, id);
  const { status, body } = await world.call('nga', contract.openConference, { id });
  expect(status).toBe(200);
  return { id, itemId, year, conference: body };
};

describe('planning a conference', () => {
  it('works for the office and leaves an event', async () => {
    const world = await newWorld();
    const id = await plan(world);
    const { body } = await world.call('mai', contract.getConference, { id });
    expect(body).toMatchObject({
      status: 'planned',
      days: ['2021-11-30', '2021-12-01'],
      incumbents: 50,
      snapshot: null,
    });
    expect((await world.events()).at(-1)).toMatchObject({ verb: 'conferences.plan', object_id: id });
  });

  it('is refused for a member, and leaves nothing', async () => {
    const world = await newWorld();
    expect((await world.call('mai', contract.createConference, FIELDS)).status).toBe(403);
    expect(await world.events()).toEqual([]);
  });

  it('names the field that is wrong', async () => {
    const world = await newWorld();
    const { status, body } = await world.call('nga', contract.createConference, {
      ...FIELDS,
      incumbents: 0,
      days: [],
    });
    expect(status).toBe(400);
    expect(body.errors?.map((error) => error.field).sort()).toEqual(['days', 'incumbents']);
  });

  it('is invisible to another body', async () => {
    const world = await newWorld();
    const id = await plan(world);
    expect((await world.call('stranger', contract.getConference, { id })).status).toBe(404);
    expect((await world.call('stranger', contract.listConferences, {})).body.conferences).toEqual([]);
  });

  it('does not overwrite what somebody else changed meanwhile', async () => {
    const world = await newWorld();
    const id = await plan(world);
    const change = { ...FIELDS, id, expectedRevision: 1 };
    expect(
      (await world.call('nga', contract.updateConference, { ...change, place: 'Nhà văn hóa' })).status,
    ).toBe(200);
    expect((await world.call('quan', contract.updateConference, change)).body).toMatchObject({
      status: 409,
      reason: 'revision',
    });
  });
});

describe('the agenda', () => {
  it('keeps its order and takes a day of the conference only', async () => {
    const world = await newWorld();
    const id = await plan(world);
    const first = await addItem(world, id, { title: 'Một' });
    const second = await addItem(world, id, { title: 'Hai', day: '2021-12-01' });
    const ordered = await world.call('nga', contract.orderAgenda, { id, itemIds: [second, first] });
    expect(ordered.body.agenda.map((item) => [item.ordinal, item.title])).toEqual([
      [1, 'Hai'],
      [2, 'Một'],
    ]);
    const wrong = await world.call('nga', contract.addAgendaItem, { id, title: 'Ba', day: '2021-12-05' });
    expect(wrong.body.errors?.[0]).toMatchObject({ field: 'day', code: 'other_day' });
    const removed = await world.call('nga', contract.removeAgendaItem, { id, itemId: second });
    expect(removed.body.agenda.map((item) => item.ordinal)).toEqual([1]);
  });

  it('hides a restricted item from those who are not seated, wherever they ask', async () => {
    const world = await newWorld();
    const id = await plan(world);
    await addItem(world, id, { title: 'Kiểm điểm', confidentiality: 'restricted' });
    const titles = async (who: 'long' | 'mai' | 'hoa' | 'son') =>
      (await world.call(who, contract.getConference, { id })).body.agenda.map((item) => item.title);
    expect(await titles('long')).toEqual(['Kiểm điểm']);
    expect(await titles('son')).toEqual(['Kiểm điểm']);
    expect(await titles('mai')).toEqual([]);
    await world.call('nga', contract.setAttendance, {
      id,
      people: [{ personId: world.person.mai, name: 'Đặng Ngọc Mai', state: 'present' }],
    });
    expect(await titles('mai')).toEqual(['Kiểm điểm']);
    expect(await titles('hoa')).toEqual([]);
  });
});

describe('papers', () => {
  it('are read by whom they are meant for, and a state secret is refused with a clear word', async () => {
    const world = await newWorld();
    const id = await plan(world);
    const itemId = await addItem(world, id);
    const file = { name: 'bao-cao.txt', bytes: 'Báo cáo về công tác năm 2021 của Ban Tổ chức, gồm ba phần.' };
    const kept = await world.upload('nga', contract.uploadPaper, file, {
      id,
      agendaItemId: itemId,
      title: 'Báo cáo',
      confidentiality: 'restricted',
    });
    expect(kept.status).toBe(200);
    const download = { id, paperId: kept.body.id };
    for (const who of ['long', 'son'] as const)
      expect((await world.call(who, contract.downloadPaper, download)).raw.toString()).toBe(file.bytes);
    expect((await world.call('hoa', contract.downloadPaper, download)).status).toBe(404);
    expect((await world.call('hoa', contract.getConference, { id })).body.agenda[0]?.papers).toEqual([]);
    const secret = await world.upload('nga', contract.uploadPaper, file, {
      id,
      title: 'Kế hoạch',
      confidentiality: 'state_secret',
    });
    expect(secret.body).toMatchObject({ status: 422, reason: 'state_secret' });
    const stamped = await world.upload(
      'nga',
      contract.uploadPaper,
      { name: 'a.txt', bytes: 'TỈNH ỦY\nMẬT\nKế hoạch bảo vệ mục tiêu.' },
      { id, title: 'Kế hoạch', confidentiality: 'internal' },
    );
    expect(stamped.body).toMatchObject({ status: 422, reason: 'state_secret' });
  });

  it('inherit the restriction of the item they belong to', async () => {
    const world = await newWorld();
    const id = await plan(world);
    const itemId = await addItem(world, id, { confidentiality: 'restricted' });
    const { body } = await world.upload(
      'nga',
      contract.uploadPaper,
      { name: 'a.txt', bytes: 'Nội dung kiểm điểm của tập thể.' },
      { id, agendaItemId: itemId, title: 'Bản kiểm điểm', confidentiality: 'public' },
    );
    expect((await world.call('mai', contract.downloadPaper, { id, paperId: body.id })).status).toBe(404);
  });

  it('that are registered documents show only to those who may see the document', async () => {
    const world = await newWorld();
    const id = await plan(world);
    const made = await world.call('nga', documents.createDocument, {
      type: 'bao_cao',
      title: 'Báo cáo riêng',
      confidentiality: 'restricted',
    });
    expect(made.status).toBe(200);
    const laid = await world.call('nga', contract.linkPaper, {
      id,
      documentId: made.body.id,
      title: 'Báo cáo',
      confidentiality: 'internal',
    });
    expect(laid.body.document).toMatchObject({ id: made.body.id });
    expect((await world.call('mai', contract.getConference, { id })).body.papers).toEqual([]);
    expect((await world.call('son', contract.getConference, { id })).body.papers).toHaveLength(1);
  });
});

describe('opening', () => {
  it("freezes the year's figures; what changes later does not touch them, and the file proves it without a server", async () => {
    const world = await newWorld();
    const { id, year, conference } = await open(world);
    expect(conference).toMatchObject({ status: 'open', snapshot: { targetCount: 4, changedSince: 0 } });
    await year.report('THU', '5000');
    const later = (await world.call('mai', contract.getConference, { id })).body.snapshot!;
    expect(later.hash).toBe(conference.snapshot!.hash);
    expect(later.changedSince).toBeGreaterThan(0);
    const frozen = await world.call('mai', assessments.getSnapshot, { id: later.id });
    expect(frozen.body.content.rows.find((row) => row.indicator?.code === 'THU')?.result?.value).toBe('4960');
    const file = (await world.call('mai', contract.downloadConferenceSnapshot, { id })).raw;
    expect(verifySnapshotFile(file.toString())).toMatchObject({ ok: true, hash: later.hash });
    const forged = file.toString().replace('4960', '4970');
    expect(forged).not.toBe(file.toString());
    expect(verifySnapshotFile(forged).ok).toBe(false);
  });

  it('is done once, and fixes the number of incumbents', async () => {
    const world = await newWorld();
    const { id } = await open(world);
    expect((await world.call('nga', contract.openConference, { id })).body).toMatchObject({
      reason: 'conference_open',
    });
    const changed = await world.call('nga', contract.updateConference, { ...FIELDS, id, incumbents: 40 });
    expect(changed.body.errors?.[0]).toMatchObject({ field: 'incumbents', code: 'fixed' });
  });
});

describe('a vote', () => {
  it('passes with more than half of all incumbents; exactly half fails', async () => {
    const world = await newWorld();
    const { id, itemId } = await open(world);
    const vote = (votesFor: number) =>
      world.call('nga', contract.recordMotion, {
        id,
        itemId,
        text: 'Thông qua',
        votesFor,
        votesAgainst: 3,
        abstained: 1,
      });
    expect((await vote(25)).body).toMatchObject({ passed: false, eligible: 50, needed: 26, notVoting: 21 });
    expect((await vote(26)).body).toMatchObject({ passed: true });
    expect((await world.events()).at(-1)).toMatchObject({
      verb: 'conferences.vote',
      data: { votesFor: 26, passed: true },
    });
  });

  it('counts no more hands than there are members in the room', async () => {
    const world = await newWorld();
    const { id, itemId } = await open(world);
    const people = Array.from({ length: 30 }, (_, i) => ({
      name: `Ủy viên ${i}`,
      state: 'present' as const,
    }));
    const seated = await world.call('nga', contract.setAttendance, {
      id,
      people: [...people, { name: 'Khách', role: 'guest', state: 'present' }],
    });
    expect(seated.body.presence).toEqual({ members: 30, present: 30, absent: 0, guests: 1 });
    const { status, body } = await world.call('nga', contract.recordMotion, {
      id,
      itemId,
      text: 'Thông qua',
      votesFor: 31,
      votesAgainst: 0,
      abstained: 0,
    });
    expect(status).toBe(400);
    expect(body.errors?.[0]).toMatchObject({ field: 'votesFor', code: 'more_than_present' });
  });

  it('recorded wrongly is struck with a reason and stays on record', async () => {
    const world = await newWorld();
    const { id, itemId } = await open(world);
    const { body } = await world.call('nga', contract.recordMotion, {
      id,
      itemId,
      text: 'Thông qua',
      votesFor: 30,
      votesAgainst: 0,
      abstained: 0,
    });
    const struck = await world.call('nga', contract.withdrawMotion, {
      id,
      motionId: body.id,
      reason: 'Đếm nhầm',
    });
    expect(struck.body).toMatchObject({ withdrawReason: 'Đếm nhầm', votesFor: 30 });
    const seen = (await world.call('mai', contract.getConference, { id })).body.agenda[0]!;
    expect(seen.motions).toHaveLength(1);
  });

  it('is refused for a member, before the opening and after the closing', async () => {
    const world = await newWorld();
    const { id, itemId } = await open(world);
    const vote = { id, itemId, text: 'Thông qua', votesFor: 30, votesAgainst: 0, abstained: 0 };
    expect((await world.call('mai', contract.recordMotion, vote)).status).toBe(403);
    await world.call('nga', contract.closeConference, { id });
    expect((await world.call('nga', contract.recordMotion, vote)).body).toMatchObject({
      reason: 'conference_closed',
    });
    const planned = await plan(world);
    const early = { ...vote, id: planned, itemId: await addItem(world, planned) };
    expect((await world.call('nga', contract.recordMotion, early)).body).toMatchObject({
      reason: 'conference_not_open',
    });
  });
});

describe('attendance', () => {
  it('seats no more members than are in office, and nobody twice', async () => {
    const world = await newWorld();
    const id = await plan(world);
    const many = Array.from({ length: 51 }, (_, i) => ({ name: `Ủy viên ${i}` }));
    const tooMany = await world.call('nga', contract.setAttendance, { id, people: many });
    expect(tooMany.body.errors?.[0]).toMatchObject({ field: 'people', code: 'more_than_incumbents' });
    const mai = { personId: world.person.mai, name: 'Mai' };
    const twice = await world.call('nga', contract.setAttendance, { id, people: [mai, mai] });
    expect(twice.body.errors?.[0]).toMatchObject({ code: 'twice' });
  });
});

describe('conclusions', () => {
  it('are recorded on an item of this conference, and an item with one stays on the agenda', async () => {
    const world = await newWorld();
    const { id, itemId } = await open(world);
    const made = await world.call('nga', contract.recordConclusion, { id, itemId, text: 'Thống nhất.' });
    expect(made.body).toMatchObject({ text: 'Thống nhất.', recordedBy: { name: 'Nguyễn Thị Nga' } });
    expect((await world.call('nga', contract.removeAgendaItem, { id, itemId })).body).toMatchObject({
      reason: 'item_in_use',
    });
    const other = await plan(world);
    expect(
      (await world.call('nga', contract.recordConclusion, { id: other, itemId, text: 'x' })).status,
    ).toBe(422);
  });
});
