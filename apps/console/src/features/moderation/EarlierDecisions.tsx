import type { ModerationReview } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { whoDid } from '../feedback/who-did.ts'
import { codeName } from './code-name.ts'

/** Every decision so far, in its order; none is ever removed. */
export function EarlierDecisions({ decisions }: Pick<ModerationReview, 'decisions'>): ReactNode {
  const words = useWords()
  const text = words.moderation.review.earlier
  const format = useFormat()
  const states: Record<string, string> = words.codes.publications
  const codes = { ...words.moderation.codes, ...words.codes.policies, ...words.feedback.history.codes }
  return (
    <section className="panel" aria-label={text.title}>
      <h2>{text.title}</h2>
      {decisions.length === 0 ? <p className="quiet">{text.none}</p> : null}
      <ol className="earlier-decisions">
        {decisions.map((one) => (
          <li key={`${one.at} ${one.state}`}>
            <b>{states[one.state] ?? one.state}</b>
            {one.code ? <span> · {codeName(codes, one.code)}</span> : null}
            <span className="quiet">
              {' '}
              {text.by(whoDid(one, words.feedback.history))} · {format.dateTime(one.at)}
            </span>
            {one.reason ? <p className="quiet">{one.reason}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
