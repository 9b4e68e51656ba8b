// All tasks one may see, as a list or a board, late ones first; filtered to a unit it is that unit's page.
import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract as people } from '../../../features/people/contract.ts';
import { contract, TIMELINESS, type Timeliness } from '../../../features/tasks/contract.ts';
import { addressOf } from '../../client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { CountStrip } from './count-strip.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { type TaskSearch, tasksRoute } from './routes.tsx';
import { TaskBoard } from './task-board.tsx';
import { TaskForm } from './task-form.tsx';
import { TaskList } from './task-list.tsx';
import { words } from './words.ts';

export function TasksPage() {
  const t = useWords(words);
  const s = useWords(shared);
  const may = useMay();
  const search = tasksRoute.useSearch();
  const units = useRead(people.listUnits, {});
  const [adding, setAdding] = useState(false);
  const [importing, setImporting] = useState(false);
  const filter = {
    ...(search.q && { q: search.q }),
    ...(search.unit && { unitId: search.unit }),
    ...(search.time && { timeliness: search.time as Timeliness }),
  };
  const query = useRead(contract.listTasks, filter, { keep: true });
  const unit = units.data?.find((one) => one.id === search.unit);
  const assign = may('tasks.assign') && <Button onClick={() => setAdding(true)}>{t('new')}</Button>;
  return (
    <>
      <PageHead
        title={unit ? t('ofUnit', { name: unit.name }) : t('title')}
        under={t('under')}
        actions={
          <>
            <Button
              component="a"
              variant="default"
              href={addressOf(contract.exportCalendar, filter)}
              download
            >
              {t('calendar')}
            </Button>
            <Button component="a" variant="default" href={addressOf(contract.exportTasks, filter)} download>
              {s('exportXlsx')}
            </Button>
            {may('tasks.assign') && (
              <Button variant="default" onClick={() => setImporting(true)}>
                {t('importXlsx')}
              </Button>
            )}
            {assign}
          </>
        }
      />
      <Filters units={units.data ?? []} />
      <Await
        query={query}
        isEmpty={({ total }) => total === 0}
        empty={
          <Empty title={t('none')} actions={assign}>
            {t('noneWhy')}
          </Empty>
        }
      >
        {({ tasks, total, count }) => (
          <div className="stack">
            <CountStrip count={count} />
            {tasks.length < total && <p className="muted">{t('shownOf', { shown: tasks.length, total })}</p>}
            {search.view === 'board' ? <TaskBoard tasks={tasks} /> : <TaskList tasks={tasks} />}
          </div>
        )}
      </Await>
      <ImportDialog opened={importing} onClose={() => setImporting(false)} />
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t('new')}>
        <TaskForm onDone={() => setAdding(false)} />
      </Dialog>
    </>
  );
}

function Filters({ units }: { units: { id: string; name: string }[] }) {
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
    <div className="filters">
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
      <SegmentedControl
        aria-label={t('view')}
        value={search.view === 'board' ? 'board' : 'list'}
        onChange={(view) => set({ view: view === 'board' ? view : undefined })}
        data={[
          { value: 'list', label: t('asList') },
          { value: 'board', label: t('asBoard') },
        ]}
      />
    </div>
  );
}
