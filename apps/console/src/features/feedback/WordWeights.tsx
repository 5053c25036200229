import type { AnalysisResult } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

/** The words that decided, the heaviest first, each with its weight as a bar. */
export function WordWeights({ explanation }: { explanation: AnalysisResult['explanation'] }): ReactNode {
  const words = useWords().feedback.why
  if (explanation.length === 0) return <span className="quiet">{words.noWords}</span>
  const sorted = explanation.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, 8)
  const most = Math.max(...sorted.map(({ weight }) => Math.abs(weight)))
  return (
    <ul className="word-weights" aria-label={words.words}>
      {sorted.map(({ word, weight }) => {
        const side = weight >= 0 ? 'positive' : 'negative'
        const size = most === 0 ? 0 : Math.abs(weight) / most
        return (
          <li key={word} className={`is-${side}`}>
            <bdi>{word}</bdi>
            <span className="word-bar" aria-hidden="true">
              <span style={{ inlineSize: `${Math.round(size * 100)}%` }} />
            </span>
            <span className="quiet">
              {weight >= 0 ? '+' : '−'}
              {Math.abs(weight).toFixed(2)} <span className="sr-only">{words.towards[side]}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
