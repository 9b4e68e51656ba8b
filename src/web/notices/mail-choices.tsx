// Which kinds of notices also come by mail.
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { contract, NOTICE_KINDS, type NoticeKind } from '../../features/notices/contract.ts';
import { Await, ErrorBox } from '../components/states.tsx';
import { toast } from '../components/undo-toast.tsx';
import { useWords } from '../i18n.ts';
import { useRead, useWrite } from '../use-endpoint.ts';
import { words } from './words.ts';

export function MailChoices() {
  const t = useWords(words);
  const query = useRead(contract.getMailChoices, {});
  return (
    <section className="card pad stack tight">
      <h2>{t('mailTitle')}</h2>
      <p className="muted small">{t('mailWhy')}</p>
      <Await query={query}>{({ muted }) => <Choices muted={muted} />}</Await>
    </section>
  );
}

function Choices({ muted }: { muted: NoticeKind[] }) {
  const t = useWords(words);
  const save = useWrite(contract.setMailChoices, { refreshes: ['/api/notices/mail-choices'] });
  const [wanted, setWanted] = useState<string[]>(NOTICE_KINDS.filter((kind) => !muted.includes(kind)));
  const choose = (chosen: string[]) => {
    setWanted(chosen);
    save.mutate(
      { muted: NOTICE_KINDS.filter((kind) => !chosen.includes(kind)) },
      { onSuccess: () => toast(t('saved')) },
    );
  };
  return (
    <>
      <Checkbox.Group label={t('mailKinds')} value={wanted} onChange={choose}>
        <div className="stack tight" style={{ marginTop: 6 }}>
          {NOTICE_KINDS.map((kind) => (
            <Checkbox key={kind} value={kind} label={t(kind)} />
          ))}
        </div>
      </Checkbox.Group>
      <ErrorBox error={save.error} />
    </>
  );
}
