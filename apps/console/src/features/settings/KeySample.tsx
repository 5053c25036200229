import type { ReactNode } from 'react'

/** A request that sends one review with a key; `secret` is put in place when it is at hand. */
export function KeySample({ secret = '…' }: { secret?: string }): ReactNode {
  return <pre className="sample">{sampleOf({ secret, origin: window.location.origin })}</pre>
}

function sampleOf({ secret, origin }: { secret: string; origin: string }): string {
  const record = {
    kind: 'review',
    source: 'shop',
    externalId: '1001',
    occurredAt: new Date().toISOString(),
    rating: 5,
    text: '包装很好，茶香浓。',
  }
  return [
    `curl ${origin}/v1/feedback/batch \\`,
    `  -H 'authorization: Bearer ${secret}' \\`,
    `  -H 'content-type: application/json' \\`,
    `  -d '${JSON.stringify({ records: [record] })}'`,
  ].join('\n')
}
