// One unit: what it is, what became of it; for the administrator also corrections, renaming by decision, closing.
import { Button, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { contract as forms } from '../../../features/forms/contract.ts';
import { contract, type Unit } from '../../../features/people/contract.ts';
import { allAtFields, fieldError } from '../../api-problem.ts';
import { addressOf } from '../../client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Await, ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { CloseUnit } from './close-unit.tsx';
import { RenameUnit } from './rename-unit.tsx';
import { UnitChanges } from './unit-changes.tsx';
import { UNIT_FIELDS, type UnitDraft, UnitFields } from './unit-fields.tsx';
import { words } from './words.ts';

type Props = { id: string | null; onClose: () => void; units: Unit[]; mayChange: boolean };

export function UnitDialog({ id, onClose, units, mayChange }: Props) {
  const unit = units.find((one) => one.id === id);
  return (
    <Dialog opened={unit !== undefined} onClose={onClose} title={unit?.name ?? ''}>
      {unit && <UnitView key={unit.id} id={unit.id} units={units} mayChange={mayChange} />}
    </Dialog>
  );
}

function UnitView({ id, units, mayChange }: { id: string; units: Unit[]; mayChange: boolean }) {
  const t = useWords(words);
  const may = useMay();
  const query = useRead(contract.getUnit, { id });
  return (
    <Await query={query}>
      {(unit) => (
        <div className="stack">
          {mayChange ? <Correct unit={unit} units={units} /> : <Shown unit={unit} units={units} />}
          {may('indicators.read') && (
            <div>
              <Button
                component="a"
                variant="default"
                href={addressOf(forms.exportValues, { unitId: id })}
                download
              >
                {t('exportValues')}
              </Button>
            </div>
          )}
          <UnitChanges changes={unit.changes} units={units} />
          {mayChange && <RenameUnit key={unit.name} unit={unit} />}
          {mayChange && unit.parentId !== null && <CloseUnit unit={unit} />}
        </div>
      )}
    </Await>
  );
}

function Shown({ unit, units }: { unit: Unit; units: Unit[] }) {
  const t = useWords(words);
  const parent = units.find((one) => one.id === unit.parentId);
  return (
    <dl className="dl">
      <dt>{t('code')}</dt>
      <dd>{unit.code}</dd>
      <dt>{t('kind')}</dt>
      <dd>{t(`kind_${unit.kind}`)}</dd>
      {parent && (
        <>
          <dt>{t('parent')}</dt>
          <dd>{parent.name}</dd>
        </>
      )}
    </dl>
  );
}

function Correct({ unit, units }: { unit: Unit; units: Unit[] }) {
  const t = useWords(words);
  const ts = useWords(shared);
  const write = useWrite(contract.updateUnit, { refreshes: ['/api/units'] });
  const [draft, setDraft] = useState<UnitDraft>({ ...unit, shortName: unit.shortName ?? '' });
  const persons = (useRead(contract.listPersons, {}).data ?? []).filter((one) => one.isActive);
  const [headPersonId, setHead] = useState(unit.headPersonId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { code, name, shortName, kind, parentId } = draft;

    const moved = parentId !== unit.parentId && parentId !== null && { parentId };
    write.mutate(
      { id: unit.id, code, name, shortName, kind, headPersonId, ...moved },
      { onSuccess: () => toast(t('saved')) },
    );
  };
  return (
    <form className="form" onSubmit={submit}>
      <UnitFields
        draft={draft}
        onChange={(change) => setDraft({ ...draft, ...change })}
        units={units.filter((one) => one.validTo === null && one.id !== unit.id)}
        problem={write.error}
        isRoot={unit.parentId === null}
      />
      <Select
        label={t('head')}
        description={t('headWhy')}
        searchable
        clearable
        value={headPersonId}
        error={fieldError(write.error, 'headPersonId')}
        data={persons.map((one) => ({ value: one.id, label: one.name }))}
        onChange={setHead}
      />
      {write.error && !allAtFields(write.error, UNIT_FIELDS) && (
        <ErrorBox error={write.error} hide={UNIT_FIELDS} />
      )}
      <div className="row end">
        <Button type="submit" variant="default" loading={write.isPending}>
          {ts('save')}
        </Button>
      </div>
    </form>
  );
}
