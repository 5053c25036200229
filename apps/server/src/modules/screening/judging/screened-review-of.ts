import type { ScreenedReview } from '@echoloop/analysis'
import type { VisitorHashes, Voice } from '../../feedback/index.ts'

/** When orders were placed and delivered, by their ids. */
export type OrderTimes = ReadonlyMap<string, { deliveredAt: Date | null }>

type Known = { visitor: VisitorHashes | undefined; orders: OrderTimes }

/**
 * What the detector gets of a review. Whoever is not known is a person of their own, and so is a review of no product.
 * There is no place for stars. Pure.
 */
export function screenedReviewOf(voice: Voice, { visitor, orders }: Known): ScreenedReview {
  const { id, productId, customerId, orderId, occurredAt, channel, source } = voice
  const deliveredAt = orderId === null ? undefined : orders.get(orderId)?.deliveredAt?.getTime()
  return {
    id,
    productId: productId ?? `none ${id}`,
    authorId: customerId ?? `unknown ${id}`,
    text: [voice.title, voice.text].filter(Boolean).join('\n'),
    createdAt: occurredAt.getTime(),
    orderId: orderId ?? undefined,
    deliveredAt: deliveredAt ?? undefined,
    deviceHash: visitor?.deviceHash ?? undefined,
    networkHash: visitor?.networkHash ?? undefined,
    authorCreatedAt: timeOf(voice.facts.authorCreatedAt),
    source: channel === 'import' ? `import ${source}` : source,
  }
}

function timeOf(fact: string | number | boolean | undefined): number | undefined {
  const time = typeof fact === 'string' ? Date.parse(fact) : Number.NaN
  return Number.isNaN(time) ? undefined : time
}
