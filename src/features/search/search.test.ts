import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openTestApp, type Who, type World } from '../../../test/harness/index.ts';
import type { RequestOf } from '../../kernel/endpoint.ts';
import { contract as documents } from '../documents/contract.ts';
import { personContract as persons } from '../people/person-contract.ts';
import { unitContract as units } from '../people/unit-contract.ts';
import { contract as tasks } from '../tasks/contract.ts';
import { contract } from './contract.ts';
import { foldedWords, markedWords } from './rules.ts';

const { store, newWorld } = await openTestApp();

const find = async (world: World, who: Who, q: string, more: { kind?: 'task' | 'document' | 'unit' } = {}) =>
  (await world.call(who, contract.searchNames, { q, ...more })).body;
const titles = async (world: World, who: Who, q: string) =>
  (await find(world, who, q)).hits.map((hit) => hit.title);

const register = async (world: World, fields: Partial<RequestOf<typeof documents.createDocument>> = {}) => {
  const answer = await world.call('nga', documents.createDocument, {
    type: 'nghi_quyet',
    title: 'Đồng khởi mới',
    issuedOn: '2021-03-01',
    ...fields,
  });
  expect(answer.body).toMatchObject({ title: fields.title ?? 'Đồng khởi mới' });
  return answer.body;
};
const assign = async (world: World, fields: Partial<RequestOf<typeof tasks.createTask>> = {}) => {
  const answer = await world.call('nga', tasks.createTask, {
    title: 'Rà soát quy hoạch',
    leadUnitId: world.unit.STC,
    deadline: '2030-06-28',
    ...fields,
  });
  expect(answer.status).toBe(200);
  return answer.body;
};

describe('what is found', () => {
  it('has all the words, in any order, begun or whole, with or without marks, đ too', async () => {
    const world = await newWorld();
    await assign(world, { title: 'Tổ chức Đồng khởi mới tại Giồng Trôm' });
    for (const q of ['dong khoi', 'khởi đồng', 'GIONG tro to', 'đồng', 'dong', 'đô'])
      expect(await titles(world, 'nga', q), q).toContain('Tổ chức Đồng khởi mới tại Giồng Trôm');
    expect(await titles(world, 'nga', 'dong khoi ba tri')).toEqual([]);
    expect(await titles(world, 'nga', 'ruong')).toEqual([]);
  });

  it('puts the marks that were typed first', async () => {
    const world = await newWorld();
    await assign(world, { title: 'Dòng chảy' });
    await assign(world, { title: 'Đồng ruộng' });
    expect(await titles(world, 'nga', 'đồng')).toEqual(['Đồng ruộng', 'Dòng chảy']);
    expect(await titles(world, 'nga', 'dòng')).toEqual(['Dòng chảy', 'Đồng ruộng']);
  });

  it('is told by the symbol of a paper and the code of a task', async () => {
    const world = await newWorld();
    const { symbol } = await register(world, { symbol: '18-NQ/TU' });
    const { code } = await assign(world);
    expect(symbol).toBe('18-NQ/TU');
    expect((await find(world, 'nga', '18-nq/tu')).hits[0]).toMatchObject({
      kind: 'document',
      label: '18-NQ/TU',
    });
    expect((await find(world, 'nga', code)).hits).toMatchObject([{ kind: 'task', label: code }]);
  });

  it('forgives one slip of a letter when nothing else is there, and says so', async () => {
    const world = await newWorld();
    const { hits, isCorrected, words } = await find(world, 'nga', 'ngyuen thi');
    expect(hits.map((hit) => hit.title)).toEqual(['Nguyễn Thị Nga']);
    expect({ isCorrected, words }).toEqual({ isCorrected: true, words: ['thi', 'nguyen'] });
  });

  it('follows every change at once, and a former name of a unit leads to it', async () => {
    const world = await newWorld();
    const task = await assign(world, { title: 'Việc cũ' });
    await world.call('nga', tasks.updateTask, {
      id: task.id,
      expectedRevision: task.revision,
      title: 'Việc mới',
      leadUnitId: world.unit.STC,
      deadline: '2030-06-28',
    });
    expect(await titles(world, 'nga', 'viec cu')).toEqual([]);
    expect(await titles(world, 'nga', 'viec moi')).toEqual(['Việc mới']);
    await world.call('quan', persons.deactivatePerson, { id: world.person.hoa });
    expect(await titles(world, 'nga', 'le thi hoa')).toEqual([]);
    const renamed = await world.call('quan', units.renameUnit, {
      id: world.unit.BTX,
      name: 'Xã Tân Thạnh',
      shortName: '',
      on: '2021-02-01',
      legalDocument: 'Nghị quyết 01',
    });
    expect(renamed.status).toBe(200);
    expect((await find(world, 'nga', 'bao thanh')).hits).toMatchObject([
      { kind: 'unit', title: 'Xã Tân Thạnh', via: expect.stringContaining('Xã Bảo Thạnh') },
    ]);
  });

  it('has every one of many that were written at once, and none of those that went', async () => {
    const world = await newWorld();
    const { rows } = await sql<{ id: string }>`insert into person (body_id, id, name, email)
      select body_id, gen_random_uuid(), 'Huỳnh Khánh ' || n, n || '@' || id from person, generate_series(1, 300) as n
      where id = ${world.person.nga} returning id`.execute(store.db);
    expect(rows).toHaveLength(300);
    expect(await titles(world, 'nga', 'khanh 299')).toEqual(['Huỳnh Khánh 299']);
    await sql`update person set is_active = false where id = any (${rows.map((one) => one.id)}::uuid[])`.execute(
      store.db,
    );
    expect(await titles(world, 'nga', 'khanh 299')).toEqual([]);
  });

  it('can be narrowed to a kind, and says when there is more', async () => {
    const world = await newWorld();
    for (let i = 0; i < 4; i++) await assign(world, { title: `Huyện ${i}` });
    expect((await find(world, 'nga', 'huyen', { kind: 'unit' })).hits.map((hit) => hit.title)).toEqual([
      'Huyện Ba Tri',
    ]);
    const { body } = await world.call('nga', contract.searchNames, { q: 'huyen', limit: 3 });
    expect([body.hits.length, body.hasMore]).toEqual([3, true]);
  });

  it('is nothing for a text without words, and a text too long is refused', async () => {
    const world = await newWorld();
    expect((await find(world, 'nga', '%_\\')).hits).toEqual([]);
    expect((await find(world, 'nga', '')).hits).toEqual([]);
    expect((await world.call('nga', contract.searchNames, { q: 'a'.repeat(201) })).status).toBe(400);
  });
});

describe('who finds what', () => {
  it('a unit finds tasks it leads or contributes to; a member finds none of them', async () => {
    const world = await newWorld();
    await assign(world, { title: 'Quyết toán vốn', contributorIds: [world.unit.BT] });
    const seers: Who[] = ['quan', 'nga', 'long', 'son', 'hoa', 'kiet'];
    for (const who of seers) expect(await titles(world, who, 'quyet toan'), who).toEqual(['Quyết toán vốn']);
    expect(await titles(world, 'mai', 'quyet toan')).toEqual([]);
    await assign(world, { title: 'Quyết toán riêng' });
    expect(await titles(world, 'kiet', 'quyet toan rieng')).toEqual([]);
  });

  it('a confidential task is found by those named only, whatever their role', async () => {
    const world = await newWorld();
    await assign(world, { title: 'Việc kín', confidential: true, readerIds: [world.person.mai] });
    for (const who of ['nga', 'mai'] as const)
      expect(await titles(world, who, 'viec kin'), who).toEqual(['Việc kín']);
    for (const who of ['quan', 'long', 'son', 'hoa', 'kiet'] as const)
      expect(await titles(world, who, 'viec kin'), who).toEqual([]);
    expect((await find(world, 'hoa', 'viec kn')).hits).toEqual([]);
  });

  it('a restricted paper is found as the register shows it', async () => {
    const world = await newWorld();
    await register(world, {
      title: 'Nhân sự',
      confidentiality: 'restricted',
      readerIds: [world.person.mai],
    } as never);
    for (const who of ['quan', 'nga', 'long', 'son', 'mai', 'hoa', 'kiet'] as const) {
      const shown = (await world.call(who, documents.listDocuments, {})).body.documents.map(
        (one) => one.title,
      );
      expect(await titles(world, who, 'nhan su'), who).toEqual(shown);
    }
    expect(await titles(world, 'hoa', 'nhan su')).toEqual([]);
  });

  it('nobody finds what belongs to another body', async () => {
    const world = await newWorld();
    await assign(world, { title: 'Việc của Bến Tre' });
    expect(await titles(world, 'stranger', 'viec ben tre')).toEqual([]);
    expect(await titles(world, 'stranger', 'so tai chinh')).toHaveLength(1);
  });
});

describe('the words in the database', () => {
  it('are cut where they are too long for the index, and found all the same', async () => {
    const world = await newWorld();
    const long = 'a'.repeat(9_000);
    const { rows } = await sql<{ words: string }>`select words from search_parts(${long}, '')`.execute(
      store.db,
    );
    expect(rows[0]!.words).toBe(` ${foldedWords(long)[0]} `);
    await assign(world, { title: `Việc ${'b'.repeat(150)}` });
    expect(await titles(world, 'nga', `viec ${'b'.repeat(120)}`)).toHaveLength(1);
  });

  it('are those of the rules, for any text', async () => {
    const letters = fc.constantFrom(...'ĐđồÔ ôươ-/.,;“”–ÁẶẫ09aZz_%\'"\\$');
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: letters }), fc.string()), async (text) => {
        const clean = text.replaceAll('\0', '');
        const { rows } = await sql<{ key: string; words: string }>`
          select name_key as key, words from search_parts(${clean}, 'Đường 18')`.execute(store.db);
        const folded = foldedWords(`${clean} Đường 18`);
        expect(rows[0]).toEqual({
          key: foldedWords(clean).join(' '),
          words: ` ${[...folded, ...markedWords(`${clean} Đường 18`)].join(' ')} `,
        });
      }),
    );
  });
});
