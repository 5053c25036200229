import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useProblemText } from '../words/use-problem-text.ts'
import { useWords } from '../words/use-words.ts'

type ErrorStateProps = {
  error: unknown
  onRetry?: () => void
  /** Takes the place of the sentence that nothing was lost; empty where the refusal says it itself. */
  reassurance?: string
}

/** What happened, that nothing was lost, and what to do next. */
export function ErrorState({ error, onRetry, reassurance }: ErrorStateProps): ReactNode {
  const words = useWords().shell.problem
  const text = useProblemText(error)
  return (
    <section className="error-state" role="alert">
      <h2>{text.title}</h2>
      {text.detail ? <p>{text.detail}</p> : null}
      {text.fields.length > 0 ? (
        <ul>
          {text.fields.map((field) => (
            <li key={field}>{field}</li>
          ))}
        </ul>
      ) : null}
      {reassurance === '' ? null : <p className="quiet">{reassurance ?? words.nothingLost}</p>}
      {onRetry ? <Button onClick={onRetry}>{words.retry}</Button> : null}
    </section>
  )
}
