// Each plan a target is measured by, with its own attainment.
import type { ScorecardRow } from '../../../features/assessments/contract.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Ill } from '../../components/num.tsx';
import { SourceLink } from '../../components/source-link.tsx';
import { baselineWord, planText } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

type Baseline = ScorecardRow['baselines'][number];

export function BaselineTable({ row }: { row: ScorecardRow }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const columns: Column<Baseline>[] = [
    {
      key: 'name',
      head: t('baseline'),
      lead: true,
      cell: (one) => (
        <>
          {baselineWord(one, f.lang)} {one.isRating && <span className="tag">{t('forRating')}</span>}
          {one.illustrative && <Ill />}
        </>
      ),
    },
    {
      key: 'plan',
      head: t('plan'),
      numeric: true,
      cell: (one) => <span className="nowrap">{planText(one, row.operator, f)}</span>,
    },
    {
      key: 'score',
      head: t('attained'),
      numeric: true,
      cell: ({ attainment }) =>
        attainment.score === null ? <span className="muted">{s('noRatio')}</span> : f.pct(attainment.score),
    },
    {
      key: 'difference',
      head: t('difference'),
      numeric: true,
      cell: ({ attainment }) => attainment.difference && f.num(attainment.difference, { sign: true }),
    },
    {
      key: 'met',
      head: t('met'),
      cell: ({ attainment }) =>
        attainment.met === null ? null : (
          <span className={`inked b-${attainment.met ? 'met_or_exceeded' : 'under_50'}`}>
            {t(attainment.met ? 'isMet' : 'isNotMet')}
          </span>
        ),
    },
    { key: 'source', head: s('source'), cell: ({ source }) => source && <SourceLink source={source} /> },
  ];
  return (
    <DataTable caption={t('baselines')} columns={columns} rows={row.baselines} rowKey={(one) => one.id} />
  );
}
