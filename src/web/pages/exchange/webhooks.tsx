import { Button, CopyButton } from '@mantine/core';
import { useState } from 'react';
import { contract, type Webhook } from '../../../features/exchange/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Await } from '../../components/states.tsx';
import { toast, toastProblem } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { Deliveries } from './deliveries.tsx';
import { WebhookForm } from './webhook-form.tsx';
import { words } from './words.ts';

type Open = { what: 'edit' | 'log' | 'remove'; webhook: Webhook };

export function Webhooks() {
  const t = useWords(words);
  const query = useRead(contract.listWebhooks, {});
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <section className="card pad">
      <div className="row between">
        <h2>{t('webhooks')}</h2>
        <Button onClick={() => setAdding(true)}>{t('add')}</Button>
      </div>
      <p className="small muted">{t('webhooksWhy')}</p>
      <Await query={query}>
        {({ webhooks }) =>
          webhooks.length === 0 ? (
            <p>
              <b>{t('none')}.</b> {t('noneWhy')}
            </p>
          ) : (
            <ul className="plain lines">
              {webhooks.map((webhook) => (
                <Line key={webhook.id} webhook={webhook} onOpen={setOpen} onSecret={setSecret} />
              ))}
            </ul>
          )
        }
      </Await>
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t('add')}>
        <WebhookForm
          onDone={(made) => {
            setAdding(false);
            if (made) setSecret(made);
          }}
        />
      </Dialog>
      <Dialog opened={open?.what === 'edit'} onClose={close} title={t('edit')}>
        {open && <WebhookForm webhook={open.webhook} onDone={close} />}
      </Dialog>
      <Dialog
        opened={open?.what === 'log'}
        onClose={close}
        title={t('logOf', { name: open?.webhook.name ?? '' })}
        size={820}
      >
        {open && <Deliveries webhook={open.webhook} />}
      </Dialog>
      <Dialog opened={open?.what === 'remove'} onClose={close} title={t('webhooks')}>
        {open && <Remove webhook={open.webhook} onDone={close} />}
      </Dialog>
      <Dialog opened={secret !== null} onClose={() => setSecret(null)} title={t('secret')}>
        <div className="stack">
          <p>{t('secretOnce')}</p>
          <code style={{ overflowWrap: 'anywhere' }}>{secret}</code>
          <div className="row end">
            <CopyButton value={secret ?? ''}>
              {({ copy, copied }) => <Button onClick={copy}>{t(copied ? 'secretCopied' : 'secret')}</Button>}
            </CopyButton>
          </div>
        </div>
      </Dialog>
    </section>
  );
}

type LineProps = {
  webhook: Webhook;
  onOpen: (open: Open) => void;
  onSecret: (secret: string) => void;
};

function Line({ webhook, onOpen, onSecret }: LineProps) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const renew = useWrite(contract.renewWebhookSecret, { refreshes: [] });
  const button = (label: string, onClick: () => void) => (
    <button
      type="button"
      className="linkish small"
      aria-label={`${label}: ${webhook.name}`}
      onClick={onClick}
    >
      {label}
    </button>
  );
  return (
    <li style={{ display: 'block' }}>
      <div className="row between">
        <span>
          <b>{webhook.name}</b> {!webhook.isActive && <span className="tag">{t('off')}</span>}{' '}
          {webhook.waiting > 0 && (
            <span className="tag info">{t('waiting', { count: webhook.waiting })}</span>
          )}{' '}
          {webhook.failed > 0 && (
            <span className="tag bad">
              <span aria-hidden="true">▲</span> {t('failed', { count: webhook.failed })}
            </span>
          )}
        </span>
        <span className="row">
          {button(t('log'), () => onOpen({ what: 'log', webhook }))}
          {button(t('renew'), () =>
            renew.mutate(
              { id: webhook.id },
              { onSuccess: ({ secret }) => onSecret(secret), onError: toastProblem },
            ),
          )}
          {button(s('edit'), () => onOpen({ what: 'edit', webhook }))}
          {button(s('remove'), () => onOpen({ what: 'remove', webhook }))}
        </span>
      </div>
      <div className="small muted" style={{ overflowWrap: 'anywhere' }}>
        {webhook.url} · {webhook.kinds.map((kind) => t(`k_${kind}`)).join(', ')}
        {webhook.lastDeliveredAt && ` · ${t('last', { at: f.instant(webhook.lastDeliveredAt) })}`}
      </div>
    </li>
  );
}

/** Asks first: the address may be known to nobody else, and the log is gone with it. */
function Remove({ webhook, onDone }: { webhook: Webhook; onDone: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const remove = useWrite(contract.deleteWebhook, { refreshes: ['/api/webhooks'] });
  const go = () =>
    remove.mutate(
      { id: webhook.id },
      {
        onSuccess: () => {
          toast(t('removed'));
          onDone();
        },
        onError: toastProblem,
      },
    );
  return (
    <div className="stack">
      <p>{t('reallyRemove', { name: webhook.name })}</p>
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button loading={remove.isPending} onClick={go}>
          {s('remove')}
        </Button>
      </div>
    </div>
  );
}
