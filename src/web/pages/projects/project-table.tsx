import { Link } from '@tanstack/react-router';
import type { ProjectHead } from '../../../features/projects/contract.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Ill } from '../../components/num.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { StandingTag } from './standing-tag.tsx';
import { words } from './words.ts';

export function ProjectTable({ projects }: { projects: ProjectHead[] }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <DataTable
      caption={t('title')}
      rows={projects}
      rowKey={(project) => project.id}
      columns={[
        {
          key: 'name',
          head: t('name'),
          lead: true,
          cell: (project) => (
            <>
              <Link to="/projects/$id" params={{ id: project.id }}>
                {project.name}
              </Link>
              <div className="small muted">
                {[project.code, t(project.kind), project.group && t(`group_${project.group}`)]
                  .filter(Boolean)
                  .join(' · ')}{' '}
                {project.illustrative && <Ill />}
              </div>
            </>
          ),
        },
        { key: 'owner', head: t('owner'), cell: (project) => project.ownerUnit.name },
        {
          key: 'cost',
          head: `${t('cost')} (${t('million')})`,
          numeric: true,
          cell: (project) => project.totalCost !== null && f.num(project.totalCost),
        },
        { key: 'status', head: t('status'), cell: (project) => t(project.status) },
        {
          key: 'next',
          head: t('next'),
          cell: (project) =>
            project.next && (
              <>
                {project.next.name}
                <div className="small muted">{f.day(project.next.plannedOn)}</div>
              </>
            ),
        },
        {
          key: 'standing',
          head: t('standing'),
          cell: (project) => (
            <>
              <StandingTag of={project} />
              {project.milestones.all > 0 && (
                <div className="small muted">{t('reached', project.milestones)}</div>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
