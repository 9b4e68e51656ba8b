// The result of a target as a live number: period, plans, source, version.
import { Link } from '@tanstack/react-router';
import type { ScorecardRow } from '../../../features/assessments/contract.ts';
import { NO_FIGURE_WORDS } from '../../../kernel/figures.ts';
import { LiveNumber, ProvenanceLines } from '../../components/live-number.tsx';
import { SourceLink } from '../../components/source-link.tsx';
import { baselineWord, indicatorName, planText, unitText, VINTAGE_WORDS } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

export type ResultRow = Pick<
  ScorecardRow,
  'name' | 'indicator' | 'baselines' | 'result' | 'operator' | 'unit'
> &
  Partial<Pick<ScorecardRow, 'parts'>>;

export function ResultNumber({ row }: { row: ResultRow }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const { result } = row;
  if (row.parts?.length)
    return (
      <span className="small">
        {t('partsMet', { met: row.parts.filter((part) => part.rating.met).length, all: row.parts.length })}
      </span>
    );
  if (!result) return <span className="muted small">{t('noResult')}</span>;
  if (result.value === null)
    return (
      <span className="muted small">
        {result.noFigureReason && NO_FIGURE_WORDS[result.noFigureReason][f.lang]}
      </span>
    );
  const text =
    result.numerator && result.denominator && row.operator === 'complete'
      ? `${f.num(result.numerator)}/${f.num(result.denominator)}`
      : f.num(result.value);
  return (
    <>
      <LiveNumber text={text} provenance={() => <ResultProvenance row={row} />} />
      {result.madeOf && (
        <span className="unit nowrap" style={{ display: 'block' }}>
          {s(`madeOf_${result.madeOf.from}`, result.madeOf)}
        </span>
      )}
      {result.owing > 0 && (
        <span className="unit nowrap" style={{ display: 'block' }}>
          {t('owing', { count: result.owing })}
        </span>
      )}
    </>
  );
}

function ResultProvenance({ row }: { row: ResultRow }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const result = row.result!;
  const unit = row.indicator ? unitText(row.indicator.unit, f.lang) : '';
  return (
    <ProvenanceLines
      title={row.indicator ? indicatorName(row.indicator, f.lang) : row.name[f.lang]}
      {...(result.vintage && { tag: VINTAGE_WORDS[result.vintage][f.lang] })}
      lines={[
        { label: s('period'), value: f.period(result.period) },
        { label: s('value'), value: result.value && `${f.num(result.value)} ${unit}` },
        {
          label: t('plan'),
          value: row.baselines
            .map((one) => `${planText(one, row.operator, f)} ${baselineWord(one, f.lang).toLowerCase()}`)
            .join(' · '),
        },
        {
          label: s('source'),
          value: result.source ? <SourceLink source={result.source} /> : (result.reportedBy?.name ?? null),
        },
        {
          label: t('from'),
          value: (result.valueId === null
            ? [
                s(`from_${result.how}`),
                result.madeOf && s(`madeOf_${result.madeOf.from}`, result.madeOf),
                result.how === 'units' && t('unitCount', { count: result.unitCount }),
              ]
            : []
          )
            .filter(Boolean)
            .join(', '),
        },
        {
          label: s('reportedBy'),
          value:
            result.reportedBy &&
            result.reportedAt &&
            `${result.reportedBy.name}, ${f.day(result.reportedAt)}`,
        },
        {
          label: s('version'),
          value: (
            <>
              {result.version}
              {row.indicator && (
                <>
                  {result.version !== null && ' · '}
                  <Link
                    to="/indicators/$id"
                    params={{ id: row.indicator.id }}
                    search={{
                      unit: row.unit.id,
                      ...(result.valueId !== null && { history: result.period }),
                    }}
                  >
                    {t(result.valueId === null ? 'figures' : 'versions')}
                  </Link>
                </>
              )}
            </>
          ),
        },
        { label: s('note'), value: result.note },
        { label: '', value: result.illustrative ? s('illustrativeWhy') : null },
      ]}
    />
  );
}
