import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { contract } from '../../../features/audit/contract.ts';
import { FilterBar } from '../../components/filters.tsx';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import type { AuditSearch } from './routes.tsx';
import { words } from './words.ts';

const AREAS = [
  'people',
  'documents',
  'readings',
  'indicators',
  'values',
  'resolutions',
  'assessments',
  'conferences',
  'announcements',
  'comments',
] as const;

type Props = { filter: AuditSearch; onChange: (change: AuditSearch) => void };

export function AuditFilters({ filter, onChange }: Props) {
  const t = useWords(words);
  const known = useRead(contract.listAuditActors, {});
  const [text, setText] = useState(filter.text ?? '');
  const search = useDebouncedCallback((typed: string) => onChange({ text: typed.trim() || undefined }), 300);
  const actors = known.data?.actors ?? [];
  return (
    <FilterBar
      active={[filter.actorId, filter.verb, filter.from, filter.to, filter.objectId].filter(Boolean).length}
    >
      <TextInput
        label={t('text')}
        type="search"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      <Select
        label={t('who')}
        searchable
        value={filter.actorId ?? ''}
        data={[
          { value: '', label: t('everybody') },
          ...actors.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(actorId) => onChange({ actorId: actorId || undefined })}
      />
      <Select
        label={t('what')}
        value={filter.verb ?? ''}
        data={[
          { value: '', label: t('everything') },
          ...AREAS.map((area) => ({ value: area, label: t(`area_${area}`) })),
        ]}
        onChange={(verb) => onChange({ verb: verb || undefined })}
      />
      <TextInput
        label={t('from')}
        type="date"
        value={filter.from ?? ''}
        onChange={(event) => onChange({ from: event.currentTarget.value || undefined })}
        style={{ flexBasis: 150 }}
      />
      <TextInput
        label={t('to')}
        type="date"
        value={filter.to ?? ''}
        onChange={(event) => onChange({ to: event.currentTarget.value || undefined })}
        style={{ flexBasis: 150 }}
      />
      {filter.objectId && (
        <button type="button" className="linkish" onClick={() => onChange({ objectId: undefined })}>
          {t('allObjects')}
        </button>
      )}
    </FilterBar>
  );
}
