// The tasks of something else (a target, an indicator, a document, a project, an agenda item), shown on its own page.
import { Link } from '@tanstack/react-router';
import { contract } from '../../../features/tasks/contract.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { TimeTag } from './time-tag.tsx';
import { words } from './words.ts';

type Props = {
  of:
    | { targetId: string }
    | { indicatorId: string }
    | { documentId: string }
    | { projectId: string }
    | { agendaItemId: string };
  /** What can be done here, also where there is no task yet. */
  actions?: React.ReactNode;
  /** Within a card that is there already: no card, a smaller head, nothing where there is no task. */
  isWithin?: boolean;
};

export function LinkedTasks({ of, actions, isWithin }: Props) {
  const t = useWords(words);
  const f = useFormat();
  const tasks = useRead(contract.listTasks, { ...of, limit: 50 }).data?.tasks ?? [];
  if (tasks.length === 0 && !actions) return null;
  return (
    <section className={isWithin ? 'stack tight' : 'card pad stack tight'}>
      <div className="row between">
        {isWithin ? tasks.length > 0 ? <h4>{t('title')}</h4> : <span /> : <h2>{t('title')}</h2>}
        {actions}
      </div>
      {tasks.length === 0 && !isWithin && <p className="muted">{t('noneHere')}</p>}
      <ul className="plain lines">
        {tasks.map((task) => (
          <li key={task.id}>
            <div>
              <Link to="/tasks/$id" params={{ id: task.id }}>
                {task.title}
              </Link>
              <div className="small muted">
                {task.leadUnit.name}
                {task.deadline && ` · ${t('until', { day: f.day(task.deadline) })}`}
              </div>
            </div>
            <TimeTag task={task} />
          </li>
        ))}
      </ul>
    </section>
  );
}
