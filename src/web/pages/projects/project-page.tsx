// One project: what it is, its milestones, the tasks that serve it, every change with its reason.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { contract, type Project } from '../../../features/projects/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Ill } from '../../components/num.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { AssignButton } from '../tasks/assign-button.tsx';
import { LinkedTasks } from '../tasks/linked-tasks.tsx';
import { ChangesCard } from './changes-card.tsx';
import { MilestonesCard } from './milestones-card.tsx';
import { ProjectForm } from './project-form.tsx';
import { projectRoute } from './routes.tsx';
import { StandingTag } from './standing-tag.tsx';
import { words } from './words.ts';

export function ProjectPage() {
  const { id } = projectRoute.useParams();
  const query = useRead(contract.getProject, { id });
  return <Await query={query}>{(project) => <Page key={project.id} project={project} />}</Await>;
}

function Page({ project }: { project: Project }) {
  const t = useWords(words);
  const s = useWords(shared);
  const [editing, setEditing] = useState(false);
  return (
    <>
      <PageHead
        way={<Link to="/projects">{t('title')}</Link>}
        title={project.name}
        under={
          <>
            {project.code} · {t(project.status)} <StandingTag of={project} />{' '}
            {project.illustrative && <Ill />}
          </>
        }
        actions={
          useMay()('projects.manage') && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {s('edit')}
            </Button>
          )
        }
      />
      <Dialog opened={editing} onClose={() => setEditing(false)} title={t('change')} size={680}>
        <ProjectForm project={project} onDone={() => setEditing(false)} />
      </Dialog>
      <div className="main-aside">
        <div className="stack">
          <Facts project={project} />
          <MilestonesCard project={project} />
          <ChangesCard changes={project.changes} />
        </div>
        <div className="stack">
          <LinkedTasks
            of={{ projectId: project.id }}
            actions={<AssignButton link={{ kind: 'project', id: project.id, name: project.name }} />}
          />
        </div>
      </div>
    </>
  );
}

function Facts({ project }: { project: Project }) {
  const t = useWords(words);
  const f = useFormat();
  const facts: [string, React.ReactNode][] = [
    [t('kind'), [t(project.kind), project.group && t(`group_${project.group}`)].filter(Boolean).join(' · ')],
    [
      t('owner'),
      <Link key="owner" to="/projects" search={{ unit: project.ownerUnit.id }}>
        {project.ownerUnit.name}
      </Link>,
    ],
    [t('contributors'), project.contributors.map((unit) => unit.name).join(', ')],
    [t('investor'), project.investor],
    [
      t('decision'),
      project.document && (
        <Link to="/documents/$id" params={{ id: project.document.id }}>
          {[project.document.symbol, project.document.title].filter(Boolean).join(' · ')}
        </Link>
      ),
    ],
    [t('cost'), project.totalCost !== null && `${f.num(project.totalCost)} ${t('million')}`],
    [
      t('time'),
      (project.startsOn || project.endsOn) &&
        `${project.startsOn ? f.day(project.startsOn) : '…'} – ${project.endsOn ? f.day(project.endsOn) : '…'}`,
    ],
    [t('place'), project.place],
    [t('note'), project.note],
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
    </section>
  );
}
