import { describe, expect, it } from 'vitest';
import { openTestApp, type PersonName, type World } from '../../../test/harness/index.ts';
import { contract as documents } from '../documents/contract.ts';
import { contract as inbox } from '../inbox/contract.ts';
import { contract as notices } from '../notices/contract.ts';
import { contract } from './contract.ts';

const { newWorld } = await openTestApp();

const ask = async (world: World, more: object = {}) => {
  const { body } = await world.call('nga', documents.createDocument, {
    type: 'nghi_quyet',
    symbol: '03-NQ/TU',
    issuedOn: '2021-01-29',
    title: 'Nghị quyết về xây dựng Đảng',
    ...more,
  });
  await world.call('nga', contract.requireImplementing, {
    id: body.id,
    unitIds: [world.unit.BT, world.unit.STC],
    documentType: 'ke_hoach',
    dueOn: '2021-04-30',
  });
  const duty = await dutyOf(world, 'nga', body.id);
  return { id: body.id, dutyId: duty.id };
};
const dutyOf = async (world: World, who: PersonName, id: string, unit: 'BT' | 'STC' = 'BT') => {
  const { body } = await world.call(who, contract.getCascade, { id });
  return body.nodes.find((node) => node.duty?.unit.id === world.unit[unit])!.duty!;
};
const PAPER = {
  symbol: '15-KH/HU',
  issuedOn: '2021-04-20',
  title: 'Kế hoạch thực hiện Nghị quyết 03-NQ/TU',
  summary: 'Giao mười việc cho các xã',
};
const FILE = { name: 'ke-hoach.txt', bytes: 'Huyện ủy xây dựng kế hoạch thực hiện nghị quyết như sau.' };
const send = (world: World, who: PersonName, id: string, more: Record<string, string> = {}) =>
  world.upload(who, contract.submitAnswer, FILE, { ...PAPER, ...more, id });
const decide = (world: World, id: string, act: 'accept' | 'return', note?: string) =>
  world.call('nga', contract.decideAnswer, { id, act, note });
const inboxOf = async (world: World, who: PersonName) =>
  Object.fromEntries(
    (await world.call(who, inbox.getInbox, {})).body.sections.map(({ kind, items }) => [
      kind,
      items.map((item) => [item.title.vi, item.detail?.vi]),
    ]),
  );
const told = async (world: World, who: PersonName) =>
  (await world.call(who, notices.listNotices, {})).body.notices
    .filter((notice) => notice.kind === 'document_decided')
    .map((notice) => notice.title.vi);

describe('a unit that answers itself', () => {
  it('sends its paper in, has it returned, sends another, and the gap closes when that is accepted', async () => {
    const world = await newWorld();
    const { id, dutyId } = await ask(world);
    expect(await dutyOf(world, 'kiet', id)).toMatchObject({ standing: 'overdue', mayAnswer: true });
    const { status, body: first } = await send(world, 'kiet', dutyId);
    expect(status).toBe(200);
    expect(await dutyOf(world, 'nga', id)).toMatchObject({
      standing: 'overdue',
      submission: {
        state: 'submitted',
        symbol: '15-KH/HU',
        fileName: 'ke-hoach.txt',
        by: { name: 'Phạm Tuấn Kiệt' },
      },
    });
    expect((await inboxOf(world, 'nga')).document_check?.[0]?.[0]).toBe(
      'Huyện Ba Tri: 15-KH/HU thực hiện 03-NQ/TU',
    );
    expect((await inboxOf(world, 'kiet')).document).toBeUndefined();
    expect(await told(world, 'nga')).toEqual(['Huyện Ba Tri gửi văn bản thực hiện 03-NQ/TU, chờ xem xét']);

    expect((await decide(world, first.submission.id, 'return')).body.errors?.[0]?.field).toBe('note');
    await decide(world, first.submission.id, 'return', 'Thiếu phụ lục');
    expect(await dutyOf(world, 'kiet', id)).toMatchObject({
      standing: 'overdue',
      submission: { state: 'returned', note: 'Thiếu phụ lục', decidedBy: { name: 'Nguyễn Thị Nga' } },
    });
    expect((await inboxOf(world, 'kiet')).document).toEqual([
      ['Huyện Ba Tri: ban hành văn bản thực hiện 03-NQ/TU', 'Bị trả lại: Thiếu phụ lục'],
    ]);
    expect((await inboxOf(world, 'nga')).document_check).toBeUndefined();
    expect(await told(world, 'kiet')).toEqual(['Văn bản thực hiện 03-NQ/TU bị trả lại: Thiếu phụ lục']);
    expect(await told(world, 'nga')).toEqual([]);

    const { body: second } = await send(world, 'kiet', dutyId, { symbol: '16-KH/HU' });
    await decide(world, second.submission.id, 'accept');
    const met = await dutyOf(world, 'son', id);
    expect(met).toMatchObject({
      standing: 'issued',
      answer: { symbol: '16-KH/HU', issuedOn: '2021-04-20' },
      submission: { state: 'accepted' },
    });
    const { body: registered } = await world.call('nga', documents.getDocument, { id: met.answer!.id });
    expect(registered).toMatchObject({
      type: 'ke_hoach',
      issuer: 'Huyện Ba Tri',
      note: 'Giao mười việc cho các xã',
      files: [{ fileName: 'ke-hoach.txt' }],
      relations: [{ kind: 'implements', other: { symbol: '03-NQ/TU' } }],
    });
    expect(await told(world, 'kiet')).toContain('Đã ghi nhận văn bản thực hiện 03-NQ/TU');
    const verbs = (await world.events()).map((event) => event.verb);
    expect(verbs).toEqual(
      expect.arrayContaining(['cascade.submit_answer', 'cascade.return_answer', 'cascade.answer']),
    );
    expect((await send(world, 'kiet', dutyId)).body).toMatchObject({ status: 422, reason: 'settled' });
  });

  it('replaces what the office has not looked at; two who decide at once: the second is told', async () => {
    const world = await newWorld();
    const { id, dutyId } = await ask(world);
    const { body: first } = await send(world, 'kiet', dutyId);
    const { body: second } = await send(world, 'kiet', dutyId, { title: 'Bản sửa' });
    expect((await decide(world, first.submission.id, 'accept')).status).toBe(409);
    const both = await Promise.all([
      decide(world, second.submission.id, 'accept'),
      decide(world, second.submission.id, 'return', 'Sai mẫu'),
    ]);
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect((await dutyOf(world, 'nga', id)).submission?.title).toBe('Bản sửa');
  });

  it('is refused for another unit’s duty, and its paper is not seen by others', async () => {
    const world = await newWorld();
    const { id, dutyId } = await ask(world);
    for (const who of ['hoa', 'long', 'mai', 'son'] as const)
      expect([who, (await send(world, who, dutyId)).status]).toEqual([who, 403]);
    expect((await send(world, 'stranger' as PersonName, dutyId)).status).toBe(404);
    const { body } = await send(world, 'kiet', dutyId);
    const fileId = { id: body.submission.id };
    expect((await world.call('kiet', contract.downloadAnswer, fileId)).raw.toString()).toBe(FILE.bytes);
    expect((await world.call('son', contract.downloadAnswer, fileId)).status).toBe(200);
    for (const who of ['hoa', 'mai', 'stranger'] as const)
      expect((await world.call(who, contract.downloadAnswer, fileId)).status).toBe(404);
    expect((await dutyOf(world, 'hoa', id)).submission).toBeNull();
    const refused = await world.call('kiet', contract.decideAnswer, { ...fileId, act: 'accept' });
    expect(refused.status).toBe(403);
  });

  it('names what is wrong, and keeps nothing of it', async () => {
    const world = await newWorld();
    const { id, dutyId } = await ask(world);
    const wrong = async (more: Record<string, string>) =>
      (await send(world, 'kiet', dutyId, more)).body.errors?.map(({ field, code }) => [field, code]);
    expect(await wrong({ issuedOn: '2999-01-01' })).toEqual([['issuedOn', 'future']]);
    expect(await wrong({ issuedOn: '2020-12-31' })).toEqual([['issuedOn', 'before_document']]);
    expect(await wrong({ symbol: '' })).toEqual([['symbol', 'required']]);
    const program = { name: 'ke-hoach.exe', bytes: new Uint8Array([0x4d, 0x5a, 0, 1]) };
    const refused = await world.upload('kiet', contract.submitAnswer, program, { ...PAPER, id: dutyId });
    expect([refused.status, refused.body.errors?.[0]]).toMatchObject([400, { field: 'file', code: 'kind' }]);
    expect((await dutyOf(world, 'nga', id)).submission).toBeNull();
  });

  it('does not make a restricted document known', async () => {
    const world = await newWorld();
    const { id, dutyId } = await ask(world, {
      confidentiality: 'restricted',
      readerIds: [world.person.kiet],
    });
    const { body } = await send(world, 'kiet', dutyId);
    expect(await told(world, 'nga')).toEqual([
      'Huyện Ba Tri gửi văn bản thực hiện một văn bản hạn chế, chờ xem xét',
    ]);
    await decide(world, body.submission.id, 'accept');
    const answer = (await dutyOf(world, 'nga', id)).answer!;
    expect(answer.confidentiality).toBe('restricted');
    expect((await world.call('mai', documents.getDocument, { id: answer.id })).status).toBe(404);
    expect((await world.call('kiet', documents.getDocument, { id: answer.id })).status).toBe(200);
  });
});
