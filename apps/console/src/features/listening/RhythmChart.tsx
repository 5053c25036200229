import type { MentionFigures } from '@echoloop/contract'
import { type ReactNode, useMemo } from 'react'
import { Chart } from '../../parts/Chart.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { rhythmOption } from './rhythm-option.ts'

/** Mentions per day beside the own rhythm; titled by its answer. */
export function RhythmChart({ figures }: { figures: MentionFigures }): ReactNode {
  const words = useWords()
  const text = words.listening.figures
  const format = useFormat()
  const { days, sum, networks } = figures
  const option = useMemo(
    () =>
      rhythmOption(days, {
        sentiments: words.codes.sentiments,
        unread: words.overview.volume.unread,
        expected: text.expected,
        shortDay: format.shortDay,
      }),
    [days, words, text, format],
  )
  const spikes = days.filter(({ isSpike }) => isSpike)
  const title =
    sum.total === 0 ? text.none : text.volume(format.number(sum.total), text.networks(networks.length))
  const hasRhythm = days.some(({ expected }) => expected !== null)
  return (
    <section>
      <h2>{title}</h2>
      <Chart option={option} description={title} height={240} />
      {spikes.length > 0 ? (
        <p className="listening-spikes">
          ▲ {text.spikes(spikes.map((day) => `${format.day(day.day)} (${day.total})`).join(' · '))}
        </p>
      ) : null}
      {spikes.length === 0 && hasRhythm ? <p className="quiet">{text.noSpike}</p> : null}
      <p className="quiet">{hasRhythm ? text.rhythmHint : text.noRhythm}</p>
      <p className="listening-facts quiet">
        {networks.map(({ network, count }) => (
          <span key={network}>
            {network} {format.number(count)}
          </span>
        ))}
      </p>
    </section>
  )
}
