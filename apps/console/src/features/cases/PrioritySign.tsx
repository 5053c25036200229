import type { CaseItem } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { priorityBars } from './priority-words.ts'

type PrioritySignProps = { level: CaseItem['priorityLevel']; isByHand?: boolean }

/** Four bars that fill with the priority; a dot under them when a person set it. */
export function PrioritySign({ level, isByHand = false }: PrioritySignProps): ReactNode {
  const words = useWords().cases.priority
  const filled = priorityBars(level)
  const label = words.label(words.levels[level])
  return (
    <span
      className={`priority-sign is-${level}`}
      role="img"
      aria-label={isByHand ? `${label}, ${words.byHandShort}` : label}
      title={isByHand ? `${label}, ${words.byHandShort}` : label}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {[0, 1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={1 + bar * 4}
            y={11 - bar * 3}
            width="2.5"
            height={4 + bar * 3}
            rx="0.5"
            fill="currentColor"
            opacity={bar < filled ? 1 : 0.25}
          />
        ))}
      </svg>
      {isByHand ? <span aria-hidden="true">✎</span> : null}
    </span>
  )
}
