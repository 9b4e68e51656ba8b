// What is due for a period and whether it came; dues are made from the due rules of the catalogue, counted first.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { contract } from '../../../features/indicators/contract.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { DataTable } from '../../components/data-table.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { PeriodField } from '../../components/period-field.tsx';
import { Await, Empty, ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { indicatorName } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { duesWords } from './dues-words.ts';
import { duesRoute } from './routes.tsx';
import { words } from './words.ts';

type Due = ResponseOf<typeof contract.listReportDues>['dues'][number];

export function DuesPage() {
  const d = useWords(duesWords);
  const s = useWords(shared);
  const f = useFormat();
  const may = useMay();
  const search = duesRoute.useSearch();
  const navigate = duesRoute.useNavigate();
  const period = search.period ?? String(new Date().getFullYear());
  const query = useRead(contract.listReportDues, { period }, { keep: true });
  return (
    <>
      <PageHead title={d('title')} way={<Link to="/indicators">{s('indicators')}</Link>} under={d('under')} />
      <div className="filters no-print">
        <PeriodField
          name="period"
          value={period}
          onChange={(next) => navigate({ search: { period: next } })}
        />
      </div>
      {may('indicators.manage') && <Generate key={period} period={period} />}
      <Await
        query={query}
        isEmpty={({ dues }) => dues.length === 0}
        empty={<Empty title={d('nothing', { period: f.period(period) })}>{d('nothingWhy')}</Empty>}
      >
        {({ dues }) => <Dues dues={dues} />}
      </Await>
    </>
  );
}

/** Counts first what would be made; nothing is written until it is asked for. */
function Generate({ period }: { period: string }) {
  const d = useWords(duesWords);
  const f = useFormat();
  const trial = useWrite(contract.generateReportDues, { refreshes: [] });
  const make = useWrite(contract.generateReportDues);
  const counted = trial.data;
  const isNews = counted !== undefined && counted.added + counted.moved > 0;
  return (
    <section className="card pad no-print stack tight">
      <div className="row between">
        <span className="small">{d('generateWhy')}</span>
        <Button
          variant="default"
          loading={trial.isPending}
          onClick={() => trial.mutate({ period, isTrial: true })}
        >
          {d('count', { period: f.period(period) })}
        </Button>
      </div>
      <ErrorBox error={trial.error ?? make.error} />
      {counted && !make.isSuccess && (
        <div aria-live="polite" className="stack tight">
          <p>{d('counted', { added: counted.added, moved: counted.moved, unchanged: counted.unchanged })}</p>
          <ul className="plain small">
            {counted.days.map((day) => (
              <li key={day.dueOn}>
                {d('onDay', {
                  day: f.day(day.dueOn),
                  count: day.count,
                  indicators: day.indicators,
                  units: day.units,
                })}
              </li>
            ))}
          </ul>
          {isNews && (
            <div>
              <Button
                loading={make.isPending}
                onClick={() =>
                  make.mutate(
                    { period },
                    { onSuccess: ({ added, moved }) => toast(d('made', { added, moved })) },
                  )
                }
              >
                {d('make')}
              </Button>
            </div>
          )}
        </div>
      )}
    </section>
  );
}

const MARKS: Record<Due['state'], [string, string]> = {
  reported: ['tag good', '✓'],
  reported_late: ['tag warn', '△'],
  missing: ['tag bad', '✕'],
  not_due_yet: ['tag', '○'],
};

function Dues({ dues }: { dues: Due[] }) {
  const d = useWords(duesWords);
  const t = useWords(words);
  const f = useFormat();
  return (
    <DataTable
      caption={d('title')}
      rows={dues}
      rowKey={(due) => due.id}
      groupOf={(due) => due.unit.name}
      columns={[
        {
          key: 'name',
          head: t('name'),
          lead: true,
          cell: (due) => (
            <Link to="/indicators/$id" params={{ id: due.indicator.id }} search={{ unit: due.unit.id }}>
              {indicatorName(due.indicator, f.lang)}
            </Link>
          ),
        },
        { key: 'due', head: d('dueOn'), cell: (due) => <span className="nowrap">{f.day(due.dueOn)}</span> },
        {
          key: 'state',
          head: d('state'),
          cell: (due) => (
            <span className={MARKS[due.state][0]}>
              {MARKS[due.state][1]} {d(`state_${due.state}`)}
              {due.daysLate > 0 && ` ${d('late', { count: due.daysLate })}`}
            </span>
          ),
        },
        {
          key: 'who',
          head: t('owner'),
          wideOnly: true,
          cell: (due) => <span className="small">{due.responsibleUnit?.name}</span>,
        },
      ]}
    />
  );
}
