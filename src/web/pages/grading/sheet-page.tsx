// One unit's sheet: three grades beside one another, points, conditions, and what lifted or lowered it, with links.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { contract, type Sheet } from '../../../features/grading/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { GradeTag } from './grade-tag.tsx';
import { ComputedGrade } from './gradings-page.tsx';
import { ItemLists } from './item-lists.tsx';
import { JudgeForm, type Judging } from './judge-form.tsx';
import { MarksCard } from './marks-card.tsx';
import { sheetRoute } from './routes.tsx';
import { words } from './words.ts';

export function SheetPage() {
  const { unitId, period } = sheetRoute.useParams();
  const query = useRead(contract.getGrading, { unitId, period });
  return <Await query={query}>{(sheet) => <OneSheet key={`${unitId} ${period}`} sheet={sheet} />}</Await>;
}

function OneSheet({ sheet }: { sheet: Sheet }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const [judging, setJudging] = useState<Judging | null>(null);
  const deeds: [Judging, boolean][] = [
    ['gradeSelf', sheet.may.gradeSelf],
    ['givePoints', sheet.may.review],
    ['decide', sheet.may.decide],
    ['reopen', sheet.may.reopen],
  ];
  return (
    <>
      <PageHead
        title={t('sheetOf', { name: sheet.unit.name, period: f.period(sheet.period) })}
        way={
          <Link to="/grading" search={{ of: sheet.period }}>
            {t('title')}
          </Link>
        }
        under={
          <>
            {sheet.computed.scheme.name}, v{sheet.computed.scheme.version}{' '}
            {sheet.illustrative && <span className="tag">{s('illustrative')}</span>}
          </>
        }
        actions={
          <>
            <Button variant="default" onClick={() => window.print()}>
              {s('print')}
            </Button>
            {deeds
              .filter(([, allowed]) => allowed)
              .map(([deed]) => (
                <Button
                  key={deed}
                  variant={deed === 'decide' ? 'filled' : 'default'}
                  onClick={() => setJudging(deed)}
                >
                  {t(deed)}
                </Button>
              ))}
          </>
        }
      />
      <div className="main-aside">
        <div className="stack">
          <ThreeGrades sheet={sheet} />
          <ItemLists sheet={sheet} />
        </div>
        <div className="stack">
          <PointsCard sheet={sheet} />
          <ConditionsCard sheet={sheet} />
          <MarksCard sheet={sheet} />
        </div>
      </div>
      <Dialog opened={judging !== null} onClose={() => setJudging(null)} title={judging ? t(judging) : ''}>
        {judging && (
          <JudgeForm key={judging} sheet={sheet} judging={judging} onDone={() => setJudging(null)} />
        )}
      </Dialog>
    </>
  );
}

function ThreeGrades({ sheet }: { sheet: Sheet }) {
  const t = useWords(words);
  const f = useFormat();
  const said = (one: Sheet['self']) =>
    one ? (
      <>
        <GradeTag grade={one.grade} />
        <div className="small muted">
          {t('byOn', { name: one.by?.name ?? 'Plenum', day: f.instant(one.at) })}
        </div>
        {one.reason && <div className="small">{one.reason}</div>}
      </>
    ) : (
      <span className="small muted">{t('notYet')}</span>
    );
  return (
    <section className="card pad" aria-label={t('threeGrades')}>
      <div className="cols">
        <div>
          <h2>{t('computed')}</h2>
          <ComputedGrade sheet={sheet} />
        </div>
        <div>
          <h2>{t('self')}</h2>
          {said(sheet.self)}
        </div>
        <div>
          <h2>{t('decided')}</h2>
          {said(sheet.decided)}
        </div>
      </div>
      {sheet.decided && <p className="small muted note">{t('frozen')}</p>}
    </section>
  );
}

function PointsCard({ sheet: { computed } }: { sheet: Sheet }) {
  const t = useWords(words);
  const f = useFormat();
  const { points } = computed;
  const outOf = (got: string | null, max: string) =>
    got === null ? t('notYet') : t('outOf', { points: f.num(got), max: f.num(max) });
  return (
    <section className="card pad">
      <h2>{t('pointsOf')}</h2>
      <dl className="dl">
        <dt>{t('general')}</dt>
        <dd>{outOf(points.general, points.generalMax)}</dd>
        <dt>{t('taskPoints')}</dt>
        <dd>{outOf(points.tasks, points.taskMax)}</dd>
        <dt>{t('targetPoints')}</dt>
        <dd>{outOf(points.targets, points.targetMax)}</dd>
        <dt>{t('total')}</dt>
        <dd>
          <b>{points.total === null ? t('notYet') : f.num(points.total)}</b>
        </dd>
      </dl>
    </section>
  );
}

function ConditionsCard({ sheet: { computed } }: { sheet: Sheet }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <section className="card pad">
      <h2>{t('conditions')}</h2>
      <ul className="plain">
        {computed.rules.map((rule) => (
          <li key={rule.grade} style={{ marginTop: 8 }}>
            <b>{t(`g_${rule.grade}`)}</b> {t('from', { points: f.num(rule.from) })} ·{' '}
            <span className={rule.reached ? 'tag good' : 'tag'}>
              {t(rule.reached ? 'reached' : 'notReached')}
            </span>
            <ul className="small" style={{ margin: '2px 0 0', paddingLeft: 18 }}>
              {rule.conditions.map((one) => (
                <li key={one.measure}>
                  <span aria-hidden="true">{one.holds ? '✓' : '✗'}</span>{' '}
                  <span className="sr">{t(one.holds ? 'reached' : 'notReached')}: </span>
                  {t(`m_${one.measure}`, { limit: f.num(one.limit) })} ({t('is', { value: f.num(one.value) })}
                  )
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
