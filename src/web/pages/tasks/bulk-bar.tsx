// What can be done to the tasks that are ticked. Done at once; for ten seconds a button takes it back.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { BULK_KINDS, type BulkChange, contract } from '../../../features/tasks/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { DayField, LongTextField, SelectField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast, toastUndo } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { useUnitChoices } from './use-choices.ts';
import { words } from './words.ts';

type Kind = BulkChange['kind'];
type Props = { ids: string[]; onDone: () => void };
const REFRESHES = ['/api/tasks'];

export function BulkBar({ ids, onDone }: Props) {
  const t = useWords(words);
  const [kind, setKind] = useState<Kind | null>(null);
  if (ids.length === 0) return null;
  return (
    <section className="card pad row between no-print" aria-label={t('bulk')}>
      <b role="status">{t('picked', { count: ids.length })}</b>
      <div className="row">
        {BULK_KINDS.map((one) => (
          <Button key={one} size="compact-sm" variant="default" onClick={() => setKind(one)}>
            {t(`bulk_${one}`)}
          </Button>
        ))}
        <Button size="compact-sm" variant="subtle" color="dark" onClick={onDone}>
          {t('unpick')}
        </Button>
      </div>
      <Dialog opened={kind !== null} onClose={() => setKind(null)} title={kind ? t(`bulk_${kind}`) : ''}>
        {kind && <BulkForm key={kind} kind={kind} ids={ids} onClose={() => setKind(null)} onDone={onDone} />}
      </Dialog>
    </section>
  );
}

const changeOf = (kind: Kind, value: string): BulkChange => {
  switch (kind) {
    case 'deadline':
      return { kind, deadline: value };
    case 'lead':
      return { kind, leadUnitId: value };
    case 'cancel':
      return { kind, note: value };
    case 'remind':
      return { kind, note: value };
  }
};

function BulkForm({ kind, ids, onClose, onDone }: Props & { kind: Kind; onClose: () => void }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const units = useUnitChoices();
  const [value, setValue] = useState('');
  const change = useWrite(contract.changeTasks, { refreshes: REFRESHES });
  const undo = useWrite(contract.undoTaskChange, { refreshes: REFRESHES });
  const skipped = change.data?.skipped ?? [];
  const submit = () =>
    change.mutate(
      { ids, change: changeOf(kind, value) },
      {
        onSuccess: ({ changed, skipped: left, undoId }) => {
          const said = t(kind === 'remind' ? 'bulkReminded' : 'bulkDone', { count: changed });
          if (undoId) toastUndo(said, () => undo.mutateAsync({ id: undoId }));
          else toast(said);
          if (left.length) return;
          onClose();
          onDone();
        },
      },
    );
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{t('picked', { count: ids.length })}</p>
      {kind === 'deadline' && (
        <DayField
          label={t('deadline')}
          name="deadline"
          required
          problem={change.error}
          value={value}
          onChange={setValue}
        />
      )}
      {kind === 'lead' && (
        <SelectField
          label={t('lead')}
          name="leadUnitId"
          required
          searchable
          problem={change.error}
          value={value || null}
          onChange={setValue}
          options={units}
        />
      )}
      {(kind === 'cancel' || kind === 'remind') && (
        <LongTextField
          label={t('reason')}
          name="change.note"
          required={kind === 'cancel'}
          problem={change.error}
          value={value}
          onChange={setValue}
        />
      )}
      {skipped.length > 0 && (
        <div className="note warn" role="alert">
          {t('bulkLeft', { count: skipped.length })}
          <ul>
            {skipped.map((one) => (
              <li key={one.id}>
                {one.code}: {one.why[f.lang]}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ErrorBox error={change.error} hide={['deadline', 'leadUnitId', 'change.note', 'change.deadline']} />
      <div className="row end">
        <Button variant="default" onClick={onClose}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={change.isPending}>
          {t(`bulk_${kind}`)}
        </Button>
      </div>
    </form>
  );
}
