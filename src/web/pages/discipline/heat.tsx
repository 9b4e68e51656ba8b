import { Link } from '@tanstack/react-router';
import { type Discipline, TIMELINESS } from '../../../features/submissions/contract.ts';
import type { Tone } from '../../components/table-picture.ts';
import { TakeTable } from '../../components/take-table.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { TIME_SHAPES } from '../submissions/state-tag.tsx';
import { words } from '../submissions/words.ts';

export function Legend() {
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

const COUNTS = [
  ['countOnTime', 'onTime'],
  ['countLate', 'late'],
  ['countMissing', 'missing'],
  ['countReturned', 'returned'],
] as const;

type Cell = Discipline['units'][number]['cells'][number];

/** What a cell says, for the screen and for the picture. */
const useCellText = () => {
  const t = useWords(words);
  return (cell: Cell): string =>
    cell === null
      ? ''
      : [
          t(cell.timeliness),
          cell.daysLate > 0 && t('days', { count: cell.daysLate }),
          cell.returns > 0 && t('wasReturned', { count: cell.returns }),
        ]
          .filter(Boolean)
          .join(', ');
};

export function Heat({
  discipline: { periods, units },
  shown,
  caption,
}: {
  discipline: Discipline;
  /** So many units on the page; what is taken away has all of them. */
  shown: number;
  caption: string;
}) {
  const t = useWords(words);
  const f = useFormat();
  const textOf = useCellText();
  return (
    <div>
      <section className="card tbl" aria-label={caption}>
        <div className="scroll">
          <table className="data heat">
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
              {units.slice(0, shown).map((row) => (
                <tr key={row.unit.id}>
                  <th scope="row">{row.unit.name}</th>
                  {row.cells.map((cell, at) => (
                    <td key={periods[at]}>
                      <HeatCell cell={cell} unitId={row.unit.id} period={periods[at]!} />
                    </td>
                  ))}
                  {COUNTS.map(([word, key]) => (
                    <td key={word} className="num">
                      {row[key] === 0 ? <span className="muted">0</span> : row[key]}
                    </td>
                  ))}
                  <td className="num">{row.onTimeRate === null ? '–' : f.num(row.onTimeRate)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <TakeTable
        title={caption}
        notes={[t('disciplineUnder')]}
        columns={[
          { header: t('unit'), isFigure: false },
          ...periods.map((period) => ({ header: f.period(period), isFigure: false })),
          ...COUNTS.map(([word]) => ({ header: t(word), isFigure: true })),
          { header: t('rate'), isFigure: true },
        ]}
        rows={units.map((row) => [
          row.unit.name,
          ...row.cells.map((cell) => textOf(cell) || null),
          ...COUNTS.map(([, key]) => String(row[key])),
          row.onTimeRate,
        ])}
        look={{ toneOf: (row, column) => toneOf(units[row]?.cells[column - 1] ?? null) }}
      />
    </div>
  );
}

const toneOf = (cell: Cell): Tone | null => (cell && (TIME_SHAPES[cell.timeliness].tone as Tone)) || null;

function HeatCell({ cell, unitId, period }: { cell: Cell; unitId: string; period: string }) {
  const t = useWords(words);
  if (!cell)
    return (
      <span className="muted">
        <span aria-hidden="true">–</span>
        <span className="sr">{t('nothingDue')}</span>
      </span>
    );
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
