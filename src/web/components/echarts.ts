// Only the parts of ECharts that Plenum draws with; loaded when the first chart is shown.
import { BarChart, LineChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import { type ChartPicture, chartOptions } from './chart-options.ts';

use([
  BarChart,
  LineChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  CanvasRenderer,
  SVGRenderer,
]);

const SIZE = { width: 960, height: 480 };

/** The picture as it goes into a paper: with its title, on white. */
export const svgOf = (picture: ChartPicture, title: string): string => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
  chart.setOption({
    ...chartOptions(picture),
    backgroundColor: '#fff',
    title: { text: title, left: 8, top: 8, textStyle: { fontSize: 16 } },
    grid: {
      left: 16,
      right: 24,
      top: 84 + (picture.series.length > 5 ? 24 * Math.ceil(picture.series.length / 4) : 0),
      bottom: 16,
      containLabel: true,
    },
  });
  // On paper nobody pages through names: all of them stand.
  chart.setOption({ legend: { type: 'plain', top: 38, left: 8 } });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
};

export { init };
