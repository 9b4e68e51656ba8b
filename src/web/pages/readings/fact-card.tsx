// One fact: what was read, where it will go, how certain it is, and what can be done with it when it is chosen.
import { memo } from 'react';
import type { FactState, ReviewFact } from '../../../features/readings/contract.ts';
import { SURE } from '../../../features/readings/rules.ts';
import { useWords } from '../../i18n.ts';
import { FactBody } from './fact-body.tsx';
import type { LinkShown } from './links.ts';
import { words } from './words.ts';

export type FactDeed = 'accept' | 'leaveOut' | 'reopen' | 'edit' | 'link' | 'split' | 'merge';

type Props = {
  fact: ReviewFact;
  state: FactState;
  isOn: boolean;
  /** Where Tab enters the list while nothing is chosen. */
  isFirst: boolean;
  inFinding: boolean;
  by: string | undefined;
  link: LinkShown | null;
  /** Computed count or register entry to show beside. */
  beside: string | null;
  onSelect: (id: string) => void;
  onDeed: (deed: FactDeed, id: string) => void;
};

/** Links are made anew with every drawing; two that say the same are the same. */
function isSameCard(a: Props, b: Props): boolean {
  return (
    a.fact === b.fact &&
    a.state === b.state &&
    a.isOn === b.isOn &&
    a.isFirst === b.isFirst &&
    a.inFinding === b.inFinding &&
    a.by === b.by &&
    a.beside === b.beside &&
    a.link?.to === b.link?.to &&
    a.link?.name === b.link?.name &&
    a.link?.isSuggested === b.link?.isSuggested
  );
}

export const FactCard = memo(function FactCard(props: Props) {
  const t = useWords(words);
  const { fact, state, isOn, isFirst, by, link, onSelect, onDeed } = props;
  const status = state.status === 'accepted' ? ' ok' : state.status === 'left_out' ? ' out' : '';
  return (
    <li className={`card fact${isOn ? ' on' : ''}${status}`} data-card={fact.id}>
      <div className="fact-head">
        <button
          type="button"
          className="fact-name"
          aria-pressed={isOn}
          data-choose={fact.id}
          tabIndex={isOn || isFirst ? 0 : -1}
          onClick={() => onSelect(fact.id)}
        >
          <FactName fact={fact} />
        </button>
        <Certainty {...props} />
      </div>
      <FactBody fact={fact} link={link} beside={props.beside} />
      {by !== undefined && <div className="small muted">{t('by', { name: by })}</div>}
      {isOn && <Deeds fact={fact} state={state} onDeed={onDeed} />}
    </li>
  );
}, isSameCard);

function FactName({ fact }: { fact: ReviewFact }) {
  const t = useWords(words);
  switch (fact.kind) {
    case 'measure':
      return fact.indicator || fact.text.slice(0, 80);
    case 'count':
      return t(`band_${fact.band}`);
    case 'document':
      return fact.symbol;
    case 'task_group':
      return t('group', { no: fact.no });
    case 'task':
      return fact.title;
  }
}

function Certainty({ fact, state, inFinding }: Props) {
  const t = useWords(words);
  if (state.status === 'accepted') return <span className="tag good">✓ {t('accepted')}</span>;
  if (state.status === 'left_out') return <span className="tag">✕ {t('leftOut')}</span>;
  if (inFinding) return <span className="small inked b-under_50">{t('inFinding')}</span>;
  if (fact.id.startsWith('n-')) return <span className="small muted">{t('byHand')}</span>;
  if (fact.confidence >= 0.9) return <span className="small inked b-met_or_exceeded">{t('sure')}</span>;
  if (fact.confidence >= SURE) return <span className="small inked b-nearly_met">{t('likely')}</span>;
  return <span className="small inked b-over_80">{t('doubtful')}</span>;
}

function Deeds({ fact, state, onDeed }: Pick<Props, 'fact' | 'state' | 'onDeed'>) {
  const t = useWords(words);
  const deeds: FactDeed[] =
    state.status === 'open'
      ? [
          'accept',
          'leaveOut',
          'edit',
          ...(fact.kind === 'measure' ? (['link', 'split', 'merge'] as const) : []),
        ]
      : ['reopen', 'edit', ...(fact.kind === 'measure' ? (['link'] as const) : [])];
  return (
    <div className="fact-deeds no-print">
      {deeds.map((deed) => (
        <button key={deed} type="button" className="linkish" onClick={() => onDeed(deed, fact.id)}>
          {t(deed)}
        </button>
      ))}
    </div>
  );
}
