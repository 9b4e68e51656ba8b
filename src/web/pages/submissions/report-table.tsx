import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReportHead } from '../../../features/submissions/contract.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { StateTag, TimeTag } from './state-tag.tsx';
import { words } from './words.ts';

export const reportKey = ({ unit, period }: Pick<ReportHead, 'unit' | 'period'>) => `${unit.id} ${period}`;

type Props = {
  reports: ReportHead[];
  /** With these, reports that wait for the office can be chosen. */
  chosen?: ReadonlySet<string>;
  onChosen?: (chosen: ReadonlySet<string>) => void;
};

export function ReportTable({ reports, chosen, onChosen }: Props) {
  const t = useWords(words);
  const f = useFormat();
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChosen?.(next);
  };
  return (
    <DataTable
      caption={t('title')}
      rows={reports}
      rowKey={reportKey}
      groupOf={(report) => f.period(report.period)}
      columns={[
        {
          key: 'unit',
          head: t('unit'),
          lead: true,
          cell: (report) => (
            <div className="row" style={{ flexWrap: 'nowrap' }}>
              {onChosen && report.state === 'submitted' && (
                <Checkbox
                  aria-label={t('choose', { unit: report.unit.name })}
                  checked={chosen?.has(reportKey(report)) ?? false}
                  onChange={() => toggle(reportKey(report))}
                />
              )}
              <Link to="/submissions/report" search={{ unit: report.unit.id, period: report.period }}>
                {report.unit.name}
              </Link>
            </div>
          ),
        },
        {
          key: 'figures',
          head: t('figures'),
          cell: (report) => (
            <span>
              {t('figuresOf', { filled: report.filled, due: report.due })}
              {report.explained > 0 && (
                <span className="muted small"> · {t('explainedCount', { count: report.explained })}</span>
              )}
              {report.missing > 0 && (
                <span className="small nowrap"> · {t('missingCount', { count: report.missing })}</span>
              )}
            </span>
          ),
        },
        { key: 'due', head: t('dueOn'), cell: (report) => f.day(report.dueOn) },
        { key: 'time', head: t('timeliness'), cell: (report) => <TimeTag {...report} /> },
        { key: 'state', head: t('stateOf'), cell: (report) => <StateTag state={report.state} /> },
        {
          key: 'sent',
          head: t('sentAt'),
          wideOnly: true,
          cell: (report) =>
            report.submittedAt && (
              <span className="small">
                {f.instant(report.submittedAt)}
                {report.submittedBy && <div className="muted">{report.submittedBy.name}</div>}
              </span>
            ),
        },
        {
          key: 'returns',
          head: t('countReturned'),
          wideOnly: true,
          cell: (report) => report.returns > 0 && t('wasReturned', { count: report.returns }),
        },
      ]}
    />
  );
}
