import type { OrderPicture } from './picture.ts'

/** How long a line without a product waits for an older report that still knew it. */
const patienceMs = 10 * 60_000

/** Until when an order is held back; undefined when it need not wait, or no longer. */
export function waitsUntil(picture: OrderPicture, now: Date): Date | undefined {
  if (picture.waitsSince === undefined) return undefined
  const until = new Date(Date.parse(picture.waitsSince) + patienceMs)
  return until > now ? until : undefined
}
