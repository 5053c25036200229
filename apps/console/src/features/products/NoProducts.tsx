import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'

/** A shop without products: how they come in, with the request to copy. */
export function NoProducts(): ReactNode {
  const words = useWords().products.empty
  const mayConnect = usePermission('key.write')
  return (
    <EmptyState title={words.title} explanation={words.explanation}>
      <pre className="sample">{sampleRequest}</pre>
      {mayConnect ? <AppLink href="/settings/keys">{words.createKey}</AppLink> : null}
      <a href="/docs">{words.openDocs}</a>
    </EmptyState>
  )
}

const sampleRequest = `PUT /v1/products
Authorization: Bearer …

{ "products": [ { "sku": "TEA-01", "name": "明前龙井 100 g" } ] }`
