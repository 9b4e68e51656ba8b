// All projects one may see, those behind first.
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  contract,
  type ProjectKind,
  type ProjectStanding,
  type ProjectStatus,
} from '../../../features/projects/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { ExchangeMenu } from './exchange-menu.tsx';
import { ProjectCounts } from './project-counts.tsx';
import { ProjectFilters } from './project-filters.tsx';
import { ProjectForm } from './project-form.tsx';
import { ProjectTable } from './project-table.tsx';
import { projectsRoute } from './routes.tsx';
import { words } from './words.ts';

export function ProjectsPage() {
  const t = useWords(words);
  const manages = useMay()('projects.manage');
  const navigate = useNavigate();
  const search = projectsRoute.useSearch();
  const [adding, setAdding] = useState(false);
  const filter = {
    ...(search.q && { q: search.q }),
    ...(search.unit && { unitId: search.unit }),
    ...(search.kind && { kind: search.kind as ProjectKind }),
    ...(search.status && { status: search.status as ProjectStatus }),
    ...(search.standing && { standing: search.standing as ProjectStanding }),
  };
  const isFiltered = Object.keys(filter).length > 0;
  const query = useRead(contract.listProjects, filter, { keep: true });
  const add = manages && <Button onClick={() => setAdding(true)}>{t('new')}</Button>;
  return (
    <>
      <PageHead
        title={t('title')}
        under={t('under')}
        actions={
          <>
            <ExchangeMenu filter={filter} />
            {add}
          </>
        }
      />
      <ProjectFilters />
      <Await
        query={query}
        isEmpty={({ projects }) => projects.length === 0}
        empty={
          isFiltered ? (
            <Empty
              title={t('nothing')}
              actions={
                <Button variant="default" onClick={() => navigate({ to: '/projects', search: {} })}>
                  {t('clear')}
                </Button>
              }
            >
              {t('nothingWhy')}
            </Empty>
          ) : (
            <Empty title={t('none')} actions={add}>
              {t(manages ? 'noneWhy' : 'noneSeen')}
            </Empty>
          )
        }
      >
        {({ projects, counts, totalCost }) => (
          <div className="stack">
            <ProjectCounts counts={counts} totalCost={totalCost} />
            <ProjectTable projects={projects} />
          </div>
        )}
      </Await>
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t('new')} size={680}>
        <ProjectForm onDone={() => setAdding(false)} />
      </Dialog>
    </>
  );
}
