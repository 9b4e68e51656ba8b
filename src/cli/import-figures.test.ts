import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../test/harness/index.ts';
import { contract as indicators } from '../features/indicators/contract.ts';
import { type FiguresOptions, importFigures, isTableOfFigures } from './import-figures.ts';

const { store, newWorld } = await openTestApp();
const folder = mkdtempSync(join(tmpdir(), 'plenum-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const addIndicator = async (world: World, code: string) => {
  const { status } = await world.call('nga', indicators.createIndicator, {
    code,
    nameVi: `Chỉ tiêu ${code}`,
    unit: 'tấn',
    decimals: 1,
    direction: 'up',
    area: 'economy',
    frequency: 'year',
    ownerUnitId: world.unit.STC,
  });
  expect(status).toBe(200);
};
const load = (world: World, file: string, options: Partial<FiguresOptions> = {}) =>
  importFigures(store, { id: world.bodyId, slug: world.slug, name: 'x' }, file, {
    form: 'exact',
    ...options,
  });
const figures = async (world: World) =>
  (await world.call('nga', indicators.listValues, { limit: 5000 })).body.values.map(
    ({ unit, period, value, note }) => [unit.code, period, value, note],
  );

describe('a long table of figures', () => {
  it('keeps the good lines and names every bad cell by line, column and reason', async () => {
    const world = await newWorld();
    await addIndicator(world, 'LUA');
    const file = write(
      'bad.csv',
      [
        '\ufeffMã chỉ tiêu;Đơn vị;Kỳ;Giá trị;Ghi chú',
        'lua;TINH;2020;12189.7;"theo ""niên giám"";\nbản in"',
        '',
        'LUA;TINH;2021;nhiều;',
        'LUA;XX;2021;1;',
        'KHONG;TINH;2021;1;',
        'LUA;TINH;2021-Q1;1;',
        'LUA;BT;2021;1.25;',
        'LUA;BT;2020;3;',
        'LUA;BT;2020;4;',
        'LUA;STC;2021;;',
      ].join('\r\n'),
    );
    const result = await load(world, file);
    expect(result).toMatchObject({ saved: 2, unchanged: 0, bad: 7, isFinished: true });
    expect((await figures(world)).sort()).toEqual([
      ['BT', '2020', '3', null],
      ['TINH', '2020', '12189.7', 'theo "niên giám";\nbản in'],
    ]);
    const report = readFileSync(result.reportFile!, 'utf8').split('\n').slice(1, -1);
    expect(report.map((line) => line.split(',').slice(0, 4).join())).toEqual([
      '5,Giá trị,nhiều,not_a_number',
      '6,Đơn vị,XX,unknown_unit',
      '7,Mã chỉ tiêu,KHONG,unknown_indicator',
      '8,Kỳ,2021-Q1,period_frequency',
      '9,Giá trị,1.25,too_many_decimals',
      '11,Kỳ,2020,twice',
      '12,Giá trị,,one_figure',
    ]);
    expect((await world.events()).filter((event) => event.verb === 'values.report_many')).toMatchObject([
      { actor_name: 'plenum import', data: { count: 2 } },
    ]);
  });

  it('reads numbers as people write them, asking where they can be two', async () => {
    const world = await newWorld();
    await addIndicator(world, 'LUA');
    const file = write(
      'typed.csv',
      'indicator;unit;period;value\nLUA;TINH;2020;12.189,7\nLUA;TINH;2019;abc\n',
    );
    expect(await load(world, file, { form: 'typed' })).toMatchObject({ saved: 1, bad: 1 });
    expect(await figures(world)).toEqual([['TINH', '2020', '12189.7', null]]);
  });

  it('keeps the order of the file where a cell comes again in the part after', async () => {
    const world = await newWorld();
    await addIndicator(world, 'LUA');
    const lines = Array.from({ length: 20 }, (_, i) => `LUA,BT,20${10 + (i % 2)},${i + 1}`);
    const file = write('again.csv', ['indicator,unit,period,value', ...lines].join('\n'));
    expect(await load(world, file, { size: 2 })).toMatchObject({ saved: 20, bad: 0, isFinished: true });
    expect((await figures(world)).map(([, period, value]) => [period, value]).sort()).toEqual([
      ['2010', '19'],
      ['2011', '20'],
    ]);
  });

  it('goes on after an interruption, writes nothing twice, and counts all of it', async () => {
    const world = await newWorld();
    await addIndicator(world, 'LUA');
    const years = Array.from({ length: 25 }, (_, i) => 1990 + i);
    const file = write(
      'long.csv',
      `indicator,unit,period,value\n${years.map((year) => `LUA,TINH,${year},${year}.5`).join('\n')}`,
    );
    const stop = new AbortController();
    stop.abort();
    const first = await load(world, file, { size: 10, signal: stop.signal });
    expect(first).toMatchObject({ saved: 10, isFinished: false });
    const progress: number[] = [];
    const rest = await load(world, file, {
      size: 10,
      onProgress: (done, total) => progress.push(done / total),
    });
    expect(rest).toMatchObject({ saved: 25, unchanged: 0, bad: 0, isFinished: true, reportFile: null });
    expect(progress.at(-1)).toBe(1);
    expect(await figures(world)).toHaveLength(25);
    expect(await load(world, file)).toMatchObject({ saved: 0, unchanged: 25, isFinished: true });
  });

  it('begins anew when the file was changed', async () => {
    const world = await newWorld();
    await addIndicator(world, 'LUA');
    const head = 'indicator,unit,period,value\n';
    const file = write('changed.csv', `${head}LUA,TINH,2000,1\nLUA,TINH,2001,2\n`);
    const stop = new AbortController();
    stop.abort();
    await load(world, file, { size: 1, signal: stop.signal });
    write('changed.csv', `${head}LUA,TINH,2000,5\nLUA,TINH,2001,6\n`);
    expect(await load(world, file)).toMatchObject({ saved: 2, isFinished: true });
  });

  it('is told from other files by its first line', async () => {
    expect(await isTableOfFigures(write('one.csv', 'indicator,unit,period,value\n'))).toBe(true);
    expect(await isTableOfFigures(write('other.csv', 'họ tên,tuổi\n'))).toBe(false);
    expect(await isTableOfFigures(write('none.csv', ''))).toBe(false);
    expect(await isTableOfFigures(join(folder, 'report.docx'))).toBe(false);
  });
});
