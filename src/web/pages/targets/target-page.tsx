// One target: result against each baseline, history, the computed rating beside the declared one.
import { Link } from '@tanstack/react-router';
import { contract } from '../../../features/assessments/contract.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { AREA_WORDS } from '../../../kernel/figures.ts';
import { Chart } from '../../components/chart.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Ill } from '../../components/num.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { PlanBar } from '../../components/plan-bar.tsx';
import { SourceLink } from '../../components/source-link.tsx';
import { Await } from '../../components/states.tsx';
import { BASELINE_SHORT, changeText, indicatorName, unitText } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { LinkedTasks } from '../tasks/linked-tasks.tsx';
import { BaselineTable } from './baseline-table.tsx';
import { PartsTable } from './parts-table.tsx';
import { RatingCard } from './rating-card.tsx';
import { ResultNumber } from './result-number.tsx';
import { targetRoute } from './routes.tsx';
import { words } from './words.ts';

type TargetData = ResponseOf<typeof contract.getTarget>;

export function TargetPage() {
  const { id } = targetRoute.useParams();
  const target = useRead(contract.getTarget, { id });
  return <Await query={target}>{(data) => <OneTarget data={data} />}</Await>;
}

function OneTarget({ data }: { data: TargetData }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const may = useMay();
  const { row, findings } = data;
  return (
    <>
      <PageHead
        title={row.name[f.lang]}
        way={
          <>
            <Link to="/targets">{s('targets')}</Link> / {f.period(row.period)}
          </>
        }
        under={<Under data={data} />}
        actions={
          row.indicator && (
            <>
              <LinkButton
                variant="default"
                to="/indicators/$id"
                params={{ id: row.indicator.id }}
                search={{ unit: row.unit.id }}
              >
                {t('indicatorPage')}
              </LinkButton>
              {may('values.report') && (
                <LinkButton
                  to="/indicators/$id"
                  params={{ id: row.indicator.id }}
                  search={{ unit: row.unit.id, enter: row.period }}
                >
                  {t('enterValue')}
                </LinkButton>
              )}
            </>
          )
        }
      />
      <div className="main-aside">
        <div className="stack">
          <ResultCard row={row} />
          {row.parts.length > 0 && <PartsTable parts={row.parts} />}
          {row.baselines.length > 0 && <BaselineTable row={row} />}
          <LinkedTasks of={{ targetId: row.targetId }} />
          <History row={row} />
        </div>
        <div className="stack">
          <RatingCard data={data} />
          {findings.length > 0 && (
            <section className="card pad">
              <h2>
                {t('findings')} <span className="tag warn">{findings.length}</span>
              </h2>
              <ul className="plain lines">
                {findings.map((finding) => (
                  <li key={finding.code + finding.valueIds.join()}>
                    <span>
                      {finding.message[f.lang]}
                      <span className="small muted" style={{ display: 'block' }}>
                        {finding.detail?.[f.lang]}{' '}
                        {finding.sources.map((source) => (
                          <SourceLink key={source.documentId + source.start} source={source} />
                        ))}
                      </span>
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Facts data={data} />
        </div>
      </div>
    </>
  );
}

type RowProps = { row: TargetData['row'] };

function Under({ data: { row } }: { data: TargetData }) {
  const f = useFormat();
  const parts = [
    AREA_WORDS[row.area][f.lang],
    row.indicator && unitText(row.indicator.unit, f.lang),
    row.ownerUnit?.name,
  ].filter(Boolean);
  return (
    <>
      {parts.join(' · ')}
      {row.illustrative && <Ill />}
    </>
  );
}

function ResultCard({ row }: RowProps) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <section className="card pad">
      <h2>{t('resultNow')}</h2>
      <div className="row" style={{ gap: 28, margin: '10px 0 6px' }}>
        <span className="big">
          <ResultNumber row={row} />{' '}
          {row.indicator && <span className="muted small">{unitText(row.indicator.unit, f.lang)}</span>}
        </span>
        {row.rating.outcome !== 'no_data' && (
          <PlanBar
            band={row.band}
            score={row.rating.score}
            others={row.baselines
              .filter((one) => !one.isRating)
              .map((one) => ({ label: BASELINE_SHORT[one.name][f.lang], score: one.attainment.score }))}
          />
        )}
        {row.change && (
          <span>
            {changeText(row.change, f)}{' '}
            <span className="muted small">
              {t('change').toLowerCase()}
              {row.change.previousValue && ` (${t('previous', { value: f.num(row.change.previousValue) })})`}
              {row.change.basis === 'stated' && `, ${t('statedChange')}`}
            </span>
          </span>
        )}
      </div>
      <p className="muted" style={{ margin: 0 }}>
        {row.rating.explanation[f.lang]}
      </p>
    </section>
  );
}

function History({ row }: RowProps) {
  const t = useWords(words);
  const f = useFormat();
  const points = row.trend;
  const rating = row.baselines.find((one) => one.isRating);
  const plan = rating?.value ?? rating?.valueMin ?? rating?.valueMax ?? null;
  const title = `${t('history')}: ${row.indicator ? indicatorName(row.indicator, f.lang) : row.name[f.lang]}`;
  return (
    <section className="card pad">
      <h2>{t('history')}</h2>
      {points.length < 2 ? (
        <p className="muted">{t('noHistory')}</p>
      ) : (
        <Chart
          title={title}
          categories={points.map((point) => f.period(point.period))}
          unit={row.indicator ? unitText(row.indicator.unit, f.lang) : ''}
          decimals={row.indicator?.decimals ?? 2}
          series={[
            { name: t('result'), values: points.map((point) => point.value) },
            ...(plan && ['eq', 'gte', 'lte', 'approx', 'reduce_to', 'keep', 'range'].includes(row.operator)
              ? [
                  {
                    name: t('plan'),
                    values: points.map((point) => (point.period === row.period ? plan : null)),
                    dashed: true,
                  },
                ]
              : []),
          ]}
        />
      )}
    </section>
  );
}

function Facts({ data: { row, resolutions } }: { data: TargetData }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <section className="card pad">
      <dl className="dl" style={{ gridTemplateColumns: 'minmax(0,1fr)', gap: 2 }}>
        <dt>{t('method')}</dt>
        <dd>{t(`method_${row.method}`)}</dd>
        {row.params.base && (
          <>
            <dt>{t('base')}</dt>
            <dd>{f.num(row.params.base)}</dd>
          </>
        )}
        {row.params.steps && row.params.steps.length > 0 && (
          <>
            <dt>{t('steps')}</dt>
            <dd>
              <ol style={{ margin: 0, paddingLeft: 18 }}>
                {row.params.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            </dd>
          </>
        )}
        <dt>{t('inResolutions')}</dt>
        <dd>
          {resolutions.map((one) => (
            <div key={one.id}>
              <Link to="/resolutions/$id" params={{ id: one.id }}>
                {one.title}
              </Link>{' '}
              {one.status === 'draft' && <span className="tag">{t('draft')}</span>}
            </div>
          ))}
        </dd>
      </dl>
    </section>
  );
}
