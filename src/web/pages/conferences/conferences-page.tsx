// All conferences, newest first; planning one.
import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type ConferenceHead, contract } from '../../../features/conferences/contract.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { ConferenceForm } from './conference-form.tsx';
import { StatusTag } from './status-tag.tsx';
import { words } from './words.ts';

export function ConferencesPage() {
  const t = useWords(words);
  const may = useMay();
  const navigate = useNavigate();
  const query = useRead(contract.listConferences, {});
  const create = useWrite(contract.createConference);
  const [planning, setPlanning] = useState(false);
  const plan = may('conferences.run') && <Button onClick={() => setPlanning(true)}>{t('new')}</Button>;
  return (
    <>
      <PageHead title={t('title')} under={t('under')} actions={plan} />
      <Await
        query={query}
        isEmpty={({ conferences }) => conferences.length === 0}
        empty={
          <Empty title={t('none')} actions={plan}>
            {t('noneWhy')}
          </Empty>
        }
      >
        {({ conferences }) => <List conferences={conferences} />}
      </Await>
      <Dialog opened={planning} onClose={() => setPlanning(false)} title={t('new')}>
        <ConferenceForm
          draftName="conference.new"
          mutation={create}
          onCancel={() => setPlanning(false)}
          onSubmit={(fields, forget) =>
            create.mutate(fields, {
              onSuccess: ({ id }) => {
                forget();
                navigate({ to: '/conferences/$id', params: { id } });
              },
            })
          }
        />
      </Dialog>
    </>
  );
}

function List({ conferences }: { conferences: ConferenceHead[] }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <DataTable
      caption={t('title')}
      rows={conferences}
      rowKey={(one) => one.id}
      columns={[
        {
          key: 'name',
          head: t('name'),
          lead: true,
          cell: (one) => (
            <Link to="/conferences/$id" params={{ id: one.id }}>
              {one.title}
            </Link>
          ),
        },
        { key: 'days', head: t('days'), cell: (one) => one.days.map(f.day).join(', ') },
        { key: 'period', head: t('period'), cell: (one) => f.period(one.period) },
        { key: 'agenda', head: t('agenda'), numeric: true, cell: (one) => one.agendaCount },
        { key: 'status', head: t('status'), cell: (one) => <StatusTag status={one.status} /> },
      ]}
    />
  );
}
