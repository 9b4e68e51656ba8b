// The outbox: what waits, what went out. Letters can be read only while they wait.
import { contract } from '../../../features/people/contract.ts';
import { ADDRESS_MARK } from '../../../features/people/rules.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { DataTable } from '../../components/data-table.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { PeopleTabs } from './people-tabs.tsx';
import { words } from './words.ts';

type Letter = ResponseOf<typeof contract.listMail>[number];

export function MailPage() {
  const t = useWords(words);
  const mail = useRead(contract.listMail, {});
  return (
    <>
      <PageHead title={t('title')} under={t('mailWhy')} />
      <PeopleTabs />
      <Await
        query={mail}
        isEmpty={(letters) => letters.length === 0}
        empty={<Empty title={t('mailNone')}>{t('mailNoneWhy')}</Empty>}
      >
        {(letters) => <Letters letters={letters} />}
      </Await>
    </>
  );
}

function Letters({ letters }: { letters: Letter[] }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <DataTable
      caption={t('tabMail')}
      rows={letters}
      rowKey={(letter) => letter.id}
      columns={[
        { key: 'to', head: t('to'), lead: true, cell: (letter) => letter.recipient },
        {
          key: 'subject',
          head: t('subject'),
          cell: (letter) => (
            <div>
              {letter.subject}
              {letter.text && (
                <details className="small">
                  <summary>{t('show')}</summary>
                  <pre style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', font: 'inherit' }}>
                    {letter.text.replaceAll(ADDRESS_MARK, window.location.origin)}
                  </pre>
                </details>
              )}
            </div>
          ),
        },
        {
          key: 'state',
          head: t('state'),
          cell: (letter) =>
            letter.sentAt ? (
              <span className="tag good">{t('sent', { at: f.instant(letter.sentAt) })}</span>
            ) : (
              <span className="tag warn" title={letter.lastError ?? undefined}>
                {t('waiting')}
              </span>
            ),
        },
      ]}
    />
  );
}
