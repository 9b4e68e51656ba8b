import { Button } from '@mantine/core';
import { signInContract } from '../../../features/people/contract.ts';
import { Await } from '../../components/states.tsx';
import { toast, toastProblem } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { deviceName } from './device-name.ts';
import { words } from './words.ts';

export function Sessions() {
  const t = useWords(words);
  const f = useFormat();
  const sessions = useRead(signInContract.listSessions, {});
  const end = useWrite(signInContract.endSession);
  return (
    <section className="card pad stack" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t('sessions')}</h2>
      <p className="muted">{t('sessionsWhy')}</p>
      <Await query={sessions}>
        {(list) => (
          <ul className="plain lines">
            {list.map((one) => (
              <li key={one.id}>
                <span>
                  {deviceName(one.userAgent) ?? t('unknownDevice')}{' '}
                  {one.isCurrent && <span className="tag good">{t('here')}</span>}
                  <span className="small muted" style={{ display: 'block' }}>
                    {[
                      one.ipAddress,
                      t('since', { at: f.instant(one.createdAt) }),
                      t('until', { at: f.instant(one.expiresAt) }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                {!one.isCurrent && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    onClick={() =>
                      end.mutate(
                        { id: one.id },
                        { onSuccess: () => toast(t('ended')), onError: toastProblem },
                      )
                    }
                  >
                    {t('end')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Await>
    </section>
  );
}
