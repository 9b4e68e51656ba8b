// The figures frozen at the opening: when, how many, their hash, and whether today's figures still agree.
import { type Conference, contract } from '../../../features/conferences/contract.ts';
import { addressOf } from '../../client.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

export function SnapshotCard({ data: { id, snapshot } }: { data: Conference }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <section className="card pad stack tight">
      <h2>{t('snapshot')}</h2>
      {snapshot === null ? (
        <p className="muted">{t('snapshotNone')}</p>
      ) : (
        <>
          <div>{t('snapshotTaken', { when: f.instant(snapshot.takenAt), count: snapshot.targetCount })}</div>
          <div className={snapshot.changedSince ? 'note warn' : 'muted'}>
            {snapshot.changedSince
              ? t('snapshotChanged', { count: snapshot.changedSince })
              : t('snapshotSame')}
          </div>
          <div className="small">
            {t('snapshotHash')}: <code className="hash">{snapshot.hash}</code>
          </div>
          <div>
            <a href={addressOf(contract.downloadConferenceSnapshot, { id })}>{t('snapshotFile')}</a>
          </div>
          <div className="small muted">{t('snapshotCheck')}</div>
        </>
      )}
    </section>
  );
}
