// One target or indicator through its year: reached, path of the plan, earlier year, projection with its range and method.
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract, type Trajectory } from '../../../features/insights/contract.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { Ill } from '../../components/num.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { useChosenYear } from '../../use-overview.ts';
import { words as shared } from '../../words.ts';
import { CoursePicture } from './course-picture.tsx';
import { Outlook } from './outlook.tsx';
import { PathForm } from './path-form.tsx';
import { trajectoryRoute } from './routes.tsx';
import { words } from './words.ts';

export function TrajectoryPage() {
  const search = trajectoryRoute.useSearch();
  const t = useWords(words);
  const year = useChosenYear();
  const query = useRead(
    contract.getTrajectory,
    {
      ...(search.target
        ? { targetId: search.target }
        : { indicatorId: search.indicator, unitId: search.unit, year }),
      ...(search.way && { way: search.way as 'straight' }),
      ...(search.known && { asKnownOn: search.known }),
    },
    { keep: true, enabled: Boolean(search.target ?? search.indicator) },
  );
  if (!search.target && !search.indicator)
    return (
      <Empty title={t('chooseTarget')} actions={<LinkButton to="/insights">{t('dangersTab')}</LinkButton>}>
        {null}
      </Empty>
    );
  return <Await query={query}>{(data) => <Course data={data} />}</Await>;
}

function Course({ data }: { data: Trajectory }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const may = useMay();
  const [entering, setEntering] = useState(false);
  return (
    <>
      <PageHead
        title={data.name[f.lang]}
        way={
          <>
            <Link to="/insights">{s('insights')}</Link> / {t('trajectory')}
          </>
        }
        under={
          <>
            {t('trajectoryUnder', { unit: data.unit.name, year: data.year })} · {data.indicator.unit},{' '}
            {data.shape === 'level' ? t('atEnd') : t('accumulated')}
            {data.illustrative && <Ill />}
          </>
        }
        actions={
          <>
            {data.targetId && (
              <LinkButton variant="default" to="/targets/$id" params={{ id: data.targetId }}>
                {t('toTarget')}
              </LinkButton>
            )}
            <LinkButton
              variant="default"
              to="/indicators/$id"
              params={{ id: data.indicator.id }}
              search={{ unit: data.unit.id }}
            >
              {t('toIndicator')}
            </LinkButton>
            {data.path && data.targetId && may('assessments.manage') && (
              <Button variant="default" onClick={() => setEntering(true)}>
                {t('enterPath')}
              </Button>
            )}
            <Button variant="default" onClick={() => window.print()}>
              {s('print')}
            </Button>
          </>
        }
      />
      <Choices data={data} />
      <div className="main-aside">
        <section className="card pad">
          {data.lastMonth === 0 && !data.path ? (
            <Empty title={t('noPoints')} actions={<LinkButton to="/entry">{t('enterFigures')}</LinkButton>}>
              {t('noPointsWhy')}
            </Empty>
          ) : (
            <CoursePicture data={data} />
          )}
        </section>
        <Outlook data={data} />
      </div>
      {data.targetId && data.path && (
        <PathForm
          key={data.targetId}
          targetId={data.targetId}
          entered={data.path.entered}
          decimals={data.indicator.decimals}
          opened={entering}
          onClose={() => setEntering(false)}
        />
      )}
    </>
  );
}

function Choices({ data: { path } }: { data: Trajectory }) {
  const t = useWords(words);
  const f = useFormat();
  const navigate = useNavigate();
  const { known } = trajectoryRoute.useSearch();
  const go = (change: { way?: string; known?: string | undefined }) =>
    navigate({ to: '/insights/trajectory', search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <div className="filters no-print" style={{ alignItems: 'flex-end' }}>
      {path && (
        <div>
          <div className="small" id="way-label">
            {t('way')}
          </div>
          <SegmentedControl
            aria-labelledby="way-label"
            value={path.way}
            onChange={(way) => go({ way })}
            data={path.ways.map(({ way, refusal }) => ({
              value: way,
              disabled: refusal !== null,
              label: t(`way_${way}`),
            }))}
          />
          <div className="small muted">
            {path.why[f.lang]}
            {path.ways
              .filter(({ refusal }) => refusal)
              .map(({ way, refusal }) => ` · ${t(`way_${way}`)}: ${refusal![f.lang]}`)
              .join('')}
          </div>
        </div>
      )}
      <TextInput
        type="date"
        label={t('known')}
        value={known ?? ''}
        onChange={(event) => go({ known: event.currentTarget.value || undefined })}
      />
    </div>
  );
}
