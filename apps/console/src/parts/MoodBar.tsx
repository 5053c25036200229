import type { ReactNode } from 'react'
import { useFormat } from '../words/use-format.ts'
import { useWords } from '../words/use-words.ts'

type MoodBarProps = { counts: { positive: number; negative: number; mixed: number; neutral: number } }

const order = ['negative', 'mixed', 'neutral', 'positive'] as const

/** Parts of the four sentiments in one thin bar, with the two that matter as numbers. */
export function MoodBar({ counts }: MoodBarProps): ReactNode {
  const words = useWords().products
  const format = useFormat()
  const all = order.reduce((sum, label) => sum + counts[label], 0)
  if (all === 0) return <span className="quiet">–</span>
  const label = words.moodBar({
    positive: format.number(counts.positive),
    negative: format.number(counts.negative),
    mixed: format.number(counts.mixed),
    neutral: format.number(counts.neutral),
  })
  return (
    <span className="mood-bar" role="img" aria-label={label} title={label}>
      <span className="mood-track" aria-hidden="true">
        {order.map((one) => (
          <span key={one} className={`bar is-${one}`} style={{ width: `${(counts[one] / all) * 100}%` }} />
        ))}
      </span>
      <span aria-hidden="true" className="mood-numbers">
        <span className="is-negative">−{format.number(counts.negative)}</span>
        <span className="is-positive">+{format.number(counts.positive)}</span>
      </span>
    </span>
  )
}
