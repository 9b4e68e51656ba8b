import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { readCsvCells, readPaper, readSheets } from '../index.ts';

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
