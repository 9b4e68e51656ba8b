// The cascade as a tree that folds and is walked by keys; printed, all of it is open.
import { useRef, useState } from 'react';
import type { CascadeNode, Duty } from '../../../features/cascade/contract.ts';
import { useWords } from '../../i18n.ts';
import { CascadeLine } from './cascade-line.tsx';
import { gapsOnly, shownOf, stepFor } from './tree-state.ts';
import { words } from './words.ts';

type Props = { nodes: CascadeNode[]; onlyGaps: boolean; onHandle?: (duty: Duty) => void };

export function CascadeTree({ nodes, onlyGaps, onHandle }: Props) {
  const t = useWords(words);
  const all = onlyGaps ? gapsOnly(nodes) : nodes;
  const parents = new Set(all.flatMap((node) => node.parentKey ?? []));
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<string | null>(null);
  const items = useRef(new Map<string, HTMLDivElement>());
  const shown = shownOf(all, folded);
  const here = shown.some((node) => node.key === at) ? at : (shown[0]?.key ?? null);
  const turn = (key: string) =>
    setFolded((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  const go = (key: string) => {
    setAt(key);
    items.current.get(key)?.focus();
  };
  const press = (event: React.KeyboardEvent, key: string) => {
    if (event.target !== event.currentTarget) return;
    const step = stepFor(event.key, key, shown, { folded, parents });
    if (!step) return;
    event.preventDefault();
    if (step.focus) go(step.focus);
    else turn(step.fold ?? step.unfold ?? key);
  };
  return (
    <section className="card cascade-tree" aria-label={t('tree')}>
      <p className="small muted no-print hint">{t('treeHint')}</p>
      <div role="tree" className="lines-of" aria-label={t('title')}>
        {shown.map((node) => (
          <div
            key={node.key}
            ref={(element) => {
              if (element) items.current.set(node.key, element);
              else items.current.delete(node.key);
            }}
            role="treeitem"
            aria-level={node.level}
            aria-expanded={parents.has(node.key) ? !folded.has(node.key) : undefined}
            tabIndex={node.key === here ? 0 : -1}
            className={node.duty?.standing === 'overdue' ? 'gap' : undefined}
            style={{ '--level': node.level - 1 } as React.CSSProperties}
            onFocus={(event) => event.target === event.currentTarget && setAt(node.key)}
            onKeyDown={(event) => press(event, node.key)}
          >
            <CascadeLine
              node={node}
              folds={parents.has(node.key)}
              isFolded={folded.has(node.key)}
              onTurn={() => turn(node.key)}
              onHandle={onHandle}
            />
          </div>
        ))}
      </div>
    </section>
  );
}
