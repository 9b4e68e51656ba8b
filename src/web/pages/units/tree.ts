// Units in the order of their tree, each with its depth; a search keeps what leads to a hit.
import type { Unit } from '../../../features/people/contract.ts';
import { fold } from '../../../kernel/folding.ts';

export type Branch = { unit: Unit; depth: number; isHit: boolean };

export const treeOf = (units: readonly Unit[], search = ''): Branch[] => {
  const wanted = fold(search.trim());
  const ids = new Set(units.map((unit) => unit.id));
  const children = Map.groupBy(units, ({ parentId }) => (parentId && ids.has(parentId) ? parentId : ''));
  const hits = (unit: Unit) => fold(`${unit.name} ${unit.shortName ?? ''} ${unit.code}`).includes(wanted);
  const visit = (parent: string, depth: number): Branch[] =>
    (children.get(parent) ?? []).flatMap((unit) => {
      const below = visit(unit.id, depth + 1);
      const isHit = hits(unit);
      return isHit || below.length ? [{ unit, depth, isHit }, ...below] : [];
    });
  return visit('', 0);
};
