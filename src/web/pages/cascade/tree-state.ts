// What of a tree is shown, and where a key leads. Pure, so that it can be tested without a page.
import type { CascadeNode } from '../../../features/cascade/contract.ts';

/** A line stays where it is a gap itself, or a gap stands below it. */
export const gapsOnly = (nodes: readonly CascadeNode[]): CascadeNode[] =>
  nodes.filter((node) => node.below.gaps > 0 || node.duty?.standing === 'overdue');

export const shownOf = (nodes: readonly CascadeNode[], folded: ReadonlySet<string>): CascadeNode[] => {
  const hidden = new Set<string>();
  return nodes.filter((node) => {
    if (node.parentKey !== null && (hidden.has(node.parentKey) || folded.has(node.parentKey))) {
      hidden.add(node.key);
      return false;
    }
    return true;
  });
};

export type Step = { focus?: string; fold?: string; unfold?: string };

/** Keys of a tree by the ARIA practices: arrows, Home, End. Null where the key means nothing here. */
export const stepFor = (
  key: string,
  at: string,
  shown: readonly CascadeNode[],
  { folded, parents }: { folded: ReadonlySet<string>; parents: ReadonlySet<string> },
): Step | null => {
  const index = shown.findIndex((node) => node.key === at);
  const node = shown[index];
  if (!node) return null;
  const to = (target: CascadeNode | undefined): Step | null => (target ? { focus: target.key } : null);
  const isParent = parents.has(at);
  switch (key) {
    case 'ArrowDown':
      return to(shown[index + 1]);
    case 'ArrowUp':
      return to(shown[index - 1]);
    case 'Home':
      return to(shown[0]);
    case 'End':
      return to(shown.at(-1));
    case 'ArrowRight':
      if (!isParent) return null;
      return folded.has(at) ? { unfold: at } : to(shown[index + 1]);
    case 'ArrowLeft':
      if (isParent && !folded.has(at)) return { fold: at };
      return node.parentKey === null ? null : { focus: node.parentKey };
    default:
      return null;
  }
};
