// The figures of a report; a locked one takes a correction proposal.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Report } from '../../../features/submissions/contract.ts';
import { NO_FIGURE_WORDS } from '../../../kernel/figures.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Ill, Num } from '../../components/num.tsx';
import { indicatorName, unitText, VINTAGE_WORDS } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { CorrectionForm } from './correction-form.tsx';
import { words } from './words.ts';

export type ReportCell = Report['cells'][number];

export function ReportCells({ report }: { report: Report }) {
  const t = useWords(words);
  const f = useFormat();
  const may = useMay();
  const [correcting, setCorrecting] = useState<ReportCell | null>(null);
  const isMine = report.acts.length > 0 || may('values.report');
  return (
    <>
      <DataTable
        caption={t('figures')}
        rows={report.cells}
        rowKey={({ indicator, unit }) => `${indicator.id} ${unit.id}`}
        columns={[
          {
            key: 'name',
            head: t('indicator'),
            lead: true,
            cell: ({ indicator, unit }) => (
              <>
                <Link to="/indicators/$id" params={{ id: indicator.id }}>
                  {indicatorName(indicator, f.lang)}
                </Link>
                <div className="muted small">
                  {indicator.code} · {unitText(indicator.unit, f.lang)}
                  {unit.id !== report.unit.id && ` · ${unit.name}`}
                </div>
              </>
            ),
          },
          { key: 'figure', head: t('figure'), numeric: true, cell: (cell) => <Figure cell={cell} /> },
          {
            key: 'level',
            head: t('level'),
            cell: ({ vintage }) => vintage && VINTAGE_WORDS[vintage][f.lang],
          },
          {
            key: 'remark',
            head: t('remark'),
            cell: ({ remark }) => remark && <span className="note warn">{remark}</span>,
          },
          {
            key: 'act',
            head: <span className="sr">{t('correct')}</span>,
            label: '',
            cell: (cell) =>
              report.state === 'accepted' &&
              isMine &&
              cell.valueId && (
                <Button size="compact-sm" variant="default" onClick={() => setCorrecting(cell)}>
                  {t('correct')}
                </Button>
              ),
          },
        ]}
      />
      <Dialog opened={correcting !== null} onClose={() => setCorrecting(null)} title={t('correct')}>
        {correcting && <CorrectionForm cell={correcting} onDone={() => setCorrecting(null)} />}
      </Dialog>
    </>
  );
}

function Figure({ cell }: { cell: ReportCell }) {
  const t = useWords(words);
  const f = useFormat();
  if (cell.value !== null)
    return (
      <span>
        <Num value={cell.value} /> {cell.illustrative && <Ill />}
      </span>
    );
  if (cell.noFigureReason)
    return <span className="muted">{NO_FIGURE_WORDS[cell.noFigureReason][f.lang]}</span>;
  return <span className="tag warn">✕ {t('noFigure')}</span>;
}
