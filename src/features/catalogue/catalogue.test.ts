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
