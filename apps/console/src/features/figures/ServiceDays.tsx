import type { CaseFigures } from '@echoloop/contract'
import { type ReactNode, useMemo } from 'react'
import { Chart } from '../../parts/Chart.tsx'
import { timeAxes } from '../../parts/time-axes.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** Cases opened and resolved per day. */
export function ServiceDays({ figures }: { figures: CaseFigures }): ReactNode {
  const words = useWords().figures
  const format = useFormat()
  const { days, all } = figures
  const option = useMemo(
    () => ({
      ...timeAxes(days.map(({ day }) => format.shortDay(day))),
      series: [
        {
          type: 'bar' as const,
          name: words.opened,
          data: days.map(({ opened }) => opened),
          itemStyle: { color: 'var(--neutral-bar)' },
        },
        {
          type: 'line' as const,
          name: words.resolved,
          data: days.map(({ resolved }) => resolved),
          symbol: 'circle',
          symbolSize: 5,
          lineStyle: { color: 'var(--accent)', width: 2 },
          itemStyle: { color: 'var(--accent)' },
        },
      ],
    }),
    [days, words, format],
  )
  const title = words.days.title({ opened: format.number(all.opened), resolved: format.number(all.resolved) })
  return (
    <section aria-labelledby="days-title">
      <h2 id="days-title">{title}</h2>
      <Chart option={option} description={title} height={220} />
    </section>
  )
}
