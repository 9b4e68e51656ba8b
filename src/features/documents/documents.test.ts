import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import type { RequestOf } from '../../kernel/endpoint.ts';
import { contract } from './contract.ts';

const { newWorld } = await openTestApp();

type Fields = RequestOf<typeof contract.createDocument>;
const PROGRAMME: Fields = {
  type: 'chuong_trinh',
  symbol: '28-CTr/TU',
  issuer: 'Tỉnh ủy Bến Tre',
  issuedOn: '2021-01-29',
  title: 'Chương trình hành động về sắp xếp bộ máy',
};
const register = async (world: World, fields: Partial<Fields> = {}) => {
  const { status, body } = await world.call('nga', contract.createDocument, { ...PROGRAMME, ...fields });
  expect(status).toBe(200);
  return body;
};
const addTerm = (world: World, name: string, startsOn: string, endsOn: string | null = null) =>
  world.call('nga', contract.createTerm, { issuerSymbol: 'TU', name, startsOn, endsOn });

describe('registering', () => {
  it('keeps what was said, prints the number in its official form and leaves an event', async () => {
    const world = await newWorld();
    const term = await addTerm(world, 'Khóa XI', '2020-10-16');
    const document = await register(world, { symbol: 'số 7 - CTr/TU' });
    expect(document).toMatchObject({
      symbol: '07-CTr/TU',
      number: 7,
      side: 'party',
      issuerSymbol: 'TU',
      term: { id: term.body.id },
      warnings: [],
      createdBy: { name: 'Nguyễn Thị Nga' },
    });
    expect((await world.events()).at(-1)).toMatchObject({
      verb: 'documents.create',
      object_id: document.id,
      data: { symbol: '07-CTr/TU' },
    });
  });

  it('is refused for who may not', async () => {
    const world = await newWorld();
    for (const who of ['hoa', 'long', 'mai', 'son'] as const)
      expect((await world.call(who, contract.createDocument, PROGRAMME)).status).toBe(403);
    expect((await world.call('nobody', contract.createDocument, PROGRAMME)).status).toBe(401);
  });

  it.each([
    [{ title: '' }, 'title'],
    [{ symbol: 'hai mươi tám' }, 'symbol'],
    [{ type: 'de_an' }, 'type'],
    [{ issuedOn: '2021-02-30' }, 'issuedOn'],
    [{ type: 'quyet_dinh', symbol: '317/QĐ-UBND', issuedOn: null }, 'issuedOn'],
    [{ side: 'state' }, 'symbol'],
  ] as const)('names the field that is wrong: %j', async (wrong, field) => {
    const world = await newWorld();
    const { status, body } = await world.call('nga', contract.createDocument, { ...PROGRAMME, ...wrong });
    expect(status).toBe(400);
    expect(body.errors?.map((error) => error.field)).toContain(field);
  });

  it('refuses a paper marked as a state secret', async () => {
    const world = await newWorld();
    const { status, body } = await world.call('nga', contract.createDocument, {
      ...PROGRAMME,
      title: 'Báo cáo phòng thủ (Tối mật)',
    });
    expect(status).toBe(422);
    expect(body).toMatchObject({ reason: 'state_secret' });
  });
});

describe('two documents with one number', () => {
  it('are refused within a term, naming and linking the first', async () => {
    const world = await newWorld();
    await addTerm(world, 'Khóa XI', '2020-10-16');
    const first = await register(world);
    const { status, body } = await world.call('nga', contract.createDocument, {
      ...PROGRAMME,
      title: 'Khác',
      issuedOn: '2024-05-05',
    });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      reason: 'document_number_taken',
      related: { type: 'document', id: first.id },
      errors: [{ field: 'symbol' }],
    });
    expect(body.detail).toContain('29/01/2021');
  });

  it('stand side by side in two terms', async () => {
    const world = await newWorld();
    await addTerm(world, 'Khóa X', '2015-10-17', '2020-10-15');
    await addTerm(world, 'Khóa XI', '2020-10-16');
    await register(world, { issuedOn: '2018-03-02' });
    const second = await register(world);
    expect(second.term?.name).toBe('Khóa XI');
  });

  it('are told apart by type where both print QĐ', async () => {
    const world = await newWorld();
    await addTerm(world, 'Khóa XI', '2020-10-16');
    await register(world, { type: 'quyet_dinh', symbol: '12-QĐ/TU' });
    await register(world, { type: 'quy_dinh', symbol: '12-QĐ/TU' });
    const again = await world.call('nga', contract.createDocument, {
      ...PROGRAMME,
      type: 'quy_dinh',
      symbol: '12-QĐ/TU',
    });
    expect(again.status).toBe(409);
  });

  it('begin again each year on the state side', async () => {
    const world = await newWorld();
    const state = { type: 'quyet_dinh', symbol: '317/QĐ-UBND', issuer: 'UBND tỉnh Bến Tre' } as const;
    await register(world, { ...state, issuedOn: '2021-02-02' });
    await register(world, { ...state, issuedOn: '2022-02-02' });
    const clash = await world.call('nga', contract.createDocument, {
      ...PROGRAMME,
      ...state,
      issuer: 'Ủy ban nhân dân tỉnh Bến Tre',
      issuedOn: '2022-11-11',
    });
    expect(clash.status).toBe(409);
  });

  it('are guessed within five years while no term is registered, and settled when it is', async () => {
    const world = await newWorld();
    await register(world, { issuedOn: '2014-01-01' });
    const second = await register(world);
    expect(second.warnings.map((warning) => warning.code)).toEqual(['no_term']);
    expect(
      (await world.call('nga', contract.createDocument, { ...PROGRAMME, issuedOn: '2023-01-01' })).status,
    ).toBe(409);
    await addTerm(world, 'Khóa XI', '2020-10-16');
    const settled = await world.call('nga', contract.getDocument, { id: second.id });
    expect(settled.body).toMatchObject({ term: { name: 'Khóa XI' }, warnings: [] });
  });

  it('do not keep a document from being saved again under its own number', async () => {
    const world = await newWorld();
    const { id, revision } = await register(world);
    const changed = { ...PROGRAMME, id, title: 'Chương trình hành động (bản sửa)' };
    const saved = await world.call('nga', contract.updateDocument, {
      ...changed,
      expectedRevision: revision,
    });
    expect(saved.body).toMatchObject({ title: changed.title, revision: revision + 1 });
    const late = await world.call('quan', contract.updateDocument, {
      ...changed,
      expectedRevision: revision,
    });
    expect(late.body).toMatchObject({ code: 'conflict', reason: 'document_changed' });
  });
});

describe('the next number', () => {
  it('follows the highest of its series', async () => {
    const world = await newWorld();
    await addTerm(world, 'Khóa XI', '2020-10-16');
    await register(world);
    const ask = { type: 'chuong_trinh', side: 'party', issuerSymbol: 'TU', issuedOn: '2022-01-01' } as const;
    const next = await world.call('nga', contract.suggestNumber, ask);
    expect(next.body).toMatchObject({ number: 29, symbol: '29-CTr/TU', term: { name: 'Khóa XI' } });
    const other = await world.call('nga', contract.suggestNumber, { ...ask, type: 'de_an' });
    expect(other.body).toMatchObject({ symbol: '01-ĐA/TU' });
  });
});

describe('terms', () => {
  it('do not overlap', async () => {
    const world = await newWorld();
    await addTerm(world, 'Khóa X', '2015-10-17', '2020-10-15');
    const clash = await addTerm(world, 'Khóa XI', '2020-10-15');
    expect(clash.body).toMatchObject({ reason: 'term_overlaps', status: 409 });
    expect((await addTerm(world, 'Khóa XI', '2020-10-16')).status).toBe(200);
  });
});

describe('the register', () => {
  it('is searched without marks, by number, title and type', async () => {
    const world = await newWorld();
    await register(world);
    await register(world, { type: 'de_an', symbol: '02-ĐA/TU', title: 'Đề án tinh gọn đầu mối' });
    const find = async (search: string) =>
      (await world.call('mai', contract.listDocuments, { search })).body.documents.map((one) => one.symbol);
    expect(await find('sap xep')).toEqual(['28-CTr/TU']);
    expect(await find('de an dau moi')).toEqual(['02-ĐA/TU']);
    expect(await find('02-đa')).toEqual(['02-ĐA/TU']);
    expect(await find('100%')).toEqual([]);
  });

  it('is filtered and counted', async () => {
    const world = await newWorld();
    await register(world);
    await register(world, { symbol: '29-CTr/TU', issuedOn: '2022-03-01' });
    const { body } = await world.call('mai', contract.listDocuments, { year: 2022, limit: 1 });
    expect(body).toMatchObject({
      total: 1,
      years: [2022, 2021],
      issuers: [{ issuerSymbol: 'TU', count: 2 }],
    });
  });

  it('shows nothing of another body', async () => {
    const world = await newWorld();
    const { id } = await register(world);
    expect((await world.call('stranger', contract.getDocument, { id })).status).toBe(404);
    expect((await world.call('stranger', contract.listDocuments)).body.total).toBe(0);
    expect((await world.call('stranger', contract.deleteDocument, { id })).status).toBe(404);
  });
});

describe('a restricted document', () => {
  it('is known to the office, administrators, leaders, inspectors and the persons named, and to nobody else', async () => {
    const world = await newWorld();
    const { id } = await register(world, { confidentiality: 'restricted', readerIds: [world.person.hoa] });
    const statuses = async (who: 'quan' | 'nga' | 'hoa' | 'kiet' | 'long' | 'mai' | 'son') => [
      (await world.call(who, contract.getDocument, { id })).status,
      (await world.call(who, contract.getFamily, { id })).status,
      (await world.call(who, contract.getDocumentText, { id })).status,
      (await world.call(who, contract.listDocuments)).body.total,
    ];
    for (const who of ['quan', 'nga', 'long', 'hoa', 'son'] as const)
      expect(await statuses(who)).toEqual([200, 200, 200, 1]);
    for (const who of ['kiet', 'mai'] as const) expect(await statuses(who)).toEqual([404, 404, 404, 0]);
  });

  it('does not show through its relations', async () => {
    const world = await newWorld();
    const open = await register(world);
    const closed = await register(world, { symbol: '29-CTr/TU', confidentiality: 'restricted' });
    await world.call('nga', contract.addRelation, { id: closed.id, toId: open.id, kind: 'implements' });
    const seen = await world.call('mai', contract.getDocument, { id: open.id });
    expect(seen.body.relations).toEqual([]);
    const family = await world.call('mai', contract.getFamily, { id: open.id });
    expect(family.body).toMatchObject({ documents: [{ id: open.id }], edges: [] });
    expect((await world.call('nga', contract.getFamily, { id: open.id })).body.edges).toHaveLength(1);
  });
});

describe('relations', () => {
  it('join a family, and circles are refused', async () => {
    const world = await newWorld();
    const resolution = await register(world, {
      type: 'nghi_quyet',
      symbol: '18-NQ/TW',
      issuedOn: '2017-10-25',
    });
    const programme = await register(world);
    const scheme = await register(world, { type: 'de_an', symbol: '02-ĐA/TU' });
    const relate = (id: string, toId: string) =>
      world.call('nga', contract.addRelation, { id, toId, kind: 'implements' });
    expect((await relate(programme.id, resolution.id)).body).toMatchObject({
      way: 'out',
      other: { symbol: '18-NQ/TW' },
    });
    await relate(scheme.id, programme.id);
    expect((await relate(resolution.id, scheme.id)).body).toMatchObject({ reason: 'relation_circle' });
    expect((await relate(scheme.id, scheme.id)).body.errors?.[0]?.field).toBe('toId');
    expect((await relate(scheme.id, programme.id)).body).toMatchObject({ reason: 'relation_exists' });
    const { body } = await world.call('mai', contract.getFamily, { id: scheme.id });
    expect(body.documents.map((one) => one.symbol)).toEqual(['18-NQ/TW', '28-CTr/TU', '02-ĐA/TU']);
    expect(body.edges).toHaveLength(2);
  });

  it('are taken back', async () => {
    const world = await newWorld();
    const a = await register(world);
    const b = await register(world, { symbol: '29-CTr/TU' });
    const { body } = await world.call('nga', contract.addRelation, { id: a.id, toId: b.id, kind: 'refers' });
    await world.call('nga', contract.removeRelation, { id: b.id, relationId: body.id });
    expect((await world.call('nga', contract.getDocument, { id: a.id })).body.relations).toEqual([]);
    expect((await world.events()).at(-1)?.verb).toBe('documents.unrelate');
  });
});

describe('files', () => {
  const text = 'Thu ngân sách ước đạt 4.960 tỷ đồng.\nVốn đầu tư ước đạt 19.036 tỷ đồng.';
  const upload = (world: World, id: string, bytes: Uint8Array | string, name = 'bao-cao.txt') =>
    world.upload('nga', contract.addDocumentFile, { name, bytes }, { id });

  it('are kept as they came and their text can be asked for around a place', async () => {
    const world = await newWorld();
    const { id } = await register(world);
    const { status, body: file } = await upload(world, id, text);
    expect(status).toBe(200);
    expect(file).toMatchObject({ fileName: 'bao-cao.txt', format: 'txt', textLength: text.length });
    const got = await world.call('mai', contract.downloadDocumentFile, { id, fileId: file.id });
    expect(got.raw.toString('utf8')).toBe(text);
    expect(got.headers['content-disposition']).toContain('bao-cao.txt');
    const start = text.indexOf('19.036');
    const place = await world.call('mai', contract.getDocumentText, {
      id,
      start,
      end: start + 6,
      around: 12,
    });
    expect(place.body).toMatchObject({ fileId: file.id, start, end: start + 6, total: text.length });
    expect(text.slice(place.body.offset)).toContain(place.body.text);
    expect((await world.events()).at(-1)).toMatchObject({ verb: 'documents.add_file', object_id: id });
  });

  it('find a place again by its quotation after a new file came', async () => {
    const world = await newWorld();
    const { id } = await register(world);
    await upload(world, id, 'Bản trước không có câu này, chỉ có chữ.');
    const second = await upload(world, id, text, 'ban-2.txt');
    const place = await world.call('mai', contract.getDocumentText, {
      id,
      start: 0,
      end: 5,
      quote: '4.960 tỷ đồng',
    });
    expect(place.body).toMatchObject({ fileId: second.body.id, start: text.indexOf('4.960') });
  });

  it('leave the list when removed, but not the places that point into them', async () => {
    const world = await newWorld();
    const { id } = await register(world);
    const { body: file } = await upload(world, id, text);
    await world.call('nga', contract.removeDocumentFile, { id, fileId: file.id });
    expect((await world.call('mai', contract.getDocument, { id })).body.files).toEqual([]);
    expect((await world.call('mai', contract.getDocumentText, { id })).body.text).toBe(text);
    await world.call('nga', contract.restoreDocumentFile, { id, fileId: file.id });
    expect((await world.call('mai', contract.getDocument, { id })).body.files).toHaveLength(1);
  });

  it.each([
    ['an empty file', '', 'x.txt', 'empty'],
    ['a program named .txt', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400, 0x90)]), 'x.txt', null],
    [
      'a broken .docx',
      Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(300, 7)]),
      'x.docx',
      'unreadable',
    ],
  ] as const)('are refused with a clear word: %s', async (_, bytes, name, reason) => {
    const world = await newWorld();
    const { id } = await register(world);
    const { status, body } = await upload(world, id, bytes, name);
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'unreadable_file', ...(reason && { reason }) });
    expect(body.errors?.[0]?.field).toBe('file');
    expect((await world.call('nga', contract.getDocument, { id })).body.files).toEqual([]);
  });

  it('that carry a mark of secrecy are not kept', async () => {
    const world = await newWorld();
    const { id } = await register(world);
    const { body } = await upload(world, id, 'TỈNH ỦY\n*\nTUYỆT MẬT\n\nBáo cáo tình hình');
    expect(body).toMatchObject({ reason: 'state_secret' });
  });

  it('are refused for who may not add them', async () => {
    const world = await newWorld();
    const { id } = await register(world);
    const { status } = await world.upload(
      'hoa',
      contract.addDocumentFile,
      { name: 'a.txt', bytes: text },
      { id },
    );
    expect(status).toBe(403);
  });
});

describe('deleting', () => {
  it('frees the number and leaves an event', async () => {
    const world = await newWorld();
    const { id } = await register(world);
    await world.call('nga', contract.deleteDocument, { id });
    expect((await world.call('nga', contract.getDocument, { id })).status).toBe(404);
    await register(world);
    expect((await world.events()).map((event) => event.verb)).toContain('documents.delete');
  });
});
