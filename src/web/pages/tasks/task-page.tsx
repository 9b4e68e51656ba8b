// One task: what was asked of whom, where it stands, what can be done now, every step so far.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { contract, type Task } from '../../../features/tasks/contract.ts';
import { isDecision } from '../../../features/tasks/rules.ts';
import { Dialog } from '../../components/dialog.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { ActForm, type TaskAct } from './act-form.tsx';
import { EvidenceCard } from './evidence-card.tsx';
import { HistoryCard } from './history-card.tsx';
import { PartsCard } from './parts-card.tsx';
import { recurrenceText } from './recurrence-text.ts';
import { taskRoute } from './routes.tsx';
import { SeriesCard } from './series-card.tsx';
import { TaskForm } from './task-form.tsx';
import { TaskLink } from './task-link.tsx';
import { TaskMarks } from './task-list.tsx';
import { TimeTag } from './time-tag.tsx';
import { words } from './words.ts';

export function TaskPage() {
  const { id } = taskRoute.useParams();
  const query = useRead(contract.getTask, { id });
  return <Await query={query}>{(task) => <Page task={task} />}</Await>;
}

function Page({ task }: { task: Task }) {
  const t = useWords(words);
  const s = useWords(shared);
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const mayEdit = may('tasks.assign') && task.state !== 'done' && task.state !== 'cancelled';
  return (
    <>
      <PageHead
        way={<Link to="/tasks">{t('title')}</Link>}
        title={task.title}
        under={
          <>
            {task.code} · {t(task.state)} <TimeTag task={task} /> <TaskMarks task={task} />
          </>
        }
        actions={
          mayEdit && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {s('edit')}
            </Button>
          )
        }
      />
      <Dialog opened={editing} onClose={() => setEditing(false)} title={t('change')} size={680}>
        <TaskForm task={task} onDone={() => setEditing(false)} />
      </Dialog>
      <div className="main-aside">
        <div className="stack">
          <Facts task={task} />
          <PartsCard task={task} />
          <HistoryCard steps={task.steps} />
        </div>
        <div className="stack">
          <Acts task={task} />
          <EvidenceCard task={task} />
          <SeriesCard task={task} />
        </div>
      </div>
    </>
  );
}

function Facts({ task }: { task: Task }) {
  const t = useWords(words);
  const f = useFormat();
  const facts: [string, React.ReactNode][] = [
    [
      t('lead'),
      <Link key="lead" to="/tasks" search={{ unit: task.leadUnit.id }}>
        {task.leadUnit.name}
      </Link>,
    ],
    [
      t('person'),
      task.leadPerson ? (
        <Link key="person" to="/tasks" search={{ person: task.leadPerson.id }}>
          {task.leadPerson.name}
        </Link>
      ) : (
        <span key="nobody" className="muted">
          {t('nobody')}
        </span>
      ),
    ],
    [t('contributors'), task.contributors.map((unit) => unit.name).join(', ')],
    [t('deadline'), task.deadline && f.day(task.deadline)],
    [t('progress'), f.pct(String(task.percent))],
    [t('product'), task.product],
    [t('responsibility'), task.responsibility],
    [t('authority'), task.authority],
    [t('source'), task.source],
    [
      t('document'),
      task.document && (
        <Link to="/documents/$id" params={{ id: task.document.id }}>
          {[task.document.number, task.document.title].filter(Boolean).join(' · ')}
        </Link>
      ),
    ],
    [t('group'), task.taskGroup && t('groupNo', { no: task.taskGroup.no, title: task.taskGroup.title })],
    [
      t('parent'),
      task.parent && (
        <Link to="/tasks/$id" params={{ id: task.parent.id }}>
          {task.parent.title}
        </Link>
      ),
    ],
    [
      t('links'),
      task.links.length > 0 && (
        <ul className="plain">
          {task.links.map((link) => (
            <li key={link.id}>
              <TaskLink link={link} />
            </li>
          ))}
        </ul>
      ),
    ],
    [t('recurs'), task.recurrence && recurrenceText(t, f, task.recurrence)],
    [t('readers'), task.confidential && (task.readers.map((one) => one.name).join(', ') || t('nobodyElse'))],
    [
      t('entry'),
      task.entryDue && (
        <>
          {t('entryBy', { day: f.day(task.entryDue) })}{' '}
          {task.enteredLate && <span className="tag warn">▲ {t('enteredLate')}</span>}
        </>
      ),
    ],
    [t('extensions'), task.extensions > 0 && task.extensions],
    [t('assignedBy'), [task.assignedBy?.name ?? t('program'), f.instant(task.assignedAt)].join(' · ')],
  ];
  return (
    <section className="card pad">
      <dl className="dl">
        {facts.map(
          ([name, said]) =>
            said && (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>{said}</dd>
              </div>
            ),
        )}
      </dl>
      {task.unclear.length > 0 && (
        <p className="note warn small" style={{ marginTop: 12 }}>
          {t('unclear', { list: task.unclear.map((one) => t(`clear_${one}`)).join(', ') })}
        </p>
      )}
    </section>
  );
}

const MAIN: readonly TaskAct[] = ['accept', 'submit', 'verify', 'grant_extension', 'assign_again', 'resume'];

/** One who may both work and decide sees the decisions of the step first. */
function Acts({ task }: { task: Task }) {
  const t = useWords(words);
  const f = useFormat();
  const may = useMay();
  const [act, setAct] = useState<TaskAct | null>(null);
  const acts = may('tasks.assign')
    ? task.acts.toSorted((a, b) => Number(isDecision(b)) - Number(isDecision(a)))
    : task.acts;
  return (
    <section className="card pad stack tight">
      <h2>{t('todo')}</h2>
      {task.askedDeadline && <p className="note warn">{t('asked', { day: f.day(task.askedDeadline) })}</p>}
      {acts.length === 0 && <p className="muted">{t('nothingToDo')}</p>}
      {acts.map((one) => (
        <Button key={one} variant={MAIN.includes(one) ? 'filled' : 'default'} onClick={() => setAct(one)}>
          {t(`act_${one}`)}
        </Button>
      ))}
      <Dialog opened={act !== null} onClose={() => setAct(null)} title={act ? t(`act_${act}`) : ''}>
        {act && <ActForm key={act} task={task} act={act} onDone={() => setAct(null)} />}
      </Dialog>
    </section>
  );
}
