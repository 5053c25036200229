import type { Remedy } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { describeState, describeTrouble } from './describe-remedy.ts'

/** How a remedy stands, with why and what comes next; told by words and sign, not by colour alone. */
export function RemedyState({ remedy }: { remedy: Remedy }): ReactNode {
  const words = useWords().remedies
  const format = useFormat()
  const { state, above, lastTrouble, nextTryAt, attempts, reason, reference } = remedy
  const isTrying = state === 'ordered' && lastTrouble !== null
  return (
    <div className="remedy-state-cell">
      <span className={`remedy-state is-${state}`}>{describeState(words, remedy)}</span>
      {state === 'waiting-approval' && above ? <Note>{words.aboves[above]}</Note> : null}
      {isTrying || state === 'failed' ? <Note>{describeTrouble(words, lastTrouble ?? '')}</Note> : null}
      {isTrying && nextTryAt ? (
        <Note>
          {words.tries(format.number(attempts))} · {words.nextTry(format.dateTime(nextTryAt))}
        </Note>
      ) : null}
      {reason ? <Note>{reason}</Note> : null}
      {reference ? <Note>{words.reference(reference)}</Note> : null}
    </div>
  )
}

function Note({ children }: { children: ReactNode }): ReactNode {
  return <span className="figure-note">{children}</span>
}
