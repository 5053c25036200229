import type { ProductDetail } from '@echoloop/contract'
import type { ConsoleWords } from '@echoloop/locales/console'
import type { ChartOption } from '../../parts/draw-chart.ts'
import { stripes, timeAxes } from '../../parts/time-axes.ts'
import type { Format } from '../../words/create-format.ts'

type MonthsInput = {
  months: ProductDetail['months']
  words: ConsoleWords['products']['months']
  format: Format
}

/** The chart of a product's months: negative feedback stands on the line, the rest on top of it. */
export function monthsOption({ months, words, format }: MonthsInput): ChartOption {
  const bar = { type: 'bar' as const, stack: 'all', barMaxWidth: 40 }
  return {
    ...timeAxes(months.map((month) => format.month(month.month))),
    series: [
      {
        ...bar,
        name: `− ${words.negative}`,
        data: months.map((month) => month.negative),
        itemStyle: { color: 'var(--complaint)', decal: stripes },
      },
      {
        ...bar,
        name: words.rest,
        data: months.map((month) => month.total - month.negative),
        itemStyle: { color: 'var(--neutral-bar)' },
      },
    ],
  }
}
