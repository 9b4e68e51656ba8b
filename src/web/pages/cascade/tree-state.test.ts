import { describe, expect, it } from 'vitest';
import type { CascadeNode } from '../../../features/cascade/contract.ts';
import { gapsOnly, shownOf, stepFor } from './tree-state.ts';

const node = (key: string, parentKey: string | null, gaps = 0): CascadeNode => ({
  key,
  parentKey,
  level: parentKey === null ? 1 : 2,
  document: null,
  opening: null,
  duty: null,
  below: { due: gaps, met: 0, gaps },
});
const NODES = [node('a', null, 1), node('a1', 'a'), node('a11', 'a1'), node('b', null)];
const none = new Set<string>();
const parents = new Set(['a', 'a1']);
const keys = (nodes: readonly CascadeNode[]) => nodes.map((one) => one.key).join(' ');

describe('a folded tree', () => {
  it('hides everything below, also two levels down', () => {
    expect(keys(shownOf(NODES, none))).toBe('a a1 a11 b');
    expect(keys(shownOf(NODES, new Set(['a'])))).toBe('a b');
    expect(keys(gapsOnly(NODES))).toBe('a');
  });
});

describe('keys', () => {
  const press = (key: string, at: string, folded: ReadonlySet<string> = none) =>
    stepFor(key, at, shownOf(NODES, folded), { folded, parents });

  it.each([
    ['ArrowDown', 'a', { focus: 'a1' }],
    ['ArrowUp', 'b', { focus: 'a11' }],
    ['ArrowUp', 'a', null],
    ['End', 'a', { focus: 'b' }],
    ['Home', 'b', { focus: 'a' }],
    ['ArrowLeft', 'a11', { focus: 'a1' }],
    ['ArrowLeft', 'a', { fold: 'a' }],
    ['ArrowLeft', 'b', null],
    ['ArrowRight', 'a', { focus: 'a1' }],
    ['ArrowRight', 'b', null],
    ['x', 'a', null],
  ])('%s on %s', (key, at, expected) => {
    expect(press(key, at)).toEqual(expected);
  });

  it('opens what is folded before going in', () => {
    expect(press('ArrowRight', 'a', new Set(['a']))).toEqual({ unfold: 'a' });
    expect(press('ArrowDown', 'a', new Set(['a']))).toEqual({ focus: 'b' });
  });
});
