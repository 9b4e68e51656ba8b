import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import type { RequestOf } from '../../kernel/endpoint.ts';
import { contract as documents } from '../documents/contract.ts';
import { contract as indicators } from '../indicators/contract.ts';
import { contract as resolutions } from '../resolutions/contract.ts';
import { contract, type ReviewFact } from './contract.ts';

const { newWorld } = await openTestApp();

const PAPER = `Báo cáo tình hình kinh tế - xã hội năm 2021

Thực hiện Chương trình hành động số 28-CTr/TU và Nghị quyết số 19-NQ/TW, năm 2021 tỉnh đạt nhiều kết quả.

Thu ngân sách ước đạt 4.960 tỷ đồng, đạt 101,29% dự toán Trung ương giao. Kim ngạch xuất khẩu đạt 1.250 triệu USD, tăng 8,3% so với cùng kỳ.`;

const startReading = async (world: World, text = PAPER, name = 'bao-cao.txt') => {
  const { status, body } = await world.upload('nga', contract.startReading, { name, bytes: text });
  expect(status).toBe(200);
  return body.id;
};
const open = async (world: World, id: string) => (await world.call('nga', contract.getReading, { id })).body;
const named = (facts: readonly ReviewFact[], name: string) => {
  const fact = facts.find((one) => one.kind === 'measure' && one.indicator.includes(name));
  expect(fact).toBeDefined();
  return fact as Extract<ReviewFact, { kind: 'measure' }>;
};
const addIndicator = async (world: World, code: string, nameVi: string, unit: string) =>
  (
    await world.call('nga', indicators.createIndicator, {
      code,
      nameVi,
      unit,
      direction: 'up',
      area: 'economy',
    })
  ).body;
const DOCUMENT = {
  type: 'bao_cao',
  symbol: '100-BC/TU',
  issuedOn: '2021-12-02',
  title: 'Báo cáo năm 2021',
} as const;
type Commit = RequestOf<typeof contract.commitReading>;
const commit = async (world: World, id: string, more: Partial<Commit> = {}) => {
  const { revision } = await open(world, id);
  return world.call('nga', contract.commitReading, {
    id,
    expectedRevision: revision,
    period: '2021',
    document: DOCUMENT,
    ...more,
  });
};

describe('starting', () => {
  it('gives text and facts to review, leaves an event, and saves nothing else', async () => {
    const world = await newWorld();
    const id = await startReading(world);
    const reading = await open(world, id);
    expect(reading.text).toBe(PAPER);
    const revenue = named(reading.facts, 'Thu ngân sách');
    expect(revenue).toMatchObject({ value: '4960', unit: 'tỷ đồng', measureKind: 'estimate' });
    const marked = revenue.marks.map(({ start, end }) => PAPER.slice(start, end));
    expect(marked).toEqual(['ước đạt 4.960 tỷ đồng', 'đạt 101,29% dự toán Trung ương giao']);
    expect(reading.header).toMatchObject({ type: 'bao_cao', period: '2021' });
    expect((await world.events()).at(-1)).toMatchObject({ verb: 'readings.start', object_id: id });
    expect((await world.call('nga', documents.listDocuments)).body.total).toBe(0);
    expect((await world.call('nga', indicators.listValues)).body.values).toEqual([]);
  });

  it('is refused for who may not, and unseen in another body', async () => {
    const world = await newWorld();
    for (const who of ['hoa', 'long', 'mai', 'son'] as const) {
      const { status } = await world.upload(who, contract.startReading, { name: 'a.txt', bytes: PAPER });
      expect(status).toBe(403);
    }
    const id = await startReading(world);
    expect((await world.call('stranger', contract.getReading, { id })).status).toBe(404);
    expect((await world.call('stranger', contract.listReadings)).body.readings).toEqual([]);
  });

  it.each([
    ['an empty file', '', 'a.txt', 'empty'],
    [
      'a broken .docx',
      Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(300, 7)]),
      'a.docx',
      'unreadable',
    ],
    [
      'a .docx with a password',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(1500),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'a.docx',
      'encrypted',
    ],
  ] as const)('says what is wrong with %s', async (_, bytes, name, reason) => {
    const world = await newWorld();
    const { status, body } = await world.upload('nga', contract.startReading, { name, bytes });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'unreadable_file', reason, errors: [{ field: 'file' }] });
    expect((await world.call('nga', contract.listReadings)).body.readings).toEqual([]);
  });

  it('is refused for a paper marked secret', async () => {
    const world = await newWorld();
    const { body } = await world.upload('nga', contract.startReading, {
      name: 'a.txt',
      bytes: `MẬT\n${PAPER}`,
    });
    expect(body).toMatchObject({ reason: 'state_secret' });
  });

  it('takes a text that is no official document calmly', async () => {
    const world = await newWorld();
    const id = await startReading(world, 'Hôm nay trời đẹp. Chúng tôi đi dạo bên sông và nói chuyện về hoa.');
    expect((await open(world, id)).facts).toEqual([]);
  });
});

describe('a document cited otherwise than it is registered', () => {
  it('is a finding as soon as the register has it, and is not related before somebody looked', async () => {
    const world = await newWorld();
    const id = await startReading(world, 'Thực hiện Chỉ thị số 18-NQ/TW, năm 2021 tỉnh đạt nhiều kết quả.');
    expect((await open(world, id)).findings).toEqual([]);
    const { status } = await world.call('nga', documents.createDocument, {
      type: 'nghi_quyet',
      symbol: '18-NQ/TW',
      issuedOn: '2017-10-25',
      title: 'Nghị quyết về sắp xếp bộ máy',
    });
    expect(status).toBe(200);
    const { findings, text } = await open(world, id);
    expect(findings).toMatchObject([{ code: 'document_mismatch', factIds: ['d0'] }]);
    expect(findings[0]!.spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Chỉ thị số 18-NQ/TW',
    ]);
    expect((await commit(world, id)).body).toMatchObject({ relations: 0 });
    const again = await startReading(world, text);
    await world.call('nga', contract.saveDecisions, {
      id: again,
      since: 0,
      decisions: [{ factId: 'r-d0-type', state: { status: 'open', answer: 'one_wrong' } }],
    });
    const saved = await commit(world, again, { document: { ...DOCUMENT, symbol: '101-BC/TU' } });
    expect(saved.body).toMatchObject({ relations: 1 });
  });
});

describe('deciding', () => {
  it('is kept, survives, and is seen by the other person, fact by fact', async () => {
    const world = await newWorld();
    const id = await startReading(world);
    const mine = await world.call('nga', contract.saveDecisions, {
      id,
      since: 0,
      decisions: [{ factId: 'm0', state: { status: 'accepted' } }],
    });
    expect(mine.body).toMatchObject({ revision: 1, changes: [] });
    const theirs = await world.call('quan', contract.saveDecisions, {
      id,
      since: 0,
      decisions: [{ factId: 'm1', state: { status: 'left_out' } }],
    });
    expect(theirs.body).toMatchObject({
      revision: 2,
      changes: [{ factId: 'm0', state: { status: 'accepted' }, changedBy: { name: 'Nguyễn Thị Nga' } }],
    });
    const news = await world.call('nga', contract.listChanges, { id, since: 1 });
    expect(news.body).toMatchObject({
      revision: 2,
      changes: [{ factId: 'm1', changedBy: { name: 'Trần Văn Quân' } }],
    });
    expect((await open(world, id)).decisions).toHaveLength(2);
    expect((await world.call('nga', contract.listReadings)).body.readings[0]).toMatchObject({
      decidedCount: 2,
    });
  });

  it('names the field that is wrong', async () => {
    const world = await newWorld();
    const id = await startReading(world);
    const { status, body } = await world.call('nga', contract.saveDecisions, {
      id,
      since: 0,
      decisions: [{ factId: 'm0', state: { status: 'maybe' as never } }],
    });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.field).toBe('decisions.0.state.status');
  });
});

describe('suggestions', () => {
  it('go by the meaning of the name and learn from what was linked', async () => {
    const world = await newWorld();
    const revenue = await addIndicator(world, 'THU', 'Thu ngân sách nhà nước trên địa bàn', 'tỷ đồng');
    const odd = await addIndicator(world, 'XNK', 'Giá trị hàng hóa bán ra nước ngoài', 'triệu USD');
    const id = await startReading(world);
    const reading = await open(world, id);
    const m = (name: string) => named(reading.facts, name).id;
    expect(reading.suggestions[m('Thu ngân sách')]?.[0]).toMatchObject({
      indicatorId: revenue.id,
      why: 'name',
    });
    await world.call('nga', contract.saveDecisions, {
      id,
      since: 0,
      decisions: [
        {
          factId: m('xuất khẩu'),
          state: { status: 'accepted', link: { to: 'indicator', indicatorId: odd.id } },
        },
      ],
    });
    expect((await commit(world, id)).status).toBe(200);
    const next = await open(world, await startReading(world));
    expect(next.suggestions[named(next.facts, 'xuất khẩu').id]?.[0]).toMatchObject({
      indicatorId: odd.id,
      why: 'learned',
    });
  });
});

describe('saving', () => {
  it('registers the paper and stores its figures with the place they stood', async () => {
    const world = await newWorld();
    const revenue = await addIndicator(world, 'THU', 'Thu ngân sách trên địa bàn', 'tỷ đồng');
    const cited = await world.call('nga', documents.createDocument, {
      type: 'chuong_trinh',
      symbol: '28-CTr/TU',
      issuedOn: '2018-01-02',
      title: 'Chương trình hành động',
    });
    const id = await startReading(world);
    const { facts } = await open(world, id);
    await world.call('nga', contract.saveDecisions, {
      id,
      since: 0,
      decisions: [
        {
          factId: named(facts, 'xuất khẩu').id,
          state: {
            status: 'accepted',
            link: {
              to: 'new',
              nameVi: 'Kim ngạch xuất khẩu',
              unit: 'tỷ USD',
              area: 'economy',
              direction: 'up',
            },
          },
        },
      ],
    });
    const { status, body: result } = await commit(world, id);
    expect(status).toBe(200);
    expect(result).toMatchObject({
      newIndicators: 1,
      relations: 1,
      missingDocuments: ['19-NQ/TW'],
      errors: [],
    });
    expect(result.values).toHaveLength(2);

    const { values } = (await world.call('mai', indicators.listValues, { indicatorId: revenue.id })).body;
    expect(values).toMatchObject([
      {
        value: '4960',
        kind: 'estimate',
        period: '2021',
        stated: [{ type: 'pct_of_central_estimate', value: '101.29' }],
        source: { documentId: result.documentId, number: '100-BC/TU' },
        reportedBy: { name: 'Nguyễn Thị Nga' },
      },
    ]);
    const source = values[0]!.source!;
    const place = await world.call('mai', documents.getDocumentText, {
      id: source.documentId,
      start: source.start!,
      end: source.end!,
      quote: source.text!,
      around: 20,
    });
    expect(PAPER.slice(place.body.start!, place.body.end!)).toContain('4.960 tỷ đồng');

    const exported = result.values.find((one) => one.indicatorId !== revenue.id)!;
    const converted = await world.call('mai', indicators.listValues, { indicatorId: exported.indicatorId });
    expect(converted.body.values[0]?.value).toBe('1.25');

    const document = await world.call('mai', documents.getDocument, { id: result.documentId });
    expect(document.body).toMatchObject({
      files: [{ fileName: 'bao-cao.txt' }],
      relations: [{ kind: 'refers', other: { id: cited.body.id } }],
    });
    expect((await world.events()).at(-1)).toMatchObject({ verb: 'readings.commit', object_id: id });
    expect(await open(world, id)).toMatchObject({
      status: 'saved',
      result: { documentId: result.documentId },
    });
  });

  it('keeps the good facts and says what is wrong with the others', async () => {
    const world = await newWorld();
    await addIndicator(world, 'THU', 'Thu ngân sách trên địa bàn', 'tỷ đồng');
    const people = await addIndicator(world, 'DAN', 'Dân số', 'người');
    const id = await startReading(world);
    const { facts } = await open(world, id);
    const factId = named(facts, 'xuất khẩu').id;
    await world.call('nga', contract.saveDecisions, {
      id,
      since: 0,
      decisions: [
        { factId, state: { status: 'accepted', link: { to: 'indicator', indicatorId: people.id } } },
      ],
    });
    const { body } = await commit(world, id);
    expect(body.values).toHaveLength(1);
    expect(body.errors).toMatchObject([
      { factId, message: { en: expect.stringContaining('cannot be converted') } },
    ]);
  });

  it('saves nothing at all where the number of the document is taken', async () => {
    const world = await newWorld();
    await addIndicator(world, 'THU', 'Thu ngân sách trên địa bàn', 'tỷ đồng');
    const first = await world.call('nga', documents.createDocument, DOCUMENT);
    const id = await startReading(world);
    const { status, body } = await commit(world, id);
    expect(status).toBe(409);
    expect(body).toMatchObject({
      reason: 'document_number_taken',
      related: { id: first.body.id },
      errors: [{ field: 'document.symbol' }],
    });
    expect((await world.call('nga', indicators.listValues)).body.values).toEqual([]);
    expect(await open(world, id)).toMatchObject({ status: 'draft' });
  });

  it('leaves out what was left out', async () => {
    const world = await newWorld();
    await addIndicator(world, 'THU', 'Thu ngân sách trên địa bàn', 'tỷ đồng');
    const id = await startReading(world);
    const { facts } = await open(world, id);
    const decisions = facts.map(({ id: factId }) => ({ factId, state: { status: 'left_out' as const } }));
    await world.call('nga', contract.saveDecisions, { id, since: 0, decisions });
    const { body } = await commit(world, id);
    expect(body).toMatchObject({ values: [], relations: 0, missingDocuments: [] });
  });

  it('is refused for who may not, when the draft changed meanwhile, and a second time', async () => {
    const world = await newWorld();
    const id = await startReading(world);
    const input = { id, expectedRevision: 0, period: '2021', document: DOCUMENT };
    expect((await world.call('hoa', contract.commitReading, input)).status).toBe(403);
    await world.call('quan', contract.saveDecisions, {
      id,
      since: 0,
      decisions: [{ factId: 'd0', state: { status: 'left_out' } }],
    });
    expect((await world.call('nga', contract.commitReading, input)).body).toMatchObject({
      reason: 'reading_changed',
    });
    expect((await commit(world, id)).status).toBe(200);
    expect((await commit(world, id)).body).toMatchObject({ reason: 'reading_saved' });
  });

  it('drafts a resolution with targets and task groups from one', async () => {
    const world = await newWorld();
    await addIndicator(world, 'THU', 'Thu ngân sách trên địa bàn', 'tỷ đồng');
    const id = await startReading(world, PAPER, 'nghi-quyet.txt');
    const { facts } = await open(world, id);
    const revenue = named(facts, 'Thu ngân sách');
    const group = (no: number, title: string) => ({
      factId: `n-${no}`,
      state: {
        status: 'accepted' as const,
        fact: {
          id: `n-${no}`,
          kind: 'task_group' as const,
          no,
          title,
          start: 0,
          end: 5,
          text: title,
          confidence: 1,
          marks: [],
        },
      },
    });
    await world.call('nga', contract.saveDecisions, {
      id,
      since: 0,
      decisions: [
        {
          factId: revenue.id,
          state: {
            status: 'accepted',
            fact: {
              ...revenue,
              measureKind: 'target',
              qualifier: '>=',
              period: '2022',
              value: '5300',
              relations: [],
            },
          },
        },
        group(1, 'Xây dựng Đảng'),
        group(2, 'Chuyển đổi số'),
      ],
    });
    const { body } = await commit(world, id, {
      resolution: { title: 'Nghị quyết năm 2022', theme: 'Đồng thuận', period: '2022' },
      document: {
        type: 'nghi_quyet',
        symbol: '12-NQ/TU',
        issuedOn: '2021-12-02',
        title: 'Nghị quyết năm 2022',
      },
    });
    expect(body).toMatchObject({ targets: 1, taskGroups: 2, errors: [] });
    const resolution = await world.call('long', resolutions.getResolution, { id: body.resolutionId! });
    expect(resolution.body).toMatchObject({
      theme: 'Đồng thuận',
      status: 'draft',
      document: { id: body.documentId },
      taskGroups: [{ title: 'Xây dựng Đảng' }, { title: 'Chuyển đổi số' }],
      targets: [
        {
          operator: 'gte',
          baselines: [
            { value: '5300', isRating: true, source: { documentId: body.documentId, start: revenue.start } },
          ],
        },
      ],
    });
  });
});

describe('throwing away', () => {
  it('can be undone', async () => {
    const world = await newWorld();
    const id = await startReading(world);
    await world.call('nga', contract.throwAwayReading, { id });
    expect((await world.call('nga', contract.listReadings)).body.readings).toEqual([]);
    expect((await commit(world, id)).body).toMatchObject({ reason: 'reading_thrown_away' });
    await world.call('nga', contract.restoreReading, { id });
    expect((await world.call('nga', contract.listReadings)).body.readings).toHaveLength(1);
    expect((await world.events()).map((event) => event.verb).slice(-2)).toEqual([
      'readings.throw_away',
      'readings.restore',
    ]);
  });
});
