// Units beside one another on a stated geography: spread, ranking where it is fair, the years on one scale, the whole.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type Comparison, contract } from '../../../features/insights/contract.ts';
import { Chart } from '../../components/chart.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { CompareFilters } from './compare-filters.tsx';
import { InsightsTabs } from './insights-tabs.tsx';
import { compareRoute } from './routes.tsx';
import { SpreadPicture } from './spread-picture.tsx';
import { UnitMultiples } from './unit-multiples.tsx';
import { UnitRanking } from './unit-ranking.tsx';
import { words } from './words.ts';

export function ComparePage() {
  const t = useWords(words);
  const search = compareRoute.useSearch();
  const query = useRead(
    contract.compareUnits,
    {
      indicatorId: search.of ?? '',
      parentId: search.below,
      kind: search.kind,
      period: search.period,
      geography: search.geo === 'restated' ? 'restated' : 'as_was',
      on: search.on,
      perId: search.per,
      perScale: search.scale,
    },
    { enabled: Boolean(search.of), keep: true },
  );
  if (!search.of)
    return (
      <>
        <PageHead title={t('compareTitle')} />
        <InsightsTabs />
        <CompareFilters data={null} />
        <Empty title={t('chooseIndicator')}>{t('chooseIndicatorWhy')}</Empty>
      </>
    );
  return (
    <Await query={query}>
      {(data) => (
        <>
          <Head data={data} />
          <InsightsTabs />
          <CompareFilters data={data} />
          <Pictures data={data} />
        </>
      )}
    </Await>
  );
}

function Head({ data }: { data: Comparison }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const search = compareRoute.useSearch();
  return (
    <PageHead
      title={f.lang === 'en' ? (data.indicator.nameEn ?? data.indicator.nameVi) : data.indicator.nameVi}
      way={data.way.map((unit, at) => (
        <span key={unit.id}>
          {at > 0 && ' / '}
          <Link to="/insights/compare" search={{ ...search, below: unit.id, period: undefined }}>
            {unit.name}
          </Link>
        </span>
      ))}
      under={`${data.unitLabel[f.lang]}${data.period ? ` · ${f.period(data.period)}` : ''}`}
      actions={
        <Button
          variant="default"
          onClick={() => window.print()}
          aria-label={`${s('print')}: ${t('compareTitle')}`}
        >
          {s('print')}
        </Button>
      }
    />
  );
}

function Pictures({ data }: { data: Comparison }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <div className="stack">
      <p className="geo-note" style={{ margin: 0 }}>
        {data.geography.explanation[f.lang]} <b>{t(data.fairness.isFair ? 'fair' : 'unfair')}</b>:{' '}
        {data.fairness.why[f.lang]}.
      </p>
      {data.units.length === 0 ? (
        <Empty title={t('nothing')}>{t('nothingWhy')}</Empty>
      ) : (
        <>
          <SpreadPicture data={data} />
          <UnitRanking data={data} />
          <UnitMultiples data={data} />
        </>
      )}
      <Whole data={data} />
    </div>
  );
}

function Whole({ data }: { data: Comparison }) {
  const t = useWords(words);
  const f = useFormat();
  const points = data.whole.filter(({ asItWas, restated }) => asItWas !== null || restated !== null);
  if (points.length < 2) return null;
  const title = t('whole', { unit: data.parent.name });
  const differs = points.some(({ asItWas, restated }) => asItWas !== restated);
  return (
    <section className="card pad">
      <h2>{title}</h2>
      <Chart
        title={title}
        categories={points.map(({ period }) => f.period(period))}
        series={[
          { name: t('asItWas'), values: points.map(({ asItWas }) => asItWas) },
          ...(differs
            ? [
                {
                  name: t('restatedSeries', { day: f.day(data.geography.on) }),
                  values: points.map(({ restated }) => restated),
                  dashed: true,
                },
              ]
            : []),
        ]}
        unit={data.unitLabel[f.lang]}
        decimals={data.per ? 2 : data.indicator.decimals}
        notes={[data.geography.explanation[f.lang]]}
      />
    </section>
  );
}
