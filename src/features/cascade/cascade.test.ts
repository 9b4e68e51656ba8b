import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import type { RequestOf } from '../../kernel/endpoint.ts';
import { readSheets } from '../../papers/read/index.ts';
import { contract as documents } from '../documents/contract.ts';
import { contract as notices } from '../notices/contract.ts';
import { contract as people } from '../people/contract.ts';
import { contract } from './contract.ts';
import { remindCascade } from './index.ts';

const { newWorld } = await openTestApp();

const register = async (world: World, fields: Partial<RequestOf<typeof documents.createDocument>>) => {
  const { status, body } = await world.call('nga', documents.createDocument, {
    type: 'ke_hoach',
    title: 'Kế hoạch',
    ...fields,
  });
  expect(status).toBe(200);
  return body.id;
};
const resolution = (world: World) =>
  register(world, {
    type: 'nghi_quyet',
    symbol: '03-NQ/TU',
    issuedOn: '2021-01-29',
    title: 'Nghị quyết về xây dựng Đảng',
  });
type Asked = Partial<RequestOf<typeof contract.requireImplementing>>;
const require = async (world: World, id: string, asked: Asked) => {
  const { status, body } = await world.call('nga', contract.requireImplementing, { id, ...asked });
  expect(status).toBe(200);
  return body;
};
const plan = (world: World, fields: Partial<RequestOf<typeof documents.createDocument>> = {}) =>
  register(world, {
    symbol: '15-KH/HU',
    issuer: 'Huyện Ba Tri',
    issuedOn: '2021-05-10',
    title: 'Kế hoạch thực hiện Nghị quyết 03-NQ/TU',
    ...fields,
  });

describe('a cascade', () => {
  it('asks every unit of a kind once, shows who has issued and how late, and where the gaps are', async () => {
    const world = await newWorld();
    const id = await resolution(world);
    const first = await require(world, id, {
      unitKinds: ['department', 'district'],
      documentType: 'ke_hoach',
      dueOn: '2021-04-30',
      ownerId: world.person.nga,
    });
    expect([first.added, first.already]).toEqual([3, 0]);
    expect(await require(world, id, { unitKinds: ['district'], unitIds: [world.unit.BTX] })).toMatchObject({
      added: 1,
      already: 1,
    });
    const duty = first.cascade.nodes.find((node) => node.duty?.unit.id === world.unit.BT)!.duty!;
    const documentId = await plan(world);
    const answered = await world.call('nga', contract.answerDuty, {
      id: duty.id,
      documentId,
      expectedRevision: duty.revision,
    });
    expect(answered.body).toMatchObject({ standing: 'late', daysLate: 10, answer: { symbol: '15-KH/HU' } });
    const { body } = await world.call('son', contract.getCascade, { id });
    expect(body.coverage).toEqual({ duties: 4, issued: 0, late: 1, open: 1, overdue: 2, excused: 0 });
    expect((await world.call('nga', documents.getDocument, { id: documentId })).body.relations).toMatchObject(
      [{ kind: 'implements', way: 'out', other: { symbol: '03-NQ/TU' } }],
    );
    expect((await world.events()).map((event) => event.verb)).toEqual([
      'documents.create',
      'cascade.require',
      'cascade.require',
      'documents.create',
      'documents.relate',
      'cascade.answer',
    ]);
  });

  it('goes from the province through the district to the commune', async () => {
    const world = await newWorld();
    const centre = await register(world, {
      type: 'nghi_quyet',
      symbol: '18-NQ/TW',
      issuedOn: '2017-10-25',
      title: 'Nghị quyết về tổ chức bộ máy',
    });
    const id = await resolution(world);
    await world.call('nga', documents.addRelation, { id, toId: centre, kind: 'implements' });
    const { cascade } = await require(world, id, { unitIds: [world.unit.BT], dueOn: '2021-06-30' });
    const district = await plan(world);
    await world.call('nga', contract.answerDuty, {
      id: cascade.nodes[0]!.duty!.id,
      documentId: district,
      expectedRevision: 1,
    });
    await require(world, district, { unitIds: [world.unit.BTX], dueOn: '2021-07-31' });
    const { body } = await world.call('nga', contract.getCascade, { id: centre });
    expect(
      body.nodes.map((node) => [node.level, node.document?.symbol ?? null, node.duty?.unit.name ?? null]),
    ).toEqual([
      [1, '03-NQ/TU', null],
      [2, '15-KH/HU', 'Huyện Ba Tri'],
      [3, null, 'Xã Bảo Thạnh'],
    ]);
    expect(body.nodes[0]!.below).toEqual({ due: 2, met: 1, gaps: 1 });
    const below = await world.call('nga', contract.getCascade, { id: district });
    expect(below.body.above.map((one) => one.symbol)).toEqual(['03-NQ/TU', '18-NQ/TW']);
  });

  it('finds papers that cite the number, and the unit they come from', async () => {
    const world = await newWorld();
    const id = await resolution(world);
    const { cascade } = await require(world, id, { unitIds: [world.unit.BT, world.unit.STC] });
    const linked = await plan(world, {
      symbol: '16-KH/HU',
      issuer: 'Sở Tài chính',
      title: 'Kế hoạch của Sở',
    });
    await world.call('nga', documents.addRelation, { id: linked, toId: id, kind: 'implements' });
    const citing = await plan(world, { title: 'Kế hoạch năm 2021' });
    await world.upload(
      'nga',
      documents.addDocumentFile,
      {
        name: 'ke-hoach.txt',
        bytes: 'Thực hiện Nghị quyết số 03-NQ/TU của Tỉnh ủy, huyện đề ra các việc sau.',
      },
      { id: citing },
    );
    const { body } = await world.call('nga', contract.listSuggestions, { id });
    const dutyOf = (unit: string) => cascade.nodes.find((node) => node.duty?.unit.id === unit)!.duty!.id;
    expect(body.suggestions).toMatchObject([
      { document: { id: linked }, why: 'linked', dutyId: dutyOf(world.unit.STC) },
      { document: { id: citing }, why: 'cites', dutyId: dutyOf(world.unit.BT) },
    ]);
    expect(body.suggestions[1]!.quote).toContain('03-NQ/TU');
  });

  it('excuses with a reason, takes an answer back, and lets nobody overwrite unseen', async () => {
    const world = await newWorld();
    const id = await resolution(world);
    const { cascade } = await require(world, id, { unitIds: [world.unit.STC], dueOn: '2021-04-30' });
    const dutyId = cascade.nodes[0]!.duty!.id;
    const excused = await world.call('nga', contract.changeDuty, {
      id: dutyId,
      expectedRevision: 1,
      dueOn: '2021-04-30',
      excused: 'Đã có trong kế hoạch chung',
    });
    expect(excused.body).toMatchObject({ standing: 'excused', revision: 2 });
    const stale = await world.call('quan', contract.changeDuty, { id: dutyId, expectedRevision: 1 });
    expect([stale.status, stale.body.reason]).toEqual([409, 'revision']);
    const documentId = await plan(world);
    await world.call('nga', contract.answerDuty, { id: dutyId, documentId, expectedRevision: 2 });
    expect((await world.call('nga', contract.removeDuty, { id: dutyId })).body.reason).toBe('already_issued');
    const reopened = await world.call('nga', contract.reopenDuty, { id: dutyId, expectedRevision: 3 });
    expect(reopened.body).toMatchObject({ standing: 'overdue', answer: null });
    expect((await world.call('nga', contract.removeDuty, { id: dutyId })).status).toBe(200);
    expect((await world.call('nga', contract.listCascades, {})).body.cascades).toEqual([]);
  });

  it('comes as a workbook', async () => {
    const world = await newWorld();
    const id = await resolution(world);
    await require(world, id, { unitKinds: ['district'], dueOn: '2021-04-30' });
    const { raw } = await world.call('long', contract.exportCascade, { id });
    const [sheet] = await readSheets(new Uint8Array(raw));
    expect(sheet!.cells.map((cell) => cell.value)).toEqual(
      expect.arrayContaining(['Huyện Ba Tri', 'Chưa ban hành, quá hạn']),
    );
  });
});

describe('reviews', () => {
  it('are read from the document, planned, held', async () => {
    const world = await newWorld();
    const id = await resolution(world);
    await world.upload(
      'nga',
      documents.addDocumentFile,
      { name: 'nq.txt', bytes: 'Định kỳ sơ kết 01 năm, 03 năm và tổng kết 05 năm thực hiện Nghị quyết.' },
      { id },
    );
    const { proposals } = (await world.call('nga', contract.proposeReviews, { id })).body;
    expect(proposals.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['interim', '2022-01-29'],
      ['interim', '2024-01-29'],
      ['final', '2026-01-29'],
    ]);
    const planned = await world.call('nga', contract.planReviews, { id, reviews: proposals });
    expect(planned.body.reviews).toHaveLength(3);
    expect((await world.call('nga', contract.proposeReviews, { id })).body.proposals).toEqual([]);
    const [first] = planned.body.reviews;
    const held = await world.call('nga', contract.holdReview, {
      id: first!.id,
      heldOn: '2022-02-03',
      expectedRevision: first!.revision,
    });
    expect(held.body).toMatchObject({ standing: 'held_late', daysLate: 5 });
    expect((await world.call('nga', contract.removeReview, { id: first!.id })).body.reason).toBe(
      'already_held',
    );
    const { body } = await world.call('long', contract.listCascades, {});
    expect(body.cascades[0]!.nextReview).toMatchObject({ dueOn: '2024-01-29' });
    expect(body.reviews.map((review) => review.dueOn)).toEqual(['2024-01-29', '2026-01-29']);
  });
});

describe('reminders', () => {
  const told = async (world: World, who: 'hoa' | 'nga') =>
    (await world.call(who, notices.listNotices, {})).body.notices.map((one) => one.title.vi);

  it('tell the unit and the one who follows it, once, until the paper is there', async () => {
    const world = await newWorld();
    const id = await resolution(world);
    const { cascade } = await require(world, id, {
      unitIds: [world.unit.STC],
      dueOn: '2021-04-30',
      ownerId: world.person.nga,
    });
    const remind = () => world.run(null, (ctx) => remindCascade(ctx, '2021-05-03'));
    expect(await remind()).toBe(2);
    expect(await remind()).toBe(0);
    expect(await told(world, 'hoa')).toEqual([
      'Sở Tài chính ban hành văn bản thực hiện 03-NQ/TU: quá hạn 3 ngày',
    ]);
    expect(await told(world, 'nga')).toHaveLength(1);
    const documentId = await plan(world);
    const { id: dutyId } = cascade.nodes[0]!.duty!;
    await world.call('nga', contract.answerDuty, { id: dutyId, documentId, expectedRevision: 1 });
    expect(await told(world, 'hoa')).toEqual([]);
    expect(await remind()).toBe(0);
  });

  it('tell the office of a review that comes', async () => {
    const world = await newWorld();
    const id = await resolution(world);
    await world.call('nga', contract.planReviews, {
      id,
      reviews: [{ kind: 'interim', dueOn: '2022-01-29' }],
    });
    await world.run(null, (ctx) => remindCascade(ctx, '2022-01-26'));
    expect(await told(world, 'nga')).toEqual(['Sơ kết 03-NQ/TU: còn 3 ngày']);
  });
});

describe('bad input', () => {
  it.each([
    [{ dueOn: '2020-12-31' }, 'dueOn', 'before_document'],
    [{ unitIds: [] }, 'unitIds', 'required'],
    [{ ownerId: '0190a1b2-0000-7000-8000-000000000000' }, 'ownerId', 'no_person'],
  ] as [Asked, string, string][])('%j names the field', async (wrong, field, code) => {
    const world = await newWorld();
    const id = await resolution(world);
    const { status, body } = await world.call('nga', contract.requireImplementing, {
      id,
      unitIds: [world.unit.STC],
      ...wrong,
    });
    expect([status, body.errors?.[0]]).toMatchObject([400, { field, code }]);
  });

  it('names a unit that no longer exists', async () => {
    const world = await newWorld();
    const id = await resolution(world);
    await world.call('quan', people.closeUnit, { id: world.unit.SCT, on: '2022-01-01' });
    const { body } = await world.call('nga', contract.requireImplementing, { id, unitIds: [world.unit.SCT] });
    expect(body.errors?.[0]).toMatchObject({ field: 'unitIds', code: 'unit_closed' });
  });

  it('names a review before the document and one held in the future', async () => {
    const world = await newWorld();
    const id = await resolution(world);
    const early = await world.call('nga', contract.planReviews, {
      id,
      reviews: [{ kind: 'final', dueOn: '2020-01-01' }],
    });
    expect(early.body.errors?.[0]?.field).toBe('reviews.0.dueOn');
    const { body } = await world.call('nga', contract.planReviews, {
      id,
      reviews: [{ kind: 'final', dueOn: '2026-01-01' }],
    });
    const future = await world.call('nga', contract.holdReview, {
      id: body.reviews[0]!.id,
      heldOn: '2099-01-01',
      expectedRevision: 1,
    });
    expect(future.body.errors?.[0]).toMatchObject({ field: 'heldOn', code: 'future' });
  });
});

describe('rights', () => {
  it('let only the office ask; a reporter sees no restricted paper', async () => {
    const world = await newWorld();
    const id = await resolution(world);
    const refused = await world.call('hoa', contract.requireImplementing, { id, unitIds: [world.unit.STC] });
    expect(refused.status).toBe(403);
    const { cascade } = await require(world, id, { unitIds: [world.unit.STC], dueOn: '2021-06-30' });
    const secret = await plan(world, { confidentiality: 'restricted', title: 'Kế hoạch nội bộ' });
    await world.call('nga', contract.answerDuty, {
      id: cascade.nodes[0]!.duty!.id,
      documentId: secret,
      expectedRevision: 1,
    });
    const seen = await world.call('hoa', contract.getCascade, { id });
    expect(seen.body.nodes).toMatchObject([{ document: null, duty: { answer: null, standing: 'issued' } }]);
    expect(JSON.stringify(seen.body)).not.toContain('Kế hoạch nội bộ');
  });

  it('keep another body out', async () => {
    const world = await newWorld();
    const id = await resolution(world);
    await require(world, id, { unitIds: [world.unit.STC] });
    expect((await world.call('stranger', contract.getCascade, { id })).status).toBe(404);
    expect((await world.call('stranger', contract.listCascades, {})).body.cascades).toEqual([]);
  });
});
