import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type TaskHead, TIMELINESS } from '../../../features/tasks/contract.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { tasksRoute } from './routes.tsx';
import { TimeTag } from './time-tag.tsx';
import { words } from './words.ts';

/** What is late comes first. */
const ORDER: readonly TaskHead['timeliness'][] = ['overdue', 'near', ...TIMELINESS];
const rank = (task: TaskHead) => ORDER.indexOf(task.timeliness);

type Props = {
  tasks: TaskHead[];
  /** Ids that are ticked; left out where nothing can be done to many. */
  picked?: string[];
  onPick?: (ids: string[]) => void;
};

export function TaskList({ tasks, picked, onPick }: Props) {
  const t = useWords(words);
  const f = useFormat();
  const search = tasksRoute.useSearch();
  return (
    <DataTable
      caption={t('title')}
      rows={tasks.toSorted((a, b) => rank(a) - rank(b))}
      rowKey={(task) => task.id}
      columns={[
        {
          key: 'task',
          head: t('task'),
          lead: true,
          cell: (task) => (
            <div className="pick-row">
              {picked && onPick && (
                <Checkbox
                  className="pick-task no-print"
                  size="xs"
                  aria-label={t('pick', { code: task.code })}
                  checked={picked.includes(task.id)}
                  onChange={(event) =>
                    onPick(
                      event.currentTarget.checked
                        ? [...picked, task.id]
                        : picked.filter((id) => id !== task.id),
                    )
                  }
                />
              )}
              <div>
                <Link to="/tasks/$id" params={{ id: task.id }}>
                  {task.title}
                </Link>
                <div className="small muted">
                  {task.code} <TaskMarks task={task} />
                </div>
              </div>
            </div>
          ),
        },
        {
          key: 'lead',
          head: t('lead'),
          cell: (task) => (
            <Link to="/tasks" search={{ ...search, unit: task.leadUnit.id }}>
              {task.leadUnit.name}
            </Link>
          ),
        },
        { key: 'deadline', head: t('deadline'), cell: (task) => task.deadline && f.day(task.deadline) },
        { key: 'state', head: t('state'), cell: (task) => t(task.state) },
        { key: 'progress', head: t('progress'), numeric: true, cell: (task) => f.pct(String(task.percent)) },
        { key: 'time', head: t('timeliness'), cell: (task) => <TimeTag task={task} /> },
      ]}
    />
  );
}

export function TaskMarks({ task }: { task: Pick<TaskHead, 'urgent' | 'confidential' | 'illustrative'> }) {
  const t = useWords(words);
  return (
    <>
      {task.urgent && <span className="tag bad">{t('urgent')}</span>}{' '}
      {task.confidential && <span className="tag">{t('confidential')}</span>}{' '}
      {task.illustrative && <span className="tag">{t('mark_illustrative')}</span>}
    </>
  );
}
