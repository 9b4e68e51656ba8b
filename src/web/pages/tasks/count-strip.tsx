// The national count of what is listed; each number filters to what it counts.
import { Link } from '@tanstack/react-router';
import type { NationalCount, Timeliness } from '../../../features/tasks/contract.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { tasksRoute } from './routes.tsx';
import { words } from './words.ts';

const FILTERS = [
  ['doneOnTime', 'done_on_time'],
  ['doneLate', 'done_late'],
  ['openInTime', null],
  ['openOverdue', 'overdue'],
] as const satisfies [keyof NationalCount, Timeliness | null][];

export function CountStrip({ count }: { count: NationalCount }) {
  const t = useWords(words);
  const f = useFormat();
  const search = tasksRoute.useSearch();
  return (
    <section className="card pad task-count" aria-label={t('count')}>
      <dl>
        {FILTERS.map(([name, time]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>
              {time ? (
                <Link to="/tasks" search={{ ...search, time }} aria-label={`${t(name)}: ${count[name]}`}>
                  {f.num(String(count[name]))}
                </Link>
              ) : (
                f.num(String(count[name]))
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt>
            {t('rate')}
            <span className="small muted"> · {t('rateWhy')}</span>
          </dt>
          <dd>{count.completionRate === null ? '–' : f.pct(count.completionRate)}</dd>
        </div>
      </dl>
    </section>
  );
}
