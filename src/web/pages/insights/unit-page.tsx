// The figures of a year of one unit, from the whole body down to the commune, each leading to its source.
import { Link } from '@tanstack/react-router';
import { contract } from '../../../features/assessments/contract.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { isIncomplete } from '../../../kernel/figures.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Ill } from '../../components/num.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { TakeTable } from '../../components/take-table.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { useOverview } from '../../use-overview.ts';
import { words as shared } from '../../words.ts';
import { BothBands } from '../targets/target-table.tsx';
import { InsightsTabs } from './insights-tabs.tsx';
import { unitRoute } from './routes.tsx';
import { words } from './words.ts';

type Scorecard = ResponseOf<typeof contract.getUnitScorecard>;
type Figure = Scorecard['figures'][number];

export function UnitPage() {
  const overview = useOverview();
  return <Await query={overview}>{({ year }) => <OfYear year={year} />}</Await>;
}

function OfYear({ year }: { year: number }) {
  const { unit } = unitRoute.useSearch();
  const card = useRead(contract.getUnitScorecard, { unitId: unit, year }, { keep: true });
  return <Await query={card}>{(data) => <OneUnit data={data} />}</Await>;
}

function OneUnit({ data }: { data: Scorecard }) {
  const t = useWords(words);
  const own = data.figures.filter(({ unitId }) => unitId === data.unit.id);
  const below = data.below
    .map((unit) => ({ unit, figures: data.figures.filter(({ unitId }) => unitId === unit.id) }))
    .filter(({ figures }) => figures.length > 0);
  return (
    <>
      <PageHead title={data.unit.name} under={t('figuresOf', { year: data.year, count: own.length })} />
      <InsightsTabs />
      {own.length === 0 && below.length === 0 ? (
        <Empty title={t('noFigures', { year: data.year })}>{t('noFiguresWhy')}</Empty>
      ) : (
        <div className="stack">
          <Figures data={data} own={own} />
          {below.length > 0 && (
            <DataTable
              caption={t('unitsBelow')}
              rows={below}
              rowKey={({ unit }) => unit.id}
              columns={[
                {
                  key: 'unit',
                  head: t('unitsBelow'),
                  lead: true,
                  cell: ({ unit }) => (
                    <Link to="/insights/units" search={{ unit: unit.id }} className="name">
                      {unit.name}
                    </Link>
                  ),
                },
                {
                  key: 'count',
                  head: t('figureCount'),
                  numeric: true,
                  cell: ({ figures }) => String(figures.length),
                },
              ]}
            />
          )}
        </div>
      )}
    </>
  );
}

function Figures({ data, own }: { data: Scorecard; own: Figure[] }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const indicatorOf = new Map(data.indicators.map((one) => [one.id, one]));
  const rows = own.flatMap((figure) => {
    const indicator = indicatorOf.get(figure.indicatorId);
    return indicator
      ? [{ ...figure, indicator, name: (f.lang === 'en' && indicator.nameEn) || indicator.nameVi }]
      : [];
  });
  if (rows.length === 0) return null;
  type Row = (typeof rows)[number];
  const num = ({ indicator }: Row, value: string | null) =>
    value === null ? '–' : f.num(value, { decimals: indicator.decimals });
  const plan = ({ target }: Row) => target?.plan ?? target?.planMin ?? target?.planMax ?? null;
  const title = t('scorecardOf', { unit: data.unit.name, year: data.year });
  return (
    <div>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={(row) => row.indicatorId}
        columns={[
          {
            key: 'name',
            head: t('indicator'),
            lead: true,
            width: '34%',
            cell: (row) => (
              <>
                {row.name}
                {row.illustrative && <Ill />}
                <span className="unit" style={{ display: 'block' }}>
                  {row.indicator.unit}
                </span>
              </>
            ),
          },
          {
            key: 'value',
            head: t('value'),
            numeric: true,
            cell: (row) => (
              <Link
                to="/indicators/$id"
                params={{ id: row.indicatorId }}
                search={{ unit: row.unitId }}
                aria-label={`${row.name}: ${num(row, row.value)}`}
              >
                {num(row, row.value)}
              </Link>
            ),
          },
          {
            key: 'how',
            head: t('from'),
            wideOnly: true,
            cell: (row) => (
              <span className="small">
                {s(`from_${row.how}`)}
                {row.madeOf && ` ${s(`madeOf_${row.madeOf.from}`, row.madeOf)}`}
              </span>
            ),
          },
          {
            key: 'plan',
            head: t('plan'),
            numeric: true,
            cell: (row) => {
              const value = plan(row);
              return value && num(row, value);
            },
          },
          {
            key: 'band',
            head: t('rating'),
            cell: ({ target, madeOf }) =>
              target &&
              (madeOf && isIncomplete(madeOf) ? (
                <span className="small muted">
                  {t('notRatedYet', { made: s(`madeOf_${madeOf.from}`, madeOf) })}
                </span>
              ) : target.owing > 0 ? (
                <span className="small muted">{t('owing', { count: target.owing })}</span>
              ) : (
                <span>
                  <BothBands row={target} /> {target.score && f.pct(target.score)}
                </span>
              )),
          },
          {
            key: 'compare',
            head: '',
            cell: (row) =>
              data.below.length > 0 && (
                <Link
                  to="/insights/compare"
                  search={{ of: row.indicatorId, below: data.unit.id }}
                  aria-label={`${t('compareTab')}: ${row.name}`}
                >
                  {t('compareShort')}
                </Link>
              ),
          },
        ]}
      />
      <TakeTable
        title={title}
        notes={[]}
        columns={[
          { header: t('indicator'), isFigure: false },
          { header: t('value'), isFigure: true },
          { header: t('plan'), isFigure: true },
          { header: t('ofPlan'), isFigure: true },
        ]}
        rows={rows.map((row) => [row.name, row.value, plan(row), row.target?.score ?? null])}
      />
    </div>
  );
}
