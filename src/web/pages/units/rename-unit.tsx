import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { contract, type Unit } from '../../../features/people/contract.ts';
import { allAtFields, fieldError } from '../../api-problem.ts';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words } from './words.ts';

const FIELDS = ['name', 'on', 'legalDocument'];

export function RenameUnit({ unit }: { unit: Unit }) {
  const t = useWords(words);
  const write = useWrite(contract.renameUnit, { refreshes: ['/api/unit'] });
  const [form, setForm] = useState({
    name: unit.name,
    shortName: unit.shortName ?? '',
    on: '',
    legalDocument: '',
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate({ id: unit.id, ...form }, { onSuccess: () => toast(t('saved')) });
  };
  return (
    <details>
      <summary>{t('rename')}</summary>
      <form className="form" onSubmit={submit} style={{ marginTop: 10 }}>
        <div className="pair">
          <TextInput
            label={t('newName')}
            required
            value={form.name}
            error={fieldError(write.error, 'name')}
            onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
          />
          <TextInput
            label={t('validFrom')}
            type="date"
            required
            value={form.on}
            error={fieldError(write.error, 'on')}
            onChange={(event) => setForm({ ...form, on: event.currentTarget.value })}
          />
        </div>
        <TextInput
          label={t('legal')}
          description={t('legalWhy')}
          required
          value={form.legalDocument}
          error={fieldError(write.error, 'legalDocument')}
          onChange={(event) => setForm({ ...form, legalDocument: event.currentTarget.value })}
        />
        {write.error && !allAtFields(write.error, FIELDS) && <ErrorBox error={write.error} hide={FIELDS} />}
        <div>
          <Button type="submit" variant="default" loading={write.isPending}>
            {t('renameNow')}
          </Button>
        </div>
      </form>
    </details>
  );
}
