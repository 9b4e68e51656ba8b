import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { contract, type Unit } from '../../../features/people/contract.ts';
import { allAtFields, fieldError } from '../../api-problem.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { UNIT_FIELDS, type UnitDraft, UnitFields } from './unit-fields.tsx';
import { words } from './words.ts';

type Props = { opened: boolean; onClose: () => void; units: Unit[] };

export function AddUnitDialog({ opened, onClose, units }: Props) {
  const t = useWords(words);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('add')}>
      <AddUnit units={units.filter((unit) => unit.validTo === null)} onDone={onClose} />
    </Dialog>
  );
}

function AddUnit({ units, onDone }: { units: Unit[]; onDone: () => void }) {
  const t = useWords(words);
  const write = useWrite(contract.createUnit, { refreshes: ['/api/units'] });
  const root = units.find((unit) => unit.parentId === null)?.id ?? null;
  const [draft, setDraft] = useState<UnitDraft>({
    code: '',
    name: '',
    shortName: '',
    kind: 'department',
    parentId: root,
  });
  const [validFrom, setValidFrom] = useState('');
  const fields = [...UNIT_FIELDS, 'validFrom'];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!draft.parentId) return;
    write.mutate(
      { ...draft, parentId: draft.parentId, ...(validFrom && { validFrom }) },
      {
        onSuccess: () => {
          toast(t('saved'));
          onDone();
        },
      },
    );
  };
  return (
    <form className="form" onSubmit={submit}>
      <UnitFields
        draft={draft}
        onChange={(change) => setDraft({ ...draft, ...change })}
        units={units}
        problem={write.error}
      />
      <TextInput
        label={t('validFrom')}
        type="date"
        value={validFrom}
        error={fieldError(write.error, 'validFrom')}
        onChange={(event) => setValidFrom(event.currentTarget.value)}
      />
      {write.error && !allAtFields(write.error, fields) && <ErrorBox error={write.error} hide={fields} />}
      <div className="row end">
        <Button type="submit" loading={write.isPending}>
          {t('add')}
        </Button>
      </div>
    </form>
  );
}
