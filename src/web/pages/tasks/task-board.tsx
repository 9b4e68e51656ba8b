// The same tasks by step of their life, one column a step.
import { Link } from '@tanstack/react-router';
import { STATES, type TaskHead } from '../../../features/tasks/contract.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { TimeTag } from './time-tag.tsx';
import { words } from './words.ts';

export function TaskBoard({ tasks }: { tasks: TaskHead[] }) {
  const t = useWords(words);
  const byState = Map.groupBy(tasks, (task) => task.state);
  return (
    <div className="task-board">
      {STATES.filter((state) => byState.has(state)).map((state) => (
        <section key={state} aria-label={t(state)}>
          <h2>
            {t(state)} <span className="muted">{byState.get(state)!.length}</span>
          </h2>
          <ul className="plain stack tight">
            {byState.get(state)!.map((task) => (
              <Card key={task.id} task={task} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Card({ task }: { task: TaskHead }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <li className="card pad stack tight">
      <Link to="/tasks/$id" params={{ id: task.id }}>
        {task.title}
      </Link>
      <div className="small muted">
        {task.leadUnit.name}
        {task.deadline && ` · ${t('until', { day: f.day(task.deadline) })}`} · {f.pct(String(task.percent))}
      </div>
      <div>
        <TimeTag task={task} />
      </div>
    </li>
  );
}
