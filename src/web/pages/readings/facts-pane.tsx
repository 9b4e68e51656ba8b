// The facts by kind, with the contradictions as a kind of their own.
import { useMemo } from 'react';
import type { FactState, ReviewFact } from '../../../features/readings/contract.ts';
import {
  type FactTab,
  isAnswered,
  KINDS_OF_TAB,
  listTab,
  type Review,
  stateOf,
} from '../../../features/readings/rules.ts';
import { useLang, useWords } from '../../i18n.ts';
import { FactCard, type FactDeed } from './fact-card.tsx';
import { FindingCard } from './finding-card.tsx';
import { KeyHints } from './keys-dialog.tsx';
import { type IndicatorNames, linkOf } from './links.ts';
import type { Reading } from './use-review.ts';
import { words } from './words.ts';

export type ReviewTab = FactTab | 'findings';
export const TABS: readonly ReviewTab[] = [...(Object.keys(KINDS_OF_TAB) as FactTab[]), 'findings'];

type Props = {
  reading: Reading;
  review: Review;
  names: IndicatorNames;
  tab: ReviewTab;
  shown: readonly ReviewFact[];
  selected: string | null;
  onTab: (tab: ReviewTab) => void;
  onSelect: (id: string) => void;
  onShow: (id: string) => void;
  onDeed: (deed: FactDeed, id: string) => void;
  onAnswer: (findingId: string, answer: FactState['answer']) => void;
  onKeys: () => void;
};

export function FactsPane(props: Props) {
  const t = useWords(words);
  const { reading, review, tab, onTab } = props;
  const counts = useMemo(
    () =>
      new Map(
        TABS.map((one) => [one, one === 'findings' ? review.findings.length : listTab(review, one).length]),
      ),
    [review],
  );
  return (
    <section className="facts-pane" aria-label={t('facts')}>
      <div className="fact-tabs" role="tablist" aria-label={t('tabs')}>
        {TABS.map((one) => (
          <button
            key={one}
            id={`tab-${one}`}
            type="button"
            role="tab"
            aria-selected={one === tab}
            aria-controls="tab-panel"
            className={one === 'findings' && (counts.get(one) ?? 0) > 0 ? 'trouble-tab' : undefined}
            onClick={() => onTab(one)}
          >
            {t(one)} {counts.get(one)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`} className="fact-list">
        {reading.notes.map((note) => (
          <Note key={note.en} note={note} />
        ))}
        {reading.facts.length === 0 && <p className="muted">{t('calm')}</p>}
        {tab === 'findings' ? <Findings {...props} /> : <Cards {...props} />}
        {reading.facts.length > 0 && counts.get(tab) === 0 && <p className="muted">{t('noneOf')}</p>}
      </div>
      <KeyHints onAll={props.onKeys} />
    </section>
  );
}

function Note({ note }: { note: Reading['notes'][number] }) {
  return <p className="note warn small">{note[useLang()]}</p>;
}

function Cards({ reading, review, names, shown, selected, onSelect, onDeed }: Props) {
  const t = useWords(words);
  const troubled = useMemo(
    () => new Set(review.findings.filter((one) => !isAnswered(review, one)).flatMap((one) => one.factIds)),
    [review],
  );
  const besideOf = (fact: ReviewFact): string | null => {
    if (fact.kind === 'document') {
      const found = reading.registered[fact.symbol] ?? [];
      return found.length === 0
        ? t('notInRegister')
        : found.length === 1
          ? t('inRegister')
          : t('several', { count: found.length });
    }
    if (fact.kind !== 'count') return null;
    const computed = reading.computedCounts.find((one) => one.band === fact.band);
    return computed
      ? t(computed.count === fact.count ? 'computed' : 'computedDiffers', { count: computed.count })
      : null;
  };
  return (
    <ul className="plain">
      {shown.map((fact, i) => {
        const state = stateOf(review, fact.id);
        return (
          <FactCard
            key={fact.id}
            fact={fact}
            state={state}
            isOn={fact.id === selected}
            isFirst={i === 0 && selected === null}
            inFinding={troubled.has(fact.id)}
            by={review.others[fact.id]}
            link={linkOf(fact, state, reading, names)}
            beside={besideOf(fact)}
            onSelect={onSelect}
            onDeed={onDeed}
          />
        );
      })}
    </ul>
  );
}

function Findings({ reading, review, onAnswer, onShow }: Props) {
  return (
    <ul className="plain">
      {review.findings.map((finding) => (
        <FindingCard
          key={finding.id}
          finding={finding}
          text={reading.text}
          state={stateOf(review, finding.id)}
          onAnswer={(answer) => onAnswer(finding.id, answer)}
          onShow={onShow}
        />
      ))}
    </ul>
  );
}
