// What is late and whose it is, in one look: a bar for each unit, the worst first. Length and number say the same.
import { Link } from '@tanstack/react-router';
import type { UnitCount } from '../../../features/tasks/contract.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { tasksRoute } from './routes.tsx';
import { words } from './words.ts';

const SHOWN = 6;

export function LateStrip({ units }: { units: UnitCount[] }) {
  const t = useWords(words);
  const f = useFormat();
  const search = tasksRoute.useSearch();
  const late = units.filter((unit) => unit.openOverdue > 0);
  if (late.length === 0) return null;
  const most = late[0]!.openOverdue;
  const rest = late.slice(SHOWN);
  return (
    <section className="card pad" aria-labelledby="late-head">
      <h2 id="late-head">{t('lateOf')}</h2>
      <ul className="plain late-strip">
        {late.slice(0, SHOWN).map((unit) => (
          <li key={unit.unitId}>
            <Link to="/tasks" search={{ ...search, unit: unit.unitId, time: 'overdue' }}>
              {unit.name}
            </Link>
            <span className="late-bar" aria-hidden="true">
              <i style={{ width: `${(unit.openOverdue / most) * 100}%` }} />
            </span>
            <span className="num">
              <b>{f.num(String(unit.openOverdue))}</b>{' '}
              <span className="small muted">{t('worst', { count: unit.worstDays })}</span>
            </span>
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <p className="small muted">
          {t('moreLate', {
            units: rest.length,
            tasks: rest.reduce((sum, unit) => sum + unit.openOverdue, 0),
          })}
        </p>
      )}
    </section>
  );
}
