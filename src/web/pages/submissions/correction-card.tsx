// One correction: the standing and the proposed figure side by side, why and from where, and the answer.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type Correction, contract } from '../../../features/submissions/contract.ts';
import { NO_FIGURE_WORDS } from '../../../kernel/figures.ts';
import { LongTextField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { indicatorName, unitText } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay, useMe } from '../../session.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words } from './words.ts';

const TONES = { proposed: 'info', accepted: 'good', refused: 'bad', withdrawn: '' } as const;
const SHAPES = { proposed: '◔', accepted: '✓', refused: '✕', withdrawn: '↩' } as const;

export function CorrectionCard({ correction, isShown }: { correction: Correction; isShown: boolean }) {
  const t = useWords(words);
  const f = useFormat();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isShown) card.current?.scrollIntoView({ block: 'center' });
  }, [isShown]);
  const { indicator, unit, state, before, proposed, noFigureReason } = correction;
  const measure = unitText(indicator.unit, f.lang);
  return (
    <article
      className="card pad stack tight"
      ref={card}
      aria-label={`${indicatorName(indicator, f.lang)}, ${unit.name}`}
      style={isShown ? { borderColor: 'var(--accent)' } : undefined}
    >
      <div className="row between">
        <h2>
          <Link to="/indicators/$id" params={{ id: indicator.id }}>
            {indicatorName(indicator, f.lang)}
          </Link>
          , {unit.name}, {f.period(correction.period)}
        </h2>
        <span className={`tag ${TONES[state]}`}>
          <span aria-hidden="true">{SHAPES[state]} </span>
          {t(`state_${state}`)}
        </span>
      </div>
      <div className="versus">
        <div>
          {t('now')}
          <b className="v">{before === null ? '–' : `${f.num(before)} ${measure}`}</b>
        </div>
        <div>
          {t('proposed')}
          <b className="v">
            {proposed === null
              ? noFigureReason && NO_FIGURE_WORDS[noFigureReason][f.lang]
              : `${f.num(proposed)} ${measure}`}
          </b>
        </div>
      </div>
      <dl className="dl">
        <dt>{t('why')}</dt>
        <dd>{correction.reason}</dd>
        {correction.source && (
          <>
            <dt>{t('from')}</dt>
            <dd>{correction.source}</dd>
          </>
        )}
        {correction.documentId && (
          <>
            <dt>{t('fromDocument')}</dt>
            <dd>
              <Link to="/documents/$id" params={{ id: correction.documentId }}>
                {t('openDocument')}
              </Link>
            </dd>
          </>
        )}
        <dt>{t('by')}</dt>
        <dd>
          {correction.proposedBy?.name ?? t('program')}, {f.instant(correction.proposedAt)}
        </dd>
      </dl>
      {correction.isOutdated && <p className="note warn">{t('outdated')}</p>}
      {correction.answeredAt && correction.answer && (
        <p className="note">
          {t('saidBy', { name: correction.answeredBy?.name ?? t('program'), text: correction.answer })}
        </p>
      )}
      {state === 'proposed' && <Answer correction={correction} />}
    </article>
  );
}

function Answer({ correction }: { correction: Correction }) {
  const t = useWords(words);
  const may = useMay();
  const me = useMe();
  const [answer, setAnswer] = useState('');
  const reply = useWrite(contract.answerCorrection);
  const withdraw = useWrite(contract.withdrawCorrection);
  const send = (isAccepted: boolean) =>
    reply.mutate({ id: correction.id, isAccepted, answer }, { onSuccess: () => toast(t('answered')) });
  if (may('submissions.decide'))
    return (
      <div className="form">
        <LongTextField
          label={t('answerText')}
          name="answer"
          rows={2}
          maxLength={2000}
          problem={reply.error}
          value={answer}
          onChange={setAnswer}
        />
        <ErrorBox error={reply.error} hide={['answer']} />
        <div className="row">
          <Button loading={reply.isPending} onClick={() => send(true)}>
            {t('acceptCorrection')}
          </Button>
          <Button variant="default" loading={reply.isPending} onClick={() => send(false)}>
            {t('refuseCorrection')}
          </Button>
        </div>
      </div>
    );
  if (correction.proposedBy?.id !== me.personId) return null;
  return (
    <div>
      <Button
        variant="default"
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate({ id: correction.id }, { onSuccess: () => toast(t('taken')) })}
      >
        {t('withdrawCorrection')}
      </Button>
      <ErrorBox error={withdraw.error} />
    </div>
  );
}
