import type { Satisfaction } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { TimeAgo } from '../../../parts/TimeAgo.tsx'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'

/** How content the customer was with each resolution; nothing before the first one. */
export function SatisfactionPanel({ answers }: { answers: readonly Satisfaction[] }): ReactNode {
  const words = useWords().casePage.aside
  if (answers.length === 0) return null
  return (
    <section className="aside-block" aria-labelledby="satisfaction-title">
      <h2 id="satisfaction-title">{words.satisfaction}</h2>
      <ul className="satisfactions">
        {answers.toReversed().map((answer) => (
          <li key={answer.resolution}>
            <Score answer={answer} />
            {answer.words ? (
              <p className="satisfaction-words" dir="auto">
                {answer.words}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The score and its word, or how far the question came. */
function Score({ answer }: { answer: Satisfaction }): ReactNode {
  const words = useWords().casePage.aside
  const format = useFormat()
  const { score } = answer
  if (score === null || answer.answeredAt === null)
    return (
      <p className="quiet">
        {words.asked[answer.message]} · <TimeAgo instant={answer.askedAt} />
      </p>
    )
  return (
    <p>
      <b>{words.scoreOf(format.number(score))}</b> {words.scores[score - 1]} ·{' '}
      <span className="quiet">
        <TimeAgo instant={answer.answeredAt} />
      </span>
    </p>
  )
}
