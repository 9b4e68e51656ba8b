import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../features/forms/contract.ts';
import { stateOf } from './cell-state.ts';
import { type Content, keyOf } from './cells.ts';
import { makeModel, placeGrid, summarise, withRows } from './grid-model.ts';
import type { Edit } from './use-cells.ts';

const as = { kind: 'estimate', vintage: 'estimate' } as const;
const row = (id: string, more: Partial<Grid['rows'][number]> = {}): Grid['rows'][number] => ({
  id,
  code: id,
  nameVi: id,
  nameEn: null,
  unit: 'tấn',
  decimals: 1,
  area: 'economy',
  frequency: 'year',
  unitAggregation: 'sum',
  ownerUnitId: null,
  formula: null,
  ...more,
});
const column = (id: string) => ({ unit: { id, code: id, name: id }, shortName: id, period: '2021' });
const grid: Grid = {
  unit: { id: 'top', code: 'top', name: 'top' },
  rows: [row('rice'), row('ratio', { unitAggregation: 'ratio', formula: '[a] / [b]' })],
  columns: [column('a'), column('b')],
  cells: [[0, 0, '10', null, 1]],
  before: [[0, 0, '9']],
  totals: [
    [0, -1, '10'],
    [1, -1, '55.5'],
  ],
  dues: [[0, 1, '2022-01-10']],
  notDefined: [[1, 0]],
  odd: [[0, 0, [{ vi: 'lạ', en: 'odd' }]]],
  locks: [[0, 1, true]],
};
const edit = (content: Content, state: Edit['state'], unitId: string, version?: number) => {
  const cell = { indicatorId: 'rice', unitId, period: '2021', ...as };
  return { [keyOf(cell)]: { cell, content, expectedVersion: 0, state, ...(version && { version }) } };
};
const model = (edits: Record<string, Edit> = {}) => makeModel(placeGrid(grid), as, edits, () => true);

describe('the grid', () => {
  it('shows what the server has, with last year and what is due beside it', () => {
    expect(model().viewOf({ row: 0, column: 0 })).toMatchObject({ value: '10', before: '9', version: 1 });
    expect(model().viewOf({ row: 0, column: 1 })).toMatchObject({ value: null, dueOn: '2022-01-10' });
  });

  it('opens no cell of a formula, nor of a period that does not fit', () => {
    expect(model().isOpen({ row: 0, column: 0 })).toBe(true);
    expect(model().isOpen({ row: 1, column: 0 })).toBe(false);
    expect(model().isOpen({ row: 0, column: 1 })).toBe(false);
  });

  it('says in a word how a cell stands', () => {
    const word = (row: number, column: number, edits = {}) =>
      stateOf(model(edits).viewOf({ row, column }), '2022-02-01').word;
    expect(word(0, 0)).toBe('state_odd');
    expect(word(0, 1)).toBe('state_accepted');
    expect(word(1, 0)).toBe('state_undefined');
    expect(word(0, 0, edit({ typed: 'x' }, 'bad', 'a'))).toBe('state_bad');
    const open = makeModel(placeGrid({ ...grid, locks: [] }), as, {}, () => true).viewOf({
      row: 0,
      column: 1,
    });
    expect(stateOf(open, '2022-02-01').word).toBe('state_late');
    expect(stateOf(open, '2022-01-10').word).toBe('state_due');
  });

  it('counts what is unsent into the total, and no longer once the server has it', () => {
    expect(model().totalOf(0)).toEqual({ total: '10', hasUnsent: false });
    expect(model(edit({ typed: '12,5' }, 'waiting', 'a')).totalOf(0)).toEqual({
      total: '12.5',
      hasUnsent: true,
    });
    expect(model(edit({ typed: '2' }, 'waiting', 'b')).totalOf(0)).toEqual({ total: '12', hasUnsent: true });
    expect(model(edit({ typed: 'năm' }, 'bad', 'b')).totalOf(0)).toEqual({ total: '10', hasUnsent: false });
    expect(model(edit({ typed: '10' }, 'saved', 'a', 1)).totalOf(0)).toEqual({
      total: '10',
      hasUnsent: false,
    });
    expect(model().totalOf(1)).toEqual({ total: '55.5', hasUnsent: false });
  });

  it('shows a saved figure before the answer of the server comes round', () => {
    const ahead = model(edit({ typed: '11' }, 'saved', 'a', 2)).viewOf({ row: 0, column: 0 });
    expect(ahead).toMatchObject({ value: '11', version: 2 });
  });

  it('keeps cells with their lines when some are left out', () => {
    const less = makeModel(placeGrid(withRows(grid, new Set(['ratio']))), as, {}, () => true);
    expect(less.rows.map(({ id }) => id)).toEqual(['ratio']);
    expect(less.totalOf(0)).toEqual({ total: '55.5', hasUnsent: false });
  });
});

it('figures are summed exactly', () => {
  expect(summarise(['0.1', '0.2'])).toEqual({ count: 2, sum: '0.3', mean: '0.15' });
  expect(summarise(['1'])).toBeNull();
});
