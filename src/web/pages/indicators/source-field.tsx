// Which registered document a figure is from.
import { Select } from '@mantine/core';
import { useState } from 'react';
import { contract as documents } from '../../../features/documents/contract.ts';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { type EntrySource, labelOf } from './entry.ts';
import { words } from './words.ts';

type Props = { value: EntrySource | null; onChange: (source: EntrySource | null) => void };

export function SourceField({ value, onChange }: Props) {
  const t = useWords(words);
  const [typed, setTyped] = useState('');
  // The words of the chosen document stand in the field; they are no search.
  const search = typed === value?.label ? '' : typed;
  const found = useRead(documents.listDocuments, { ...(search && { search }), limit: 30 }, { keep: true });
  const offered = (found.data?.documents ?? []).map((one) => ({
    value: one.id,
    label: labelOf(one.symbol, one.title),
  }));
  const chosen = value && { value: value.documentId, label: value.label || t('restrictedSource') };
  return (
    <Select
      label={t('sourceDocument')}
      placeholder={t('noSource')}
      searchable
      clearable
      filter={({ options }) => options}
      data={chosen && !offered.some((one) => one.value === chosen.value) ? [chosen, ...offered] : offered}
      value={value?.documentId ?? null}
      onChange={(documentId) => {
        if (documentId === value?.documentId) return;
        const picked = offered.find((one) => one.value === documentId);
        onChange(picked ? { documentId: picked.value, label: picked.label } : null);
      }}
      onSearchChange={(text) => setTyped(text.slice(0, 200))}
    />
  );
}
