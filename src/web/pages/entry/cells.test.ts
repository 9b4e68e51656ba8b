import { describe, expect, it } from 'vitest';
import { periodsBeside, placePasted, readPasted } from './cells.ts';

describe('a block from a spreadsheet', () => {
  it('is read in lines and cells, line ends of any system, quotes undone', () => {
    expect(readPasted('12.189,7\t5\r\n\t6\r\n')).toEqual([
      ['12.189,7', '5'],
      ['', '6'],
    ]);
    expect(readPasted('"hai\ndòng"\t"nói ""thế"""\n1\t2')).toEqual([
      ['hai\ndòng', 'nói "thế"'],
      ['1', '2'],
    ]);
    expect(readPasted('7')).toEqual([['7']]);
    expect(readPasted('')).toEqual([]);
  });

  it('falls on the cells right and below; empty ones and what hangs over change nothing', () => {
    expect(
      placePasted(readPasted('1\t2\n3\t\n5\t6'), { row: 1, column: 0 }, { rows: 3, columns: 1 }),
    ).toEqual([
      { row: 1, column: 0, typed: '1' },
      { row: 2, column: 0, typed: '3' },
    ]);
  });
});

it('a period stands among its brothers', () => {
  expect(periodsBeside('2021')).toEqual(['2020', '2021']);
  expect(periodsBeside('2021-Q2')).toEqual(['2021-Q1', '2021-Q2', '2021-Q3', '2021-Q4', '2021']);
  expect(periodsBeside('2021-03')).toHaveLength(13);
  expect(periodsBeside('2021/2025')).toEqual(['2021/2025']);
});
