// Spreadsheets as offices really keep them, taken in by matching their columns; the bad ones too.
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { openTestApp } from '../../../test/harness/index.ts';
import { makeYear } from '../../../test/harness/year.ts';
import { packZip } from '../../papers/pack-zip.ts';
import { readSheets } from '../../papers/read/index.ts';
import { contract as indicators } from '../indicators/contract.ts';
import { contract, type Mapping } from './contract.ts';

const { newWorld } = await openTestApp();

const ready = async () => {
  const world = await newWorld();
  const year = await makeYear(world);
  const { id } = (
    await world.call('nga', indicators.createIndicator, {
      code: 'LUA',
      nameVi: 'Sản lượng lúa',
      unit: 'tấn',
      decimals: 3,
      direction: 'up',
      area: 'economy',
      frequency: 'quarter',
      unitAggregation: 'sum',
    })
  ).body;
  const unitId = world.unit.TINH;
  const look = async (bytes: Uint8Array | string, fields: Record<string, string> = {}) =>
    world.upload(
      'nga',
      contract.lookAtTable,
      { name: 'bang.xlsx', bytes },
      { unitId, period: '2021', ...fields },
    );
  const take = async (
    bytes: Uint8Array | string,
    mapping: Mapping,
    mode: 'check' | 'all' | 'good' = 'check',
    who: 'nga' | 'hoa' | 'mai' | 'stranger' | 'nobody' = 'nga',
  ) =>
    world.upload(
      who,
      contract.importTable,
      { name: 'bang.xlsx', bytes },
      { unitId, mapping: JSON.stringify(mapping), mode },
    );
  /** As guessed, looked at or written. */
  const takeAsGuessed = async (bytes: Uint8Array | string, mode: 'check' | 'all' | 'good' = 'check') =>
    (await take(bytes, (await look(bytes)).body.sheets.find((one) => !one.isHidden)!.mapping, mode)).body;
  const figures = async (indicatorId: string) => {
    const { values } = (await world.call('nga', indicators.listValues, { indicatorId })).body;
    return Object.fromEntries(values.map((one) => [`${one.unit.code} ${one.period}`, one.value]));
  };
  return { world, year, look, take, takeAsGuessed, figures, riceId: id, unitId };
};
const told = (bad: readonly { address: string; code: string }[]) =>
  bad.map(({ address, code }) => `${address} ${code}`).sort();

describe('a table', () => {
  it('with a line for each figure is matched by its heads and taken', async () => {
    const { takeAsGuessed, figures, riceId } = await ready();
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Dài',
          rows: [
            ['BÁO CÁO SẢN LƯỢNG', null, null, null],
            [],
            ['Đơn vị', 'Chỉ tiêu', 'Kỳ', 'Số liệu', 'Ghi chú'],
            ['Huyện Ba Tri', 'san luong lua', 'Quý I/2021', 1200.5, 'vụ đông xuân'],
            ['Bảo Thạnh', 'LUA', 'Quý 2 năm 2021', '1.300,25', null],
            ['BT', 'LUA', '2021-Q3', null, null],
          ],
        },
      ],
    });
    expect(await takeAsGuessed(bytes, 'all')).toMatchObject({
      saved: 2,
      good: 2,
      units: 2,
      indicators: 1,
      periods: ['2021-Q1', '2021-Q2'],
      bad: [],
    });
    expect(await figures(riceId)).toEqual({ 'BT 2021-Q1': '1200.5', 'BTX 2021-Q2': '1300.25' });
  });

  it('with a column for each period, or for each unit, is taken as well', async () => {
    const { look, takeAsGuessed, figures, riceId } = await ready();
    const periods = 'Mã;Tên;Quý I;Quý II;Năm 2021\nLUA;Lúa;10;20,5;30,5\n';
    expect((await takeAsGuessed(periods, 'all')).saved).toBe(3);
    expect(await figures(riceId)).toEqual({
      'TINH 2021-Q1': '10',
      'TINH 2021-Q2': '20.5',
      'TINH 2021': '30.5',
    });
    const units = 'Chỉ tiêu\tĐơn vị tính\tBa Tri\tXã Bảo Thạnh\nSản lượng lúa\ttấn\t7\t8\n';
    const { body } = await look(units);
    expect(body.csv?.delimiter).toBe('\t');
    expect((await takeAsGuessed(units, 'all')).saved).toBe(2);
    expect(await figures(riceId)).toMatchObject({ 'BT 2021': '7', 'BTX 2021': '8' });
    const turned = 'Địa phương,LUA,THU\nBa Tri,9,1.5\n';
    expect(await takeAsGuessed(turned)).toMatchObject({ good: 2, indicators: 2, bad: [] });
  });

  it('whose heads were matched before is matched the same way, with this year’s periods', async () => {
    const { look, take } = await ready();
    const file = (year: number) => `Nội dung gì đó;Cột lạ;Quý I/${year}\nx;LUA;5\n`;
    const { mapping } = (await look(file(2021))).body.sheets[0]!;
    const mended = {
      ...mapping,
      columns: mapping.columns.map((one) =>
        one.column === 1 ? { ...one, role: 'indicator' as const } : one,
      ),
    };
    expect((await take(file(2021), mended, 'good')).body.saved).toBe(1);
    const again = (await look(file(2022), { period: '2022' })).body.sheets[0]!;
    expect(again.isRemembered).toBe(true);
    expect(again.mapping.columns.map(({ role, period }) => [role, period ?? null])).toEqual([
      ['ignore', null],
      ['indicator', null],
      ['value', '2022-Q1'],
    ]);
  });

  it('writes nothing while it is looked at, nor with a bad cell in it, nor twice', async () => {
    const { world, takeAsGuessed, figures, riceId } = await ready();
    const bytes = 'Mã;Kỳ;Số liệu\nLUA;Quý I/2021;5\nLUA;Quý II/2021;năm\n';
    const before = (await world.events()).length;
    expect(await takeAsGuessed(bytes)).toMatchObject({ good: 1, saved: 0, badCount: 1 });
    expect(await takeAsGuessed(bytes, 'all')).toMatchObject({ good: 1, saved: 0, badCount: 1 });
    expect((await world.events()).length).toBe(before);
    expect((await takeAsGuessed(bytes, 'good')).saved).toBe(1);
    expect(await takeAsGuessed(bytes, 'good')).toMatchObject({ saved: 0, unchanged: 1 });
    expect(await figures(riceId)).toEqual({ 'TINH 2021-Q1': '5' });
  });

  it('that was exported from the grid can be changed and taken in again', async () => {
    const { world, year, takeAsGuessed, unitId } = await ready();
    const { raw } = await world.call('nga', contract.downloadGrid, { unitId, period: '2021' });
    expect(await takeAsGuessed(new Uint8Array(raw))).toMatchObject({ good: 0, unchanged: 3, bad: [] });
    await year.report('THU', '5000');
    expect(await takeAsGuessed(new Uint8Array(raw), 'all')).toMatchObject({
      saved: 1,
      unchanged: 2,
      bad: [],
    });
  });
});

describe('the list of values', () => {
  const exported = async (world: Awaited<ReturnType<typeof ready>>['world'], filter: object) =>
    new Uint8Array((await world.call('nga', contract.exportValues, filter)).raw);
  /** Puts another figure into a cell of column G. */
  const changed = async (bytes: Uint8Array, address: string, value: string) => {
    const [sheet] = await readSheets(bytes);
    const rows: (string | number)[][] = [];
    for (const cell of sheet!.cells) {
      const line = rows[cell.row] ?? [];
      rows[cell.row] = line;
      const text = cell.address === address ? value : cell.value;
      line[cell.column] = cell.address === address || cell.type === 'number' ? Number(text) : text;
    }
    return writeXlsx({ sheets: [{ name: sheet!.name, rows: [...rows].map((row) => [...(row ?? [])]) }] });
  };

  it('can be changed and imported again; what is only repeated keeps its source and mark', async () => {
    const { world, takeAsGuessed, figures, riceId, unitId } = await ready();
    const cell = { indicatorId: riceId, unitId, kind: 'actual' as const };
    await world.call('nga', indicators.reportValue, {
      ...cell,
      period: '2021-Q1',
      value: '12189.7',
      illustrative: true,
      note: 'ước theo vụ',
    });
    await world.call('nga', indicators.reportValue, {
      ...cell,
      period: '2021-Q2',
      value: '1.75',
      vintage: 'final',
    });
    await world.call('nga', indicators.reportValue, {
      ...cell,
      unitId: world.unit.BT,
      period: '2021-Q1',
      noFigureReason: 'not_yet_available',
    });
    const bytes = await exported(world, { indicatorId: riceId });
    const [sheet] = await readSheets(bytes);
    expect(sheet!.cells.filter(({ row }) => row === 2).map(({ value }) => value)).toEqual(
      expect.arrayContaining([
        'LUA',
        'TINH',
        'Quý I/2021',
        '12189.7',
        'thực hiện',
        'ước',
        'ước theo vụ',
        '1',
      ]),
    );
    expect(await takeAsGuessed(bytes, 'all')).toMatchObject({ saved: 0, unchanged: 3, bad: [] });
    const mended = await changed(bytes, 'G3', '12190');
    expect(await takeAsGuessed(mended, 'all')).toMatchObject({ saved: 1, unchanged: 2, bad: [] });
    expect(await figures(riceId)).toEqual({
      'TINH 2021-Q1': '12190',
      'TINH 2021-Q2': '1.75',
      'BT 2021-Q1': null,
    });
    const { values } = (await world.call('nga', indicators.listValues, { indicatorId: riceId })).body;
    expect(values.find((one) => one.period === '2021-Q1' && one.value)).toMatchObject({
      version: 2,
      note: 'ước theo vụ',
      kind: 'actual',
    });
  });

  it('tells what somebody changed since it was taken out', async () => {
    const { world, year, takeAsGuessed } = await ready();
    const bytes = await exported(world, { indicatorId: year.indicator.THU!, year: 2021 });
    await year.report('THU', '5000');
    const answer = await takeAsGuessed(await changed(bytes, 'G2', '4000'), 'all');
    expect(answer).toMatchObject({ saved: 0, badCount: 1 });
    expect(answer.bad[0]).toMatchObject({ sheet: 'Số liệu', address: 'G2', code: 'value_changed' });
  });

  it('is narrowed by indicator, unit, period and year, and stays in its body', async () => {
    const { world, year } = await ready();
    const lines = async (who: 'nga' | 'stranger', filter: object) => {
      const { raw } = await world.call(who, contract.exportValues, filter);
      return (await readSheets(new Uint8Array(raw)))[0]!.rowCount - 1;
    };
    expect(await lines('nga', {})).toBeGreaterThan(await lines('nga', { indicatorId: year.indicator.THU! }));
    expect(await lines('nga', { year: 1999 })).toBe(0);
    expect(await lines('nga', { unitId: world.unit.BT })).toBe(0);
    expect(await lines('stranger', {})).toBe(0);
  });
});

describe('bad cells', () => {
  it('are all named where they stand: who, when, what, twice', async () => {
    const { takeAsGuessed } = await ready();
    const bytes = [
      'Đơn vị;Chỉ tiêu;Kỳ;Số liệu',
      'Ba Tri;LUA;Quý I/2021;5',
      'Ba Tri;Sản lượng ngô;Quý I/2021;5',
      'Huyện Không Có;LUA;Quý I/2021;5',
      'Ba Tri;LUA;31/03/2021;5',
      'Ba Tri;LUA;Tháng 2/2021;5',
      'Ba Tri;LUA;Quý II/2021;khoảng 5',
      'Ba Tri;LUA;Quý I/2021;6',
      'Ba Tri;THU;Năm 2021;7,55',
      'Ba Tri;LUA;Quý I/2031;8',
    ].join('\n');
    const { bad, good } = await takeAsGuessed(bytes);
    expect(good).toBe(1);
    expect(told(bad)).toEqual([
      'A4 unknown_unit',
      'B3 unknown_indicator',
      'C5 bad_period',
      'D10 period_not_begun',
      'D6 period_frequency',
      'D7 not_a_number',
      'D8 twice',
      'D9 too_many_decimals',
    ]);
    expect(bad.find(({ code }) => code === 'twice')!.message.vi).toBe('Số này đã có ở ô D2');
  });

  it('of a unit that did not exist then stand at the unit', async () => {
    const { world, takeAsGuessed } = await ready();
    await world.run(null, async ({ db }) => {
      await db
        .updateTable('org_unit')
        .set({ valid_from: '2021-07-01' })
        .where('id', '=', world.unit.BTX)
        .execute();
    });
    const { bad } = await takeAsGuessed(
      'Đơn vị;Mã;Kỳ;Số liệu\nBảo Thạnh;LUA;Quý I/2021;5\nBa Tri;LUA;Quý I/2021;5\n',
    );
    expect(told(bad)).toEqual(['A2 unit_not_valid']);
    expect(bad[0]!.message.vi).toContain('01/07/2021');
  });

  it('of decimal points and commas mixed are asked about; the mark that is chosen decides', async () => {
    const { look, take } = await ready();
    const bytes = 'Mã;Kỳ;Số liệu\nLUA;Quý I/2021;8,5\nLUA;Quý II/2021;8.5\nLUA;Quý III/2021;1.750\n';
    const { body } = await look(bytes);
    expect(body.notes.map(({ vi }) => vi).join()).toContain('lẫn dấu phẩy và dấu chấm');
    const { mapping } = body.sheets[0]!;
    expect(mapping.decimalMark).toBeNull();
    expect(told((await take(bytes, mapping)).body.bad)).toEqual(['C4 ambiguous_number']);
    expect((await take(bytes, { ...mapping, decimalMark: ',' })).body).toMatchObject({ good: 3, bad: [] });
  });

  it('are merged ones, dates in place of numbers, formulas without a result; a stored result is taken and said', async () => {
    const { takeAsGuessed, figures, riceId } = await ready();
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Bảng',
          rows: [
            ['Mã', 'Kỳ', 'Số liệu'],
            ['LUA', 'Quý I/2021', 5],
            ['LUA', 'Quý II/2021', null],
            ['LUA', 'Quý III/2021', new Date(Date.UTC(2021, 4, 8))],
            ['LUA', 'Quý IV/2021', null],
            ['LUA', 'Năm 2021', null],
          ],
          merges: [{ startRow: 1, startCol: 2, endRow: 2, endCol: 2 }],
          cells: new Map([
            ['4,2', { value: null, formula: 'C2*2', formulaResult: 10 }],
            ['5,2', { value: null, formula: 'C2/0' }],
          ]),
        },
        {
          name: 'Nháp',
          hidden: true,
          rows: [
            ['Mã', 'Số liệu'],
            ['LUA', 99],
          ],
        },
      ],
    });
    const { bad, saved, notes } = await takeAsGuessed(bytes, 'good');
    expect(told(bad)).toEqual(['C2 merged_cell', 'C4 date_in_number', 'C6 formula_without_result']);
    expect(saved).toBe(1);
    expect(notes[0]!.vi).toContain('2 ô là công thức');
    expect(await figures(riceId)).toEqual({ 'TINH 2021-Q4': '10' });
  });
});

describe('a file', () => {
  it('with hidden sheets says so and leaves them to the person', async () => {
    const { look } = await ready();
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Hiện',
          rows: [
            ['Mã', 'Số liệu'],
            ['THU', 1],
          ],
        },
        {
          name: 'Ẩn',
          hidden: true,
          rows: [
            ['Mã', 'Số liệu'],
            ['THU', 2],
          ],
        },
      ],
    });
    const { body } = await look(bytes);
    expect(body.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Hiện', false],
      ['Ẩn', true],
    ]);
    expect(body.notes[0]!.vi).toContain('“Ẩn” bị ẩn');
  });

  it('with a million empty lines costs a pass over its bytes, not the machine', async () => {
    const { takeAsGuessed } = await ready();
    const text = (address: string, value: string) =>
      `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const empty = Array.from(
      { length: 1_000_000 },
      (_, at) => `<row r="${at + 3}" s="1"><c r="A${at + 3}" s="1"/></row>`,
    );
    const bytes = packZip({
      'xl/workbook.xml': '<workbook><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${text('A1', 'Mã')}${text('B1', 'Số liệu')}</row><row r="2">${text('A2', 'THU')}<c r="B2"><v>4970.5</v></c></row>${empty.join('')}</sheetData></worksheet>`,
    });
    expect(await takeAsGuessed(bytes)).toMatchObject({ good: 1, bad: [] });
  });

  it('that is locked, broken, empty or nothing we know is refused with a word on what to do', async () => {
    const { look } = await ready();
    const reason = async (bytes: Uint8Array | string) => {
      const { status, body } = await look(bytes);
      return `${status} ${body.reason}`;
    };
    expect(await reason(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe(
      '422 old_xls',
    );
    expect(await reason(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]))).toMatch(/^422 /);
    expect(await reason('')).toBe('422 empty_file');
    expect(await reason('\n\n ; ;\n')).toMatch(/^422 /);
  });

  it('needs a column with figures, a right to report, and stays in its body', async () => {
    const { look, take } = await ready();
    const bytes = 'Mã;Số liệu\nTHU;5000\n';
    const { mapping } = (await look(bytes)).body.sheets[0]!;
    const none = { ...mapping, columns: mapping.columns.map((one) => ({ ...one, role: 'ignore' as const })) };
    const refused = await take(bytes, none);
    expect([refused.status, refused.body.errors?.[0]?.field]).toEqual([400, 'mapping.columns']);
    expect((await take(bytes, mapping, 'all', 'hoa')).body.saved).toBe(1);
    expect((await take(bytes, mapping, 'all', 'mai')).status).toBe(403);
    expect((await take(bytes, mapping, 'all', 'nobody')).status).toBe(401);
    expect((await take(bytes, mapping, 'all', 'stranger')).status).toBe(404);
  });
});

describe('a .csv', () => {
  it('that was guessed wrongly is put right by hand, and the next one of the unit is read the same way', async () => {
    const { world, look, take, unitId } = await ready();
    // A comma inside the names outvotes the bar between the columns.
    const lines = [
      'Mã|Tên, đơn vị tính, vụ, ghi chú|Số liệu',
      'LUA|Lúa, tấn, cả năm, trắng|1.750',
      'LUA|Lúa, tấn, mùa|12,5',
    ];
    const file = Buffer.from(lines.join('\n'), 'utf16le');
    const guessed = (await look(file)).body;
    expect(guessed.csv).toEqual({ delimiter: ',', encoding: 'utf-16le', remembered: null });
    const said = (await look(file, { delimiter: '|', encoding: 'utf-16le' })).body;
    const { mapping, columns } = said.sheets[0]!;
    expect(columns.map((one) => one.head)).toEqual(['Mã', 'Tên, đơn vị tính, vụ, ghi chú', 'Số liệu']);
    expect(mapping).toMatchObject({ decimalMark: ',', csv: { delimiter: '|', encoding: 'utf-16le' } });
    const looked = (await take(file, { ...mapping, otherwise: { ...mapping.otherwise, period: '2021-Q1' } }))
      .body;
    expect(told(looked.bad)).toEqual(['C3 twice']);
    await take(file, { ...mapping, otherwise: { ...mapping.otherwise, period: '2021-Q1' } }, 'good');
    expect((await look(file)).body.csv).toEqual({
      delimiter: ',',
      encoding: 'utf-16le',
      remembered: { delimiter: '|', encoding: 'utf-16le' },
    });
    // One that is guessed in another way is left to its guess; so is another unit's.
    expect((await look('Mã;Số liệu\nLUA;2')).body.csv).toMatchObject({ delimiter: ';', remembered: null });
    const others = await world.upload(
      'nga',
      contract.lookAtTable,
      { name: 'a.csv', bytes: file },
      { unitId: world.unit.STC, period: '2021' },
    );
    expect(others.body.csv?.remembered).toBeNull();
    expect(unitId).not.toBe(world.unit.STC);
  });
});
