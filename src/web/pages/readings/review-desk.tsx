// The review itself: text left, facts right, and every deed by key or press.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { FactState, ReviewFact, Span } from '../../../features/readings/contract.ts';
import {
  decide,
  factOfSelection,
  isIncluded,
  KINDS_OF_TAB,
  listFacts,
  listTab,
  mergeFacts,
  redo,
  splitFact,
  stateOf,
  undo,
} from '../../../features/readings/rules.ts';
import { Dialog } from '../../components/dialog.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { EditDialog } from './edit-dialog.tsx';
import type { FactDeed } from './fact-card.tsx';
import { FactsPane, type ReviewTab, TABS } from './facts-pane.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { linkOf } from './links.ts';
import { SaveForm } from './save-dialog.tsx';
import { SaveMark } from './save-mark.tsx';
import { tallyOf } from './tally.ts';
import { TextPane } from './text-pane.tsx';
import { useKeys } from './use-keys.ts';
import { useNames } from './use-names.ts';
import { type Reading, useReview } from './use-review.ts';
import { words } from './words.ts';

type Open = { what: 'edit' | 'link'; fact: ReviewFact } | { what: 'save' | 'keys' } | null;
const newFactId = () => `n-${crypto.randomUUID()}`;

export function ReviewDesk({ reading }: { reading: Reading }) {
  const t = useWords(words);
  const { review, change, saved, flush, latest } = useReview(reading);
  const { names, remember } = useNames(reading, review);
  const [tab, setTab] = useState<ReviewTab>('measures');
  const [wanted, setSelected] = useState<string | null>(() => listTab(review, 'measures')[0]?.id ?? null);
  const [open, setOpen] = useState<Open>(null);
  const facts = useMemo(() => listFacts(review), [review]);
  const byId = useMemo(() => new Map(facts.map((fact) => [fact.id, fact])), [facts]);
  const shown = useMemo(() => (tab === 'findings' ? [] : listTab(review, tab)), [review, tab]);
  // A fact that was taken back can no longer be chosen; then the first one is.
  const selected = wanted !== null && byId.has(wanted) ? wanted : (shown[0]?.id ?? null);
  const tally = useMemo(() => tallyOf(review, reading, names), [review, reading, names]);

  const select = useCallback((id: string | null) => {
    setSelected(id);
    if (id) requestAnimationFrame(() => focusCard(id));
  }, []);
  const step = (by: 1 | -1) => {
    const at = shown.findIndex((fact) => fact.id === selected);
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))];
    if (next) select(next.id);
  };
  const goTab = (next: ReviewTab) => {
    setTab(next);
    setSelected(next === 'findings' ? null : (listTab(review, next)[0]?.id ?? null));
  };
  const put = useCallback(
    (after: Record<string, FactState>) => change((before) => decide(before, after)),
    [change],
  );
  const setState = (id: string, part: Partial<FactState>) =>
    put({ [id]: { ...stateOf(latest.current, id), ...part } });

  const showFact = useCallback(
    (id: string) => {
      const fact = byId.get(id);
      const home =
        fact &&
        TABS.find(
          (one) => one !== 'findings' && (KINDS_OF_TAB[one] as readonly string[]).includes(fact.kind),
        );
      if (home) setTab(home);
      select(id);
    },
    [byId, select],
  );

  /** Accepting a fact accepts the indicator it is shown with, whatever the catalogue suggests tomorrow. */
  const suggestedLink = (fact: ReviewFact): Partial<FactState> => {
    const shown = linkOf(fact, stateOf(latest.current, fact.id), reading, names);
    const best = reading.suggestions[fact.id]?.[0];
    return shown?.isSuggested && best ? { link: { to: 'indicator', indicatorId: best.indicatorId } } : {};
  };

  const deed = (what: FactDeed, id: string) => {
    const fact = byId.get(id);
    if (!fact) return;
    switch (what) {
      case 'accept':
        return setState(id, { status: 'accepted', ...suggestedLink(fact) });
      case 'leaveOut':
        return setState(id, { status: 'left_out' });
      case 'reopen':
        return setState(id, { status: 'open' });
      case 'edit':
        return setOpen({ what: 'edit', fact });
      case 'link':
        return fact.kind === 'measure' ? setOpen({ what: 'link', fact }) : undefined;
      case 'split': {
        const after = splitFact(review, fact, newFactId);
        return after ? put(after) : toast(t('cannotSplit'));
      }
      case 'merge': {
        const second = shown[shown.findIndex((one) => one.id === id) + 1];
        const after = second && mergeFacts(review, fact, second);
        return after ? put(after) : toast(t('cannotMerge'));
      }
    }
  };
  // Cards are drawn anew only when their own fact changes, so the handler must stay the same.
  const latestDeed = useRef(deed);
  latestDeed.current = deed;
  const onDeed = useCallback((what: FactDeed, id: string) => latestDeed.current(what, id), []);

  const onSelected = (what: FactDeed) => () => selected && deed(what, selected);
  const takeBack = () => {
    if (!review.past.length) return toast(t('nothingToUndo'));
    change(undo);
  };
  useKeys({
    arrowdown: () => step(1),
    j: () => step(1),
    arrowup: () => step(-1),
    k: () => step(-1),
    enter: () => {
      onSelected('accept')();
      step(1);
    },
    x: () =>
      selected && deed(stateOf(review, selected).status === 'left_out' ? 'reopen' : 'leaveOut', selected),
    e: onSelected('edit'),
    l: onSelected('link'),
    s: onSelected('split'),
    m: onSelected('merge'),
    z: takeBack,
    'shift+z': () => change(redo),
    a: () =>
      put(
        Object.fromEntries(
          shown
            .filter((fact) => stateOf(review, fact.id).status === 'open' && isIncluded(review, fact))
            .map((fact) => [
              fact.id,
              { ...stateOf(review, fact.id), ...suggestedLink(fact), status: 'accepted' as const },
            ]),
        ),
      ),
    '?': () => setOpen({ what: 'keys' }),
    ...Object.fromEntries(TABS.map((one, i) => [String(i + 1), () => goTab(one)])),
  });

  const addFact = (span: Span) => {
    const fact = factOfSelection(reading.text, span, { id: newFactId(), period: reading.header.period });
    if (!fact) return;
    put({ [fact.id]: { status: 'open', fact } });
    setTab('measures');
    setSelected(fact.id);
    setOpen({ what: 'edit', fact });
    toast(t('factAdded'));
  };
  const close = () => setOpen(null);
  return (
    <div className="review">
      <div className="review-bar">
        <h1>
          <span className="way">
            <Link to="/readings">{t('crumb')}</Link> /{' '}
          </span>
          {reading.fileName}
        </h1>
        <SaveMark saved={saved} />
        <LinkButton variant="default" to="/readings">
          {t('later')}
        </LinkButton>
        <Button onClick={() => setOpen({ what: 'save' })}>{t('take', { count: tally.included })}</Button>
      </div>
      <div className="review-split">
        <TextPane
          text={reading.text}
          facts={facts}
          review={review}
          selected={selected}
          onSelect={showFact}
          onAdd={addFact}
        />
        <FactsPane
          reading={reading}
          review={review}
          names={names}
          tab={tab}
          shown={shown}
          selected={selected}
          onTab={goTab}
          onSelect={select}
          onShow={showFact}
          onDeed={onDeed}
          onAnswer={(id, answer) => put({ [id]: { status: 'open', answer } })}
          onKeys={() => setOpen({ what: 'keys' })}
        />
      </div>
      <EditDialog
        fact={open?.what === 'edit' ? open.fact : null}
        registered={
          open?.what === 'edit' && open.fact.kind === 'document'
            ? (reading.registered[open.fact.symbol] ?? [])
            : []
        }
        onClose={close}
        onSave={(fact, documentId) => {
          setState(fact.id, {
            fact,
            status: 'accepted',
            ...(documentId && { link: { to: 'document', documentId } }),
          });
          close();
        }}
      />
      <LinkDialog
        readingId={reading.id}
        fact={open?.what === 'link' && open.fact.kind === 'measure' ? open.fact : null}
        onClose={close}
        onLink={(link, name) => {
          if (open?.what === 'link') setState(open.fact.id, { link });
          if (link.to === 'indicator') remember(link.indicatorId, name);
          close();
        }}
      />
      <KeysDialog opened={open?.what === 'keys'} onClose={close} />
      <Dialog opened={open?.what === 'save'} onClose={close} title={t('saveTitle')} size={680}>
        <SaveForm reading={reading} tally={tally} onClose={close} flush={flush} />
      </Dialog>
    </div>
  );
}

const focusCard = (id: string): void => {
  const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
  card?.querySelector<HTMLElement>('[data-choose]')?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'nearest' });
};
