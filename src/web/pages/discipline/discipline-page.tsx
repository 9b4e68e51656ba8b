// How each unit kept its due days: a heat table of units and periods, told by shape and word as well as colour.
import { Button, Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { contract, type Discipline } from '../../../features/submissions/contract.ts';
import { getPeriod, type PeriodKind } from '../../../kernel/period.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { useChosenYear, useOverview } from '../../use-overview.ts';
import { words as shared } from '../../words.ts';
import { SubmissionTabs } from '../submissions/submission-tabs.tsx';
import { words } from '../submissions/words.ts';
import { Heat, Legend } from './heat.tsx';
import { words as own } from './words.ts';

const FIRST = 100;

export function DisciplinePage() {
  const t = useWords(words);
  const s = useWords(shared);
  const shown = useOverview().data?.year;
  const year = useChosenYear() ?? shown ?? new Date().getFullYear();
  const query = useRead(contract.getDiscipline, { year }, { keep: true });
  return (
    <>
      <PageHead
        title={t('disciplineTitle', { year })}
        under={t('disciplineUnder')}
        actions={
          <Button variant="default" onClick={() => window.print()}>
            {s('print')}
          </Button>
        }
      />
      <SubmissionTabs />
      <Await
        query={query}
        isEmpty={({ units }) => units.length === 0}
        empty={<Empty title={t('noDiscipline', { year })}>{t('noDisciplineWhy')}</Empty>}
      >
        {(discipline) => <Shown discipline={discipline} title={t('disciplineTitle', { year })} />}
      </Await>
    </>
  );
}

type Row = Discipline['units'][number];

/** Periods of one kind only, with what is counted over them left as it is for the year. */
const onlyKind = ({ periods, units }: Discipline, kind: PeriodKind | null): Discipline => {
  if (!kind) return { periods, units };
  const at = periods.flatMap((period, n) => (getPeriod(period).kind === kind ? [n] : []));
  return {
    periods: at.map((n) => periods[n]!),
    units: units
      .map((row) => ({ ...row, cells: at.map((n) => row.cells[n] ?? null) }))
      .filter(({ cells }) => cells.some((cell) => cell !== null)),
  };
};

const isRemiss = ({ late, missing, returned }: Row): boolean => late + missing + returned > 0;

function Shown({ discipline, title }: { discipline: Discipline; title: string }) {
  const o = useWords(own);
  const t = useWords(words);
  const [kind, setKind] = useState<PeriodKind | null>(null);
  const [onlyRemiss, setOnlyRemiss] = useState(false);
  const [all, setAll] = useState(false);
  const kinds = [...new Set(discipline.periods.map((period) => getPeriod(period).kind))];
  const ofKind = onlyKind(discipline, kind && kinds.includes(kind) ? kind : null);
  const units = onlyRemiss ? ofKind.units.filter(isRemiss) : ofKind.units;
  return (
    <div className="stack">
      <div className="filters no-print">
        {kinds.length > 1 && (
          <Select
            label={o('periods')}
            clearable
            placeholder={o('allPeriods')}
            data={kinds.map((one) => ({ value: one, label: o(`kind_${one}`) }))}
            value={kind}
            onChange={(one) => setKind(one as PeriodKind | null)}
          />
        )}
        <Checkbox
          label={o('onlyRemiss')}
          checked={onlyRemiss}
          onChange={(event) => setOnlyRemiss(event.currentTarget.checked)}
        />
      </div>
      <Legend />
      {units.length === 0 ? (
        <Empty title={o('noneRemiss')}>{o('noneRemissWhy')}</Empty>
      ) : (
        <Heat
          discipline={{ periods: ofKind.periods, units }}
          shown={all ? units.length : FIRST}
          caption={title}
        />
      )}
      {!all && units.length > FIRST && (
        <Button variant="default" className="no-print" onClick={() => setAll(true)}>
          {o('showAll', { count: units.length })}
        </Button>
      )}
      <p className="small muted">
        – {t('nothingDue')}. {o('countsAreOfYear')}
      </p>
    </div>
  );
}
