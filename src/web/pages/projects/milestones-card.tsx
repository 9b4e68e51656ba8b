// The milestones of a project, planned and actual; the unit in charge reports them here.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { contract, type Milestone, type Project } from '../../../features/projects/contract.ts';
import { localDay } from '../../../kernel/format.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DayField, LongTextField } from '../../components/fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { MilestoneTag } from './standing-tag.tsx';
import { words } from './words.ts';

export function MilestonesCard({ project }: { project: Project }) {
  const t = useWords(words);
  const f = useFormat();
  const [reported, setReported] = useState<Milestone | null>(null);
  if (project.milestones.length === 0)
    return (
      <section className="card pad">
        <h2>{t('milestones')}</h2>
        <p className="muted">{t('noMilestones')}</p>
      </section>
    );
  return (
    <>
      <h2>{t('milestones')}</h2>
      <DataTable
        caption={t('milestones')}
        rows={project.milestones}
        rowKey={(milestone) => milestone.id}
        columns={[
          {
            key: 'name',
            head: t('milestone'),
            lead: true,
            cell: ({ name, note }) => (
              <>
                {name}
                {note && <div className="small muted">{note}</div>}
              </>
            ),
          },
          { key: 'planned', head: t('planned'), cell: (one) => f.day(one.plannedOn) },
          { key: 'actual', head: t('actual'), cell: (one) => one.actualOn && f.day(one.actualOn) },
          { key: 'standing', head: t('standing'), cell: (one) => <MilestoneTag of={one} /> },
          ...(project.mayReport
            ? [
                {
                  key: 'report',
                  head: <span className="sr">{t('report')}</span>,
                  cell: (one: Milestone) => (
                    <button
                      type="button"
                      className="linkish nowrap no-print"
                      aria-label={t('reportOf', { name: one.name })}
                      onClick={() => setReported(one)}
                    >
                      {t('report')}
                    </button>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Dialog opened={reported !== null} onClose={() => setReported(null)} title={reported?.name ?? ''}>
        {reported && <Report project={project} milestone={reported} onDone={() => setReported(null)} />}
      </Dialog>
    </>
  );
}

type ReportProps = { project: Project; milestone: Milestone; onDone: () => void };

function Report({ project, milestone, onDone }: ReportProps) {
  const t = useWords(words);
  const s = useWords(shared);
  const [actualOn, setActualOn] = useState(milestone.actualOn ?? localDay(new Date().toISOString()));
  const [note, setNote] = useState(milestone.note ?? '');
  const report = useWrite(contract.reportMilestone, { refreshes: ['/api/projects'] });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        report.mutate(
          {
            id: project.id,
            milestoneId: milestone.id,
            expectedRevision: project.revision,
            actualOn: actualOn || null,
            note,
          },
          {
            onSuccess: () => {
              toast(t('saved'));
              onDone();
            },
          },
        );
      }}
    >
      <DayField
        label={t('actual')}
        name="actualOn"
        description={t('actualWhy')}
        problem={report.error}
        value={actualOn}
        onChange={setActualOn}
      />
      <LongTextField
        label={t('note')}
        name="note"
        rows={2}
        maxLength={1000}
        problem={report.error}
        value={note}
        onChange={setNote}
      />
      <ErrorBox error={report.error} hide={['actualOn', 'note']} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={report.isPending}>
          {s('save')}
        </Button>
      </div>
    </form>
  );
}
