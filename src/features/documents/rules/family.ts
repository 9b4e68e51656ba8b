// The family of a document as a forest: what it carries out stands above, what carries it out below.

export const RELATION_KINDS = ['implements', 'amends', 'replaces', 'refers'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];
/** These make a family; a reference alone does not. None of them may lead back to where it began. */
export const FAMILY_KINDS = ['implements', 'amends', 'replaces'] as const satisfies readonly RelationKind[];

export type FamilyEdge = { fromId: string; toId: string; kind: RelationKind };
export type FamilyBranch = {
  id: string;
  kind: RelationKind | null;
  again: boolean;
  children: FamilyBranch[];
};

/** Would this edge close a circle? `edges` are those already there. */
export const closesCircle = (edges: readonly FamilyEdge[], fromId: string, toId: string): boolean => {
  const seen = new Set<string>();
  const todo = [toId];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (id === fromId) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    for (const edge of edges) if (edge.fromId === id) todo.push(edge.toId);
  }
  return false;
};

/** Branches from the roots down. A document with several parents stands under each; its own children only once. */
export const growFamily = (ids: readonly string[], edges: readonly FamilyEdge[]): FamilyBranch[] => {
  const below = new Map<string, FamilyEdge[]>();
  for (const edge of edges) below.set(edge.toId, [...(below.get(edge.toId) ?? []), edge]);
  const drawn = new Set<string>();
  const grow = (id: string, kind: RelationKind | null, above: readonly string[]): FamilyBranch => {
    const again = drawn.has(id);
    drawn.add(id);
    const children =
      again || above.includes(id)
        ? []
        : (below.get(id) ?? []).map((edge) => grow(edge.fromId, edge.kind, [...above, id]));
    return { id, kind, again, children };
  };
  const hasParent = new Set(edges.map((edge) => edge.fromId));
  const roots = ids.filter((id) => !hasParent.has(id)).map((id) => grow(id, null, []));
  // A circle in old data has no root; start anywhere rather than show nothing.
  return roots.length || !ids.length ? roots : [grow(ids[0]!, null, [])];
};
