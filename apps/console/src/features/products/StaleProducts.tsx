import { endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { useWords } from '../../words/use-words.ts'
import { useStaleSentence } from './use-stale-sentence.ts'

/** Products whose information may be out of date; shown only when there are any. */
export function StaleProducts(): ReactNode {
  const words = useWords().products.stale
  const sentenceOf = useStaleSentence()
  const stale = useCall(endpoints.listStaleProducts)
  const items = stale.data?.items ?? []
  if (items.length === 0) return null
  return (
    <details className="stale-products">
      <summary>{words.title(items.length)}</summary>
      <ul>
        {items.map((product) => (
          <li key={product.id}>
            <AppLink href={`/products/${product.id}`}>{product.name}</AppLink>
            <span className="figure-note">{sentenceOf(product)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
