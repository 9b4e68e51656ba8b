// One composite index: the newest edition with its components, and how score and rank went over the years.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { contract } from '../../../features/indicators/contract.ts';
import { decimal } from '../../../kernel/decimal.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Ill, Num } from '../../components/num.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { ComponentYears } from './component-years.tsx';
import { partName, type Shown } from './composite-fields.ts';
import { CompositeForm } from './composite-form.tsx';
import { EditionForm } from './edition-form.tsx';
import { Move } from './move.tsx';
import { compositeRoute } from './routes.tsx';
import { words } from './words.ts';

type Edition = Shown['editions'][number];

export function CompositePage() {
  const { id } = compositeRoute.useParams();
  const query = useRead(contract.getComposite, { id });
  return <Await query={query}>{(data) => <OneComposite data={data} />}</Await>;
}

function OneComposite({ data }: { data: Shown }) {
  const t = useWords(words);
  const f = useFormat();
  const may = useMay();
  const [reporting, setReporting] = useState(false);
  const [changing, setChanging] = useState(false);
  const [latest, before] = data.editions;
  const report = may('indicators.manage') && (
    <Button onClick={() => setReporting(true)}>{t('report')}</Button>
  );
  const name = f.lang === 'en' ? (data.nameEn ?? data.nameVi) : data.nameVi;
  return (
    <>
      <PageHead
        title={name}
        way={<Link to="/composites">{t('title')}</Link>}
        under={[data.code, data.publisher, t(`combine_${data.versions[0]!.combine}`)]
          .filter(Boolean)
          .join(' · ')}
        actions={
          report && (
            <>
              <Button variant="default" onClick={() => setChanging(true)}>
                {t('change_index')}
              </Button>
              {report}
            </>
          )
        }
      />
      <div className="stack">
        {latest ? (
          <>
            <Latest data={data} latest={latest} />
            <Components data={data} latest={latest} before={before} />
            <ComponentYears data={data} />
            <History editions={data.editions} />
          </>
        ) : (
          <Empty title={t('noEdition')} actions={report}>
            {t('noEditionWhy')}
          </Empty>
        )}
        <Versions data={data} />
        <p className="small muted">{t('neverRestated')}</p>
      </div>
      <Dialog opened={changing} onClose={() => setChanging(false)} title={t('change_index')} size={760}>
        <CompositeForm composite={data} onDone={() => setChanging(false)} />
      </Dialog>
      <Dialog
        opened={reporting}
        onClose={() => setReporting(false)}
        title={t('reportFor', { name })}
        size={680}
      >
        <EditionForm data={data} onDone={() => setReporting(false)} />
      </Dialog>
    </>
  );
}

function Latest({ data, latest }: { data: Shown; latest: Edition }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <section className="card pad">
      <h2>{t('latestOf', { year: latest.year, unit: data.unit.name })}</h2>
      <p className="row">
        <b style={{ fontSize: 28 }}>
          {latest.rank && t('rankOf', { rank: latest.rank, count: latest.rankedCount })}
        </b>
        <Move gained={latest.placesGained} />
        {latest.illustrative && <Ill />}
      </p>
      <p>
        {t('score')}: <Num value={latest.score} />{' '}
        {latest.reckoned !== null && (
          <span className={latest.differs ? 'tag warn' : 'tag good'}>
            {latest.differs ? t('differs', { number: f.num(latest.reckoned) }) : t('agrees')}
          </span>
        )}
      </p>
      <p className="small muted">
        {t('publishedOn')}: {latest.publishedOn ? f.day(latest.publishedOn) : t('notPublished')}
      </p>
    </section>
  );
}

function Components({ data, latest, before }: { data: Shown; latest: Edition; before: Edition | undefined }) {
  const t = useWords(words);
  const f = useFormat();
  const parts = data.versions.flatMap(({ components }) => components);
  const nameOf = (id: string) =>
    partName(data, parts.find(({ indicator }) => indicator.id === id)?.indicator.nameVi ?? '');
  const scoreBefore = (id: string) =>
    before?.components.find(({ indicatorId }) => indicatorId === id)?.score ?? null;
  const hasRanks = latest.components.some(({ rank }) => rank !== null);
  return (
    <DataTable
      caption={t('components')}
      rows={latest.components}
      rowKey={({ indicatorId }) => indicatorId}
      columns={[
        {
          key: 'name',
          head: t('components'),
          lead: true,
          cell: ({ indicatorId }) => (
            <Link to="/indicators/$id" params={{ id: indicatorId }} search={{}}>
              {nameOf(indicatorId)}
            </Link>
          ),
        },
        {
          key: 'score',
          head: t('score'),
          numeric: true,
          cell: ({ score, maxScore }) => {
            if (score === null || maxScore === null) return <Num value={score} />;
            return (
              <span className="nowrap">{t('outOf', { score: f.num(score), max: f.num(maxScore) })}</span>
            );
          },
        },
        {
          key: 'share',
          head: t('share'),
          numeric: true,
          cell: ({ score, maxScore }) => {
            const share =
              score !== null && maxScore !== null ? decimal(score).div(maxScore).mul(100).toFixed(1) : null;
            return <Num value={share} unit="%" />;
          },
        },
        ...(hasRanks
          ? [
              {
                key: 'rank',
                head: t('rank'),
                numeric: true,
                cell: ({ rank }: Edition['components'][number]) =>
                  rank && t('rankOf', { rank, count: latest.rankedCount }),
              },
            ]
          : []),
        {
          key: 'before',
          head: t('before'),
          numeric: true,
          wideOnly: true,
          cell: ({ indicatorId }) => <Num value={scoreBefore(indicatorId)} />,
        },
        {
          key: 'change',
          head: t('change'),
          numeric: true,
          cell: ({ indicatorId, score }) => {
            const then = scoreBefore(indicatorId);
            return (
              <Num
                value={score !== null && then !== null ? decimal(score).minus(then).toFixed() : null}
                sign
              />
            );
          },
        },
      ]}
    />
  );
}

/** What the index was made of before, where that ever changed. */
function Versions({ data }: { data: Shown }) {
  const t = useWords(words);
  const f = useFormat();
  if (data.versions.length < 2) return null;
  return (
    <section className="card pad">
      <h2>{t('versions')}</h2>
      <ul className="plain lines">
        {data.versions.map(({ fromYear, combine, components }) => (
          <li key={fromYear}>
            <span>
              <b>{fromYear ? t('since', { year: fromYear }) : t('fromStart')}</b> · {t(`combine_${combine}`)}
              <div className="small muted">
                {components
                  .map(({ indicator, weight, maxScore }) =>
                    [
                      partName(data, indicator.nameVi),
                      weight !== null && `× ${f.num(weight)}`,
                      maxScore !== null && `/ ${f.num(maxScore)}`,
                    ]
                      .filter(Boolean)
                      .join(' '),
                  )
                  .join('; ')}
              </div>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ editions }: { editions: Edition[] }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <DataTable
      caption={t('history')}
      rows={editions}
      rowKey={(one) => String(one.year)}
      columns={[
        { key: 'year', head: t('year'), lead: true, cell: (one) => one.year },
        {
          key: 'rank',
          head: t('rank'),
          numeric: true,
          cell: (one) => one.rank && t('rankOf', { rank: one.rank, count: one.rankedCount }),
        },
        { key: 'move', head: t('change'), cell: (one) => <Move gained={one.placesGained} /> },
        { key: 'score', head: t('score'), numeric: true, cell: (one) => <Num value={one.score} /> },
        {
          key: 'published',
          head: t('publishedOn'),
          cell: (one) => (
            <span className="small">{one.publishedOn ? f.day(one.publishedOn) : t('notPublished')}</span>
          ),
        },
      ]}
    />
  );
}
