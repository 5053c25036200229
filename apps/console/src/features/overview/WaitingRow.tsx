import type { Overview } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { feedbackHref } from '../../parts/feedback-href.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { waitingSentence } from './waiting-sentence.ts'

/** Who waits: for an answer, for a decision. Whatever the period. */
export function WaitingRow({ overview }: { overview: Overview }): ReactNode {
  const words = useWords()
  const format = useFormat()
  const { waiting, undecided } = overview
  const sentence = waitingSentence({ waiting, now: new Date(), words, format })
  const text = words.overview.waiting
  return (
    <ul className="waiting-row" aria-label={text.title}>
      <li className={waiting.count > 0 ? 'is-open' : undefined}>
        {waiting.count > 0 ? (
          <AppLink href={feedbackHref({ answer: 'waiting' })}>{sentence}</AppLink>
        ) : (
          sentence
        )}
      </li>
      {waiting.urgent > 0 ? (
        <li className="is-urgent">
          <AppLink href={feedbackHref({ answer: 'waiting', urgency: 2 })}>
            {text.urgent({ count: waiting.urgent, shown: format.number(waiting.urgent) })}
          </AppLink>
        </li>
      ) : null}
      {undecided > 0 ? (
        <li className="is-open">
          <AppLink href={feedbackHref({ publication: 'held' })}>
            {text.undecided({ count: undecided, shown: format.number(undecided) })}
          </AppLink>
        </li>
      ) : null}
    </ul>
  )
}
