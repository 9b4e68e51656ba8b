import { describe, expect, it } from 'vitest';
import type { SheetCell } from '../../papers/read/index.ts';
import { readFigureCell, readReasonCell } from './read-cell.ts';

const cell = (given: Partial<SheetCell>): SheetCell => ({
  address: 'E7',
  row: 6,
  column: 4,
  type: 'number',
  value: '12189.7',
  ...given,
});

describe('a figure cell', () => {
  it('gives numbers exactly, a formula by its result, a percentage as people say it', () => {
    expect(readFigureCell(cell({}), 'tỷ đồng')).toEqual({ value: '12189.7' });
    expect(
      readFigureCell(cell({ type: 'formula', formula: 'SUM(A1:A2)', resultType: 'number' }), 'tỷ đồng'),
    ).toEqual({ value: '12189.7' });
    expect(readFigureCell(cell({ value: '0.8377', isPercent: true }), '%')).toEqual({ value: '83.77' });
    expect(readFigureCell(cell({ value: '0.8377', isPercent: true }), 'lần')).toEqual({ value: '0.8377' });
  });

  it('hands text on to be read as typed', () => {
    expect(readFigureCell(cell({ type: 'text', value: ' 12.189,7 ' }), 'ha')).toEqual({ typed: '12.189,7' });
  });

  it.each([
    ['date_in_number', cell({ type: 'date', value: '2021-08-05' })],
    ['merged_cell', cell({ merged: 'E7:E9' })],
    ['formula_without_result', cell({ type: 'formula', value: '', formula: 'A1/0' })],
    ['not_a_number', cell({ type: 'error', value: '#DIV/0!' })],
    ['not_a_number', cell({ type: 'formula', resultType: 'error', value: '#REF!' })],
    ['not_a_number', cell({ type: 'boolean', value: 'true' })],
    ['not_a_number', cell({ value: `1${'0'.repeat(40)}` })],
  ])('names %s', (code, bad) => {
    expect(readFigureCell(bad, '%')).toMatchObject({ code });
  });
});

describe('a reason cell', () => {
  it('takes the words of the list in either language, whatever the marks', () => {
    for (const value of ['Không phát sinh', 'khong phat sinh', 'Nothing occurred', 'nothing_occurred'])
      expect(readReasonCell(cell({ type: 'text', value }))).toEqual({ reason: 'nothing_occurred' });
    expect(readReasonCell(cell({ type: 'text', value: 'Thuộc phạm vi bí mật' }))).toEqual({
      reason: 'classified',
    });
    expect(readReasonCell(cell({ type: 'text', value: 'bận' }))).toMatchObject({ code: 'unknown_reason' });
  });
});
