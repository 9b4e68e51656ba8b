// The cascade as a tree, without limit of levels: under a paper stand the units it asks; a unit's own paper may ask others
// in turn. A paper that carries it out unasked stands there too. A circle of relations ends where it would begin again.
import type { DocumentRef } from '../../documents/contract.ts';
import type { CascadeNode, Duty } from '../contract.ts';
import { isGap } from './standing.ts';

export type TreeDocument = { ref: DocumentRef; opening: string | null };
export type Implementing = { fromId: string; toId: string };

type Given = {
  rootId: string;
  documents: ReadonlyMap<string, TreeDocument>;
  duties: readonly Duty[];
  /** fromId carries toId out. */
  implementing: readonly Implementing[];
};

/** Parents before their children. `documents` holds only what the reader may know of. */
export const layOutTree = ({ rootId, documents, duties, implementing }: Given): CascadeNode[] => {
  const dutiesOf = Map.groupBy(duties, (duty) => duty.documentId);
  const childrenOf = Map.groupBy(implementing, (edge) => edge.toId);
  const below = (documentId: string, parentKey: string | null, level: number, path: ReadonlySet<string>) => {
    const asked = dutiesOf.get(documentId) ?? [];
    const answers = new Set(asked.flatMap((duty) => duty.answer?.id ?? []));
    const lines: CascadeNode[] = [];
    const add = (key: string, shownId: string | null, duty: Duty | null) => {
      const shown = shownId ? documents.get(shownId) : undefined;
      const goesOn = shownId !== null && shown !== undefined && !path.has(shownId);
      const under = goesOn ? below(shownId, key, level + 1, new Set([...path, shownId])) : [];
      const all = under.flatMap((line) => line.duty ?? []);
      lines.push(
        {
          key,
          parentKey,
          level,
          document: shown?.ref ?? null,
          opening: shown?.opening ?? null,
          duty,
          below: {
            due: all.filter((one) => one.standing !== 'excused').length,
            met: all.filter((one) => one.standing === 'issued' || one.standing === 'late').length,
            gaps: all.filter((one) => isGap(one.standing)).length,
          },
        },
        ...under,
      );
    };
    for (const duty of asked) add(`${parentKey ?? ''}/${duty.id}`, duty.answer?.id ?? null, duty);
    for (const { fromId } of childrenOf.get(documentId) ?? [])
      if (!answers.has(fromId) && documents.has(fromId)) add(`${parentKey ?? ''}/${fromId}`, fromId, null);
    return lines;
  };
  return below(rootId, null, 1, new Set([rootId]));
};
