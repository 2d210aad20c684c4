// The part of ECharts that Aimak draws with, and no more: bars and lines on a
// grid, tooltip, legend, description for screen readers with decals, and lines
// that mark a level. Canvas only: the SVG painter writes `style` attributes,
// which the content policy forbids.
import { getInstanceByDom, init, registerLocale, use } from 'echarts/core';
import { BarChart, LineChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';

use([
  AriaComponent,
  BarChart,
  CanvasRenderer,
  GridComponent,
  LegendComponent,
  LineChart,
  MarkLineComponent,
  TooltipComponent,
]);

export { getInstanceByDom, init, registerLocale };
