import { Link } from '@tanstack/react-router';
import type { CascadeNode, Duty } from '../../../features/cascade/contract.ts';
import { typeName } from '../../../kernel/document-types.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { words as shared } from '../../words.ts';
import { StandingTag } from './standing-tag.tsx';
import { SubmissionLine } from './submission-line.tsx';
import { words } from './words.ts';

type Props = {
  node: CascadeNode;
  folds: boolean;
  isFolded: boolean;
  onTurn: () => void;
  onHandle?: (duty: Duty) => void;
};

export function CascadeLine({ node, folds, isFolded, onTurn, onHandle }: Props) {
  const t = useWords(words);
  const s = useWords(shared);
  const { duty } = node;
  const name = duty?.unit.name ?? node.document?.symbol ?? node.document?.title ?? '';
  return (
    <div className="line">
      {folds ? (
        <button
          type="button"
          className="turn no-print"
          tabIndex={-1}
          aria-label={`${t(isFolded ? 'unfold' : 'fold')}: ${name}`}
          onClick={onTurn}
        >
          <span aria-hidden="true">{isFolded ? '▸' : '▾'}</span>
        </button>
      ) : (
        <span className="turn no-print" aria-hidden="true" />
      )}
      <div className="what">
        {duty && <b>{duty.unit.name}</b>}{' '}
        {duty?.illustrative && <span className="tag">{s('illustrative')}</span>}
        <Paper node={node} />
        {duty && <SubmissionLine duty={duty} />}
        {node.opening && <div className="small muted">“{node.opening}”</div>}
        {duty?.excused && <div className="small muted">{t('excusedWhy', { reason: duty.excused })}</div>}
      </div>
      <div className="how">
        {duty ? <StandingTag of={duty} /> : <span className="tag">{t('unasked')}</span>}
        <When duty={duty} />
        {node.below.due > 0 && (
          <span className="small muted">
            {t('below', { met: node.below.met, due: node.below.due })}
            {node.below.gaps > 0 && (
              <span className="bad-ink">
                {' '}
                · <span aria-hidden="true">▲</span> {t('gapsBelow', { count: node.below.gaps })}
              </span>
            )}
          </span>
        )}
      </div>
      {duty && <HandleButton duty={duty} onHandle={onHandle} />}
    </div>
  );
}

export function Paper({ node: { document, duty } }: { node: Pick<CascadeNode, 'document' | 'duty'> }) {
  const t = useWords(words);
  const f = useFormat();
  if (document)
    return (
      <div>
        <Link to="/documents/$id" params={{ id: document.id }}>
          {document.symbol ?? typeName(document.type, f.lang)}
          {document.issuedOn && ` (${f.day(document.issuedOn)})`} {document.title}
        </Link>
      </div>
    );
  if (duty && (duty.standing === 'issued' || duty.standing === 'late'))
    return <div className="muted">{t('notSeen')}</div>;
  return duty?.documentType ? <div className="small muted">{typeName(duty.documentType, f.lang)}</div> : null;
}

function When({ duty }: { duty: Duty | null }) {
  const t = useWords(words);
  const f = useFormat();
  if (!duty || duty.standing === 'issued' || duty.standing === 'excused') return null;
  const isOut = duty.standing === 'late';
  return (
    <span className="small muted">
      {duty.dueOn && `${t('dueOn')} ${f.day(duty.dueOn)}`}
      {!isOut && ` · ${duty.owner?.name ?? t('nobody')}`}
    </span>
  );
}

/** The office handles any line; a unit sends in its own paper. */
export function HandleButton({ duty, onHandle }: { duty: Duty; onHandle?: (duty: Duty) => void }) {
  const t = useWords(words);
  const manages = useMay()('cascade.manage');
  if (!onHandle || !(manages || duty.mayAnswer)) return null;
  return (
    <button
      type="button"
      className="linkish small no-print"
      aria-label={t(manages ? 'handleOf' : 'sendAnswerOf', { name: duty.unit.name })}
      onClick={() => onHandle(duty)}
    >
      {t(manages ? 'handle' : 'sendAnswer')}
    </button>
  );
}
