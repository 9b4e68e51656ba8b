import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../kernel/decimal.ts';
import { readCsvCells, readSheets } from '../read/index.ts';
import { writeCsv } from './csv.ts';
import type { Sheet } from './sheet-model.ts';
import { writeWorkbook } from './workbook.ts';

const sheet = (over: Partial<Sheet> = {}): Sheet => ({
  name: 'Số liệu',
  title: 'Biểu nhập số liệu',
  notes: ['Đơn vị: tỷ đồng'],
  columns: [
    { header: 'Chỉ tiêu', key: 'name', width: 30, isLocked: true },
    { header: 'Thực hiện', key: 'value', format: 'decimal', decimals: 1 },
    { header: 'Tỷ lệ', key: 'rate', format: 'percent', decimals: 2 },
    { header: 'Ngày', key: 'day', format: 'date' },
    { header: 'Loại', key: 'kind', rule: { kind: 'list', values: ['ước', 'sơ bộ', 'chính thức'] } },
  ],
  rows: [
    { name: 'Thu ngân sách', value: '12189.7', rate: '101.12', day: '2021-12-02', kind: 'ước' },
    { name: '=SUM(A1)', value: null, rate: '-3.7' },
  ],
  ...over,
});

describe('a workbook', () => {
  it('gives back what was put in', async () => {
    const [read] = await readSheets(await writeWorkbook([sheet()]));
    const at = (address: string) => read?.cells.find((cell) => cell.address === address);
    expect(at('A1')?.value).toBe('Biểu nhập số liệu');
    expect(at('B4')?.value).toBe('Thực hiện');
    expect(at('B5')).toMatchObject({ type: 'number', value: '12189.7' });
    expect(at('C5')).toMatchObject({ type: 'number', value: '1.0112', isPercent: true });
    expect(at('D5')).toMatchObject({ type: 'date', value: '2021-12-02' });
    expect(at('A6')).toMatchObject({ type: 'text', value: '=SUM(A1)' });
    expect(at('B6')).toBeUndefined();
    expect(at('C6')).toMatchObject({ value: '-0.037' });
  });

  it('carries its rules, its frozen head, its locks and its formats', async () => {
    const book = await readXlsx(await writeWorkbook([sheet({ frozenColumns: 1, spareRows: 3 })]), {
      readStyles: true,
    });
    const [read] = book.sheets;
    expect(read?.freezePane).toMatchObject({ rows: 4, columns: 1 });
    expect(read?.protection?.sheet).toBe(true);
    expect(read?.cells?.get('4,1')?.style?.numFmt).toBe('#,##0.0');
    expect(read?.cells?.get('4,1')?.style?.protection?.locked).toBe(false);
    expect(read?.dataValidations?.map((rule) => [rule.type, rule.range])).toEqual([
      ['decimal', 'B5:B9'],
      ['list', 'E5:E9'],
    ]);
  });

  it('keeps any figure exactly, as text where a binary number cannot', async () => {
    const figure = fc
      .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 10 }))
      .map(([whole, shift]) => new Decimal(whole.toString()).div(new Decimal(10).pow(shift)).toFixed());
    await fc.assert(
      fc.asyncProperty(fc.array(figure, { minLength: 1, maxLength: 12 }), async (figures) => {
        const bytes = await writeWorkbook([
          {
            name: 'S',
            columns: [{ header: 'v', key: 'v', format: 'decimal' }],
            rows: figures.map((v) => ({ v })),
          },
        ]);
        const [read] = await readSheets(bytes);
        expect(read?.cells.slice(1).map((cell) => cell.value)).toEqual(figures);
      }),
      { numRuns: 40 },
    );
  });

  it('makes sheet names that Excel takes', async () => {
    const names = ['Kế hoạch 2021/2025: tổng hợp [bản 1] rất dài đến mức vượt quá', 'A', 'a', ''];
    const read = await readSheets(await writeWorkbook(names.map((name) => sheet({ name }))));
    expect(read.map(({ name }) => name)).toEqual(['Kế hoạch 2021 2025  tổng hợp  b', 'A', 'a 2', 'Sheet']);
  });
});

describe('.csv', () => {
  it('opens right in Vietnamese Excel and comes back', async () => {
    const text = writeCsv(sheet());
    expect(text.startsWith('\ufeffChỉ tiêu;Thực hiện;')).toBe(true);
    expect(text).toContain('Thu ngân sách;12189,7;101,12;02/12/2021;ước');
    const read = await readCsvCells(Buffer.from(text));
    expect(read.cells.find((cell) => cell.address === 'B2')?.value).toBe('12189,7');
  });
  it('holds no formula, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('=', '+', '-', '@', '\t', '\r'), (rest, start) => {
        const [, row = ''] = writeCsv({
          columns: [{ header: 'h', key: 'v' }],
          rows: [{ v: start + rest }],
        }).split('\r\n');
        const cell = row.startsWith('"') ? row.slice(1) : row;
        expect(/^[=+@\t\r]/.test(cell) || (/^-/.test(cell) && !/^-\d/.test(cell))).toBe(false);
      }),
    );
    expect(
      writeCsv({ columns: [{ header: 'h', key: 'v', format: 'decimal' }], rows: [{ v: '-3.7' }] }),
    ).toContain('\r\n-3,7');
  });
});
