import { Select } from '@mantine/core';
import { useState } from 'react';
import { contract } from '../../../features/documents/contract.ts';
import { fieldError } from '../../api-problem.ts';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { words } from './words.ts';

type Props = {
  label: string;
  name: string;
  value: string | null;
  onChange: (id: string | null) => void;
  problem?: unknown;
};

/** Chooses a document of the register; the server searches, so that marks do not matter. */
export function DocumentField({ label, name, value, onChange, problem }: Props) {
  const t = useWords(words);
  const [typed, setTyped] = useState('');
  const found = useRead(
    contract.listDocuments,
    { ...(typed && { search: typed }), limit: 30 },
    { keep: true },
  );
  return (
    <Select
      label={label}
      name={name}
      searchable
      clearable
      placeholder={t('chooseDocument')}
      filter={({ options }) => options}
      data={(found.data?.documents ?? []).map((one) => ({
        value: one.id,
        label: `${one.symbol ?? ''} ${one.title}`.trim(),
      }))}
      value={value}
      error={fieldError(problem, name)}
      onChange={onChange}
      onSearchChange={(text) => setTyped(text.slice(0, 100))}
    />
  );
}
