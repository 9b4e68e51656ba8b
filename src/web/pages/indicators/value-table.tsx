// The figures in use, newest period first; each tells where it comes from and leads to its versions.
import type { Value } from '../../../features/indicators/contract.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Ill } from '../../components/num.tsx';
import { SourceLink } from '../../components/source-link.tsx';
import { KIND_WORDS, VINTAGE_WORDS } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words as shared } from '../../words.ts';
import type { IndicatorData } from './indicator-page.tsx';
import { Odd } from './odd.tsx';
import { ValueNumber } from './value-number.tsx';
import { words } from './words.ts';

type Props = {
  data: IndicatorData;
  onHistory: (period: string) => void;
  onCorrect?: (value: Value) => void;
};

export function ValueTable({ data, onHistory, onCorrect }: Props) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  return (
    <DataTable
      caption={t('values')}
      rows={data.values}
      rowKey={(value) => value.id}
      columns={[
        {
          key: 'period',
          head: s('period'),
          lead: true,
          cell: (value) => <span className="nowrap">{f.period(value.period)}</span>,
        },
        {
          key: 'value',
          head: s('value'),
          numeric: true,
          cell: (value) => (
            <span>
              <ValueNumber value={value} indicator={data} />
              {value.illustrative && <Ill />}
              {value.warnings.length > 0 && <Odd value={value} />}
            </span>
          ),
        },
        {
          key: 'kind',
          head: t('kind'),
          cell: (value) => (
            <span className="small">
              {KIND_WORDS[value.kind][f.lang]}
              {value.kind === 'actual' && `, ${VINTAGE_WORDS[value.vintage][f.lang]}`}
            </span>
          ),
        },
        {
          key: 'source',
          head: s('source'),
          cell: (value) => (
            <span className="small">
              {value.source ? <SourceLink source={value.source} /> : value.reportedBy?.name}
            </span>
          ),
        },
        {
          key: 'reported',
          head: t('reported'),
          wideOnly: true,
          cell: (value) => <span className="small muted nowrap">{f.day(value.reportedAt)}</span>,
        },
        {
          key: 'version',
          head: s('version'),
          cell: (value) => (
            <span className="row small" style={{ gap: '2px 10px' }}>
              <button type="button" className="linkish" onClick={() => onHistory(value.period)}>
                {value.version} · {t('history').toLowerCase()}
              </button>
              {onCorrect && (
                <button type="button" className="linkish no-print" onClick={() => onCorrect(value)}>
                  {t('correct')}
                </button>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}
