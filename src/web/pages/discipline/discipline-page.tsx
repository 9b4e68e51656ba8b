// How each unit kept its due days: a heat table of units and periods, told by shape and word as well as colour.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { contract, type Discipline, TIMELINESS } from '../../../features/submissions/contract.ts';
import { addressOf } from '../../client.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { useChosenYear, useOverview } from '../../use-overview.ts';
import { words as shared } from '../../words.ts';
import { TIME_SHAPES } from '../submissions/state-tag.tsx';
import { SubmissionTabs } from '../submissions/submission-tabs.tsx';
import { words } from '../submissions/words.ts';

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
          <>
            <Button variant="default" onClick={() => window.print()}>
              {s('print')}
            </Button>
            <Button
              component="a"
              variant="default"
              href={addressOf(contract.exportDiscipline, { year })}
              download
            >
              {s('exportXlsx')}
            </Button>
          </>
        }
      />
      <SubmissionTabs />
      <Await
        query={query}
        isEmpty={({ units }) => units.length === 0}
        empty={<Empty title={t('noDiscipline', { year })}>{t('noDisciplineWhy')}</Empty>}
      >
        {(discipline) => (
          <div className="stack">
            <Legend />
            <Heat discipline={discipline} caption={t('disciplineTitle', { year })} />
          </div>
        )}
      </Await>
    </>
  );
}

function Legend() {
  const t = useWords(words);
  return (
    <ul className="plain row legend" aria-label={t('legend')}>
      {TIMELINESS.map((one) => (
        <li key={one} className={`tag ${TIME_SHAPES[one].tone}`}>
          <span aria-hidden="true">{TIME_SHAPES[one].shape} </span>
          {t(one)}
        </li>
      ))}
      <li className="tag">↩ {t('countReturned')}</li>
    </ul>
  );
}

function Heat({ discipline, caption }: { discipline: Discipline; caption: string }) {
  const t = useWords(words);
  const f = useFormat();
  const { periods, units } = discipline;
  const COUNTS = [
    ['countOnTime', 'onTime'],
    ['countLate', 'late'],
    ['countMissing', 'missing'],
    ['countReturned', 'returned'],
  ] as const;
  return (
    <section className="card tbl" aria-label={caption}>
      <div className="scroll">
        <table className="data">
          <caption className="sr">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              {periods.map((period) => (
                <th key={period} scope="col">
                  {f.period(period)}
                </th>
              ))}
              {COUNTS.map(([word]) => (
                <th key={word} scope="col" className="num">
                  {t(word)}
                </th>
              ))}
              <th scope="col" className="num">
                {t('rate')}
              </th>
            </tr>
          </thead>
          <tbody>
            {units.map((row) => (
              <tr key={row.unit.id}>
                <th scope="row">{row.unit.name}</th>
                {row.cells.map((cell, at) => (
                  <td key={periods[at]}>
                    <HeatCell cell={cell} unitId={row.unit.id} period={periods[at]!} />
                  </td>
                ))}
                {COUNTS.map(([word, key]) => (
                  <td key={word} className="num">
                    {row[key]}
                  </td>
                ))}
                <td className="num">{row.onTimeRate === null ? '–' : f.num(row.onTimeRate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type HeatProps = {
  cell: Discipline['units'][number]['cells'][number];
  unitId: string;
  period: string;
};

function HeatCell({ cell, unitId, period }: HeatProps) {
  const t = useWords(words);
  if (!cell) return <span className="muted small">{t('nothingDue')}</span>;
  const { shape, tone } = TIME_SHAPES[cell.timeliness];
  return (
    <Link className={`tag ${tone}`} to="/submissions/report" search={{ unit: unitId, period }}>
      <span aria-hidden="true">{shape} </span>
      {t(cell.timeliness)}
      {cell.daysLate > 0 && ` ${t('days', { count: cell.daysLate })}`}
      {cell.returns > 0 && (
        <>
          {' '}
          <span aria-hidden="true">↩</span>
          <span className="sr">{t('wasReturned', { count: cell.returns })}</span>
        </>
      )}
    </Link>
  );
}
