// Who owes which report for a period, and how far each is; the office accepts many at once.
import { Button, Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract, REPORT_STATES, type ReportHead } from '../../../features/submissions/contract.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { AcceptMany } from './accept-many.tsx';
import { ReportTable } from './report-table.tsx';
import { RoundDialog } from './round-dialog.tsx';
import { submissionsRoute } from './routes.tsx';
import { SubmissionTabs } from './submission-tabs.tsx';
import { words } from './words.ts';

export function SubmissionsPage() {
  const t = useWords(words);
  const may = useMay();
  const [opening, setOpening] = useState(false);
  const { period, state } = submissionsRoute.useSearch();
  const query = useRead(
    contract.listReports,
    { ...(period && { period }), ...(state && { state: state as ReportHead['state'] }) },
    { keep: true },
  );
  const mayOpen = may('submissions.decide');
  const open = mayOpen && <Button onClick={() => setOpening(true)}>{t('round')}</Button>;
  return (
    <>
      <PageHead title={t('title')} under={t('under')} actions={open} />
      <SubmissionTabs />
      <Await
        query={query}
        isEmpty={({ periods }) => periods.length === 0}
        empty={
          <Empty title={t('none')} actions={open}>
            {t(mayOpen ? 'noneWhy' : 'noneMine')}
          </Empty>
        }
      >
        {({ reports, periods }) => <Reports reports={reports} periods={periods} />}
      </Await>
      <RoundDialog opened={opening} onClose={() => setOpening(false)} />
    </>
  );
}

function Reports({ reports, periods }: { reports: ReportHead[]; periods: string[] }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const may = useMay();
  const go = useNavigate({ from: submissionsRoute.fullPath });
  const { period, state } = submissionsRoute.useSearch();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return (
    <div className="stack">
      <div className="filters no-print">
        <Select
          label={s('period')}
          clearable
          placeholder={s('all')}
          data={periods.map((one) => ({ value: one, label: f.period(one) }))}
          value={period ?? null}
          onChange={(one) => go({ search: (before) => ({ ...before, period: one ?? undefined }) })}
        />
        <Select
          label={t('stateOf')}
          clearable
          placeholder={t('anyState')}
          data={REPORT_STATES.map((one) => ({ value: one, label: t(one) }))}
          value={state ?? null}
          onChange={(one) => go({ search: (before) => ({ ...before, state: one ?? undefined }) })}
        />
      </div>
      {may('submissions.decide') && <AcceptMany reports={reports} chosen={chosen} onChosen={setChosen} />}
      {reports.length === 0 ? (
        <Empty title={t('noneHere')}>{t('noneHereWhy')}</Empty>
      ) : (
        <ReportTable reports={reports} {...(may('submissions.decide') && { chosen, onChosen: setChosen })} />
      )}
    </div>
  );
}
