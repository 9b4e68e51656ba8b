// The state of a unit's report with what the reporter may do: send it in, take it back. Stands above the entry grid and
// on the report's page; shows nothing where no report is due.
import { Button, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { contract, type Report } from '../../../features/submissions/contract.ts';
import { NO_FIGURE_REASONS, NO_FIGURE_WORDS, type NoFigureReason } from '../../../kernel/figures.ts';
import { ApiProblem } from '../../api-problem.ts';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead, useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { StateTag, TimeTag } from './state-tag.tsx';
import { words } from './words.ts';

type Props = { unitId: string; period: string };

export function SubmitBar({ unitId, period }: Props) {
  const query = useRead(contract.getReport, { unitId, period });
  if (query.error instanceof ApiProblem && query.error.code !== 'not_found')
    return <ErrorBox error={query.error} onRetry={() => query.refetch()} />;
  return query.data && !query.isError ? <Bar report={query.data} /> : null;
}

function Bar({ report }: { report: Report }) {
  const t = useWords(words);
  const f = useFormat();
  const last = report.steps[0];
  return (
    <section
      className="card pad stack tight no-print"
      aria-label={t('reportOf', { period: f.period(report.period) })}
    >
      <div className="row between">
        <div className="row">
          <b>{report.unit.name}</b>
          <StateTag state={report.state} />
          <TimeTag {...report} />
          <span className="muted small">
            {t('dueOn')} {f.day(report.dueOn)} ·{' '}
            {t('figuresOf', { filled: report.filled + report.explained, due: report.due })}
            {report.missing > 0 && ` · ${t('missingCount', { count: report.missing })}`}
          </span>
          <Link
            className="small"
            to="/submissions/report"
            search={{ unit: report.unit.id, period: report.period }}
          >
            {t('toReport')}
          </Link>
        </div>
        <SubmitButtons report={report} />
      </div>
      {report.state === 'returned' && last?.note && (
        <div className="note warn">
          <b>{t(`act_${last.act}`)}:</b> {last.note}
        </div>
      )}
    </section>
  );
}

/** Sending in and taking back, with the reason for what is missing. */
export function SubmitButtons({ report }: { report: Report }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const submit = useWrite(contract.submitReport);
  const withdraw = useWrite(contract.withdrawReport);
  const [reason, setReason] = useState<NoFigureReason | null>(null);
  const [asking, setAsking] = useState(false);
  const which = { unitId: report.unit.id, period: report.period, expectedRevision: report.revision };
  const send = () =>
    submit.mutate(
      { ...which, missingReason: reason },
      {
        onSuccess: () => {
          setAsking(false);
          toast(t('submitDone'));
        },
      },
    );
  if (report.acts.includes('withdraw'))
    return (
      <div>
        <Button
          variant="default"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate(which, { onSuccess: () => toast(t('withdrawDone')) })}
        >
          {t('withdraw')}
        </Button>
        <ErrorBox error={withdraw.error} />
      </div>
    );
  if (!report.acts.includes('submit')) return null;
  if (!asking || report.missing === 0)
    return (
      <div>
        <Button loading={submit.isPending} onClick={() => (report.missing > 0 ? setAsking(true) : send())}>
          {t('submit')}
        </Button>
        <ErrorBox error={submit.error} />
      </div>
    );
  return (
    <div className="ask" style={{ flexBasis: '100%' }}>
      <div>
        <b>{t('missingTitle', { count: report.missing })}</b>
        <div className="small">{t('missingWhy')}</div>
      </div>
      <Select
        aria-label={t('missingReason')}
        placeholder={t('missingReason')}
        data={NO_FIGURE_REASONS.map((one) => ({ value: one, label: NO_FIGURE_WORDS[one][f.lang] }))}
        value={reason}
        onChange={(one) => setReason(one as NoFigureReason | null)}
      />
      <Button disabled={reason === null} loading={submit.isPending} onClick={send}>
        {t('submit')}
      </Button>
      <Button variant="default" onClick={() => setAsking(false)}>
        {s('cancel')}
      </Button>
      <ErrorBox error={submit.error} />
    </div>
  );
}
