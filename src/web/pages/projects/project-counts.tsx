// How many stand how, and what all of them cost; each number filters to what it counts.
import { Link } from '@tanstack/react-router';
import type { contract, ProjectStanding } from '../../../features/projects/contract.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { projectsRoute } from './routes.tsx';
import { words } from './words.ts';

type Counts = ResponseOf<typeof contract.listProjects>['counts'];
const SHOWN = [
  ['countBehind', 'behind', 'behind'],
  ['countOnCourse', 'onCourse', 'on_course'],
  ['countFinished', 'finished', 'finished'],
  ['countHalted', 'halted', 'halted'],
] as const satisfies [string, keyof Counts, ProjectStanding][];

export function ProjectCounts({ counts, totalCost }: { counts: Counts; totalCost: string }) {
  const t = useWords(words);
  const f = useFormat();
  const search = projectsRoute.useSearch();
  return (
    <section className="card pad task-count" aria-label={t('count', { total: counts.total })}>
      <dl>
        {SHOWN.map(([word, name, standing]) => (
          <div key={name}>
            <dt>{t(word)}</dt>
            <dd>
              <Link
                to="/projects"
                search={{ ...search, standing }}
                aria-label={`${t(word)}: ${counts[name]}`}
              >
                {f.num(String(counts[name]))}
              </Link>
            </dd>
          </div>
        ))}
        <div>
          <dt>
            {t('cost')} <span className="small muted">({t('million')})</span>
          </dt>
          <dd>{f.num(totalCost)}</dd>
        </div>
      </dl>
    </section>
  );
}
