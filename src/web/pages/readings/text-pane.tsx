// The paper with its facts marked in place. Choosing a fact is shown by touching two elements, not by drawing 300 kB again.
import { Button } from '@mantine/core';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { ReviewFact, ReviewFinding, Span } from '../../../features/readings/contract.ts';
import {
  cutParagraphs,
  isDoubtful,
  type Paragraph,
  type Review,
  stateOf,
} from '../../../features/readings/rules.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

const PICKS = ['mouseup', 'touchend', 'keyup'] as const;

type Props = {
  text: string;
  facts: readonly ReviewFact[];
  review: Review;
  selected: string | null;
  onSelect: (id: string) => void;
  onAdd: (span: Span) => void;
};

const toneOf = (review: Review, fact: ReviewFact, troubled: ReadonlySet<string>): string => {
  const state = stateOf(review, fact.id);
  if (state.status === 'left_out') return 'gone';
  if (troubled.has(fact.id)) return 'x';
  if (isDoubtful(review, fact)) return 'q';
  return fact.kind === 'document' ? 'd' : fact.kind === 'measure' || fact.kind === 'count' ? 'm' : 't';
};

const openFindings = (findings: readonly ReviewFinding[], review: Review): Set<string> =>
  new Set(findings.filter((one) => !stateOf(review, one.id).answer).flatMap((one) => one.factIds));

export function TextPane({ text, facts, review, selected, onSelect, onAdd }: Props) {
  const t = useWords(words);
  const pane = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState<{ span: Span; top: number } | null>(null);
  const paragraphs = useMemo(() => {
    // Long task groups would paint the page over; only their beginning is marked.
    const marks = facts.flatMap((fact) =>
      fact.marks.map((mark) => ({
        id: fact.id,
        start: mark.start,
        end: fact.kind === 'task_group' ? beginningOf(text, mark) : mark.end,
      })),
    );
    return cutParagraphs(text, marks);
  }, [text, facts]);
  const tones = useMemo(() => {
    const troubled = openFindings(review.findings, review);
    return new Map(facts.map((fact) => [fact.id, toneOf(review, fact, troubled)]));
  }, [facts, review]);

  // After every drawing, because a mark drawn anew has lost the class.
  useEffect(() => {
    const marks = selected ? (pane.current?.querySelectorAll(`mark[data-facts~="${selected}"]`) ?? []) : [];
    for (const mark of marks) mark.classList.add('on');
    return () => {
      for (const mark of marks) mark.classList.remove('on');
    };
  });
  useEffect(() => {
    if (selected)
      pane.current?.querySelector(`mark[data-facts~="${selected}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  // One listener for the whole paper; the list beside is the way for keyboard and reader.
  const chosen = useRef(onSelect);
  useEffect(() => {
    chosen.current = onSelect;
  });
  useEffect(() => {
    const root = pane.current;
    if (!root) return;
    // What scrolls must be reachable by keyboard (WCAG 2.1.1), though there is nothing in it to press.
    root.tabIndex = 0;
    const press = (event: Event) => {
      const mark = (event.target as HTMLElement).closest<HTMLElement>('mark[data-facts]');
      const id = mark?.dataset.facts?.split(' ')[0];
      if (id && getSelection()?.isCollapsed !== false) chosen.current(id);
    };
    const pick = () => setPicked(selectedSpan(root));
    root.addEventListener('click', press);
    for (const name of PICKS) root.addEventListener(name, pick);
    return () => {
      root.removeEventListener('click', press);
      for (const name of PICKS) root.removeEventListener(name, pick);
    };
  }, []);
  return (
    <section className="paper-pane" aria-label={t('paper')}>
      <div ref={pane} className="paper">
        {paragraphs.map((paragraph) => (
          <PaperLine
            key={paragraph.start}
            text={text}
            paragraph={paragraph}
            look={paragraph.runs
              .map((run) => `${run.start}${run.ids.map((id) => id + tones.get(id)).join()}`)
              .join('|')}
            tones={tones}
          />
        ))}
        {picked && (
          <div className="picked" style={{ top: picked.top }}>
            <Button
              size="compact-sm"
              onClick={() => {
                onAdd(picked.span);
                setPicked(null);
                getSelection()?.removeAllRanges();
              }}
            >
              {t('addFact')}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

const BEGINNING = 60;
const beginningOf = (text: string, { start, end }: Span): number => {
  if (end - start <= BEGINNING) return end;
  const space = text.lastIndexOf(' ', start + BEGINNING);
  return space > start ? space : start + BEGINNING;
};

type LineProps = { text: string; paragraph: Paragraph; look: string; tones: ReadonlyMap<string, string> };

const PaperLine = memo(
  function PaperLine({ text, paragraph, tones }: LineProps) {
    return (
      <p>
        {paragraph.runs.map((run) => {
          const words = text.slice(run.start, run.end);
          const id = run.ids[0];
          return id === undefined ? (
            <span key={run.start} data-at={run.start}>
              {words}
            </span>
          ) : (
            <mark
              key={run.start}
              data-at={run.start}
              data-facts={run.ids.join(' ')}
              className={tones.get(id)}
            >
              {words}
            </mark>
          );
        })}
      </p>
    );
  },
  (before, after) => before.look === after.look && before.text === after.text,
);

/** The selection as a place in the text; null where nothing of the paper is selected. */
const selectedSpan = (root: HTMLElement | null): { span: Span; top: number } | null => {
  const selection = getSelection();
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  // A triple press ends before the first child of the next line: an element and the index of a child.
  const at = (node: Node, offset: number): number | null => {
    const isText = node.nodeType === Node.TEXT_NODE;
    const element = isText ? node.parentElement : (node.childNodes[offset] ?? node);
    const run =
      element instanceof HTMLElement
        ? (element.closest<HTMLElement>('[data-at]') ?? element.querySelector<HTMLElement>('[data-at]'))
        : null;
    return run && root.contains(run) ? Number(run.dataset.at) + (isText ? offset : 0) : null;
  };
  const [start, end] = [at(range.startContainer, range.startOffset), at(range.endContainer, range.endOffset)];
  if (start === null || end === null || end - start < 2) return null;
  const box = range.getBoundingClientRect();
  return { span: { start, end }, top: box.bottom - root.getBoundingClientRect().top + 4 };
};
