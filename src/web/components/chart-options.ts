// What ECharts draws for our charts. Numbers become places on the screen here and nowhere else.
import type { EChartsCoreOption } from 'echarts/core';

export type ChartSeries = {
  name: string;
  values: (string | null)[];
  /** A plan beside the results. */
  dashed?: boolean;
};
/** A band between two lines, such as where a projection may end. */
export type ChartRange = { name: string; low: (string | null)[]; high: (string | null)[] };

export type ChartPicture = {
  kind: 'line' | 'bar';
  categories: string[];
  series: ChartSeries[];
  range?: ChartRange;
  unit: string;
  num: (value: unknown) => string;
};

const COLOURS = ['#1d4f8c', '#9c1f1f', '#1f7a5c', '#b5851c', '#545b64', '#6b3fa0', '#0b7a8a', '#c2557b'];
/** Lines are told apart without colour, too. */
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin', 'arrow'];
// Without quotes: they would end the attribute of the svg that is taken away.
const FONT = 'Be Vietnam Pro, system-ui, sans-serif';

const place = (value: string | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value);

/** The lower line unseen, and on top of it the width of the band. */
const bandOf = ({ name, low, high }: ChartRange) => {
  const shared = { type: 'line', stack: 'range', symbol: 'none', silent: true, lineStyle: { opacity: 0 } };
  return [
    { ...shared, name: `${name} `, data: low.map(place), tooltip: { show: false } },
    {
      ...shared,
      name,
      data: low.map((value, at) => {
        const [from, to] = [place(value), place(high[at])];
        return from === null || to === null ? null : to - from;
      }),
      areaStyle: { color: '#1d4f8c', opacity: 0.16 },
      tooltip: { show: false },
    },
  ];
};

/** The legend breaks into two rows on a phone; the unit stands between it and the picture. */
const roomAbove = (names: number): number => (names > 3 && names <= MANY ? 74 : names > 1 ? 50 : 28);
/** More names than this are paged through in one row. */
const MANY = 5;

export const chartOptions = ({
  kind,
  categories,
  series,
  range,
  unit,
  num,
}: ChartPicture): EChartsCoreOption => ({
  aria: {
    enabled: true,
    decal: { show: kind === 'bar' && series.length > 1 },
    label: { enabled: false },
  },
  animation: false,
  color: COLOURS,
  textStyle: { fontFamily: FONT, color: '#1c2024' },
  grid: {
    left: 8,
    right: 16,
    top: roomAbove(series.length + (range ? 1 : 0)),
    bottom: 4,
    containLabel: true,
  },
  legend: {
    show: series.length > 1,
    type: series.length > MANY ? 'scroll' : 'plain',
    top: 0,
    left: 0,
    icon: 'roundRect',
    itemHeight: 4,
    data: [...series.map(({ name }) => name), ...(range ? [range.name] : [])],
  },
  tooltip: {
    trigger: 'axis',
    valueFormatter: (value: unknown) => `${num(value)} ${unit}`,
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
    axisLabel: { formatter: num, color: '#545b64' },
    splitLine: { lineStyle: { color: '#efede8' } },
  },
  series: [
    ...series.map((one, at) => ({
      symbol: SYMBOLS[at % SYMBOLS.length],
      type: one.dashed ? 'line' : kind,
      name: one.name,
      data: one.values.map(place),
      symbolSize: 7,
      barMaxWidth: 40,
      lineStyle: { width: 2, type: one.dashed ? 'dashed' : 'solid' },
    })),
    ...(range ? bandOf(range) : []),
  ],
});
