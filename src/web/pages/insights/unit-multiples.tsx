// Small multiples: every unit through the years on one common scale, so that shapes and levels can be compared.
import { useRef } from 'react';
import type { Comparison } from '../../../features/insights/contract.ts';
import { TakeTable } from '../../components/take-table.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

const [WIDTH, HEIGHT, EDGE] = [150, 44, 4];
const COLUMNS = 6;

export function UnitMultiples({ data }: { data: Comparison }) {
  const t = useWords(words);
  const f = useFormat();
  const list = useRef<HTMLUListElement>(null);
  const decimals = data.per ? 2 : data.indicator.decimals;
  const num = (value: string) => f.num(value, { decimals });
  const units = data.units.filter(({ series }) => series.filter(({ value }) => value !== null).length > 1);
  if (units.length === 0) return null;
  const periods = units[0]!.series.map(({ period }) => period);
  const numbers = units.flatMap(({ series }) =>
    series.flatMap(({ value }) => (value === null ? [] : [Number(value)])),
  );
  const [low, high] = [Math.min(0, ...numbers), Math.max(...numbers)];
  const x = (at: number) => EDGE + (at / Math.max(1, periods.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: string | number) =>
    HEIGHT - EDGE - ((Number(value) - low) / (high - low || 1)) * (HEIGHT - 2 * EDGE);
  const title = `${t('multiples')}: ${data.indicator.nameVi}`;
  return (
    <section className="card pad">
      <h2>{t('multiples')}</h2>
      <ul className="multiples" ref={list}>
        {units.map(({ unit, series }) => {
          const known = series.flatMap(({ value, period }, at) =>
            value === null ? [] : [{ at, value, period }],
          );
          const [first, last] = [known[0]!, known.at(-1)!];
          const label = t('courseOf', {
            unit: unit.name,
            first: `${f.period(first.period)} ${num(first.value)}`,
            last: `${f.period(last.period)} ${num(last.value)}`,
          });
          return (
            <li key={unit.id}>
              <span className="name" title={unit.name}>
                {unit.name}
              </span>
              <svg
                viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
                role="img"
                aria-label={label}
                preserveAspectRatio="none"
              >
                <line className="zero" x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} />
                <polyline
                  points={known
                    .map(({ at, value }) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`)
                    .join(' ')}
                />
                <circle className="dot" cx={x(last.at)} cy={y(last.value)} r={2.6} />
              </svg>
              <span className="small muted">
                {num(first.value)} → <b>{num(last.value)}</b>
              </span>
            </li>
          );
        })}
      </ul>
      <TakeTable
        title={title}
        notes={[data.geography.explanation[f.lang], data.unitLabel[f.lang]]}
        columns={[
          { header: t('unit'), isFigure: false },
          ...periods.map((period) => ({ header: f.period(period), isFigure: true })),
        ]}
        rows={units.map(({ unit, series }) => [unit.name, ...series.map(({ value }) => value)])}
        picture={() => (list.current ? gathered(list.current) : null)}
      />
    </section>
  );
}

/** The small pictures with their names as one picture, laid out in rows. */
const gathered = (list: HTMLUListElement): SVGSVGElement => {
  const space = 'http://www.w3.org/2000/svg';
  const items = [...list.children];
  const whole = document.createElementNS(space, 'svg');
  const [across, down] = [WIDTH + 16, HEIGHT + 40];
  const size = { width: COLUMNS * across, height: Math.ceil(items.length / COLUMNS) * down };
  whole.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  items.forEach((item, at) => {
    const group = document.createElementNS(space, 'g');
    group.setAttribute(
      'transform',
      `translate(${(at % COLUMNS) * across + 8} ${Math.floor(at / COLUMNS) * down})`,
    );
    const name = document.createElementNS(space, 'text');
    name.setAttribute('y', '14');
    name.setAttribute('font-size', '11');
    name.textContent = item.querySelector('.name')?.textContent ?? '';
    const figures = document.createElementNS(space, 'text');
    figures.setAttribute('y', String(HEIGHT + 32));
    figures.setAttribute('font-size', '10');
    figures.textContent = item.querySelector('.small')?.textContent ?? '';
    const drawing = document.createElementNS(space, 'g');
    drawing.setAttribute('transform', 'translate(0 18)');
    for (const shape of item.querySelector('svg')?.children ?? []) {
      const copy = shape.cloneNode() as SVGElement;
      copy.setAttribute('fill', shape.tagName === 'circle' ? '#9c1f1f' : 'none');
      copy.setAttribute(
        'stroke',
        shape.tagName === 'circle' ? 'none' : shape.tagName === 'line' ? '#dddddd' : '#545b64',
      );
      drawing.append(copy);
    }
    group.append(name, drawing, figures);
    whole.append(group);
  });
  whole.dataset.width = String(size.width);
  whole.dataset.height = String(size.height);
  return whole;
};
