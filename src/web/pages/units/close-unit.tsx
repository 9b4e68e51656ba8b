import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { contract, type Unit } from '../../../features/people/contract.ts';
import { fieldError } from '../../api-problem.ts';
import { call } from '../../client.ts';
import { ErrorBox } from '../../components/states.tsx';
import { toastUndo } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words } from './words.ts';

export function CloseUnit({ unit }: { unit: Unit }) {
  const t = useWords(words);
  const queries = useQueryClient();
  const write = useWrite(contract.closeUnit, { refreshes: ['/api/units'] });
  const [on, setOn] = useState('');
  const reopen = async () => {
    await call(contract.closeUnit, { id: unit.id, on: null });
    await queries.invalidateQueries();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate(
      { id: unit.id, on },
      { onSuccess: () => toastUndo(t('closed', { name: unit.name }), reopen) },
    );
  };
  if (unit.validTo !== null)
    return (
      <div>
        <Button
          variant="default"
          loading={write.isPending}
          onClick={() => write.mutate({ id: unit.id, on: null })}
        >
          {t('reopen')}
        </Button>
      </div>
    );
  const problem = fieldError(write.error, 'on');
  return (
    <details>
      <summary>{t('close')}</summary>
      <form className="row" onSubmit={submit} style={{ marginTop: 10, alignItems: 'flex-end' }}>
        <TextInput
          label={t('closeOn')}
          type="date"
          required
          value={on}
          error={problem}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={write.isPending}>
          {t('closeNow')}
        </Button>
      </form>
      {!problem && <ErrorBox error={write.error} />}
    </details>
  );
}
