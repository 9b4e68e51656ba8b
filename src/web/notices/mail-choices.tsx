// Which kinds of notices also come by mail.
import { Checkbox } from '@mantine/core';
import { contract, NOTICE_KINDS, type NoticeKind } from '../../features/notices/contract.ts';
import { Await, ErrorBox } from '../components/states.tsx';
import { toast } from '../components/undo-toast.tsx';
import { useWords } from '../i18n.ts';
import { useRead, useWrite } from '../use-endpoint.ts';
import { words } from './words.ts';

export function MailChoices() {
  const t = useWords(words);
  const query = useRead(contract.getMailChoices, {});
  const save = useWrite(contract.setMailChoices, { refreshes: ['/api/notices/mail-choices'] });
  return (
    <section className="card pad stack tight">
      <h2>{t('mailTitle')}</h2>
      <p className="muted small">{t('mailWhy')}</p>
      <Await query={query}>
        {({ muted }) => (
          <Checkbox.Group
            label={t('mailKinds')}
            value={NOTICE_KINDS.filter((kind) => !muted.includes(kind))}
            onChange={(chosen) =>
              save.mutate(
                { muted: NOTICE_KINDS.filter((kind) => !(chosen as NoticeKind[]).includes(kind)) },
                { onSuccess: () => toast(t('saved')) },
              )
            }
          >
            <div className="stack tight" style={{ marginTop: 6 }}>
              {NOTICE_KINDS.map((kind) => (
                <Checkbox key={kind} value={kind} label={t(kind)} />
              ))}
            </div>
          </Checkbox.Group>
        )}
      </Await>
      <ErrorBox error={save.error} />
    </section>
  );
}
