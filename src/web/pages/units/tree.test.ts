import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../features/people/contract.ts';
import { treeOf } from './tree.ts';

const unit = (id: string, name: string, parentId: string | null): Unit => ({
  id,
  code: id,
  name,
  shortName: null,
  kind: 'department',
  parentId,
  validFrom: '1900-01-01',
  validTo: null,
  headPersonId: null,
});
const units = [
  unit('x', 'Xã Bảo Thạnh', 'h'),
  unit('h', 'Huyện Ba Tri', 't'),
  unit('s', 'Sở Tài chính', 't'),
  unit('t', 'Tỉnh Bến Tre', null),
];
const shown = (search?: string) => treeOf(units, search).map(({ unit: { id }, depth }) => `${depth}${id}`);

describe('the tree of units', () => {
  it('puts each under its parent', () => {
    expect(shown()).toEqual(['0t', '1h', '2x', '1s']);
  });

  it('keeps the way to what was searched, without marks', () => {
    expect(shown('bao thanh')).toEqual(['0t', '1h', '2x']);
    expect(treeOf(units, 'bao thanh').filter((branch) => branch.isHit)).toHaveLength(1);
    expect(shown('zzz')).toEqual([]);
  });

  it('leaves out what is folded away, but not what a search found', () => {
    const folded = (search: string) =>
      treeOf(units, search, new Set(['t'])).map(({ unit: { id }, below }) => `${id}${below}`);
    expect(folded('')).toEqual(['t2', 'h1', 's0']);
    expect(folded('bao thanh')).toEqual(['t2', 'h1', 'x0']);
  });

  it('shows a unit whose parent is not in the list', () => {
    expect(treeOf([unit('x', 'Xã', 'gone')])).toHaveLength(1);
  });
});
