// Units in the order of their tree, each with its depth; a search keeps what leads to a hit.
import type { Unit } from '../../../features/people/contract.ts';
import { fold } from '../../../kernel/folding.ts';

export type Branch = { unit: Unit; depth: number; isHit: boolean; below: number };

/** Below this many rows everything is shown; a larger tree comes folded, so that the page stays quick. */
export const MOST_UNFOLDED = 80;

/** `opened`: the units whose branches are shown; all of them where left out. A search opens what leads to a hit. */
export const treeOf = (units: readonly Unit[], search = '', opened?: ReadonlySet<string>): Branch[] => {
  const wanted = fold(search.trim());
  const ids = new Set(units.map((unit) => unit.id));
  const children = Map.groupBy(units, ({ parentId }) => (parentId && ids.has(parentId) ? parentId : ''));
  const hits = (unit: Unit) => fold(`${unit.name} ${unit.shortName ?? ''} ${unit.code}`).includes(wanted);
  const visit = (parent: string, depth: number): Branch[] =>
    (children.get(parent) ?? []).flatMap((unit) => {
      const below = visit(unit.id, depth + 1);
      const isHit = hits(unit);
      if (!isHit && below.length === 0) return [];
      const isShown = wanted !== '' || !opened || opened.has(unit.id);
      const branch = { unit, depth, isHit, below: children.get(unit.id)?.length ?? 0 };
      return [branch, ...(isShown ? below : [])];
    });
  return visit('', 0);
};
