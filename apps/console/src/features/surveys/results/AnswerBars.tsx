import type { ReactNode } from 'react'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'

export type AnswerBar = {
  key: string
  name: string
  count: number
  of: number
  low: number
  high: number
  tone?: 'positive' | 'negative' | 'neutral' | 'star'
}

type AnswerBarsProps = {
  answers: AnswerBar[]
  /** Looks only at those who answered so; undefined where that cannot be asked. */
  onChoose: ((key: string) => void) | undefined
}

/** How many gave each answer; a thin line over each bar is the 95 % interval. */
export function AnswerBars({ answers, onChoose }: AnswerBarsProps): ReactNode {
  const words = useWords().surveyResults
  const format = useFormat()
  return (
    <ul className="answer-bars">
      {answers.map(({ key, name, count, of, low, high, tone }) => (
        <li key={key}>
          {onChoose ? (
            <button
              type="button"
              className="text-button answer-name"
              title={words.filters.choose(name)}
              onClick={() => onChoose(key)}
            >
              {name}
            </button>
          ) : (
            <span className="answer-name">{name}</span>
          )}
          <span
            className="bar-track has-interval"
            title={of > 0 ? words.question.interval(format.percentRange({ low, high })) : undefined}
          >
            <span
              className={tone ? `bar is-${tone}` : 'bar'}
              style={{ width: of > 0 ? `${(count / of) * 100}%` : 0 }}
            />
            {of > 0 ? (
              <span
                className="interval-line"
                style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }}
              />
            ) : null}
          </span>
          <span className="bar-count">
            {of > 0 ? format.percent(count / of) : '–'} <span className="quiet">{format.number(count)}</span>
            {of > 0 ? (
              <span className="sr-only">{words.question.interval(format.percentRange({ low, high }))}</span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  )
}
