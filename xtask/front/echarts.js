// The part of ECharts that Aimak draws with, and no more: bars on a grid. The
// words for screen readers are our own, in three languages. Canvas only: the
// SVG painter writes `style` attributes, which the content policy forbids. A
// chart of another kind adds its part here.
import { getInstanceByDom, init, registerLocale, use } from 'echarts/core';
import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, CanvasRenderer, GridComponent]);

export { getInstanceByDom, init, registerLocale };
