// A series across mergers and splits: as it was beside the same restated to the geography of today, with how and why.
import { contract } from '../../../features/indicators/contract.ts';
import { decimal, toDecimalString } from '../../../kernel/decimal.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Await } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import type { IndicatorData } from './indicator-page.tsx';
import { words } from './words.ts';

export function Restated({ data }: { data: IndicatorData }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const query = useRead(contract.restateSeries, { id: data.id, unitId: data.unitShown.id });
  const figure = (value: string | null) => (value === null ? '—' : f.num(value, { decimals: data.decimals }));
  // A unit that ended has no geography of today.
  if (query.isError) return null;
  return (
    <Await query={query}>
      {({ hasChanges, on, unit, points }) =>
        hasChanges && points.length > 0 ? (
          <section className="stack tight">
            <h2>{t('restatedTitle')}</h2>
            <p className="muted small">{t('restatedWhy', { unit: unit.name, day: f.day(on) })}</p>
            <DataTable
              caption={t('restatedTitle')}
              rows={points}
              rowKey={(point) => point.period}
              columns={[
                { key: 'period', head: s('period'), lead: true, cell: (point) => f.period(point.period) },
                { key: 'was', head: t('asItWas'), numeric: true, cell: (point) => figure(point.asItWas) },
                {
                  key: 'restated',
                  head: t('restated'),
                  numeric: true,
                  cell: (point) => figure(point.restated),
                },
                {
                  key: 'how',
                  head: t('how'),
                  cell: (point) => (
                    <span className="small">
                      {t(`how_${point.how}`)}
                      {point.how !== 'same' &&
                        `: ${point.parts
                          .map(
                            (part) =>
                              `${part.unit.name} ${sharePercent(part.weight, f.pct)} ${figure(part.value)}`,
                          )
                          .join('; ')}`}
                      {point.isByWeight && ` (${t('byWeight')})`}
                      {point.madeOf && `, ${t(`madeOf_${point.madeOf.from}`, point.madeOf)}`}
                    </span>
                  ),
                },
              ]}
            />
          </section>
        ) : null
      }
    </Await>
  );
}

/** Only a part of a unit says how much of it. */
const sharePercent = (weight: string, pct: (value: string) => string): string =>
  weight === '1' ? '' : pct(toDecimalString(decimal(weight).times(100)));
