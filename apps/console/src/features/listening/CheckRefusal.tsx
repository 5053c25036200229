import { ProblemError } from '@echoloop/client'
import type { ReactNode } from 'react'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { nameOf } from '../feedback/name-of.ts'

/** Why words do not leave: what the reply check found and how to mend it, or another refusal. */
export function CheckRefusal({ error }: { error: Error }): ReactNode {
  const words = useWords()
  const { findings, mends } = words.library.check
  if (!(error instanceof ProblemError) || error.problem.code !== 'reply/check-failed')
    return <ErrorState error={error} />
  return (
    <section className="error-state" role="alert">
      <h2>{words.listening.answer.checkTitle}</h2>
      <ul>
        {(error.problem.fields ?? []).map(({ code, message }) => (
          <li key={`${code}${message}`}>
            <b>{nameOf(findings, code)}</b> <span className="quiet">{nameOf(mends, code)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** True where only warnings stand against the words, which a person may overrule. */
export function mayGoAnyway(error: Error | null): boolean {
  return error instanceof ProblemError && error.problem.facts?.mayBeSentAnyway === true
}
