import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { packZip } from '../../pack-zip.ts';
import { readCsvCells, readPaper, readSheets } from '../index.ts';
import { lookOfFormat } from './workbook-parts.ts';

const rawBook = (rows: string): Uint8Array =>
  packZip({
    'xl/workbook.xml': '<workbook><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  });

const book = () =>
  writeXlsx({
    sheets: [
      {
        name: 'Chỉ tiêu',
        rows: [
          ['Bảng chỉ tiêu', null, null],
          ['Tên', 'Kế hoạch', 'Đạt'],
          ['Thu ngân sách', 4896.8, null],
          ['Tổng', 0.1 + 0.2, null],
          ['Ngày', new Date(Date.UTC(2021, 11, 2)), true],
        ],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
        rowDefs: new Map([[3, { hidden: true }]]),
        cells: new Map([
          ['2,2', { value: 1.0129, style: { numFmt: '0.00%' } }],
          ['3,2', { value: null, formula: 'B3*2', formulaResult: 9793.6 }],
        ]),
      },
      { name: 'Ẩn', hidden: true, rows: [['bí mật']] },
    ],
  });

it('gives every cell with its address, raw type and exact value', async () => {
  const [sheet, hidden] = await readSheets(await book());
  const at = (address: string) => sheet?.cells.find((cell) => cell.address === address);
  expect(at('A1')).toMatchObject({ type: 'text', value: 'Bảng chỉ tiêu', merged: 'A1:C1' });
  expect(at('B3')).toMatchObject({ type: 'number', value: '4896.8' });
  expect(at('B4')).toMatchObject({ type: 'number', value: '0.3', isHidden: true });
  expect(at('C3')).toMatchObject({ type: 'number', value: '1.0129', isPercent: true });
  expect(at('C4')).toMatchObject({ type: 'formula', formula: 'B3*2', value: '9793.6', resultType: 'number' });
  expect(at('B5')).toMatchObject({ type: 'date', value: '2021-12-02' });
  expect(at('C5')).toMatchObject({ type: 'boolean', value: 'true' });
  expect(sheet?.merges).toEqual(['A1:C1']);
  expect(hidden).toMatchObject({ name: 'Ẩn', isHidden: true });
});

it('shows a paper numbers as a Vietnamese reader expects them, hidden sheets left out and named', async () => {
  const paper = await readPaper(await book(), 'a.xlsx');
  expect(paper.text).toBe(
    'Bảng chỉ tiêu\t\t\nTên\tKế hoạch\tĐạt\nThu ngân sách\t4896,8\t101,29%\nTổng\t0,3\t9793,6\nNgày\t02/12/2021\ttrue',
  );
  expect(paper.notes).toEqual([{ code: 'hidden_sheet_left_out', name: 'Ẩn' }]);
});

it('takes no count of rows that only carry a style', async () => {
  const empty = Array.from(
    { length: 30_000 },
    (_, i) => `<row r="${i + 10}"><c r="A${i + 10}" s="1"/><c r="B${i + 10}" s="1"/></row>`,
  ).join('');
  const paper = await readPaper(
    rawBook(
      `<row r="1"><c r="A1"><v>1.5</v></c></row>${empty}<row r="50000"><c r="B50000"><v>2</v></c></row>`,
    ),
    'a.xlsx',
  );
  expect(paper.tables[0]?.rows).toEqual([
    ['1,5', ''],
    ['', '2'],
  ]);
});

it('keeps the digits that were typed, not those of a binary number', async () => {
  const raw = ['12189.700000000001', '1E-2', '123456789012345678', '0.1', '-3.7000000000000002', '1.5e+3'];
  const [sheet] = await readSheets(
    rawBook(`<row r="1">${raw.map((value) => `<c><v>${value}</v></c>`).join('')}</row>`),
  );
  expect(sheet?.cells.map((cell) => [cell.address, cell.value])).toEqual([
    ['A1', '12189.7'],
    ['B1', '0.01'],
    ['C1', '123456789012346000'],
    ['D1', '0.1'],
    ['E1', '-3.7'],
    ['F1', '1500'],
  ]);
});

it('tells formulas without a result, shared ones, errors and text that looks like a number', async () => {
  const rows =
    '<row r="1"><c r="A1"><f>B1+1</f></c><c r="B1"><f t="shared" si="0" ref="B1:C1">A9*2</f><v>4</v></c><c r="C1"><f t="shared" si="0"/><v>6</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="inlineStr"><is><t>8.5</t></is></c></row>';
  const [sheet] = await readSheets(rawBook(rows));
  expect(sheet?.cells).toMatchObject([
    { type: 'formula', formula: 'B1+1', value: '' },
    { type: 'formula', formula: 'A9*2', value: '4', resultType: 'number' },
    { type: 'formula', formula: 'A9*2', value: '6' },
    { type: 'formula', value: '#DIV/0!', resultType: 'error' },
    { type: 'text', value: '8.5' },
  ]);
});

it('knows date and percentage formats by what they show', () => {
  const looks = [
    ['dd/mm/yyyy', 'date'],
    ['0.00%', 'percent'],
    ['0.00"%"', 'plain'],
    ['#,##0 "đồng/năm"', 'plain'],
    ['[Red]#,##0', 'plain'],
    ['[h]:mm', 'date'],
    ['General', 'plain'],
    ['[$-42A]d mmmm', 'date'],
  ];
  for (const [code, look] of looks) expect([code, lookOfFormat(164, code)]).toEqual([code, look]);
  expect([14, 10, 4].map((id) => lookOfFormat(id, undefined))).toEqual(['date', 'percent', 'plain']);
});

it('is not slowed down by a far-off cell', async () => {
  const rows = [['đầu'], ...Array.from({ length: 200_000 }, () => []), ['cuối']];
  const [sheet] = await readSheets(await writeXlsx({ sheets: [{ name: 'S', rows }] }));
  expect(sheet?.cells.map((cell) => cell.address)).toEqual(['A1', 'A200002']);
});

it('reads .csv as it was typed, whatever separates it', async () => {
  for (const mark of [',', ';', '\t']) {
    const text = `\ufeffTên${mark}Số\n"Gạo${mark} ""ngon"""${mark}"8,5"\n00123${mark}1.750\n`;
    const sheet = await readCsvCells(Buffer.from(text));
    expect(sheet.cells.map((cell) => [cell.address, cell.value])).toEqual([
      ['A1', 'Tên'],
      ['B1', 'Số'],
      ['A2', `Gạo${mark} "ngon"`],
      ['B2', '8,5'],
      ['A3', '00123'],
      ['B3', '1.750'],
    ]);
  }
  const paper = await readPaper(Buffer.from('Tên;Số\nGạo;8,5\n'), 'a.csv');
  expect([paper.format, paper.text]).toEqual(['csv', 'Tên\tSố\nGạo\t8,5']);
});

it('gives the cells of a long sheet in their order, each as it stands, merged areas that are named last included', async () => {
  const count = 9_000;
  const rows = Array.from(
    { length: count },
    (_, i) =>
      `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>Dòng &lt;${i}&gt; ế</t></is></c><c r="B${i + 1}"><v>${i}.5</v></c></row>`,
  ).join('');
  const bytes = packZip({
    'xl/workbook.xml': '<workbook><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A2:B2"/></mergeCells></worksheet>`,
  });
  const [sheet] = await readSheets(bytes);
  expect(sheet?.cells).toHaveLength(2 * count);
  expect(sheet?.cells.every(({ row }, i) => row === Math.floor(i / 2))).toBe(true);
  expect(sheet?.cells.at(-2)).toMatchObject({ address: 'A9000', value: 'Dòng <8999> ế' });
  expect(sheet?.cells.filter((cell) => cell.merged).map(({ address }) => address)).toEqual(['A2']);
  expect(sheet).toMatchObject({ rowCount: count, columnCount: 2 });
});

it('refuses a sheet that blows up, whether it says so or lies, and one that is cut short', async () => {
  const honest = Buffer.from(rawBook(`<row r="1"><c r="A1"><v>${'1'.repeat(900_000)}</v></c></row>`));
  const declaring = (size: number) => {
    const bytes = Buffer.from(honest);
    bytes.writeUInt32LE(size, bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46 + 24);
    return bytes;
  };
  const codeOf = (bytes: Uint8Array) =>
    readSheets(bytes).then(
      () => 'read',
      (error: { code: string }) => error.code,
    );
  expect(await codeOf(declaring(3_000_000_000))).toBe('bomb');
  expect(await codeOf(declaring(100))).toBe('bomb');
  expect(await codeOf(honest)).toBe('read');
  const damaged = Buffer.from(honest);
  damaged.fill(0xff, damaged.indexOf('xl/worksheets/sheet1.xml') + 40, damaged.length - 400);
  expect(await codeOf(damaged)).toBe('unreadable');
});

it('takes a .csv as the person says it is written', async () => {
  const typed = Buffer.from('Tên;Số\nGạo, nếp;8,5\n', 'utf16le');
  const said = await readCsvCells(typed, { delimiter: ',', encoding: 'utf-16le' });
  expect(said.look).toEqual({ delimiter: ',', encoding: 'utf-16le' });
  expect(said.cells.map((cell) => cell.value)).toEqual(['Tên;Số', 'Gạo', ' nếp;8', '5']);
  expect((await readCsvCells(typed)).look).toEqual({ delimiter: ';', encoding: 'utf-16le' });
});
