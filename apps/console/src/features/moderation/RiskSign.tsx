import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { riskLevel } from './risk-level.ts'

const bars = { low: 1, medium: 2, high: 3 } as const

/** One, two or three bars: the number carries the meaning, so that no colour has to. */
export function RiskSign({ risk }: { risk: number }): ReactNode {
  const words = useWords().moderation.risk
  const level = riskLevel(risk)
  const label = words.label(words.levels[level])
  return (
    <svg
      className={`risk is-${level}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      {[0, 1, 2].map((bar) => (
        <rect
          key={bar}
          x={1 + bar * 5}
          y={10 - bar * 4}
          width="4"
          height={5 + bar * 4}
          rx="1"
          className={bar < bars[level] ? 'is-full' : 'is-empty'}
        />
      ))}
    </svg>
  )
}
