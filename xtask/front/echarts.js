// The part of ECharts that Aimak draws with, and no more: bars on a grid, with
// patterns (they belong to the description for screen readers; the words are
// our own). Canvas only: the SVG painter writes `style` attributes, which the
// content policy forbids. A chart of another kind adds its part here.
import { getInstanceByDom, init, registerLocale, use } from 'echarts/core';
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';

use([AriaComponent, BarChart, CanvasRenderer, GridComponent]);

export { getInstanceByDom, init, registerLocale };
