import { finalise } from '../duplicates/windows.ts'
import type { ScreenedReview } from './screened-review.ts'

const dayMs = 86_400_000
export const streamStart = Date.UTC(2026, 2, 1, 8, 17, 23)
/**
 * A small shop's honest life for tests: `days` days with ten reviews each of twenty products, a tenth without an
 * order, all by different people in their own words.
 */
export function ordinaryStream(days: number): ScreenedReview[] {
  return Array.from({ length: days * 10 }, (_, at) => ordinaryReview(at, {}))
}

/** The ordinary review of this number, with some fields changed. */
export function ordinaryReview(at: number, changes: Partial<ScreenedReview>): ScreenedReview {
  const createdAt = streamStart + at * (dayMs / 10) + ((at * 7919) % 3_600_000)
  const isOrdered = (finalise(at) & 1023) % 10 !== 3
  return {
    id: `r${String(at).padStart(6, '0')}`,
    productId: `product-${(at * 7) % 20}`,
    authorId: `author-${at}`,
    text: ownWords(at),
    createdAt,
    ...(isOrdered
      ? { orderId: `order-${at}`, deliveredAt: createdAt - (1 + ((at * 13) % 50) / 7) * dayMs }
      : {}),
    deviceHash: `device-${at}`,
    networkHash: `network-${at}`,
    authorCreatedAt: createdAt - (40 + ((at * 37) % 400)) * dayMs,
    ...changes,
  }
}

/** Thirty ideographs that no other number gets. */
function ownWords(at: number): string {
  const letters = Array.from(
    { length: 30 },
    (_, place) => 0x4e00 + ((finalise(at * 31 + place * 7 + 1) >>> 1) % 5000),
  )
  return String.fromCharCode(...letters)
}
