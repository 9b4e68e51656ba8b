import type { MeasureFact, ReviewFact } from '../../../features/readings/contract.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { figureText, relationText } from './fact-words.ts';
import type { LinkShown } from './links.ts';
import { words } from './words.ts';

type Props = { fact: ReviewFact; link: LinkShown | null; beside: string | null };

export function FactBody({ fact, link, beside }: Props) {
  const t = useWords(words);
  switch (fact.kind) {
    case 'measure':
      return <MeasureBody fact={fact} link={link} />;
    case 'count':
      return (
        <div>
          <b className="v">
            {fact.total === null
              ? t('countOnly', { count: fact.count })
              : t('countOf', { count: fact.count, total: fact.total })}
          </b>{' '}
          {fact.derived && <span className="tag">{t('derived')}</span>}{' '}
          {beside && <span className="tag">{beside}</span>}
        </div>
      );
    case 'document':
      return (
        <div className="chips">
          <span className="tag">{t(`rel_${fact.relation}`)}</span>
          <span className="tag">{t('citedTimes', { count: fact.marks.length })}</span>
          {beside && <span className="tag">{beside}</span>}
        </div>
      );
    case 'task_group':
      return <div className="clamp">{fact.title}</div>;
    case 'task':
      return (
        <div className="chips">
          {fact.lead && (
            <span className="tag">
              {t('lead')} {fact.lead}
            </span>
          )}
          {fact.due && (
            <span className="tag">
              {t('due')} {fact.due}
            </span>
          )}
          {fact.product && <span className="tag">{fact.product}</span>}
        </div>
      );
  }
}

function MeasureBody({ fact, link }: { fact: MeasureFact; link: LinkShown | null }) {
  const t = useWords(words);
  const f = useFormat();
  const chips = fact.relations
    .map((relation) => relationText(fact, relation, f, t))
    .filter((one) => one !== null);
  return (
    <>
      <div className="fact-link small">
        <LinkLine link={link} />
      </div>
      <div>
        <b className="v">{figureText(fact, f, t)}</b> {fact.unit}{' '}
        <span className="tag">{t(`kind_${fact.measureKind}`)}</span>{' '}
        {fact.period && <span className="tag">{f.period(fact.period)}</span>}{' '}
        {fact.approx && <span className="tag">{fact.approx}</span>}
      </div>
      {chips.length > 0 && (
        <div className="chips">
          {chips.map((chip) => (
            <span key={chip} className="tag">
              {chip}
            </span>
          ))}
        </div>
      )}
    </>
  );
}

function LinkLine({ link }: { link: LinkShown | null }) {
  const t = useWords(words);
  if (!link || link.to === 'none') return <span className="inked b-over_80">→ {t('noLink')}</span>;
  if (link.to === 'nothing') return <span className="muted">→ {t('linkedNothing')}</span>;
  return (
    <span className="muted">
      → {link.name} {link.to === 'new' && <span className="tag info">{t('newIndicator')}</span>}
      {link.isSuggested && <span className="tag">{t('suggested')}</span>}
    </span>
  );
}
