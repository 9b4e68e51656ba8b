// The parts of an indicator by each dimension, in the newest period that has any, held against the whole.
import { Link } from '@tanstack/react-router';
import { type Decimal, decimal } from '../../../kernel/decimal.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Num } from '../../components/num.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { catalogueWords } from './catalogue-words.ts';
import type { IndicatorData } from './indicator-page.tsx';
import { words } from './words.ts';

export function Parts({ data }: { data: IndicatorData }) {
  return data.breakdowns.map((breakdown) => (
    <PartsBy key={breakdown.dimensionId} data={data} breakdown={breakdown} />
  ));
}

function PartsBy({
  data,
  breakdown,
}: {
  data: IndicatorData;
  breakdown: IndicatorData['breakdowns'][number];
}) {
  const c = useWords(catalogueWords);
  const t = useWords(words);
  const f = useFormat();
  const { period, whole } = breakdown;
  const values = breakdown.parts.map(({ value }) => value);
  const sum = values.some((value) => value === null)
    ? null
    : values.reduce<Decimal>((total, value) => total.plus(value ?? 0), decimal(0));
  const off = sum && whole !== null ? sum.minus(whole) : null;
  const title = c('partsOf', { dimension: breakdown.dimension.nameVi });
  return (
    <section className="stack tight">
      <h2>
        {title}
        {period && <span className="small muted"> · {f.period(period)}</span>}
      </h2>
      <DataTable
        caption={title}
        rows={breakdown.parts}
        rowKey={(part) => part.id}
        columns={[
          {
            key: 'part',
            head: c('part'),
            lead: true,
            cell: (part) => (
              <Link to="/indicators/$id" params={{ id: part.id }} search={{ unit: data.unitShown.id }}>
                {part.member.nameVi}
              </Link>
            ),
          },
          {
            key: 'code',
            head: t('code'),
            wideOnly: true,
            cell: (part) => <span className="small muted">{part.code}</span>,
          },
          { key: 'value', head: data.unit, numeric: true, cell: (part) => <Num value={part.value} /> },
        ]}
      />
      {sum && (
        <p className="small">
          {c('partsSum')} <b className="num">{f.num(sum.toFixed())}</b>
          {whole !== null && (
            <>
              {' · '}
              {c('wholeIs')} <b className="num">{f.num(whole)}</b>{' '}
              <span className={off?.abs().lte(breakdown.tolerance) ? 'tag good' : 'tag warn'}>
                {off?.abs().lte(breakdown.tolerance)
                  ? `✓ ${c('partsAgree')}`
                  : `△ ${c('partsDiffer', { number: f.num(off?.toFixed() ?? '0', { sign: true }) })}`}
              </span>
            </>
          )}
        </p>
      )}
    </section>
  );
}
