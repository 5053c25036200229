import type { MessengerKind } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

/** What is to be done on the platform's pages, step by step. */
export function GuideSteps({ kind }: { kind: MessengerKind }): ReactNode {
  const { guide, steps, docs } = useWords().messengers.door
  return (
    <section className="door-guide" aria-label={steps}>
      <h3>{steps}</h3>
      <ol>
        {guide[kind].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="quiet">{docs}</p>
    </section>
  )
}
