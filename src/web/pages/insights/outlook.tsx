// What the picture says in words: against the path now, at the end of the year, by which method, and what others say.
import type { Trajectory } from '../../../features/insights/contract.ts';
import { decimal } from '../../../kernel/decimal.ts';
import { unitText } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

export function Outlook({ data }: { data: Trajectory }) {
  const t = useWords(words);
  const f = useFormat();
  const { outlook, gap, lastMonth, plan, shortfall, indicator, sense } = data;
  const num = (value: string) => f.num(value, { decimals: indicator.decimals });
  const unit = unitText(indicator.unit, f.lang);
  const chosen = outlook.projections.find(({ method }) => method === outlook.chosen);
  const better = gap === null ? null : sense === 'down' ? decimal(gap).neg() : decimal(gap);
  const gapText =
    better === null
      ? null
      : better.isZero()
        ? t('onPath')
        : t(better.gt(0) ? 'ahead' : 'behind', { value: `${num(better.abs().toFixed())} ${unit}` });
  return (
    <div className="stack">
      <section className="card pad">
        <dl className="dl" style={{ gridTemplateColumns: 'minmax(0,1fr)', gap: 2 }}>
          {plan && (
            <>
              <dt>{t('plan')}</dt>
              <dd className="big">
                {num(plan.value)} <span className="small muted">{unit}</span>
              </dd>
            </>
          )}
          {gapText && (
            <>
              <dt>{t('gapNow', { month: lastMonth })}</dt>
              <dd>{gapText}</dd>
            </>
          )}
          {chosen && (
            <>
              <dt>{t('yearEnd')}</dt>
              <dd className="big">
                {num(chosen.value)} <span className="small muted">{unit}</span>
                <span className="small muted" style={{ display: 'block' }}>
                  {chosen.low && chosen.high
                    ? t('rangeFrom', { low: num(chosen.low), high: num(chosen.high) })
                    : t('noRange')}
                </span>
              </dd>
            </>
          )}
          {shortfall && (
            <>
              <dt>{t('expectedShort')}</dt>
              <dd>
                {decimal(shortfall.expected).isZero()
                  ? t('nothingShort')
                  : `${num(shortfall.expected)} ${unit}${shortfall.percent ? ` (${f.pct(shortfall.percent, { decimals: 1 })})` : ''}`}
              </dd>
            </>
          )}
        </dl>
      </section>
      {(outlook.projections.length > 0 || outlook.refusals.length > 0) && (
        <section className="card pad">
          <h2>{t('methods')}</h2>
          <ul className="plain lines">
            {outlook.projections.map((one) => (
              <li key={one.method}>
                <span>
                  <b>{t(`method_${one.method}`)}</b>: {num(one.value)}{' '}
                  {one.low && one.high && `(${t('rangeFrom', { low: num(one.low), high: num(one.high) })})`}{' '}
                  {one.method === outlook.chosen && <span className="tag">{t('chosen')}</span>}
                  <span className="small muted" style={{ display: 'block' }}>
                    {one.explanation[f.lang]}
                  </span>
                </span>
              </li>
            ))}
            {outlook.refusals.map((one) => (
              <li key={one.method}>
                <span>
                  <b>{t(`method_${one.method}`)}</b>: {t('noMethod').toLowerCase()}
                  <span className="small muted" style={{ display: 'block' }}>
                    {one.why[f.lang]}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
