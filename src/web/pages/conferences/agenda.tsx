// The agenda in its order; each item with its papers, votes and conclusions.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type AgendaItem, type Conference, contract } from '../../../features/conferences/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { toastProblem } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { AssignButton } from '../tasks/assign-button.tsx';
import { LinkedTasks } from '../tasks/linked-tasks.tsx';
import { AgendaForm } from './agenda-form.tsx';
import { Conclusions } from './conclusions.tsx';
import { Motions } from './motions.tsx';
import { PaperList } from './paper-list.tsx';
import { words } from './words.ts';

export function Agenda({ data, runs }: { data: Conference; runs: boolean }) {
  const t = useWords(words);
  const [editing, setEditing] = useState<AgendaItem | 'new' | null>(null);
  const order = useWrite(contract.orderAgenda);
  const move = (at: number, by: number) => {
    const ids = data.agenda.map((item) => item.id);
    const [moved] = ids.splice(at, 1);
    ids.splice(at + by, 0, moved!);
    order.mutate({ id: data.id, itemIds: ids }, { onError: toastProblem });
  };
  return (
    <section className="stack" aria-labelledby="agenda">
      <div className="row between">
        <h2 id="agenda">{t('agenda')}</h2>
        {runs && (
          <Button variant="default" onClick={() => setEditing('new')}>
            {t('addItem')}
          </Button>
        )}
      </div>
      {data.agenda.length === 0 && <p className="muted">{t('noAgenda')}</p>}
      <ol className="plain stack">
        {data.agenda.map((item, at) => (
          <li key={item.id} id={item.id} className="card pad stack tight">
            <ItemHead item={item} />
            {runs && (
              <div className="row no-print">
                <button type="button" className="linkish" onClick={() => setEditing(item)}>
                  {t('editItem')}
                </button>
                <MoveButton by={-1} item={item} disabled={at === 0} onMove={() => move(at, -1)} />
                <MoveButton
                  by={1}
                  item={item}
                  disabled={at === data.agenda.length - 1}
                  onMove={() => move(at, 1)}
                />
                {item.motions.length === 0 && item.conclusions.length === 0 && (
                  <RemoveButton conferenceId={data.id} item={item} />
                )}
              </div>
            )}
            <PaperList conferenceId={data.id} papers={item.papers} runs={runs} agendaItemId={item.id} />
            <Motions data={data} item={item} runs={runs && data.status === 'open'} />
            <Conclusions data={data} item={item} runs={runs && data.status === 'open'} />
            <LinkedTasks
              of={{ agendaItemId: item.id }}
              isWithin
              actions={<AssignButton link={{ kind: 'agenda_item', id: item.id, name: item.title }} />}
            />
          </li>
        ))}
      </ol>
      <Dialog
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={t(editing === 'new' ? 'addItem' : 'editItem')}
      >
        {editing && (
          <AgendaForm data={data} item={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />
        )}
      </Dialog>
    </section>
  );
}

function ItemHead({ item }: { item: AgendaItem }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <div>
      <h3>
        {item.ordinal}. {item.title}
      </h3>
      <div className="muted small">
        {[t(`kind_${item.kind}`), item.presenter, item.day && f.day(item.day)].filter(Boolean).join(' · ')}
        {item.confidentiality !== 'internal' && (
          <>
            {' '}
            <span className={item.confidentiality === 'restricted' ? 'tag bad' : 'tag'}>
              {t(`conf_${item.confidentiality}`)}
            </span>
          </>
        )}
        {item.document && (
          <>
            {' · '}
            <a href={`/app/documents/${item.document.id}`}>{item.document.number ?? item.document.title}</a>
          </>
        )}
      </div>
    </div>
  );
}

type MoveProps = { by: 1 | -1; item: AgendaItem; disabled: boolean; onMove: () => void };

function MoveButton({ by, item, disabled, onMove }: MoveProps) {
  const t = useWords(words);
  const label = t(by < 0 ? 'up' : 'down', { name: item.title });
  return (
    <button
      type="button"
      className="linkish"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onMove}
    >
      {by < 0 ? '↑' : '↓'}
    </button>
  );
}

function RemoveButton({ conferenceId, item }: { conferenceId: string; item: AgendaItem }) {
  const s = useWords(shared);
  const remove = useWrite(contract.removeAgendaItem);
  return (
    <button
      type="button"
      className="linkish"
      onClick={() => remove.mutate({ id: conferenceId, itemId: item.id }, { onError: toastProblem })}
    >
      {s('remove')}
    </button>
  );
}
