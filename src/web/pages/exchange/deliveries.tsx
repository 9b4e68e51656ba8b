import { contract, type Delivery, type Webhook } from '../../../features/exchange/contract.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Await } from '../../components/states.tsx';
import { toast, toastProblem } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words } from './words.ts';

const LOOKS: Record<Delivery['state'], [string, string]> = {
  waiting: ['tag info', '●'],
  delivered: ['tag good', '✓'],
  failed: ['tag bad', '▲'],
};

export function Deliveries({ webhook }: { webhook: Webhook }) {
  const t = useWords(words);
  const f = useFormat();
  const query = useRead(contract.listDeliveries, { id: webhook.id });
  const again = useWrite(contract.redeliver, { refreshes: ['/api/webhooks'] });
  const send = (one: Delivery) =>
    again.mutate(
      { id: webhook.id, deliveryId: one.id },
      { onSuccess: () => toast(t('willSend')), onError: toastProblem },
    );
  return (
    <Await
      query={query}
      isEmpty={({ deliveries }) => deliveries.length === 0}
      empty={<p className="muted">{t('noLog')}</p>}
    >
      {({ deliveries }) => (
        <DataTable
          caption={t('log')}
          rows={deliveries}
          rowKey={(one) => one.id}
          columns={[
            { key: 'event', head: t('event'), lead: true, cell: (one) => one.eventKind },
            { key: 'made', head: t('made'), cell: (one) => f.instant(one.madeAt) },
            {
              key: 'state',
              head: t('state'),
              cell: ({ state }) => (
                <span className={LOOKS[state][0]}>
                  <span aria-hidden="true">{LOOKS[state][1]}</span> {t(`st_${state}`)}
                </span>
              ),
            },
            { key: 'attempts', head: t('attempts'), numeric: true, cell: (one) => one.attempts },
            { key: 'answer', head: t('answer'), cell: (one) => one.lastError ?? one.status },
            {
              key: 'again',
              head: <span className="sr">{t('again')}</span>,
              label: '',
              cell: (one) =>
                one.state !== 'waiting' && (
                  <button type="button" className="linkish small" onClick={() => send(one)}>
                    {t('again')}
                  </button>
                ),
            },
          ]}
        />
      )}
    </Await>
  );
}
