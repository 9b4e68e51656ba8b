// Which registered document a task follows from.
import { Select } from '@mantine/core';
import { useState } from 'react';
import { contract as documents } from '../../../features/documents/contract.ts';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { words } from './words.ts';

type Props = {
  value: string;
  /** Names the chosen one until it is found among those offered. */
  known?: { id: string; number: string | null; title: string } | null;
  onChange: (id: string) => void;
};

const nameOf = (number: string | null, title: string) => [number, title].filter(Boolean).join(' · ');

export function DocumentField({ value, known, onChange }: Props) {
  const t = useWords(words);
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState(known ? nameOf(known.number, known.title) : '');
  // The words of the chosen document stand in the field; they are no search.
  const search = typed === picked ? '' : typed;
  const found = useRead(documents.listDocuments, { ...(search && { search }), limit: 30 }, { keep: true });
  const offered = (found.data?.documents ?? []).map((one) => ({
    value: one.id,
    label: nameOf(one.symbol, one.title),
  }));
  const isMissing = value && picked && !offered.some((one) => one.value === value);
  return (
    <Select
      label={t('document')}
      searchable
      clearable
      filter={({ options }) => options}
      data={isMissing ? [{ value, label: picked }, ...offered] : offered}
      value={value || null}
      onChange={(id) => {
        setPicked(offered.find((one) => one.value === id)?.label ?? (id === value ? picked : ''));
        onChange(id ?? '');
      }}
      onSearchChange={(text) => setTyped(text.slice(0, 200))}
    />
  );
}
