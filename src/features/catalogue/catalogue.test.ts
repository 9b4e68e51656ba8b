// The catalogue as a workbook: what goes out comes back the same; what is wrong is located; nothing is written in between.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { readSheets } from '../../papers/read/index.ts';
import { writeWorkbook } from '../../papers/write/index.ts';
import { contract as indicators } from '../indicators/contract.ts';
import { contract } from './contract.ts';

const { newWorld } = await openTestApp();

const add = async (world: World, fields: object) => {
  const { status, body } = await world.call('nga', indicators.createIndicator, {
    unit: 'tỷ đồng',
    direction: 'up',
    area: 'economy',
    ...fields,
  } as never);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
};
const download = async (world: World) =>
  new Uint8Array((await world.call('mai', contract.downloadCatalogue)).raw);
const upload = async (world: World, bytes: Uint8Array, mode: 'check' | 'all' | 'good' = 'check') =>
  (await world.upload('nga', contract.uploadCatalogue, { name: 'danh-muc.xlsx', bytes }, { mode })).body;
/** What a person sees, cell by cell. */
const seen = async (bytes: Uint8Array) =>
  (await readSheets(bytes)).map(({ name, cells }) => [
    name,
    cells.map(({ address, value }) => `${address}=${value}`),
  ]);
const listed = async (world: World) =>
  (await world.call('mai', indicators.listIndicators, { limit: 1000 })).body.indicators.map(
    ({ code }) => code,
  );

const rich = async (world: World) => {
  const { body: dimension } = await world.call('nga', indicators.createDimension, {
    code: 'NGUON',
    nameVi: 'Nguồn vốn',
    nameEn: 'Source',
    members: [
      { code: 'NS', nameVi: 'Ngân sách' },
      { code: 'TN', nameVi: 'Tư nhân', nameEn: 'Private' },
    ],
  });
  await add(world, {
    code: 'VON',
    nameVi: 'Vốn đầu tư',
    breakdowns: [{ dimensionId: dimension.id, tolerance: '0.5' }],
  });
  await add(world, {
    code: 'THU',
    nameVi: 'Thu ngân sách',
    frequency: 'month',
    unitAggregation: 'sum',
    timeAggregation: 'sum',
    ownerUnitId: world.unit.STC,
    dataSource: 'Kho bạc',
    dueRule: { calendar: 'decree-09-2019', workingDays: 2, unitKinds: ['district', 'department'] },
    synonyms: ['tổng thu', 'thu cân đối; tổng'],
    rules: [
      { kind: 'range', low: '-0.125', severity: 'refuse' },
      { kind: 'relation', relation: '<=', formula: '[VON] * 2' },
    ],
  });
  await add(world, { code: 'TY-LE', nameVi: 'Thu so với vốn', unit: '%', formula: 'share([THU]; [VON])' });
};

describe('the catalogue as a workbook', () => {
  it('comes back unchanged, and makes the same catalogue in an empty body', async () => {
    const [world, empty] = [await newWorld(), await newWorld()];
    await rich(world);
    const bytes = await download(world);
    expect(await upload(world, bytes, 'all')).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 3,
      bad: [],
      isWritten: false,
    });
    expect(await upload(empty, bytes)).toMatchObject({ added: 3, bad: [], isWritten: false });
    expect(await listed(empty)).toEqual([]);
    expect(await upload(empty, bytes, 'all')).toMatchObject({
      added: 3,
      changed: 1,
      unchanged: 0,
      isWritten: true,
    });
    expect(await listed(empty)).toEqual(['THU', 'TY-LE', 'VON', 'VON.NS', 'VON.TN']);
    expect(await seen(await download(empty))).toEqual(await seen(bytes));
    expect((await empty.events()).map(({ verb }) => verb)).toEqual(['indicators.import_catalogue']);
  });

  it('round-trips whatever the texts and numbers are', async () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'aăâđêôơưỳ ;,|"\'=+-.()%[]1,5'), minLength: 1, maxLength: 12 })
      .map((one) => `x${one.trim()}`);
    const amount = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((n) => String(n / 1000));
    const one = fc.record({
      nameVi: text,
      nameEn: fc.option(text),
      definition: fc.option(text),
      dataSource: fc.option(text),
      unit: fc.constantFrom('tỷ đồng', '%', 'người', 'triệu đồng/người'),
      decimals: fc.integer({ min: 0, max: 10 }),
      direction: fc.constantFrom('up', 'down', 'keep', 'none'),
      area: fc.constantFrom('economy', 'society', 'other'),
      frequency: fc.constantFrom('month', 'quarter', 'half', 'year', 'once'),
      timeAggregation: fc.constantFrom('sum', 'last', 'mean', 'cumulative', 'none'),
      synonyms: fc.uniqueArray(text, { maxLength: 3 }),
      rules: fc.array(
        fc.oneof(
          fc.record({
            kind: fc.constant('range'),
            low: amount,
            high: fc.option(amount),
            severity: fc.constantFrom('refuse', 'warn'),
          }),
          fc.record({
            kind: fc.constant('change'),
            high: amount,
            against: fc.constantFrom('period_before', 'year_before'),
          }),
        ),
        { maxLength: 3 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 4 }), async (catalogue) => {
        const [world, empty] = [await newWorld(), await newWorld()];
        for (const [at, fields] of catalogue.entries()) await add(world, { code: `C${at}`, ...fields });
        const bytes = await download(world);
        expect(await upload(world, bytes)).toMatchObject({
          unchanged: catalogue.length,
          added: 0,
          changed: 0,
          bad: [],
        });
        expect(await upload(empty, bytes, 'all')).toMatchObject({ added: catalogue.length, bad: [] });
        expect(await seen(await download(empty))).toEqual(await seen(bytes));
      }),
      { numRuns: 8 },
    );
  });

  const addIndex = async (world: World, code: string, more: object) => {
    const { body } = await world.call('nga', indicators.createComposite, {
      code,
      nameVi: `Chỉ số ${code}`,
      components: [{ code: 'TP1', nameVi: 'Một' }],
      ...more,
    } as never);
    return body;
  };

  it('round-trips composite indices with every version of what they are made of', async () => {
    const positive = fc.integer({ min: 1, max: 99_999 }).map((n) => String(n / 100));
    const part = fc.record({ weight: fc.option(positive), maxScore: fc.option(positive) });
    const version = fc.record({
      combine: fc.constantFrom('sum', 'weighted_mean', 'as_published'),
      parts: fc.array(part, { minLength: 1, maxLength: 3 }),
    });
    const index = fc.record({
      nameEn: fc.option(fc.constant('An index')),
      publisher: fc.option(fc.constant('VCCI; "PCI"')),
      first: version,
      later: fc.array(version, { maxLength: 2 }),
    });
    const componentsOf = ({ parts }: { parts: { weight: string | null; maxScore: string | null }[] }) =>
      parts.map((one, at) => ({ code: `TP${at}`, nameVi: `Phần ${at}`, ...one }));
    await fc.assert(
      fc.asyncProperty(fc.array(index, { minLength: 1, maxLength: 2 }), async (indices) => {
        const [world, empty] = [await newWorld(), await newWorld()];
        for (const [at, { first, later, ...names }] of indices.entries()) {
          let now = await addIndex(world, `X${at}`, {
            ...names,
            combine: first.combine,
            components: componentsOf(first),
          });
          for (const [n, { combine, parts }] of later.entries()) {
            const known = now.versions.flatMap(({ components }) =>
              components.map(({ indicator }) => indicator),
            );
            const components = componentsOf({ parts }).map((one) => ({
              ...one,
              indicatorId: known.find(({ code }) => code === `X${at}.${one.code}`)?.id ?? null,
            }));
            const changed = await world.call('nga', indicators.updateComposite, {
              ...names,
              id: now.id,
              expectedVersion: now.version,
              nameVi: now.nameVi,
              fromYear: 2020 + n,
              combine,
              components,
            } as never);
            expect(changed.status).toBe(200);
            now = changed.body;
          }
        }
        const bytes = await download(world);
        expect(await upload(world, bytes)).toMatchObject({ added: 0, changed: 0, bad: [] });
        expect(await upload(empty, bytes, 'all')).toMatchObject({ bad: [], isWritten: true });
        expect(await seen(await download(empty))).toEqual(await seen(bytes));
        const { composites } = (await empty.call('mai', indicators.listComposites)).body;
        expect(composites).toHaveLength(indices.length);
      }),
      { numRuns: 8 },
    );
  });

  it('locates what is wrong with a composite index, and changes one that is there', async () => {
    const world = await newWorld();
    await addIndex(world, 'PCI', {});
    const book = (index: Record<string, string>, parts: Record<string, string>[]) => {
      const of = (name: string, rows: Record<string, string>[]) => ({
        name,
        columns: Object.keys(rows[0]!).map((header) => ({ key: header, header })),
        rows,
      });
      return writeWorkbook([of('Chỉ số tổng hợp', [index]), of('Thành phần chỉ số', parts)]);
    };
    const index = { 'Mã chỉ số': 'PCI', 'Tên chỉ số': 'Năng lực cạnh tranh' };
    const part = (code: string, more: Record<string, string> = {}) => ({
      'Mã chỉ số': 'PCI',
      'Mã chỉ tiêu thành phần': code,
      'Áp dụng từ năm': '',
      'Trọng số': '1,5',
      ...more,
    });
    const bad = async (parts: Record<string, string>[]) =>
      (await upload(world, await book(index, parts))).bad.map(({ address, code }) => `${address} ${code}`);
    expect(await bad([part('PCI.TP1'), part('PCI.TP1')])).toEqual(['B3 twice']);
    expect(await bad([part('KHONG')])).toEqual(['B2 unknown']);
    expect(await bad([part('PCI.TP1', { 'Áp dụng từ năm': '20' })])).toEqual(['C2 year']);
    expect(await bad([part('PCI.TP1', { 'Trọng số': '-1' })])).toEqual(['D2 too_small']);
    expect(await bad([part('PCI.TP1', { 'Mã chỉ số': 'PAPI' })])).toEqual(['A2 unknown', 'A2 no_components']);
    const good = await book(index, [part('PCI.TP1'), part('PCI.TP1', { 'Áp dụng từ năm': '2021' })]);
    expect(await upload(world, good, 'all')).toMatchObject({ changed: 1, bad: [], isWritten: true });
    const [one] = (await world.call('mai', indicators.listComposites)).body.composites;
    expect(one).toMatchObject({
      nameVi: 'Năng lực cạnh tranh',
      versions: [{ fromYear: 2021, components: [{ weight: '1.5' }] }, { fromYear: 0 }],
    });
  });

  const sheet = (rows: Record<string, string>[], more: object = {}) =>
    writeWorkbook([
      {
        name: 'Chỉ tiêu',
        columns: [
          'Mã',
          'Tên',
          'Đơn vị tính',
          'Chiều tốt',
          'Lĩnh vực',
          'Số chữ số lẻ',
          'Công thức',
          'Mã đơn vị phụ trách',
        ].map((header) => ({ key: header, header })),
        rows,
        ...more,
      },
    ]);
  const row = (code: string, more: Record<string, string> = {}) => ({
    Mã: code,
    Tên: `Tên ${code}`,
    'Đơn vị tính': 'tỷ đồng',
    'Chiều tốt': 'càng cao càng tốt',
    'Lĩnh vực': 'kinh tế',
    ...more,
  });

  it('locates every bad cell, and takes the good rows only where that is wanted', async () => {
    const world = await newWorld();
    const bytes = await sheet([
      row('B', { 'Công thức': '[A] * 2' }),
      row('A'),
      row('SAI-1', { 'Chiều tốt': 'lên' }),
      row('SAI-2', { 'Mã đơn vị phụ trách': 'KHONG' }),
      row('SAI-3', { 'Công thức': '[A] + [AAX]' }),
      row('SAI-4', { 'Số chữ số lẻ': '1.750' }),
      row('có dấu'),
      row('A'),
    ]);
    const checked = await upload(world, bytes);
    expect(checked).toMatchObject({ added: 2, changed: 0, isWritten: false });
    expect(checked.bad.map(({ sheet: name, address, code }) => `${name} ${address} ${code}`).sort()).toEqual([
      'Chỉ tiêu A8 code',
      'Chỉ tiêu A9 twice',
      'Chỉ tiêu D4 not_a_choice',
      'Chỉ tiêu F7 ambiguous_number',
      'Chỉ tiêu G6 unknown_code',
      'Chỉ tiêu H5 unknown',
    ]);
    expect((await upload(world, bytes, 'all')).isWritten).toBe(false);
    expect(await listed(world)).toEqual([]);
    expect(await upload(world, bytes, 'good')).toMatchObject({ added: 2, isWritten: true });
    expect(await listed(world)).toEqual(['A', 'B']);
  });

  it('changes what a row says and leaves alone what it does not say', async () => {
    const world = await newWorld();
    await rich(world);
    const columns = ['Tên', 'Mã'].map((header) => ({ key: header, header }));
    const rows = [{ Mã: 'THU', Tên: 'Thu ngân sách nhà nước' }];
    const bytes = await writeWorkbook([{ name: 'Chỉ tiêu', columns, rows }]);
    expect(await upload(world, bytes, 'all')).toMatchObject({
      added: 0,
      changed: 1,
      bad: [],
      isWritten: true,
    });
    const [found] = (
      await world.call('mai', indicators.listIndicators, { search: 'THU' })
    ).body.indicators.filter(({ code }) => code === 'THU');
    expect(found).toMatchObject({
      nameVi: 'Thu ngân sách nhà nước',
      dataSource: 'Kho bạc',
      unitAggregation: 'sum',
      dueRule: { workingDays: 2 },
    });
  });

  it('is refused when it is another workbook, to a reporter, and shows one body only', async () => {
    const world = await newWorld();
    await rich(world);
    const other = await writeWorkbook([
      { name: 'Bảng', columns: [{ key: 'a', header: 'A' }], rows: [{ a: '1' }] },
    ]);
    expect((await upload(world, other)) as unknown).toMatchObject({ reason: 'no_catalogue' });
    const file = { name: 'x.xlsx', bytes: other };
    expect((await world.upload('hoa', contract.uploadCatalogue, file)).status).toBe(403);
    const theirs = await world.call('stranger', contract.downloadCatalogue);
    expect(JSON.stringify(await seen(new Uint8Array(theirs.raw)))).not.toContain('THU');
  });
});
