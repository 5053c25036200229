import type { Overview } from '@echoloop/contract'
import { type ReactNode, useMemo } from 'react'
import { Chart } from '../../parts/Chart.tsx'
import { CoverageNote } from '../../parts/CoverageNote.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { volumeOption } from './volume-option.ts'

/** Feedback per day, stacked by sentiment; titled by its answer. */
export function VolumeChart({ overview }: { overview: Overview }): ReactNode {
  const words = useWords()
  const format = useFormat()
  const option = useMemo(
    () => volumeOption({ days: overview.days, words, format }),
    [overview.days, words, format],
  )
  const busiest = overview.days.reduce((best, day) => (day.total > best.total ? day : best), {
    day: overview.from,
    total: 0,
  })
  const title =
    busiest.total > 0
      ? words.overview.volume.title({
          count: format.number(busiest.total),
          day: format.shortDay(busiest.day),
        })
      : words.overview.volume.empty
  return (
    <section aria-labelledby="volume-title">
      <h2 id="volume-title">{title}</h2>
      <Chart option={option} description={title} height={240} />
      <CoverageNote {...overview.coverage} filter={{ from: overview.from, to: overview.to }} />
    </section>
  )
}
