// A line or bar chart with the same figures as a table below it. Patterns tell bars apart without colour.
import { useEffect, useRef } from 'react';
import { useFormat } from '../format.ts';
import { useWords } from '../i18n.ts';
import { words } from '../words.ts';

export type ChartSeries = {
  name: string;
  values: (string | null)[];
  /** A plan beside the results. */
  dashed?: boolean;
};

type Props = {
  title: string;
  kind?: 'line' | 'bar';
  categories: string[];
  series: ChartSeries[];
  unit?: string;
  decimals?: number;
};

const COLOURS = ['#1d4f8c', '#9c1f1f', '#1f7a5c', '#b5851c', '#545b64'];
const FONT = '"Be Vietnam Pro", system-ui, sans-serif';

export function Chart({ title, kind = 'line', categories, series, unit = '', decimals = 2 }: Props) {
  const t = useWords(words);
  const f = useFormat();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    let drop = () => {};
    import('./echarts.ts').then(({ init }) => {
      if (gone || !box.current) return;
      const chart = init(box.current);
      const number = (value: unknown) =>
        value === null || value === undefined ? '–' : f.num(String(value), { decimals });
      chart.setOption({
        aria: {
          enabled: true,
          decal: { show: kind === 'bar' && series.length > 1 },
          label: { enabled: false },
        },
        animation: false,
        color: COLOURS,
        textStyle: { fontFamily: FONT, color: '#1c2024' },
        grid: { left: 8, right: 16, top: series.length > 1 ? 40 : 28, bottom: 4, containLabel: true },
        legend: { show: series.length > 1, top: 0, left: 0, icon: 'roundRect', itemHeight: 4 },
        tooltip: {
          trigger: 'axis',
          valueFormatter: (value: unknown) => `${number(value)} ${unit}`,
          textStyle: { fontFamily: FONT },
        },
        xAxis: {
          type: 'category',
          data: categories,
          axisTick: { show: false },
          axisLine: { lineStyle: { color: '#8a8780' } },
        },
        yAxis: {
          type: 'value',
          scale: kind === 'line',
          name: unit,
          nameTextStyle: { align: 'left', color: '#545b64' },
          axisLabel: { formatter: number, color: '#545b64' },
          splitLine: { lineStyle: { color: '#efede8' } },
        },
        series: series.map((one) => ({
          type: one.dashed ? 'line' : kind,
          name: one.name,
          // Places on the screen; the figures in the table and the tooltip come from the exact text.
          data: one.values.map((value) => (value === null ? null : Number(value))),
          symbolSize: 7,
          barMaxWidth: 40,
          lineStyle: { width: 2, type: one.dashed ? 'dashed' : 'solid' },
        })),
      });
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
  }, [kind, categories, series, unit, decimals, f]);
  return (
    <figure style={{ margin: 0 }}>
      <div ref={box} className="chart" role="img" aria-label={t('chartOf', { title })} />
      <details className="chart-table">
        <summary>{t('asTable')}</summary>
        <div className="tbl card">
          <div className="scroll">
            <table className="data">
              <caption className="sr">{title}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('period')}</th>
                  {series.map((one) => (
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
                    {series.map((one) => (
                      <td key={one.name} className="num">
                        {one.values[at] === null || one.values[at] === undefined
                          ? '–'
                          : f.num(one.values[at])}
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
