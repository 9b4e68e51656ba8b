// Targets of the year by what they are expected to miss, worst first.
import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { contract, type Danger } from '../../../features/insights/contract.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Ill } from '../../components/num.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { TakeTable } from '../../components/take-table.tsx';
import { unitText } from '../../figure-words.ts';
import { type Format, useFormat } from '../../format.ts';
import { type KeyOf, type Say, useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { useChosenYear } from '../../use-overview.ts';
import { words as shared } from '../../words.ts';
import { InsightsTabs } from './insights-tabs.tsx';
import { dangersRoute } from './routes.tsx';
import { words } from './words.ts';

type Dangers = ResponseOf<typeof contract.listDangers>;

export function DangersPage() {
  const year = useChosenYear();
  const { known } = dangersRoute.useSearch();
  const dangers = useRead(
    contract.listDangers,
    { ...(year !== undefined && { year }), ...(known && { asKnownOn: known }) },
    { keep: true },
  );
  return <Await query={dangers}>{(data) => <Ranked data={data} />}</Await>;
}

function Ranked({ data }: { data: Dangers }) {
  const t = useWords(words);
  const s = useWords(shared);
  const { dangers, onCourse, notProjected, resolution, year } = data;
  const title = t('dangersTitle', { year });
  return (
    <>
      <PageHead
        title={title}
        under={
          resolution &&
          t('dangersUnder', { danger: dangers.length, fine: onCourse, none: notProjected.length })
        }
        actions={
          <Button variant="default" onClick={() => window.print()}>
            {s('print')}
          </Button>
        }
      />
      <InsightsTabs />
      {resolution ? (
        <div className="stack">
          <KnownOn />
          <p className="muted" style={{ margin: 0 }}>
            {t('dangersWhy')}
          </p>
          {dangers.length ? (
            <DangerTable dangers={dangers} title={title} />
          ) : (
            <Empty title={t('noDanger')}>{t('noDangerWhy')}</Empty>
          )}
          {notProjected.length > 0 && (
            <details>
              <summary>{t('notProjectedCount', { count: notProjected.length })}</summary>
              <DataTable
                caption={t('notProjected')}
                rows={notProjected}
                rowKey={(row) => row.targetId}
                columns={[
                  {
                    key: 'name',
                    head: t('notProjected'),
                    lead: true,
                    cell: ({ targetId, name }) => <Name id={targetId} name={name} />,
                  },
                  { key: 'why', head: t('why'), cell: ({ why }) => <Why why={why} /> },
                ]}
              />
            </details>
          )}
        </div>
      ) : (
        <Empty
          title={t('noResolution', { year })}
          actions={<LinkButton to="/resolutions">{t('toResolutions')}</LinkButton>}
        >
          {t('noResolutionWhy')}
        </Empty>
      )}
    </>
  );
}

function KnownOn() {
  const t = useWords(words);
  const navigate = useNavigate();
  const { known } = dangersRoute.useSearch();
  return (
    <div className="filters no-print">
      <TextInput
        type="date"
        label={t('known')}
        value={known ?? ''}
        onChange={(event) => {
          const day = event.currentTarget.value;
          navigate({ to: '/insights', search: (before) => ({ ...before, known: day || undefined }) });
        }}
      />
    </div>
  );
}

const Name = ({ id, name }: { id: string; name: { vi: string; en: string } }) => {
  const { lang } = useFormat();
  return (
    <Link to="/targets/$id" params={{ id }} className="name">
      {name[lang]}
    </Link>
  );
};
const Why = ({ why }: { why: { vi: string; en: string } }) => (
  <span className="small">{why[useFormat().lang]}</span>
);

function DangerTable({ dangers, title }: { dangers: Danger[]; title: string }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <div>
      <DataTable caption={title} rows={dangers} rowKey={(row) => row.targetId} columns={columnsFor(t, f)} />
      <TakeTable
        title={title}
        notes={[t('dangersWhy')]}
        look={{ toneOf: (_, column) => (column === 4 || column === 5 ? 'bad' : null) }}
        columns={['target', 'plan', 'soFar', 'projected', 'shortfall', 'ofPlan', 'method', 'owner'].map(
          (key, at) => ({
            header: t(key as 'target'),
            isFigure: at > 0 && at < 6,
          }),
        )}
        rows={dangers.map((row) => [
          row.name[f.lang],
          row.plan,
          row.actual,
          row.projection.value,
          row.shortfall.expected,
          row.shortfall.percent,
          row.projection.explanation[f.lang],
          row.ownerUnit?.name ?? null,
        ])}
      />
    </div>
  );
}

const columnsFor = (t: Say<KeyOf<typeof words>>, f: Format): Column<Danger>[] => {
  const num = (row: Danger, value: string) => f.num(value, { decimals: row.indicator.decimals });
  return [
    {
      key: 'name',
      head: t('target'),
      lead: true,
      width: '26%',
      cell: (row) => (
        <>
          <Link to="/insights/trajectory" search={{ target: row.targetId }} className="name">
            {row.name[f.lang]}
          </Link>
          {row.illustrative && <Ill />}
          <span className="unit" style={{ display: 'block' }}>
            {unitText(row.indicator.unit, f.lang)}
          </span>
        </>
      ),
    },
    { key: 'plan', head: t('plan'), numeric: true, cell: (row) => num(row, row.plan) },
    {
      key: 'soFar',
      head: t('soFar'),
      numeric: true,
      cell: (row) =>
        row.actual && (
          <span>
            {num(row, row.actual)}
            <span className="unit nowrap" style={{ display: 'block' }}>
              {t('throughMonth', { month: row.lastMonth })}
            </span>
          </span>
        ),
    },
    {
      key: 'projected',
      head: t('projected'),
      numeric: true,
      cell: ({ projection, ...row }) => (
        <span>
          {f.num(projection.value, { decimals: row.indicator.decimals })}
          {projection.low && projection.high && (
            <span className="unit nowrap" style={{ display: 'block' }}>
              {f.num(projection.low, { decimals: row.indicator.decimals })} –{' '}
              {f.num(projection.high, { decimals: row.indicator.decimals })}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'shortfall',
      head: t('shortfall'),
      numeric: true,
      cell: (row) => (
        <span>
          <b>{row.shortfall.percent ? f.pct(row.shortfall.percent, { decimals: 1 }) : '–'}</b>
          <span className="unit" style={{ display: 'block' }}>
            {num(row, row.shortfall.expected)}
          </span>
        </span>
      ),
    },
    {
      key: 'method',
      head: t('method'),
      wideOnly: true,
      cell: ({ projection }) => (
        <span className="small" title={projection.explanation[f.lang]}>
          {t(`method_${projection.method}`)}
        </span>
      ),
    },
    { key: 'owner', head: t('owner'), cell: ({ ownerUnit }) => ownerUnit?.name },
  ];
};
