// One composite index: the newest edition with its components, and how score and rank went over the years.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { contract } from '../../../features/indicators/contract.ts';
import { decimal } from '../../../kernel/decimal.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Ill, Num } from '../../components/num.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { EditionForm, partName } from './edition-form.tsx';
import { Move } from './move.tsx';
import { compositeRoute } from './routes.tsx';
import { words } from './words.ts';

type Data = ResponseOf<typeof contract.getComposite>;
type Edition = Data['editions'][number];

export function CompositePage() {
  const { id } = compositeRoute.useParams();
  const query = useRead(contract.getComposite, { id });
  return <Await query={query}>{(data) => <OneComposite data={data} />}</Await>;
}

function OneComposite({ data }: { data: Data }) {
  const t = useWords(words);
  const f = useFormat();
  const may = useMay();
  const [reporting, setReporting] = useState(false);
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
        under={[data.code, data.publisher, t(`combine_${data.combine}`)].filter(Boolean).join(' · ')}
        actions={report}
      />
      <div className="stack">
        {latest ? (
          <>
            <Latest data={data} latest={latest} />
            <Components data={data} latest={latest} before={before} />
            <History editions={data.editions} />
          </>
        ) : (
          <Empty title={t('noEdition')} actions={report}>
            {t('noEditionWhy')}
          </Empty>
        )}
        <p className="small muted">{t('neverRestated')}</p>
      </div>
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

function Latest({ data, latest }: { data: Data; latest: Edition }) {
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

function Components({ data, latest, before }: { data: Data; latest: Edition; before: Edition | undefined }) {
  const t = useWords(words);
  const f = useFormat();
  const scoreOf = (edition: Edition | undefined, id: string) =>
    edition?.components.find(({ indicatorId }) => indicatorId === id)?.score ?? null;
  return (
    <DataTable
      caption={t('components')}
      rows={data.components}
      rowKey={({ indicator }) => indicator.id}
      columns={[
        {
          key: 'name',
          head: t('components'),
          lead: true,
          cell: ({ indicator }) => (
            <Link to="/indicators/$id" params={{ id: indicator.id }} search={{}}>
              {partName(data, indicator.nameVi)}
            </Link>
          ),
        },
        {
          key: 'score',
          head: t('score'),
          numeric: true,
          cell: ({ indicator, maxScore }) => {
            const score = scoreOf(latest, indicator.id);
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
          cell: ({ indicator, maxScore }) => {
            const score = scoreOf(latest, indicator.id);
            const share =
              score !== null && maxScore !== null ? decimal(score).div(maxScore).mul(100).toFixed(1) : null;
            return <Num value={share} unit="%" />;
          },
        },
        {
          key: 'before',
          head: t('before'),
          numeric: true,
          wideOnly: true,
          cell: ({ indicator }) => <Num value={scoreOf(before, indicator.id)} />,
        },
        {
          key: 'change',
          head: t('change'),
          numeric: true,
          cell: ({ indicator }) => {
            const [now, then] = [scoreOf(latest, indicator.id), scoreOf(before, indicator.id)];
            return (
              <Num value={now !== null && then !== null ? decimal(now).minus(then).toFixed() : null} sign />
            );
          },
        },
      ]}
    />
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
