import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { feedbackHref } from '../../parts/feedback-href.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** What one buyer said once is not said often. */
const countMin = 2

type ProductPhrasesProps = { phrases: { phrase: string; count: number }[]; productId: string }

/** What buyers say in their own words; each phrase looks itself up in the product's feedback. */
export function ProductPhrases({ phrases, productId }: ProductPhrasesProps): ReactNode {
  const words = useWords().products.phrases
  const format = useFormat()
  const repeated = phrases.filter(({ count }) => count >= countMin)
  if (repeated.length === 0) return null
  return (
    <section aria-labelledby="phrases-title">
      <h2 id="phrases-title">{words.title}</h2>
      <ul className="phrases">
        {repeated.map(({ phrase, count }) => (
          <li key={phrase}>
            <AppLink
              href={feedbackHref({ productId, q: phrase })}
              className="tag is-neutral"
              aria-label={words.item({ phrase, count: format.number(count) })}
            >
              {phrase} <b>{format.number(count)}</b>
            </AppLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
