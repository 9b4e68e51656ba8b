// The targets of a year with plan, result, % by each baseline, change, band, trend, owner and freshness.
import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ScorecardRow } from '../../../features/assessments/contract.ts';
import { AREA_WORDS, BAND_WORDS } from '../../../kernel/figures.ts';
import { Band, BandGlyph } from '../../components/band.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Ill } from '../../components/num.tsx';
import { PlanBar } from '../../components/plan-bar.tsx';
import { Spark } from '../../components/spark.tsx';
import { BASELINE_SHORT, changeText, planText, unitText } from '../../figure-words.ts';
import { type Format, useFormat } from '../../format.ts';
import { type KeyOf, type Say, useWords } from '../../i18n.ts';
import { ResultNumber } from './result-number.tsx';
import { words } from './words.ts';

export function TargetTable({ rows, caption }: { rows: ScorecardRow[]; caption: string }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <DataTable
      className="targets"
      caption={caption}
      columns={columnsFor(t, f)}
      rows={rows}
      rowKey={(row) => row.targetId}
      groupOf={(row) => AREA_WORDS[row.area][f.lang]}
    />
  );
}

const columnsFor = (t: Say<KeyOf<typeof words>>, f: Format): Column<ScorecardRow>[] => [
  { key: 'name', head: t('target'), lead: true, cell: (row) => <TargetName row={row} />, width: '23%' },
  { key: 'plan', head: t('plan'), numeric: true, cell: (row) => <Plans row={row} /> },
  { key: 'result', head: t('result'), numeric: true, cell: (row) => <ResultNumber row={row} /> },
  { key: 'bar', head: t('againstPlan'), cell: (row) => <Against row={row} /> },
  {
    key: 'change',
    head: t('change'),
    numeric: true,
    wideOnly: true,
    cell: (row) => row.change && <span className="nowrap">{changeText(row.change, f)}</span>,
  },
  { key: 'band', head: t('band'), cell: (row) => <BothBands row={row} /> },
  { key: 'trend', head: t('trend'), wideOnly: true, cell: (row) => <Trend row={row} /> },
  {
    key: 'owner',
    head: t('owner'),
    wideOnly: true,
    cell: (row) => <span className="small">{row.ownerUnit?.name}</span>,
  },
  {
    key: 'updated',
    head: t('updated'),
    wideOnly: true,
    cell: (row) =>
      row.updatedAt && (
        <span className="small muted nowrap" title={f.instant(row.updatedAt)}>
          {f.dayMonth(row.updatedAt)}
        </span>
      ),
  },
];

function TargetName({ row }: { row: ScorecardRow }) {
  const f = useFormat();
  return (
    <>
      <Link to="/targets/$id" params={{ id: row.targetId }} className="name">
        {row.name[f.lang]}
      </Link>{' '}
      {row.indicator && <span className="unit">{unitText(row.indicator.unit, f.lang)}</span>}
      {row.illustrative && <Ill />}
    </>
  );
}

function Plans({ row }: { row: ScorecardRow }) {
  const f = useFormat();
  const many = row.baselines.length > 1;
  return (
    <span className="small">
      {row.baselines.map((one) => (
        <span key={one.id} style={{ display: 'block' }} className="nowrap">
          {planText(one, row.operator, f)}
          {many && <span className="muted"> {BASELINE_SHORT[one.name][f.lang]}</span>}
        </span>
      ))}
    </span>
  );
}

function Against({ row }: { row: ScorecardRow }) {
  const f = useFormat();
  if (row.rating.outcome === 'no_data') return null;
  return (
    <PlanBar
      band={row.band}
      score={row.rating.score}
      others={row.baselines
        .filter((one) => !one.isRating)
        .map((one) => ({ label: BASELINE_SHORT[one.name][f.lang], score: one.attainment.score }))}
    />
  );
}

/** The band that counts and, where a judgement differs, the computed one as a small shape beside it. */
export function BothBands({ row }: { row: Pick<ScorecardRow, 'band' | 'computedBand' | 'differs'> }) {
  const t = useWords(words);
  const f = useFormat();
  const computed = t('computedIs', { band: BAND_WORDS[row.computedBand][f.lang] });
  return (
    <span className="nowrap">
      <Band band={row.band} />
      {row.differs && (
        <Tooltip label={computed}>
          <span className={`inked b-${row.computedBand}`} style={{ marginLeft: 5 }}>
            <BandGlyph band={row.computedBand} title={computed} />
          </span>
        </Tooltip>
      )}
    </span>
  );
}

function Trend({ row }: { row: ScorecardRow }) {
  const t = useWords(words);
  const f = useFormat();
  const points = row.trend.filter((point) => point.value !== null);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return null;
  const label = t('trendOf', {
    from: f.period(first.period),
    to: f.period(last.period),
    first: f.num(first.value!),
    last: f.num(last.value!),
  });
  return <Spark values={row.trend.map((point) => point.value)} label={label} />;
}
