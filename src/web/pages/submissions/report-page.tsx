// One report: its figures, what is missing, what the office found, what was done with it; deciding on it.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { contract, type Report } from '../../../features/submissions/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty, ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { DecideForm, type Decision } from './decide-form.tsx';
import { ReportCells } from './report-cells.tsx';
import { RoundForm } from './round-form.tsx';
import { words as roundWords } from './round-words.ts';
import { reportRoute } from './routes.tsx';
import { StateTag, TimeTag } from './state-tag.tsx';
import { SubmitButtons } from './submit-bar.tsx';
import { words } from './words.ts';

export function ReportPage() {
  const t = useWords(words);
  const { unit, period } = reportRoute.useSearch();
  const query = useRead(
    contract.getReport,
    { unitId: unit ?? '', period: period ?? '' },
    { enabled: Boolean(unit && period) },
  );
  if (!unit || !period)
    return (
      <>
        <PageHead title={t('title')} />
        <Empty title={t('notChosen')} actions={<Link to="/submissions">{t('toList')}</Link>}>
          {t('notChosenWhy')}
        </Empty>
      </>
    );
  return <Await query={query}>{(report) => <Shown report={report} />}</Await>;
}

function Shown({ report }: { report: Report }) {
  const t = useWords(words);
  const r = useWords(roundWords);
  const f = useFormat();
  const title = `${t('reportOf', { period: f.period(report.period) })}, ${report.unit.name}`;
  return (
    <>
      <PageHead
        title={title}
        way={<Link to="/submissions">{t('title')}</Link>}
        under={
          <span className="row">
            <StateTag state={report.state} />
            <TimeTag {...report} />
            <span>
              {t('dueOn')} {f.day(report.dueOn)}
            </span>
            {report.missing > 0 && <span>{t('missingCount', { count: report.missing })}</span>}
          </span>
        }
        actions={<Acts report={report} />}
      />
      <div className="stack">
        {report.roundClosed !== null && (
          <div className="card pad note warn">
            <b>{r('closedNote')}</b>
            <div>{report.roundClosed}</div>
          </div>
        )}
        <LastWord report={report} />
        <ReportCells report={report} />
        <History report={report} />
      </div>
    </>
  );
}

function Acts({ report }: { report: Report }) {
  const t = useWords(words);
  const r = useWords(roundWords);
  const mayDecide = useMay()('submissions.decide');
  const accept = useWrite(contract.acceptReports);
  const [isMoving, setMoving] = useState(false);
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const may = (act: Report['acts'][number]) => report.acts.includes(act);
  const which = { unitId: report.unit.id, period: report.period, expectedRevision: report.revision };
  return (
    <>
      {may('submit') && (
        <Link className="pick" to="/entry" search={{ unit: report.unit.id, period: report.period }}>
          {t('enterFigures')}
        </Link>
      )}
      <SubmitButtons report={report} />
      {(['return', 'reopen', 'promote'] as const)
        .filter((act) => may(act))
        .map((act) => (
          <Button key={act} variant="default" onClick={() => setDeciding(act)}>
            {t(act)}
          </Button>
        ))}
      {mayDecide && report.state !== 'accepted' && (
        <Button variant="default" onClick={() => setMoving(true)}>
          {r('move')}
        </Button>
      )}
      <RoundForm
        act={isMoving ? 'move' : null}
        period={report.period}
        dueOn={report.dueOn}
        unit={report.unit}
        onDone={() => setMoving(false)}
      />
      {may('accept') && (
        <Button
          loading={accept.isPending}
          onClick={() =>
            accept.mutate(
              { reports: [which] },
              { onSuccess: ({ accepted }) => toast(t('acceptedCount', { count: accepted })) },
            )
          }
        >
          {t('accept')}
        </Button>
      )}
      <ErrorBox error={accept.error} />
      <Dialog
        opened={deciding !== null}
        onClose={() => setDeciding(null)}
        title={deciding ? t(deciding) : ''}
        size={680}
      >
        {deciding && <DecideForm report={report} act={deciding} onDone={() => setDeciding(null)} />}
      </Dialog>
    </>
  );
}

/** Why the report is back at the unit. */
function LastWord({ report }: { report: Report }) {
  const t = useWords(words);
  const last = report.steps[0];
  if (report.state !== 'returned' || !last?.note) return null;
  return (
    <div className="card pad note warn">
      <b>
        {t(`act_${last.act}`)} · {last.by?.name ?? t('program')}
      </b>
      <div>{last.note}</div>
    </div>
  );
}

/** What was done with the report and with its due day, the newest first. */
function History({ report }: { report: Report }) {
  const t = useWords(words);
  const r = useWords(roundWords);
  const f = useFormat();
  const lines = [
    ...report.steps.map(({ act, ...step }) => ({ ...step, what: t(`act_${act}`) })),
    ...report.moves.map(({ wasDueOn, dueOn, reason, by, at }) => ({
      what: r('moved', { from: f.day(wasDueOn), to: f.day(dueOn) }),
      note: reason,
      by,
      at,
    })),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));
  if (lines.length === 0) return null;
  return (
    <section className="card pad">
      <h2>{t('history')}</h2>
      <ol className="plain lines">
        {lines.map((line) => (
          <li key={`${line.at} ${line.what}`}>
            <span>
              <b>{line.what}</b> · {line.by?.name ?? t('program')}
              {line.note && <div>{line.note}</div>}
            </span>
            <span className="muted small nowrap">{f.instant(line.at)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
