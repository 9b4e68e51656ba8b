import { describe, expect, it } from 'vitest';
import { periodsBeside } from '../../../features/forms/rules.ts';
import { plainNumber, readPasted, toContent, writeCopied } from './cells.ts';
import { placeBlock, type Selection, stepFrom, stretch } from './ranges.ts';

describe('Tab and Enter', () => {
  const size = { rows: 3, columns: 4 };
  const at = (row: number, column: number): Selection => ({ from: { row, column }, to: { row, column } });
  const go = (start: Selection, ...keys: string[]) =>
    keys.reduce<Selection | null>(
      (now, key) =>
        now &&
        stepFrom(now, { key: key.endsWith('Tab') ? 'Tab' : 'Enter', isBack: key.startsWith('Shift') }, size),
      start,
    )?.from ?? null;

  it('lead as in a spreadsheet: over the end of a line, and back to the column where tabbing began', () => {
    expect(go(at(0, 3), 'Tab')).toEqual({ row: 1, column: 0 });
    expect(go(at(1, 0), 'Shift+Tab')).toEqual({ row: 0, column: 3 });
    expect(go(at(0, 1), 'Enter')).toEqual({ row: 1, column: 1 });
    expect(go(at(1, 1), 'Shift+Enter')).toEqual({ row: 0, column: 1 });
    expect(go(at(0, 1), 'Tab', 'Tab', 'Enter')).toEqual({ row: 1, column: 1 });
    expect(go(at(0, 1), 'Tab', 'Enter', 'Tab', 'Enter')).toEqual({ row: 2, column: 1 });
  });

  it('stop at the ends: Enter stays, Tab leaves the grid', () => {
    expect(go(at(2, 3), 'Enter')).toEqual({ row: 2, column: 3 });
    expect(go(at(2, 3), 'Tab')).toBeNull();
    expect(go(at(0, 0), 'Shift+Tab')).toBeNull();
  });
});

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

  it('leaves as it came', () => {
    const block = [
      ['12189,7', 'hai\ndòng'],
      ['', '"thế"'],
    ];
    expect(readPasted(writeCopied(block))).toEqual(block);
  });

  const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

  it('falls on the cells right and below; empty ones and what hangs over change nothing', () => {
    expect(placeBlock(readPasted('1\t2\n3\t\n5\t6'), at(0, 0), { rows: 3, columns: 1 })).toEqual([
      { row: 0, column: 0, text: '1' },
      { row: 1, column: 0, text: '3' },
      { row: 2, column: 0, text: '5' },
    ]);
  });

  it('is repeated over an area that is a whole multiple of it, put once on any other', () => {
    const places = (bottom: number) =>
      placeBlock([['7'], ['8']], at(0, 1, bottom, 1), { rows: 9, columns: 3 }).map(
        ({ row, text }) => `${row}:${text}`,
      );
    expect(places(3)).toEqual(['0:7', '1:8', '2:7', '3:8']);
    expect(places(2)).toEqual(['0:7', '1:8']);
  });

  it('is drawn out in the direction in which the handle went further', () => {
    expect(stretch(at(2, 2), { row: 5, column: 3 })).toEqual(at(2, 2, 5, 2));
    expect(stretch(at(2, 2, 3, 3), { row: 1, column: 0 })).toEqual(at(2, 0, 3, 3));
  });
});

describe('what is put into a cell', () => {
  it('is a figure as typed, or a reason of the list in either language', () => {
    expect(toContent(' 8,5 ')).toEqual({ typed: '8,5' });
    expect(toContent('đang rà soát')).toEqual({ noFigureReason: 'being_checked' });
    expect(toContent('Not collected')).toEqual({ noFigureReason: 'not_collected' });
  });

  it('leaves it as it would be typed', () => {
    expect(plainNumber('-12189.7', 'vi')).toBe('-12189,7');
    expect(plainNumber('12189.7', 'en')).toBe('12189.7');
  });
});

it('a period stands among its brothers', () => {
  expect(periodsBeside('2021')).toEqual(['2020', '2021']);
  expect(periodsBeside('2021-Q2')).toEqual(['2021-Q1', '2021-Q2', '2021-Q3', '2021-Q4', '2021']);
  expect(periodsBeside('2021-03')).toHaveLength(13);
  expect(periodsBeside('2021/2025')).toEqual(['2021/2025']);
});
