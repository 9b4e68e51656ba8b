// All units on one line, with the box of the middle half: how far apart they are.
import { useRef } from 'react';
import type { Comparison } from '../../../features/insights/contract.ts';
import { TakeTable } from '../../components/take-table.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

const WIDTH = 800;
const EDGE = 14;
const LINE = 34;

export function SpreadPicture({ data }: { data: Comparison }) {
  const t = useWords(words);
  const f = useFormat();
  const svg = useRef<SVGSVGElement>(null);
  const { spread, units, indicator, per } = data;
  if (!spread || spread.count < 3) return null;
  const decimals = per ? 2 : indicator.decimals;
  const num = (value: string) => f.num(value, { decimals });
  const [low, high] = [Number(spread.min), Number(spread.max)];
  const x = (value: string) => EDGE + ((Number(value) - low) / (high - low || 1)) * (WIDTH - 2 * EDGE);
  const sentence = t('spreadWords', {
    count: spread.count,
    min: num(spread.min),
    lower: num(spread.lowerQuartile),
    median: num(spread.median),
    upper: num(spread.upperQuartile),
    max: num(spread.max),
    mean: num(spread.mean),
  });
  const [from, to] = [x(spread.lowerQuartile), x(spread.upperQuartile)];
  return (
    <section className="card pad">
      <h2>{t('spread')}</h2>
      <svg ref={svg} className="spread" viewBox={`0 0 ${WIDTH} 74`} role="img" aria-label={sentence}>
        <line className="axis" x1={EDGE} x2={WIDTH - EDGE} y1={LINE} y2={LINE} />
        <rect className="box" x={from} y={LINE - 13} width={Math.max(1, to - from)} height={26} rx={3} />
        {units.map(({ unit, value }) =>
          value === null ? null : (
            <circle key={unit.id} className="unit" cx={x(value)} cy={LINE} r={4}>
              <title>{`${unit.name}: ${num(value)}`}</title>
            </circle>
          ),
        )}
        <line className="mid" x1={x(spread.median)} x2={x(spread.median)} y1={LINE - 16} y2={LINE + 16} />
        <text x={EDGE} y={70}>{`${t('least')} ${num(spread.min)}`}</text>
        <text x={x(spread.median)} y={12} textAnchor="middle">{`${t('median')} ${num(spread.median)}`}</text>
        <text x={WIDTH - EDGE} y={70} textAnchor="end">{`${t('greatest')} ${num(spread.max)}`}</text>
      </svg>
      <p className="small muted" style={{ margin: '4px 0 0' }}>
        {sentence}
      </p>
      <TakeTable
        title={`${t('spread')}: ${indicator.nameVi}`}
        notes={[data.geography.explanation[f.lang], data.unitLabel[f.lang]]}
        columns={[
          { header: t('spread'), isFigure: false },
          { header: t('value'), isFigure: true },
        ]}
        rows={[
          [t('least'), spread.min],
          ['25%', spread.lowerQuartile],
          [t('median'), spread.median],
          ['75%', spread.upperQuartile],
          [t('greatest'), spread.max],
        ]}
        picture={() => svg.current}
      />
    </section>
  );
}
