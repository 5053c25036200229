import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'

/** A shop without orders: how they come in, with the request to copy. */
export function NoOrders(): ReactNode {
  const words = useWords().orders.empty
  const mayConnect = usePermission('key.write')
  return (
    <EmptyState title={words.title} explanation={words.explanation}>
      <pre className="sample">{sampleRequest}</pre>
      {mayConnect ? <AppLink href="/settings/keys">{words.createKey}</AppLink> : null}
      <a href="/docs">{words.openDocs}</a>
    </EmptyState>
  )
}

const sampleRequest = `PUT /v1/orders
Authorization: Bearer …

{ "orders": [ {
  "number": "20260301-0001",
  "placedAt": "2026-03-01T10:00:00+08:00",
  "lines": [ { "sku": "TEA-01", "quantity": 1, "priceCents": 16800 } ]
} ] }`
