// Numbers in the text that are other ones today, each to be taken over or left; and what still hinders publishing.
import { Button } from '@mantine/core';
import { type Announcement, contract } from '../../../features/announcements/contract.ts';
import { ErrorBox } from '../../components/states.tsx';
import { useLang, useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import type { WorkingCopy } from './use-working-copy.ts';
import { words } from './words.ts';

export function ChangesCard({ work, mayWrite }: { work: WorkingCopy; mayWrite: boolean }) {
  const t = useWords(words);
  const lang = useLang();
  const accept = useWrite(contract.acceptFactChanges, { refreshes: ['/api/announcements'] });
  const { server } = work;
  const takeable = server.changes.filter((change) => change.is !== null);
  const take = async (factIds: string[]) => {
    if (work.status.state !== 'saved' && !(await work.save())) return;
    accept.mutate(
      { id: server.id, factIds, expectedRevision: work.revision.current },
      { onSuccess: (next) => work.take(next, true) },
    );
  };
  return (
    <section className="card pad stack tight">
      <h2>{t('changes')}</h2>
      {server.changes.length === 0 ? (
        <p className="muted">{t('changesNone')}</p>
      ) : (
        <>
          <p className="muted small">{t('changesWhy')}</p>
          <ul className="plain lines small">
            {server.changes.map((change) => (
              <li key={change.factId}>
                <span>
                  {change.name[lang]} <span className="muted">{change.label[lang]}</span>
                  <span style={{ display: 'block' }}>
                    {t('was')} <b>{change.was[lang]}</b> · {t('is')}{' '}
                    <b>{change.is ? change.is[lang] : t('gone')}</b>
                  </span>
                </span>
                {mayWrite && change.is && (
                  <button type="button" className="linkish" onClick={() => take([change.factId])}>
                    {t('accept')}
                  </button>
                )}
              </li>
            ))}
          </ul>
          {mayWrite && takeable.length > 1 && (
            <Button
              variant="default"
              size="compact-sm"
              loading={accept.isPending}
              onClick={() => take(takeable.map((change) => change.factId))}
            >
              {t('acceptAll')}
            </Button>
          )}
          <ErrorBox error={accept.error} />
        </>
      )}
      <Hindrances announcement={server} />
    </section>
  );
}

export function Hindrances({ announcement }: { announcement: Announcement }) {
  const t = useWords(words);
  const lang = useLang();
  return (
    <>
      <h3>{t('hindrances')}</h3>
      {announcement.hindrances.length === 0 ? (
        <p className="small muted">{t('ready')}</p>
      ) : (
        <ul className="plain lines small">
          {announcement.hindrances.map((one) => (
            <li key={one.code + one.message.vi}>{one.message[lang]}</li>
          ))}
        </ul>
      )}
    </>
  );
}
