import { BarChart, type BarSeriesOption, LineChart, type LineSeriesOption } from 'echarts/charts'
import {
  AriaComponent,
  type AriaComponentOption,
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
  TooltipComponent,
  type TooltipComponentOption,
} from 'echarts/components'
import { type ComposeOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer])

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | GridComponentOption
  | TooltipComponentOption
  | LegendComponentOption
  | AriaComponentOption
>

export type ChartDrawing = { show: (option: ChartOption) => void; remove: () => void }

/** Draws into an element and follows its size. Colours written `var(--name)` are taken from the page's style. */
export function drawChart(place: { element: HTMLElement; isDark: boolean }): ChartDrawing {
  const { element, isDark } = place
  const style = getComputedStyle(document.documentElement)
  const colorOf = (name: string) => style.getPropertyValue(name).trim()
  const chart = init(element, undefined, { renderer: 'svg' })
  const follow = new ResizeObserver(() => chart.resize())
  follow.observe(element)
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const frame: ChartOption = {
    animation: !isStill,
    animationDuration: 200,
    darkMode: isDark,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colorOf('--text-quiet') },
    // Rich text is drawn inside the picture: tooltips made of HTML need inline styles, which the policy forbids.
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      backgroundColor: colorOf('--surface-raised'),
      borderColor: colorOf('--line'),
      textStyle: { color: colorOf('--text'), fontSize: 12 },
    },
  }
  return {
    show: (option) =>
      chart.setOption(
        withColors({ ...frame, ...option, tooltip: { ...frame.tooltip, ...option.tooltip } }, colorOf),
        true,
      ),
    remove: () => {
      follow.disconnect()
      chart.dispose()
    },
  }
}

/** Puts the colours of the page's style in place of `var(--name)`, at any depth; functions stay. */
function withColors<Part>(part: Part, colorOf: (name: string) => string): Part
function withColors(part: unknown, colorOf: (name: string) => string): unknown {
  if (typeof part === 'string')
    return part.replace(/^var\((--[a-z-]+)\)$/, (_, name: string) => colorOf(name))
  if (Array.isArray(part)) return part.map((one) => withColors(one, colorOf))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withColors(value, colorOf)]))
}
