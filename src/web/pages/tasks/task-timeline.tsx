// The same tasks in time, one line a task, in an accessible table: the bar only draws what the dates beside it say.
import { Link } from '@tanstack/react-router';
import type { TaskHead } from '../../../features/tasks/contract.ts';
import { localDay } from '../../../kernel/format.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { TimeTag } from './time-tag.tsx';
import { barOf, marksOf, placeOf, type Span, spanOf } from './timeline.ts';
import { words } from './words.ts';

export function TaskTimeline({ tasks }: { tasks: TaskHead[] }) {
  const t = useWords(words);
  const f = useFormat();
  const today = localDay(new Date().toISOString());
  const span = spanOf(tasks, today);
  return (
    <section className="card tbl" aria-label={t('asTimeline')}>
      <div className="scroll">
        <table className="data timeline">
          <caption className="sr">{t('asTimeline')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('task')}</th>
              <th scope="col">{t('fromTo')}</th>
              <th scope="col" className="when">
                <span className="sr">{t('asTimeline')}</span>
                <Scale span={span} />
              </th>
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <tr key={task.id}>
                <th scope="row">
                  <Link to="/tasks/$id" params={{ id: task.id }}>
                    {task.title}
                  </Link>
                  <div className="small muted">{task.leadUnit.name}</div>
                </th>
                <td className="small nowrap">
                  {f.day(task.assignedOn)} – {task.deadline ? f.day(task.deadline) : t('no_deadline')}
                  <div>
                    <TimeTag task={task} />
                  </div>
                </td>
                <td className="when">
                  <Line task={task} span={span} today={today} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Scale({ span }: { span: Span }) {
  return (
    <span className="scale" aria-hidden="true">
      {marksOf(span).map(({ day, left }) => (
        <span key={day} style={{ left: `${left}%` }}>
          {Number(day.slice(5, 7))}/{day.slice(0, 4)}
        </span>
      ))}
    </span>
  );
}

function Line({ task, span, today }: { task: TaskHead; span: Span; today: string }) {
  const bar = barOf(task, span);
  return (
    <span className="line" aria-hidden="true">
      {bar && (
        <i className={task.timeliness} style={{ left: `${bar.left}%`, width: `${bar.width}%` }}>
          <b style={{ width: `${task.percent}%` }} />
        </i>
      )}
      <s style={{ left: `${placeOf(today, span)}%` }} />
    </span>
  );
}
