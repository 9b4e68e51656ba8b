import { Button } from '@mantine/core';
import { useState } from 'react';
import { contract } from '../../../features/people/contract.ts';
import { DayField, SelectField, TextField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words } from './words.ts';

export function HierarchyForm({ onDone }: { onDone: (id: string) => void }) {
  const t = useWords(words);
  const [value, setValue] = useState({ code: '', nameVi: '', nameEn: '' });
  const write = useWrite(contract.createHierarchy);
  const field = (name: keyof typeof value, required: boolean) => (
    <TextField
      label={t(name)}
      name={name}
      required={required}
      problem={write.error}
      value={value[name]}
      onChange={(text) => setValue({ ...value, [name]: text })}
    />
  );
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate(value, {
          onSuccess: ({ id }) => {
            toast(t('added'));
            onDone(id);
          },
        });
      }}
    >
      {field('nameVi', true)}
      {field('nameEn', false)}
      {field('code', true)}
      {write.error && <ErrorBox error={write.error} hide={Object.keys(value)} />}
      <div className="row end">
        <Button type="submit" loading={write.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

const TOP = 'top';
const LEAVE = 'leave';

export function PlaceForm({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useWords(words);
  const units = useRead(contract.listUnits, {});
  const [unitId, setUnitId] = useState<string | null>(null);
  const [below, setBelow] = useState<string>(TOP);
  const [from, setFrom] = useState('');
  const write = useWrite(contract.placeUnit);
  const options = (units.data ?? []).map((unit) => ({
    value: unit.id,
    label: `${unit.name} (${unit.code})`,
  }));
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!unitId) return;
        const parentId = below === TOP || below === LEAVE ? null : below;
        write.mutate(
          { id, unitId, parentId, leave: below === LEAVE, ...(from && { from }) },
          {
            onSuccess: () => {
              toast(t('placed'));
              onDone();
            },
          },
        );
      }}
    >
      <SelectField
        label={t('unit')}
        name="unitId"
        required
        searchable
        problem={write.error}
        value={unitId}
        onChange={setUnitId}
        options={options}
      />
      <SelectField
        label={t('below')}
        name="parentId"
        searchable
        problem={write.error}
        value={below}
        onChange={setBelow}
        options={[
          { value: TOP, label: t('top') },
          { value: LEAVE, label: t('leave') },
          ...options.filter(({ value }) => value !== unitId),
        ]}
      />
      <DayField
        label={t('from')}
        name="from"
        description={t('fromWhy')}
        problem={write.error}
        value={from}
        onChange={setFrom}
      />
      {write.error && <ErrorBox error={write.error} hide={['unitId', 'parentId', 'from']} />}
      <div className="row end">
        <Button type="submit" loading={write.isPending} disabled={!unitId}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
