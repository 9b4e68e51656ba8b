import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { STATES, TIMELINESS } from '../../../features/tasks/contract.ts';
import { FilterBar } from '../../components/filters.tsx';
import { useWords } from '../../i18n.ts';
import { type TaskSearch, tasksRoute } from './routes.tsx';
import { usePersonChoices } from './use-choices.ts';
import { words } from './words.ts';

/** What the list is narrowed to, kept in the address. */
export function Filters({ units }: { units: { id: string; name: string }[] }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const search = tasksRoute.useSearch();
  const [q, setQ] = useState(search.q ?? '');
  const set = (part: TaskSearch) => navigate({ to: '/tasks', search: { ...search, ...part }, replace: true });
  const find = useDebouncedCallback((text: string) => {
    // Who has opened a task meanwhile is not brought back.
    if (window.location.pathname.endsWith('/tasks')) set({ q: text || undefined });
  }, 200);
  return (
    <FilterBar
      active={[search.unit, search.time, search.state, search.person].filter(Boolean).length}
      after={
        <SegmentedControl
          style={{ flex: 'none' }}
          aria-label={t('view')}
          value={search.view ?? 'list'}
          onChange={(view) => set({ view: view === 'list' ? undefined : view })}
          data={[
            { value: 'list', label: t('asList') },
            { value: 'board', label: t('asBoard') },
            { value: 'timeline', label: t('asTimeline') },
          ]}
        />
      }
    >
      <TextInput
        label={t('find')}
        type="search"
        value={q}
        onChange={(event) => {
          setQ(event.currentTarget.value);
          find(event.currentTarget.value);
        }}
      />
      <Select
        label={t('unit')}
        placeholder={t('anyUnit')}
        searchable
        clearable
        data={units.map((one) => ({ value: one.id, label: one.name }))}
        value={search.unit ?? null}
        onChange={(unit) => set({ unit: unit ?? undefined })}
      />
      <Select
        label={t('timeliness')}
        placeholder={t('anyTime')}
        clearable
        data={TIMELINESS.map((one) => ({ value: one, label: t(one) }))}
        value={search.time ?? null}
        onChange={(time) => set({ time: time ?? undefined })}
      />
      <Select
        label={t('state')}
        placeholder={t('anyState')}
        clearable
        data={STATES.map((one) => ({ value: one, label: t(one) }))}
        value={search.state ?? null}
        onChange={(state) => set({ state: state ?? undefined })}
      />
      <Select
        label={t('person')}
        placeholder={t('anyPerson')}
        searchable
        clearable
        data={usePersonChoices()}
        value={search.person ?? null}
        onChange={(person) => set({ person: person ?? undefined })}
      />
    </FilterBar>
  );
}
