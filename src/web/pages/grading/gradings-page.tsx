// The grades of a period: one line a unit, computed beside its own and the decided grade.
import { Button, Select } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract, type SheetHead } from '../../../features/grading/contract.ts';
import { addressOf } from '../../client.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { useOverview } from '../../use-overview.ts';
import { words as shared } from '../../words.ts';
import { GradeTag } from './grade-tag.tsx';
import { gradingsRoute } from './routes.tsx';
import { SchemeForm } from './scheme-form.tsx';
import { words } from './words.ts';

const FIRST_YEAR = 2021;
const periodsUntil = (year: number): string[] =>
  Array.from({ length: year - FIRST_YEAR + 1 }, (_, at) => year - at).flatMap((one) => [
    String(one),
    ...[4, 3, 2, 1].map((quarter) => `${one}-Q${quarter}`),
  ]);

export function GradingsPage() {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const may = useMay();
  const navigate = useNavigate();
  const [making, setMaking] = useState(false);
  const thisYear = new Date().getFullYear();
  const shownYear = useOverview().data?.year ?? thisYear;
  const period = gradingsRoute.useSearch().of ?? String(shownYear);
  const query = useRead(contract.listGradings, { period });
  return (
    <>
      <PageHead
        title={t('title')}
        under={
          query.data && t('under', { scheme: query.data.scheme.name, version: query.data.scheme.version })
        }
        actions={
          <>
            <Button variant="default" onClick={() => window.print()}>
              {s('print')}
            </Button>
            <Button
              component="a"
              variant="default"
              href={addressOf(contract.exportGradings, { period })}
              download
            >
              {s('exportXlsx')}
            </Button>
            {may('grading.manage') && (
              <Button variant="default" onClick={() => setMaking(true)}>
                {t('scheme')}
              </Button>
            )}
          </>
        }
      />
      <div className="filters">
        <Select
          label={t('period')}
          searchable
          allowDeselect={false}
          data={periodsUntil(Math.max(thisYear, shownYear)).map((code) => ({
            value: code,
            label: f.period(code),
          }))}
          value={period}
          onChange={(of) => navigate({ to: '/grading', search: of ? { of } : {}, replace: true })}
        />
      </div>
      <Await
        query={query}
        isEmpty={({ sheets }) => sheets.length === 0}
        empty={
          <Empty title={t('none')} actions={<LinkButton to="/tasks">{t('toTasks')}</LinkButton>}>
            {t('noneWhy')}
          </Empty>
        }
      >
        {({ sheets }) => <Sheets sheets={sheets} />}
      </Await>
      <Dialog opened={making} onClose={() => setMaking(false)} title={t('newScheme')}>
        {query.data && <SchemeForm from={query.data.scheme} onDone={() => setMaking(false)} />}
      </Dialog>
    </>
  );
}

function Sheets({ sheets }: { sheets: SheetHead[] }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  return (
    <DataTable
      caption={t('title')}
      rows={sheets}
      rowKey={(sheet) => sheet.unit.id}
      columns={[
        {
          key: 'unit',
          head: t('unit'),
          lead: true,
          cell: ({ unit, period, illustrative }) => (
            <>
              <Link to="/grading/$unitId/$period" params={{ unitId: unit.id, period }}>
                {unit.name}
              </Link>
              {illustrative && (
                <div>
                  <span className="tag">{s('illustrative')}</span>
                </div>
              )}
            </>
          ),
        },
        { key: 'due', head: t('due'), numeric: true, cell: ({ computed }) => computed.counts.due },
        { key: 'onTime', head: t('onTime'), numeric: true, cell: ({ computed }) => computed.counts.onTime },
        {
          key: 'late',
          head: t('late'),
          numeric: true,
          cell: ({ computed: { counts } }) => counts.late + counts.notDone,
        },
        {
          key: 'targets',
          head: t('targets'),
          numeric: true,
          cell: ({ computed: { counts } }) => counts.targets > 0 && `${counts.targetsMet}/${counts.targets}`,
        },
        {
          key: 'points',
          head: t('points'),
          numeric: true,
          cell: ({ computed }) => computed.points.total && f.num(computed.points.total),
        },
        { key: 'computed', head: t('computed'), cell: (sheet) => <ComputedGrade sheet={sheet} /> },
        { key: 'self', head: t('self'), cell: ({ self }) => self && <GradeTag grade={self.grade} /> },
        {
          key: 'decided',
          head: t('decided'),
          cell: ({ decided }) => decided && <GradeTag grade={decided.grade} />,
        },
      ]}
    />
  );
}

export function ComputedGrade({ sheet: { computed } }: { sheet: Pick<SheetHead, 'computed'> }) {
  const t = useWords(words);
  if (computed.grade) return <GradeTag grade={computed.grade} />;
  const waits = computed.counts.due + computed.counts.targets > 0;
  return <span className="small muted">{t(waits ? 'waits' : 'nothingDue')}</span>;
}
