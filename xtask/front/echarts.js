// The part of ECharts that Aimak draws with, and no more: bars and lines on a grid, and flows. The
// words for screen readers are our own, in three languages. Canvas only: the
// SVG painter writes `style` attributes, which the content policy forbids. A
// chart of another kind adds its part here.
import { getInstanceByDom, init, registerLocale, use } from 'echarts/core';
import { BarChart, LineChart, SankeyChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, CanvasRenderer, GridComponent, LineChart, SankeyChart]);

/**
 * Moves the bars and lines of a drawn chart to other lengths and gives the bars other labels, at once.
 * Nothing else of the picture may differ: names, axes, fills, and which bars and points there are.
 *
 * A slider needs it: `setOption` weighs every part of the option anew, and two charts of that are
 * most of a frame. This takes the part that shows, and leaves the very same picture:
 * end2end/tests/council/charts.spec.ts compares them, point by point. ECharts' own model keeps the
 * older numbers: before ECharts draws from it again, on another size, the option is to be set.
 *
 * @param chart drawn by `setOption`; what comes after the series that `ends` counts, as limits do, stays
 * @param lengths of each bar or point of each series, in the value axis' unit; anything where there is none
 * @param labels of the same bars
 * @param ends of each series: how far the name at the end of a line is moved down; NaN where there is none
 */
function shift(chart, lengths, labels, ends) {
  let at = 0;
  // How far the bars of each category reach, where they stand on top of each other.
  const reached = [];
  for (const [number, series] of chart.getModel().getSeries().entries()) {
    if (number >= ends.length) break;
    const [data, grid] = [series.getData(), series.coordinateSystem];
    const axis = grid.getOtherAxis(grid.getBaseAxis());
    const point = (length) => axis.toGlobalCoord(axis.dataToCoord(length));
    const count = data.count();
    if (series.subType === 'bar') {
      const lying = axis.isHorizontal();
      const stacked = Boolean(series.get('stack'));
      for (let place = 0; place < count; place += 1) {
        const bar = data.getItemGraphicEl(place);
        if (!bar) continue;
        const length = lengths[at + place];
        const from = stacked ? (reached[place] ?? 0) : 0;
        reached[place] = from + length;
        const [begin, end] = [point(from), point(reached[place])];
        // Across, a bar stays where ECharts laid it out; its edge lies within.
        const laid = data.getItemLayout(place);
        const line = bar.style.stroke && bar.style.stroke !== 'none' ? bar.style.lineWidth : 0;
        const edge = Math.min(line, Math.abs(end - begin), lying ? laid.height : laid.width);
        const inwards = end > begin ? edge : -edge;
        const [along, size] = [begin + inwards / 2, end - begin - inwards];
        const shape = lying
          ? { x: along, width: size, y: laid.y + edge / 2, height: laid.height - edge }
          : { y: along, height: size, x: laid.x + edge / 2, width: laid.width - edge };
        if (Object.keys(shape).some((part) => bar.shape[part] !== shape[part])) {
          bar.setShape(shape);
          // As the option has it: a bar without length has no edge.
          bar.setStyle('opacity', length === 0 ? 0 : 1);
        }
        const label = bar.getTextContent();
        if (label && label.style.text !== labels[at + place]) label.setStyle('text', labels[at + place]);
      }
    } else {
      bend(chart.getViewOfSeriesModel(series), data, ends[number], (place) => point(lengths[at + place]));
    }
    at += count;
  }
  chart.getZr().flush();
}

/** Moves a line with its marks and the name at its end; `height` gives where each point lies. */
function bend(view, data, end, height) {
  const line = view._polyline;
  const points = line.shape.points.slice();
  for (let place = 0; place < data.count(); place += 1) {
    // Where there is no point, there is none in the next picture.
    if (!Number.isNaN(points[place * 2 + 1])) points[place * 2 + 1] = height(place);
    const mark = data.getItemGraphicEl(place);
    if (!mark) continue;
    if (mark.y !== points[place * 2 + 1]) mark.attr('y', points[place * 2 + 1]);
    const [path, aside] = [mark.childAt(0), mark.childAt(0).textConfig?.offset];
    if (aside && !Number.isNaN(end) && aside[1] !== end) path.setTextConfig({ offset: [aside[0], end] });
  }
  if (points.some((part, place) => part !== line.shape.points[place] && !Number.isNaN(part))) {
    line.setShape({ points });
    // What ECharts weighs the next picture's points against.
    view._points = points;
  }
}

export { getInstanceByDom, init, registerLocale, shift };
