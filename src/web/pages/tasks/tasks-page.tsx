// All tasks one may see, as a list or a board, late ones first; filtered to a unit it is that unit's page.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { contract as documents } from '../../../features/documents/contract.ts';
import { contract as people } from '../../../features/people/contract.ts';
import { contract, type State, type Timeliness } from '../../../features/tasks/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { BulkBar } from './bulk-bar.tsx';
import { CountStrip } from './count-strip.tsx';
import { ExchangeMenu } from './exchange-menu.tsx';
import { Filters } from './filters.tsx';
import { LateStrip } from './late-strip.tsx';
import { tasksRoute } from './routes.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { TaskBoard } from './task-board.tsx';
import { TaskForm } from './task-form.tsx';
import { TaskList } from './task-list.tsx';
import { TaskTimeline } from './task-timeline.tsx';
import { usePersonChoices } from './use-choices.ts';
import { words } from './words.ts';

export function TasksPage() {
  const t = useWords(words);
  const may = useMay();
  const search = tasksRoute.useSearch();
  const units = useRead(people.listUnits, {});
  const [adding, setAdding] = useState(false);
  const [picked, setPicked] = useState<string[]>([]);
  const [settling, setSettling] = useState(false);
  const filter = {
    ...(search.q && { q: search.q }),
    ...(search.unit && { unitId: search.unit }),
    ...(search.person && { personId: search.person }),
    ...(search.document && { documentId: search.document }),
    ...(search.state && { state: search.state as State }),
    ...(search.time && { timeliness: search.time as Timeliness }),
  };
  const query = useRead(contract.listTasks, filter, { keep: true });
  const unit = units.data?.find((one) => one.id === search.unit);
  const person = usePersonChoices().find((one) => one.value === search.person);
  const document = useRead(
    documents.getDocument,
    { id: search.document ?? '' },
    { enabled: Boolean(search.document) },
  ).data;
  const of = unit?.name ?? person?.label ?? (search.document && (document?.symbol ?? document?.title));
  // What a filter has taken out of sight is not changed unseen.
  const shown = (tasks: { id: string }[]) => picked.filter((id) => tasks.some((task) => task.id === id));
  const assign = may('tasks.assign') && <Button onClick={() => setAdding(true)}>{t('new')}</Button>;
  return (
    <>
      <PageHead
        title={of ? t('ofUnit', { name: of }) : t('title')}
        under={t('under')}
        actions={
          <>
            <ExchangeMenu filter={filter} unitId={search.unit} />
            {may('tasks.assign') && (
              <Button variant="default" onClick={() => setSettling(true)}>
                {t('rules')}
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
        {({ tasks, total, count, units: byUnit }) => (
          <div className="stack">
            <LateStrip units={byUnit} />
            <CountStrip count={count} />
            {tasks.length < total && <p className="muted">{t('shownOf', { shown: tasks.length, total })}</p>}
            {search.view === 'board' ? (
              <TaskBoard tasks={tasks} />
            ) : search.view === 'timeline' ? (
              <TaskTimeline tasks={tasks} />
            ) : (
              <>
                <BulkBar ids={shown(tasks)} onDone={() => setPicked([])} />
                <TaskList
                  tasks={tasks}
                  {...(may('tasks.assign') && { picked: shown(tasks), onPick: setPicked })}
                />
              </>
            )}
          </div>
        )}
      </Await>
      <SettingsDialog opened={settling} onClose={() => setSettling(false)} />
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t('new')}>
        <TaskForm onDone={() => setAdding(false)} />
      </Dialog>
    </>
  );
}
