import type { ModerationReview } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { rhythmDays } from './rhythm-days.ts'

const chart = { width: 300, height: 70, gap: 1 } as const

/** Reviews of the product per day around this one: what is held stands on the line, the rest on top of it. */
export function RhythmPanel({ review }: { review: ModerationReview }): ReactNode {
  const words = useWords().moderation.review.rhythm
  const format = useFormat()
  const days = rhythmDays(review.rhythm, review.occurredAt.slice(0, 10))
  const most = days.reduce(
    (best, day) => (day.count > best.count ? day : best),
    days[0] ?? { day: '', count: 0, held: 0 },
  )
  if (review.product === null || most.count === 0) {
    return (
      <section className="panel" aria-label={words.title}>
        <h2>{words.title}</h2>
        <p className="quiet">{words.none}</p>
      </section>
    )
  }
  const total = days.reduce((sum, { count }) => sum + count, 0)
  const held = days.reduce((sum, day) => sum + day.held, 0)
  const described = words.describe({
    total: format.number(total),
    held: format.number(held),
    day: format.shortDay(most.day),
    most: format.number(most.count),
  })
  const step = chart.width / days.length
  const tall = (count: number) => (count / most.count) * (chart.height - 4)
  const here = review.occurredAt.slice(0, 10)
  return (
    <section className="panel" aria-label={words.title}>
      <h2>{words.title}</h2>
      <svg
        className="rhythm"
        viewBox={`0 0 ${chart.width} ${chart.height + 12}`}
        role="img"
        aria-label={described}
      >
        <line x1="0" x2={chart.width} y1={chart.height} y2={chart.height} className="rhythm-line" />
        {days.map(({ day, count, held: kept }, index) => (
          <g key={day}>
            <rect
              className="is-usual"
              x={index * step}
              width={step - chart.gap}
              y={chart.height - tall(count)}
              height={tall(count - kept)}
            />
            <rect
              className="is-held"
              x={index * step}
              width={step - chart.gap}
              y={chart.height - tall(kept)}
              height={tall(kept)}
            />
            {day === here ? (
              <path d={`M${(index + 0.5) * step} ${chart.height + 3} l4 7 h-8 z`} className="rhythm-here" />
            ) : null}
          </g>
        ))}
      </svg>
      <p className="quiet">
        <span className="rhythm-key is-held" aria-hidden="true" /> {words.held}
        <span className="rhythm-key is-usual" aria-hidden="true" /> {words.usual}
      </p>
      <p className="quiet">{described}</p>
    </section>
  )
}
