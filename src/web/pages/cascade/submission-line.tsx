import { contract, type Duty } from '../../../features/cascade/contract.ts';
import { addressOf } from '../../client.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

/** The paper a unit sent in itself, until it meets the duty. */
export function SubmissionLine({ duty: { submission, answer } }: { duty: Duty }) {
  const t = useWords(words);
  const f = useFormat();
  if (!submission || submission.state === 'accepted' || answer) return null;
  const isWaiting = submission.state === 'submitted';
  return (
    <div className="small">
      <span className={isWaiting ? 'tag info' : 'tag warn'}>
        <span aria-hidden="true">{isWaiting ? '●' : '↩'}</span> {t(isWaiting ? 'sentIn' : 'sentBack')}
      </span>{' '}
      <a href={addressOf(contract.downloadAnswer, { id: submission.id })} download>
        {submission.symbol} ({f.day(submission.issuedOn)}) {submission.title}
      </a>
      {submission.summary && <div className="muted">“{submission.summary}”</div>}
      {!isWaiting && <div>{t('sentBackWhy', { reason: submission.note ?? '' })}</div>}
      <div className="muted">
        {[submission.by?.name, f.instant(submission.at)].filter(Boolean).join(' · ')}
      </div>
    </div>
  );
}
