import type { ChartOption } from './draw-chart.ts'

/** Stripes tell complaint from praise where colour cannot. */
export const stripes = {
  symbol: 'rect',
  color: 'rgba(255, 255, 255, 0.45)',
  dashArrayX: [1, 0],
  dashArrayY: [2, 3],
  rotation: -Math.PI / 4,
}

/** Axes of a chart over time: labels never rotated or cut, counts from an honest zero. */
export function timeAxes(labels: string[]): ChartOption {
  return {
    grid: {
      left: 8,
      right: 16,
      top: 36,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: 'var(--text-quiet)' } },
    tooltip: { axisPointer: { type: 'shadow' } },
    xAxis: {
      type: 'category',
      data: labels,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: 'var(--line-strong)' } },
      axisLabel: { color: 'var(--text-quiet)', hideOverlap: true, rotate: 0 },
    },
    yAxis: {
      type: 'value',
      min: 0,
      minInterval: 1,
      axisLabel: { color: 'var(--text-quiet)' },
      splitLine: { lineStyle: { color: 'var(--line)' } },
    },
  }
}
