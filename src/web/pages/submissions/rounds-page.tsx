// Reporting rounds: what is coming, open, over, closed. They open by themselves; the office may open, move and close them.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { contract, type Round } from '../../../features/submissions/contract.ts';
import { DataTable } from '../../components/data-table.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { type Format, useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { RoundDialog } from './round-dialog.tsx';
import { type RoundAct, RoundForm } from './round-form.tsx';
import { words } from './round-words.ts';
import { SubmissionTabs } from './submission-tabs.tsx';
import { words as reportWords } from './words.ts';

const SHAPES: Record<Round['state'], { shape: string; tone: string }> = {
  coming: { shape: '◌', tone: '' },
  open: { shape: '●', tone: 'info' },
  over: { shape: '▲', tone: 'warn' },
  closed: { shape: '■', tone: '' },
};

export function RoundsPage() {
  const t = useWords(words);
  const r = useWords(reportWords);
  const may = useMay();
  const [opening, setOpening] = useState(false);
  const query = useRead(contract.listRounds, {});
  const mayDecide = may('submissions.decide');
  const open = mayDecide && <Button onClick={() => setOpening(true)}>{r('round')}</Button>;
  return (
    <>
      <PageHead title={t('title')} under={t(query.data?.isOwn ? 'underOwn' : 'under')} actions={open} />
      <SubmissionTabs />
      <Await
        query={query}
        isEmpty={({ rounds }) => rounds.length === 0}
        empty={
          <Empty title={t('none')} actions={open}>
            {t(mayDecide ? 'noneWhy' : 'noneMine')}
          </Empty>
        }
      >
        {({ rounds }) => <Rounds rounds={rounds} mayDecide={mayDecide} />}
      </Await>
      <RoundDialog opened={opening} onClose={() => setOpening(false)} />
    </>
  );
}

const STATES = ['open', 'coming', 'over', 'closed'] as const;

function Rounds({ rounds, mayDecide }: { rounds: Round[]; mayDecide: boolean }) {
  const t = useWords(words);
  const f = useFormat();
  const [doing, setDoing] = useState<{ round: Round; act: RoundAct } | null>(null);
  const inOrder = STATES.flatMap((state) => {
    const of = rounds.filter((round) => round.state === state);
    return state === 'over' || state === 'closed' ? of.reverse() : of;
  });
  const acts = (round: Round): RoundAct[] =>
    round.state === 'coming' ? [] : round.state === 'closed' ? ['reopen'] : ['move', 'close'];
  return (
    <>
      <DataTable
        caption={t('title')}
        rows={inOrder}
        rowKey={({ period }) => period}
        groupOf={({ state }) => t(`group_${state}`)}
        columns={[
          {
            key: 'period',
            head: t('round'),
            lead: true,
            cell: ({ period, state }) =>
              state === 'coming' ? (
                <b>{f.period(period)}</b>
              ) : (
                <Link to="/submissions" search={{ period }} className="name">
                  {f.period(period)}
                </Link>
              ),
          },
          { key: 'state', head: t('state'), cell: (round) => <State round={round} /> },
          { key: 'due', head: t('dueOn'), cell: (round) => dueText(round, f) },
          {
            key: 'figures',
            head: t('figures'),
            numeric: true,
            cell: ({ figures }) => f.num(String(figures)),
          },
          {
            key: 'sent',
            head: t('sent'),
            numeric: true,
            cell: ({ sent, units, state }) =>
              state === 'coming'
                ? t('unitsOf', { count: units })
                : t('sentOf', { sent: f.num(String(sent)), units: f.num(String(units)) }),
          },
          ...(mayDecide
            ? [
                {
                  key: 'acts',
                  head: '',
                  cell: (round: Round) =>
                    acts(round).length > 0 && (
                      <span className="row no-print">
                        {acts(round).map((act) => (
                          <Button
                            key={act}
                            size="compact-sm"
                            variant="default"
                            aria-label={`${t(act)}: ${f.period(round.period)}`}
                            onClick={() => setDoing({ round, act })}
                          >
                            {t(act)}
                          </Button>
                        ))}
                      </span>
                    ),
                },
              ]
            : []),
        ]}
      />
      <RoundForm
        act={doing?.act ?? null}
        period={doing?.round.period ?? ''}
        dueOn={doing?.round.dueOn ?? ''}
        onDone={() => setDoing(null)}
      />
    </>
  );
}

const dueText = ({ dueOn, lastDueOn }: Round, f: Format): string =>
  dueOn === lastDueOn ? f.day(dueOn) : `${f.day(dueOn)} – ${f.day(lastDueOn)}`;

function State({ round: { state, opensOn, closed } }: { round: Round }) {
  const t = useWords(words);
  const f = useFormat();
  const { shape, tone } = SHAPES[state];
  return (
    <span>
      <span className={`tag ${tone}`}>
        <span aria-hidden="true">{shape} </span>
        {t(state)}
      </span>
      {opensOn && <div className="small muted">{t('opensOn', { day: f.day(opensOn) })}</div>}
      {closed && (
        <div className="small muted">
          {closed.reason} · {closed.by?.name} {f.instant(closed.at)}
        </div>
      )}
    </span>
  );
}
