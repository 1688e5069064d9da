import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([BarChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

const WIDTH = 900;
const BAR_HEIGHT = 16;
const ROW_GAP = 28;

/** One group of bars a row of a table, one bar a contender, as an SVG picture. The first metric of the table is drawn. */
export function chartOf(table, results) {
  const [{ metric }] = results;
  const drawn = results.filter((result) => result.metric === metric);
  const rows = [...new Set(drawn.map(({ row }) => row))];
  const contenders = [...new Set(drawn.map(({ contender }) => contender))];
  const height = 110 + rows.length * (contenders.length * BAR_HEIGHT + ROW_GAP);
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  const valueAt = (row, contender) =>
    drawn.find((one) => one.row === row && one.contender === contender)?.value ?? null;
  chart.setOption({
    animation: false,
    backgroundColor: '#fff',
    title: { left: 10, text: `${table}: ${metric}`, textStyle: { fontSize: 15 } },
    legend: { top: 38, show: contenders[0] !== undefined },
    grid: {
      left: 10,
      right: 60,
      top: 80,
      bottom: 20,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    // From a few to hundreds: on a linear axis the small ones, which matter, could not be told apart.
    xAxis: { type: 'log', logBase: 10 },
    yAxis: { type: 'category', data: rows, inverse: true },
    series: contenders.map((contender) => ({
      name: contender,
      type: 'bar',
      barWidth: BAR_HEIGHT - 3,
      label: { show: true, position: 'right' },
      data: rows.map((row) => valueAt(row, contender)),
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
