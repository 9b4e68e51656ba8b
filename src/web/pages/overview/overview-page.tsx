// A year on one page: the picture, the trouble, the table.
import { Button, Select } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { contract, type Overview } from '../../../features/assessments/contract.ts';
import { BandBlocks } from '../../components/band-blocks.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { useChosenYear } from '../../use-overview.ts';
import { words as shared } from '../../words.ts';
import { TargetTable } from '../targets/target-table.tsx';
import { overviewRoute } from './routes.tsx';
import { TakeAway } from './take-away.tsx';
import { Trouble } from './trouble.tsx';
import { words } from './words.ts';

export function OverviewPage() {
  const year = useChosenYear();
  const { resolution } = overviewRoute.useSearch();
  const overview = useRead(
    contract.getOverview,
    { ...(year !== undefined && { year }), ...(resolution && { resolutionId: resolution }) },
    { keep: true },
  );
  return <Await query={overview}>{(data) => <Year overview={data} />}</Await>;
}

function Year({ overview }: { overview: Overview }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const title = t('title', { year: overview.year });
  if (!overview.resolution)
    return (
      <>
        <PageHead title={title} />
        <Empty
          title={t('noYear', { year: overview.year })}
          actions={
            <LinkButton to="/resolutions" search={{ new: true }}>
              {t('toResolutions')}
            </LinkButton>
          }
        >
          {t('noYearWhy')}
        </Empty>
      </>
    );
  return (
    <>
      <PageHead
        title={title}
        under={<Under overview={overview} />}
        actions={
          <>
            <OtherResolutions overview={overview} />
            <TakeAway overview={overview} />
            <Button variant="default" onClick={() => window.print()} className="wide">
              {s('print')}
            </Button>
            <LinkButton variant="default" to="/resolutions/$id" params={{ id: overview.resolution.id }}>
              {t('toResolution')}
            </LinkButton>
          </>
        }
      />
      <section className="card score">
        <h2>{t('count', { count: overview.total })}</h2>
        <BandBlocks
          blocks={overview.rows.map((row) => ({
            id: row.targetId,
            name: row.name[f.lang],
            band: row.band,
            ...(row.rating.score !== null && { score: f.pct(row.rating.score) }),
          }))}
        >
          {t('scheme', { name: overview.scheme.name, version: overview.scheme.version })} ·{' '}
          <Link to="/schemes">{t('howReckoned')}</Link>
        </BandBlocks>
      </section>
      <Trouble overview={overview} />
      <div style={{ marginTop: 14 }}>
        <TargetTable rows={overview.rows} caption={title} />
      </div>
      <p className="small no-print" style={{ marginTop: 10 }}>
        <Link to="/targets">{t('seeTargets')}</Link>
      </p>
    </>
  );
}

function Under({ overview }: { overview: Overview }) {
  const t = useWords(words);
  const f = useFormat();
  const { resolution, updatedAt, snapshot } = overview;
  const parts = [
    resolution?.theme && t('theme', { theme: resolution.theme }),
    resolution?.status === 'draft' && t('draft'),
    updatedAt && t('asOf', { day: f.day(updatedAt) }),
    snapshot && t('snapshot', { day: f.day(snapshot.takenAt), reason: snapshot.reason }),
  ].filter(Boolean);
  return (
    <>
      {parts.join(' · ')}
      {snapshot && (
        <>
          {' '}
          <span className="tag good" title={snapshot.hash}>
            {t('locked')} {snapshot.hash.slice(0, 4)}…{snapshot.hash.slice(-2)}
          </span>
        </>
      )}
    </>
  );
}

/** Party and council may each have a resolution for the year. */
function OtherResolutions({ overview: { resolution, resolutions } }: { overview: Overview }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const others = resolutions.filter((one) => one.id !== resolution?.id);
  if (!resolution || others.length === 0) return null;
  return (
    <Select
      aria-label={t('resolution')}
      data={[resolution, ...others].map((one) => ({ value: one.id, label: one.title }))}
      value={resolution.id}
      onChange={(id) => id && navigate({ to: '/', search: (before) => ({ ...before, resolution: id }) })}
    />
  );
}
