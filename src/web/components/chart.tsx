// A line or bar chart with the same figures as a table below it, to be taken away as a picture or a workbook.
// Patterns tell bars apart without colour.
import { useEffect, useMemo, useRef } from 'react';
import { useFormat } from '../format.ts';
import { useWords } from '../i18n.ts';
import { words } from '../words.ts';
import { type ChartPicture, type ChartRange, type ChartSeries, chartOptions } from './chart-options.ts';
import { TakeTable } from './take-table.tsx';

type Props = {
  title: string;
  kind?: 'line' | 'bar';
  categories: string[];
  series: ChartSeries[];
  range?: ChartRange;
  unit?: string;
  decimals?: number;
  /** What the categories are; periods where left out. */
  categoryHead?: string;
  /** Stand under the title of the workbook: geography, method. */
  notes?: string[];
};

/** What scrolls sideways must be reached by keyboard too. */
const reachable = (name: string) => ({ role: 'region', tabIndex: 0, 'aria-label': name });

export function Chart({
  title,
  kind = 'line',
  categories,
  series,
  range,
  unit = '',
  decimals = 2,
  categoryHead,
  notes = [],
}: Props) {
  const t = useWords(words);
  const f = useFormat();
  const box = useRef<HTMLDivElement>(null);
  const picture = useMemo<ChartPicture>(
    () => ({
      kind,
      categories,
      series,
      ...(range && { range }),
      unit,
      num: (value) => (value === null || value === undefined ? '–' : f.num(String(value), { decimals })),
    }),
    [kind, categories, series, range, unit, decimals, f],
  );
  useEffect(() => {
    let gone = false;
    let drop = () => {};
    import('./echarts.ts').then(({ init }) => {
      if (gone || !box.current) return;
      const chart = init(box.current);
      chart.setOption(chartOptions(picture));
      const watch = new ResizeObserver(() => chart.resize());
      watch.observe(box.current);
      drop = () => {
        watch.disconnect();
        chart.dispose();
      };
    });
    return () => {
      gone = true;
      drop();
    };
  }, [picture]);
  const columns = [
    ...series,
    ...(range
      ? [
          { name: `${range.name}: ${t('from')}`, values: range.low },
          { name: `${range.name}: ${t('upTo')}`, values: range.high },
        ]
      : []),
  ];
  const head = categoryHead ?? t('period');
  return (
    <figure style={{ margin: 0 }}>
      <div ref={box} className="chart" role="img" aria-label={t('chartOf', { title })} />
      <TakeTable
        title={title}
        notes={unit ? [...notes, unit] : notes}
        columns={[
          { header: head, isFigure: false },
          ...columns.map(({ name }) => ({ header: name, isFigure: true })),
        ]}
        rows={categories.map((category, at) => [
          category,
          ...columns.map(({ values }) => values[at] ?? null),
        ])}
        picture={() => picture}
      />
      <details className="chart-table">
        <summary>{t('asTable')}</summary>
        <div className="tbl card">
          <div className="scroll" {...reachable(t('asTable'))}>
            <table className="data">
              <caption className="sr">{title}</caption>
              <thead>
                <tr>
                  <th scope="col">{head}</th>
                  {columns.map((one) => (
                    <th key={one.name} scope="col" className="num">
                      {one.name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {categories.map((category, at) => (
                  <tr key={category}>
                    <td>{category}</td>
                    {columns.map(({ name, values }) => (
                      <td key={name} className="num">
                        {values[at] === null || values[at] === undefined ? '–' : f.num(values[at])}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      </details>
    </figure>
  );
}
