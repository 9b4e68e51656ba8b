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
  // Those that were picked when the dialog opened: the change itself may take them out of the list.
  const [open, setOpen] = useState<{ kind: Kind; ids: string[] } | null>(null);
  const close = () => setOpen(null);
  if (ids.length === 0 && !open) return null;
  return (
    <section className="card pad row between no-print" aria-label={t('bulk')}>
      <b role="status">{t('picked', { count: ids.length })}</b>
      <div className="row">
        {BULK_KINDS.map((one) => (
          <Button key={one} size="compact-sm" variant="default" onClick={() => setOpen({ kind: one, ids })}>
            {t(`bulk_${one}`)}
          </Button>
        ))}
        <Button size="compact-sm" variant="subtle" color="dark" onClick={onDone}>
          {t('unpick')}
        </Button>
      </div>
      <Dialog opened={open !== null} onClose={close} title={open ? t(`bulk_${open.kind}`) : ''}>
        {open && <BulkForm key={open.kind} {...open} onClose={close} onDone={onDone} />}
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
  const submit = async () => {
    // What went wrong is shown at its field.
    const result = await change.mutateAsync({ ids, change: changeOf(kind, value) }).catch(() => null);
    if (!result) return;
    const { changed, undoId } = result;
    const said = t(kind === 'remind' ? 'bulkReminded' : 'bulkDone', { count: changed });
    if (undoId) toastUndo(said, () => undo.mutateAsync({ id: undoId }));
    else toast(said);
    if (result.skipped.length) return;
    onClose();
    onDone();
  };
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
