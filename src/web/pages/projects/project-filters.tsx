import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract as people } from '../../../features/people/contract.ts';
import { PROJECT_KINDS, PROJECT_STANDINGS, PROJECT_STATUSES } from '../../../features/projects/contract.ts';
import { FilterBar } from '../../components/filters.tsx';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { type ProjectSearch, projectsRoute } from './routes.tsx';
import { words } from './words.ts';

/** Kept in the address. */
export function ProjectFilters() {
  const t = useWords(words);
  const navigate = useNavigate();
  const search = projectsRoute.useSearch();
  const units = useRead(people.listUnits, {}).data ?? [];
  const [q, setQ] = useState(search.q ?? '');
  const set = (part: ProjectSearch) =>
    navigate({ to: '/projects', search: (before) => ({ ...before, ...part }), replace: true });
  const find = useDebouncedCallback((text: string) => {
    // Who has opened a project meanwhile is not brought back.
    if (window.location.pathname.endsWith('/projects')) set({ q: text || undefined });
  }, 200);
  const { unit, kind, status, standing } = search;
  return (
    <FilterBar active={[unit, kind, status, standing].filter(Boolean).length}>
      <TextInput
        label={t('find')}
        type="search"
        style={{ flex: '1 1 280px' }}
        value={q}
        onChange={(event) => {
          setQ(event.currentTarget.value);
          find(event.currentTarget.value);
        }}
      />
      <Select
        label={t('standing')}
        placeholder={t('all')}
        clearable
        data={PROJECT_STANDINGS.map((one) => ({ value: one, label: t(`standing_${one}`) }))}
        value={standing ?? null}
        onChange={(one) => set({ standing: one ?? undefined })}
      />
      <Select
        label={t('unit')}
        placeholder={t('all')}
        searchable
        clearable
        data={units.map((one) => ({ value: one.id, label: one.name }))}
        value={unit ?? null}
        onChange={(one) => set({ unit: one ?? undefined })}
      />
      <Select
        label={t('kind')}
        placeholder={t('all')}
        clearable
        data={PROJECT_KINDS.map((one) => ({ value: one, label: t(one) }))}
        value={kind ?? null}
        onChange={(one) => set({ kind: one ?? undefined })}
      />
      <Select
        label={t('status')}
        placeholder={t('all')}
        clearable
        data={PROJECT_STATUSES.map((one) => ({ value: one, label: t(one) }))}
        value={status ?? null}
        onChange={(one) => set({ status: one ?? undefined })}
      />
    </FilterBar>
  );
}
