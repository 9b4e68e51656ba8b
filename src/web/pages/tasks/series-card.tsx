import { Link } from '@tanstack/react-router';
import type { Task } from '../../../features/tasks/contract.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

/** The other times of a task that comes again. */
export function SeriesCard({ task }: { task: Task }) {
  const t = useWords(words);
  const f = useFormat();
  if (task.series.length === 0) return null;
  return (
    <section className="card pad stack tight">
      <h2>{t('series')}</h2>
      <ul className="plain lines">
        {task.series.map((one) => (
          <li key={one.id}>
            <Link to="/tasks/$id" params={{ id: one.id }}>
              {one.code}
            </Link>
            <span className="small muted">
              {one.deadline && f.day(one.deadline)} · {t(one.state)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
